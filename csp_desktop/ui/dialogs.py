"""The window's questions: files, folders, a template, the printer. They ask and answer, and do no work."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFileDialog, QMainWindow, QMessageBox

from csp_desktop.domain.indicators import Area
from csp_desktop.domain.partners import Partner
from csp_desktop.domain.periods import Period
from csp_desktop.domain.status import StatusScheme
from csp_desktop.ui.forms import child, load_form
from csp_desktop.ui.remembered import Remembered

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from csp_desktop.pack.details import Meeting, PackDetails
    from csp_desktop.pack.plan import PackPlan
    from csp_desktop.project.entries import HistoryEntry
    from csp_desktop.project.sealed import SealedPack
    from csp_desktop.session.indicator_rules import IndicatorRules, RulesContext
    from csp_desktop.session.listed_findings import ListedFinding
    from csp_desktop.session.open_project import OpenProject
    from csp_desktop.session.restoring import Step
    from csp_desktop.session.sign_offs import SignOff
    from csp_desktop.ui.history_dialog import PutBack, SayWhy, Words
    from csp_desktop.ui.open_errors_dialog import Accept
    from csp_desktop.ui.partnership_dialog import PartnershipRules

_PROJECTS = "Projects (*.csp)"
_RETURNS = "Spreadsheets (*.xlsx *.xlsm *.xlsb *.xls *.ods *.csv *.tsv *.txt);;All files (*)"
_PACKS = "PDF (*.pdf)"
_WORKBOOKS = "Excel workbooks (*.xlsx)"


class Dialogs(QObject):
    """Asks the officer; an answer of None, or none at all, means that the question was cancelled."""

    def __init__(self, window: QMainWindow, remembered: Remembered) -> None:
        super().__init__(window)
        self._window = window
        self._remembered = remembered

    def project_to_open(self) -> Path | None:
        """Ask which project to open."""
        folder = str(self._remembered.folder("projects"))
        told, _ = QFileDialog.getOpenFileName(self._window, "Open project", folder, _PROJECTS)
        return self._kept("projects", told)

    def new_project(self) -> tuple[Path, str] | None:
        """Ask for the template of a new project and where to keep it."""
        template = self._template()
        path = None if template is None else self._place("projects", "New project", "Partnership.csp", _PROJECTS)
        return None if template is None or path is None else (path, template)

    def place_for_sample(self) -> Path | None:
        """Ask where to keep the sample's project."""
        return self._place("projects", "Keep the sample as", "Safer Plymouth.csp", _PROJECTS)

    def place_for_copy(self, project: Path) -> Path | None:
        """Ask where to save a copy of a project."""
        return self._place("copies", "Save a copy", f"{project.stem} copy.csp", _PROJECTS)

    def place_for_pack(self, partnership: str, period: Period, what: str = "pack") -> Path | None:
        """Ask where to write the pack, or something else of the board's."""
        name = f"{_file_name(partnership)} board {what} {_file_name(str(period))}.pdf"
        return self._place("packs", f"Export {what}", name, _PACKS)

    def place_for_data(self, partnership: str, period: Period) -> Path | None:
        """Ask where to save the figures as a workbook."""
        name = f"{_file_name(partnership)} figures {_file_name(str(period))}.xlsx"
        return self._place("packs", "Save figures as a workbook", name, _WORKBOOKS)

    def place_for_form(self, partner: str, period: Period) -> Path | None:
        """Ask where to write a partner's return form."""
        name = f"{_file_name(partner)} {_file_name(str(period))}.xlsx"
        return self._place("return forms", "Write a return form", name, _WORKBOOKS)

    def place_for_list(self, period: Period) -> Path | None:
        """Ask where to write the list of who owes what."""
        return self._place("packs", "Save the list to print", f"Who owes what {_file_name(str(period))}.pdf", _PACKS)

    def folder_for_forms(self) -> Path | None:
        """Ask into which folder the return forms of all partners go."""
        return self._folder("return forms", "Write return forms into")

    def folder_for_charts(self) -> Path | None:
        """Ask into which folder the pack's charts and tables go."""
        return self._folder("charts", "Save the pack's charts and tables into")

    def place_for_return(self, name: str) -> Path | None:
        """Ask where to save the file of a return."""
        return self._place("returns", "Save the file as", _file_name(name), "All files (*)")

    def returns_to_read(self) -> list[Path]:
        """Ask which returns to read."""
        folder = str(self._remembered.folder("returns"))
        told, _ = QFileDialog.getOpenFileNames(self._window, "Take in returns", folder, _RETURNS)
        for path in told[:1]:
            self._kept("returns", path)
        return [Path(path) for path in told]

    def pdf_to_bind(self) -> Path | None:
        """Ask which PDF to bind into the pack."""
        folder = str(self._remembered.folder("papers"))
        told, _ = QFileDialog.getOpenFileName(self._window, "Bind in a PDF", folder, _PACKS)
        return self._kept("papers", told)

    def printer(self) -> QPrinter | None:
        """Ask for the printer and how to print."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self._window)
        chosen = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return printer if chosen else None

    def indicator_rules(self, rules: IndicatorRules, context: RulesContext) -> IndicatorRules | None:
        """Ask for the rules of an indicator."""
        from csp_desktop.ui.indicator_dialog import IndicatorDialog

        return IndicatorDialog(self._window, rules, context).ask()

    def areas(self, areas: Sequence[Area]) -> tuple[Area, ...] | None:
        """Ask for the areas: the partnership's own and those beside it."""
        from csp_desktop.ui.areas_dialog import AreasDialog

        return AreasDialog(self._window, areas).ask()

    def partner(self, partner: Partner) -> Partner | None:
        """Ask for a partner's contact and agreed date."""
        from csp_desktop.ui.partner_dialog import PartnerDialog

        return PartnerDialog(self._window, partner).ask()

    def history(
        self, title: str, entries: Sequence[HistoryEntry], words: Words, places: Words
    ) -> PutBack | SayWhy | None:
        """Show the history of a figure; return what is to be put back or explained."""
        from csp_desktop.ui.history_dialog import HistoryDialog

        return HistoryDialog(self._window, title, entries, words, places).ask()

    def partnership_rules(self, title: str, scheme: StatusScheme) -> PartnershipRules | None:
        """Ask for what holds for the whole partnership."""
        from csp_desktop.ui.partnership_dialog import PartnershipDialog, PartnershipRules

        return PartnershipDialog(self._window, PartnershipRules(title, scheme)).ask()

    def pack_sections(
        self, plan: PackPlan, layouts: Mapping[str, str], layout: Callable[[str], PackPlan]
    ) -> PackPlan | None:
        """Ask for the sections of the pack."""
        from csp_desktop.ui.pack_sections_dialog import PackSectionsDialog

        return PackSectionsDialog(self._window, plan, layouts, layout).ask()

    def pack_cover(self, details: PackDetails, meeting: Meeting) -> PackDetails | None:
        """Ask for what the pack's cover says."""
        from csp_desktop.ui.pack_cover_dialog import PackCoverDialog

        return PackCoverDialog(self._window, details, meeting).ask()

    def pack_papers(self, project: OpenProject) -> None:
        """Show the pack's agenda, papers and lists."""
        from csp_desktop.ui.pack_papers_dialog import PackPapersDialog

        PackPapersDialog(self._window, project, self.pdf_to_bind).show()

    def sure(self, title: str, words: str, verb: str) -> bool:
        """Ask whether a step is wanted, after saying what it means."""
        box = QMessageBox(QMessageBox.Icon.NoIcon, title, words, QMessageBox.StandardButton.Cancel, self._window)
        wanted = box.addButton(verb, QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(wanted)
        box.exec()
        box.deleteLater()
        return box.clickedButton() is wanted

    def sign_offs(self, given: Sequence[SignOff], quarter: str, today: str) -> tuple[SignOff, ...] | None:
        """Ask who of each partner has signed."""
        from csp_desktop.ui.sign_off_dialog import SignOffDialog

        return SignOffDialog(self._window, given, quarter, today).ask()

    def sealed_packs(
        self,
        packs: tuple[SealedPack, ...],
        erratum: Callable[[SealedPack], tuple[str, ...]],
        save: Callable[[SealedPack], Path | None],
    ) -> None:
        """Show the packs that are sealed."""
        from csp_desktop.ui.sealed_dialog import SealedDialog

        SealedDialog(self._window, packs, erratum, save).show()

    def settle_errors(self, still_open: Callable[[], Sequence[ListedFinding]], accept: Accept) -> tuple[bool, bool]:
        """List the errors that are open; return whether none is left, and whether the findings are to be shown."""
        from csp_desktop.ui.open_errors_dialog import OpenErrorsDialog

        asked = OpenErrorsDialog(self._window, still_open, accept)
        return asked.ask(), asked.wants_findings

    def steps_to_take_back(self, steps: Sequence[Step], read_only: str) -> int:
        """Show the history of the project; return how many steps are to be taken back."""
        from csp_desktop.ui.restore_dialog import RestoreDialog

        return RestoreDialog(self._window, steps, read_only, self.sure).ask()

    def refuse(self, sentence: str) -> None:
        """Say why something cannot be done."""
        QMessageBox.warning(self._window, "CSP Desktop", sentence)

    def about(self) -> None:
        """Say what the program is."""
        from csp_desktop.ui.about_dialog import AboutDialog

        AboutDialog(self._window).show()

    def _template(self) -> str | None:
        from csp_desktop.session.templates import load_template, template_names

        dialog = load_form("new_project", parent=self._window)
        box = child(dialog, QComboBox, "templateBox")
        for name in sorted(template_names(), key=_blank_first):
            box.addItem(load_template(name).title or "An empty project", name)
        buttons = child(dialog, QDialogButtonBox, "newProjectButtons")
        if not isinstance(dialog, QDialog):
            raise TypeError("the form of a new project is no dialog")
        buttons.accepted.connect(dialog.accept)
        buttons.rejected.connect(dialog.reject)
        chosen = dialog.exec() == QDialog.DialogCode.Accepted
        name = str(box.currentData())
        dialog.deleteLater()
        return name if chosen else None

    def _place(self, purpose: str, title: str, name: str, kinds: str) -> Path | None:
        """Ask where to write a file; its ending is added where the officer left it out."""
        proposed = str(self._remembered.folder(purpose) / name)
        told, _ = QFileDialog.getSaveFileName(self._window, title, proposed, kinds)
        path = self._kept(purpose, told)
        return path.with_name(path.name + Path(name).suffix) if path and not path.suffix else path

    def _folder(self, purpose: str, title: str) -> Path | None:
        """Ask for a folder, and remember it."""
        told = QFileDialog.getExistingDirectory(self._window, title, str(self._remembered.folder(purpose)))
        if told:
            self._remembered.keep_folder(purpose, Path(told))
        return Path(told) if told else None

    def _kept(self, purpose: str, told: str) -> Path | None:
        """Return a chosen path, its folder remembered."""
        if not told:
            return None
        self._remembered.keep_folder(purpose, Path(told).parent)
        return Path(told)


def _blank_first(name: str) -> tuple[bool, str]:
    return name != "blank", name


def _file_name(text: str) -> str:
    """Return a text without what a file's name may not hold."""
    return "".join("-" if character in '/\\:*?"<>|' else character for character in text)
