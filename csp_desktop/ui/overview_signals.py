"""The signals of the overview's rows, worked out when a row comes into sight and kept until it changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QObject, Signal

from csp_desktop.domain.signal_words import variation_sentence
from csp_desktop.session.open_project import OpenProject
from csp_desktop.session.readings import Row
from csp_desktop.ui.idle_work import IdleWork
from csp_desktop.ui.signal_shape import WORDS, SignalWord


class RowSignals(QObject):
    """Knows what process control says of the rows that were asked for; the others are worked out while idle."""

    found = Signal(object)
    """Sent with a row whose signal is known now."""
    became_idle = Signal()

    def __init__(self, project: OpenProject, parent: QObject) -> None:
        super().__init__(parent)
        self._project = project
        self._told: dict[Row, tuple[SignalWord | None, str]] = {}
        self._work = IdleWork(self)
        self._work.ended.connect(self.became_idle)

    @property
    def is_busy(self) -> bool:
        """Return whether signals are being worked out."""
        return self._work.is_busy

    def is_known(self, row: Row) -> bool:
        """Return whether a row's signal has been worked out."""
        return row in self._told

    def word(self, row: Row) -> SignalWord | None:
        """Return a row's signal; None where there is none, or it is not known yet."""
        return self._told.get(row, (None, ""))[0]

    def sentence(self, row: Row) -> str:
        """Return what the signal means, or why there is none; empty where it is not known yet."""
        return self._told.get(row, (None, ""))[1]

    def want(self, rows: Iterable[Row]) -> None:
        """Work out the signals of rows in their order, as far as they are not known."""
        missing = [row for row in rows if row not in self._told]
        if missing:
            self._work.start(self._steps(missing))

    def forget(self, rows: Iterable[Row] | None = None) -> None:
        """Forget the signals of rows, or all of them."""
        self._work.stop()
        for row in list(self._told) if rows is None else rows:
            self._told.pop(row, None)

    def abandon(self) -> None:
        """Work out no more."""
        self._work.stop()

    def _steps(self, rows: list[Row]) -> Iterator[None]:
        from csp_desktop.session.overview import signal_of

        readings = self._project.readings
        for row in rows:
            found, indicator = signal_of(readings, row), readings.indicator(row)
            word = WORDS[found.variation] if found and found.variation else None
            options = readings.scheme.signal_options
            self._told[row] = word, variation_sentence(found, indicator.frequency, options) if found else ""
            self.found.emit(row)
            yield
