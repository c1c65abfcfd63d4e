"""What the window loads before it is painted for the first time: no more than that takes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

_OPEN = """
import os, sys
from csp_desktop.domain.periods import month
from csp_desktop.ui.application import make_application
from csp_desktop.ui.main_window import MainWindow
from csp_desktop.ui.remembered import Remembered
from pathlib import Path
application = make_application()
window = MainWindow(Remembered(Path(sys.argv[2])), month(2017, 1))
window.open(Path(sys.argv[1]))
window.close_project()
print(*sys.modules, flush=True)
os._exit(0)
"""


@pytest.fixture(scope="module")
def loaded(sample_master: Path, tmp_path_factory: pytest.TempPathFactory) -> frozenset[str]:
    """Return the modules that are loaded once the sample project is in the window."""
    settings = tmp_path_factory.mktemp("settings")
    command = [sys.executable, "-c", _OPEN, str(sample_master), str(settings)]
    return frozenset(subprocess.run(command, check=True, capture_output=True, text=True).stdout.split())


@pytest.mark.parametrize(
    "late",
    [
        "csp_desktop.checks.words",
        "csp_desktop.returns",
        "csp_desktop.pack",
        "csp_desktop.workbooks",
        "csp_desktop.charts.description",
        "csp_desktop.domain.board_lists",
        "csp_desktop.session.indicator_rules",
        "csp_desktop.session.roll_forward",
        "csp_desktop.ui.welcome",
        "csp_desktop.ui.grid_clipboard",
        "csp_desktop.ui.overview_page",
        "numpy",
        "openpyxl",
        "pandas",
        "pyqtgraph",
        "qtawesome",
        "reportlab",
    ],
)
def test_the_first_paint_waits_for_nothing_that_it_does_not_show(loaded, late):
    assert "csp_desktop.ui.indicator_grid" in loaded
    assert not {each for each in loaded if each == late or each.startswith(f"{late}.")}
