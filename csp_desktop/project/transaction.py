"""All or nothing: what is written together is there together after any fault, or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress

import apsw


@contextmanager
def transaction(connection: apsw.Connection) -> Iterator[None]:
    """Keep what is written inside once it is on the disk; take all of it back on any exception.

    Raises RuntimeError within another one.
    """
    check_outside(connection)
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        # Where the disk fails this too, the next opening takes it back from the journal that is left.
        with suppress(apsw.Error):
            if connection.in_transaction:
                connection.execute("ROLLBACK")
        raise


def check_outside(connection: apsw.Connection) -> None:
    """Raise RuntimeError within a transaction."""
    if connection.in_transaction:
        raise RuntimeError("an action is being written already")
