"""What holds for every test: no screen, no network, nothing left behind; the slow ones last."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator

import pytest
from hypothesis import settings

from tests.leaks import Connections, empty_clipboard, left_behind, look_around

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["XDG_CONFIG_HOME"] = tempfile.mkdtemp(prefix="csp-desktop-tests-")

pytest_plugins = ["tests.window"]

settings.register_profile("desk", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "desk")

CONNECTIONS = Connections()
sys.addaudithook(CONNECTIONS)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let the run of spoilt workbooks be a long one, or another one."""
    parser.addoption("--mutations", type=int, default=300, help="how many spoilt workbooks are tried")
    parser.addoption("--mutations-seed", type=int, default=0, help="which of them")
    parser.addoption("--monkey-events", type=int, default=300, help="how much the monkey does to the window")
    parser.addoption("--monkey-seed", type=int, default=0, help="which things")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run the quick tests first."""
    items.sort(key=_is_slow)


def pytest_sessionfinish() -> None:
    """Leave nothing for Qt to free after Python's end."""
    empty_clipboard()


def _is_slow(item: pytest.Item) -> bool:
    return item.get_closest_marker("slow") is not None


@pytest.fixture
def connections() -> Connections:
    """Return the guard that refuses every connection out of the tests."""
    return CONNECTIONS


@pytest.fixture(autouse=True)
def _no_dialog_waits_for_ever(request: pytest.FixtureRequest) -> None:
    """Let every test of the window fail at a dialog that nobody drives, instead of hanging."""
    if "qapp" in request.fixturenames:
        request.getfixturevalue("modals")


@pytest.fixture(autouse=True)
def _nothing_is_left_behind() -> Iterator[None]:
    """Fail a test that leaves a window, thread or timer behind, or that tried to open a connection."""
    before = look_around()
    CONNECTIONS.tried.clear()
    yield
    left = left_behind(before) + CONNECTIONS.tried
    if left:
        pytest.fail("left behind: " + "; ".join(left), pytrace=False)
