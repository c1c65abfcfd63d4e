"""What the menus and buttons do with the open project; without one they cannot be chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton

from csp_desktop.domain.partners import Partner
from csp_desktop.domain.refusal import Refusal
from csp_desktop.project.entries import ReceivedReturn
from csp_desktop.session.return_file import write_return_file
from csp_desktop.session.settings import report_title
from csp_desktop.ui.forms import child
from csp_desktop.ui.grid_actions import GridActions
from csp_desktop.ui.read_only import WRITING_ACTIONS

if TYPE_CHECKING:
    from csp_desktop.ui.main_window import MainWindow


class ProjectActions(QObject):
    """Joins the actions that need a project with the main window's own."""

    def __init__(self, main: MainWindow) -> None:
        super().__init__(main)
        self._main = main
        self.grid = GridActions(main)
        self._slots = {
            "actionImport": self.choose_returns,
            "actionExportPack": self._export,
            "actionExportRestricted": self._export_restricted,
            "actionPrintPreview": self._preview,
            "actionPrint": self._print,
            "actionWriteForms": self._write_forms,
            "actionSaveBeside": self._save_beside,
            "actionSaveData": self._save_data,
            "actionSaveRestrictedData": self._save_restricted_data,
            "actionSaveCopy": self._save_copy,
            "actionRestore": self._show_steps,
            "actionAreas": self._edit_areas,
            "actionPartnership": self._edit_partnership,
        }
        for name, slot in (*self._slots.items(), ("actionUndo", self._undo), ("actionRedo", self._redo)):
            child(main.window, QAction, name).triggered.connect(slot)
        for name, slot in (
            ("importButton", self.choose_returns),
            ("exportButton", self._export),
            ("readOnlyCopy", self._save_copy),
        ):
            child(main.window, QPushButton, name).clicked.connect(slot)

    def show_state(self) -> None:
        """Let what can be done be chosen, and name what undo and redo would do."""
        project = self._main.project
        for name in (*self._slots, *self.grid.slots):
            is_kept_off = project is not None and bool(project.read_only) and name in WRITING_ACTIONS
            child(self._main.window, QAction, name).setEnabled(project is not None and not is_kept_off)
        for name, action in (("importButton", "actionImport"), ("exportButton", "actionExportPack")):
            is_enabled = child(self._main.window, QAction, action).isEnabled()
            child(self._main.window, QPushButton, name).setEnabled(is_enabled)
        self._show_step("actionUndo", "&Undo", project.project.undo_name if project else None)
        self._show_step("actionRedo", "&Redo", project.project.redo_name if project else None)

    def _show_step(self, action: str, word: str, name: str | None) -> None:
        child(self._main.window, QAction, action).setEnabled(name is not None)
        child(self._main.window, QAction, action).setText(f"{word} {name[0].lower()}{name[1:]}" if name else word)

    def choose_returns(self) -> None:
        """Ask for returns and read them."""
        paths = self._main.dialogs.returns_to_read() if self._main.pages else []
        if paths:
            self._main.read_returns(paths)

    def save_return_file(self, received: ReceivedReturn) -> None:
        """Ask where to save the file of a return, and write it as it was sent."""
        project = self._main.project
        path = self._main.dialogs.place_for_return(received.name) if project else None
        if project is None or path is None:
            return
        try:
            write_return_file(project.project, received, path)
        except Refusal as refusal:
            self._main.dialogs.refuse(str(refusal))
        else:
            self._main.tell(f"The file is saved: {path}")

    def _export(self) -> None:
        self._ask_and_export(restricted=False)

    def _export_restricted(self) -> None:
        self._ask_and_export(restricted=True)

    def _ask_and_export(self, *, restricted: bool) -> None:
        from csp_desktop.ui.errors_first import are_errors_settled

        if self._main.pages is None or self._main.project is None or not are_errors_settled(self._main):
            return
        path = self._main.dialogs.place_for_pack(self._main.project.project.name, self._main.project.readings.as_at)
        if path is not None:
            self._main.export_pack(path, restricted=restricted)

    def _preview(self) -> None:
        if self._main.pages is not None:
            self._main.show_page("pack")

    def _print(self) -> None:
        if self._main.pages is not None:
            self._main.show_page("pack")
            self._main.pages.pack.print(self._main.dialogs.printer)

    def _write_forms(self) -> None:
        folder = self._main.dialogs.folder_for_forms() if self._main.pages else None
        if folder is not None and self._main.pages is not None:
            self._main.pages.files.write_forms(folder)

    def write_form(self, partner: str) -> None:
        """Ask where one partner's form goes, and write it."""
        if self._main.pages is not None and self._main.project is not None:
            path = self._main.dialogs.place_for_form(partner, self._main.pages.files.period)
            if path is not None:
                self._main.pages.files.write_form(partner, path)

    def edit_partner(self, name: str) -> None:
        """Ask for a partner's contact and agreed date, and keep them."""
        if self._main.project is not None:
            known = {each.name: each for each in self._main.project.project.partners()}
            partner = self._main.dialogs.partner(known.get(name, Partner(name)))
            if partner is not None:
                self._main.project.edit_partner(partner)

    def write_list(self) -> None:
        """Ask where the list of who owes what goes, and write it."""
        if self._main.pages is not None:
            path = self._main.dialogs.place_for_list(self._main.pages.files.period)
            if path is not None:
                self._main.pages.files.write_list(path)

    def _save_beside(self) -> None:
        folder = self._main.dialogs.folder_for_charts() if self._main.pages else None
        if folder is not None and self._main.pages is not None:
            self._main.pages.files.save_beside(folder)

    def _save_data(self) -> None:
        self._ask_and_save_data(restricted=False)

    def _save_restricted_data(self) -> None:
        self._ask_and_save_data(restricted=True)

    def _ask_and_save_data(self, *, restricted: bool) -> None:
        if self._main.pages is None or self._main.project is None:
            return
        path = self._main.dialogs.place_for_data(self._main.project.project.name, self._main.project.readings.as_at)
        if path is not None:
            self._main.pages.files.save_data(path, restricted=restricted)

    def _save_copy(self) -> None:
        if self._main.project is None:
            return
        path = self._main.dialogs.place_for_copy(self._main.project.path)
        if path is not None:
            try:
                self._main.project.project.save_copy(path)
            except Refusal as refusal:
                self._main.dialogs.refuse(str(refusal))
            else:
                self._main.tell(f"A copy is saved: {path}")

    def _undo(self) -> None:
        project = self._main.project
        if project is not None:
            name = project.project.undo_name
            project.undo()
            self._main.tell(f"Taken back: {name}.")

    def _redo(self) -> None:
        project = self._main.project
        if project is not None:
            name = project.project.redo_name
            project.redo()
            self._main.tell(f"Done again: {name}.")

    def _show_steps(self) -> None:
        from csp_desktop.session.restoring import steps_of

        project = self._main.project
        if project is not None:
            steps = steps_of(project.project.actions())
            count = self._main.dialogs.steps_to_take_back(steps, project.read_only)
            if count:
                project.go_back(count)
                self._main.tell(f"{count:,} steps are taken back; Redo does each again.")

    def _edit_areas(self) -> None:
        if self._main.project is not None:
            areas = self._main.dialogs.areas(self._main.project.project.areas())
            if areas is not None:
                self._main.project.edit_areas(areas)

    def _edit_partnership(self) -> None:
        if self._main.project is not None:
            rules = self._main.dialogs.partnership_rules(
                report_title(self._main.project.project), self._main.project.readings.scheme
            )
            if rules is not None:
                self._main.project.edit_partnership(rules.report_title, rules.scheme)
