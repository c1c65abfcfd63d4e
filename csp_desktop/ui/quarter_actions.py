"""What the Quarter menu does: sign-off, sealing packs, rolling forward."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from csp_desktop.domain.periods import Frequency, Period, long_name, parse_period
from csp_desktop.domain.refusal import Refusal
from csp_desktop.ui.forms import child
from csp_desktop.ui.read_only import WRITING_ACTIONS

if TYPE_CHECKING:
    from csp_desktop.project.sealed import SealedPack
    from csp_desktop.session.open_project import OpenProject
    from csp_desktop.ui.main_window import MainWindow


class QuarterActions(QObject):
    """Joins the actions of the Quarter menu with the open project."""

    def __init__(self, main: MainWindow) -> None:
        super().__init__(main)
        self._main = main
        self._slots = {
            "actionSignOff": self.sign_off,
            "actionSealPack": self._seal,
            "actionSealedPacks": self._show_sealed,
            "actionExportSupplement": self._export_supplement,
            "actionRollForward": self._roll_forward,
        }
        for name, slot in self._slots.items():
            child(main.window, QAction, name).triggered.connect(slot)

    def show_state(self) -> None:
        """Let what can be done be chosen."""
        project = self._main.project
        for name in self._slots:
            is_kept_off = project is not None and bool(project.read_only) and name in WRITING_ACTIONS
            child(self._main.window, QAction, name).setEnabled(project is not None and not is_kept_off)

    def choose_sections(self) -> None:
        """Let the officer choose the sections of the pack, and make its pages anew."""
        from csp_desktop.session.pack_plan import change_plan, full_plan, layout, layout_names, layout_title

        project = self._main.project
        if project is None:
            return
        titles = {name: layout_title(name) for name in layout_names()}
        before = full_plan(project.project, project.readings.as_at)
        plan = self._main.dialogs.pack_sections(before, titles, layout)
        if plan is not None:
            project.do(partial(change_plan, plan=plan))

    def edit_cover(self) -> None:
        """Let the officer say what stands on the cover of the pack."""
        from csp_desktop.session.pack_details import change_details, details_of, meeting_of

        project = self._main.project
        if project is None:
            return
        before = details_of(project.project)
        details = self._main.dialogs.pack_cover(before, meeting_of(project.project, project.readings.as_at))
        if details is not None and details != before:
            project.do(partial(change_details, details=details))

    def edit_papers(self) -> None:
        """Let the officer write the agenda and the papers of the pack."""
        if self._main.project is not None:
            self._main.dialogs.pack_papers(self._main.project)

    def sign_off(self) -> None:
        """Ask who of each partner has signed for the quarter, and keep it."""
        from csp_desktop.session.sign_offs import sign, sign_offs

        project = self._main.project
        if project is None:
            return
        as_at = project.readings.as_at
        before = sign_offs(project.project, as_at)
        if not before:
            self._main.tell("No indicator says which partner it comes from: name the partners first (Edit indicator).")
            return
        after = self._main.dialogs.sign_offs(before, _quarter(as_at), date.today().isoformat())
        for was, told in zip(before, after or (), strict=False):
            if was != told:
                project.do(partial(sign, partner=told.partner, as_at=as_at, by=told.by, day=told.day))

    def _seal(self) -> None:
        from csp_desktop.ui.errors_first import are_errors_settled

        project, pages = self._main.project, self._main.pages
        if project is None or pages is None or not are_errors_settled(self._main):
            return
        when = long_name(project.readings.as_at)
        if self._main.dialogs.sure(
            "Seal the pack",
            f"The public pack of {when} is kept in the project for ever as it is now. "
            "Corrections made later become its erratum. No undo takes a sealed pack away.",
            "Seal",
        ):
            self._main.show_page("pack")
            pages.pack.seal()

    def _show_sealed(self) -> None:
        project = self._main.project
        if project is None:
            return
        packs = project.project.sealed_packs()
        if packs:
            self._main.dialogs.sealed_packs(packs, partial(_erratum, project), self._save_sealed)
        else:
            self._main.tell("No pack is sealed yet: Quarter, Seal the pack.")

    def _save_sealed(self, sealed: SealedPack) -> Path | None:
        from csp_desktop.pack.export import write_again

        project = self._main.project
        if project is None:
            return None
        path = self._main.dialogs.place_for_pack(project.project.name, parse_period(sealed.period))
        if path is not None:
            write_again(project.project.sealed_pack(sealed.id), path)
            self._main.tell(f"The sealed pack is written: {path}")
        return path

    def _export_supplement(self) -> None:
        from csp_desktop.session.supplement import supplement_content

        project, pages = self._main.project, self._main.pages
        if project is None or pages is None:
            return
        try:
            content = supplement_content(project.project, project.readings, date.today())
        except Refusal as refusal:
            self._main.dialogs.refuse(str(refusal))
            return
        path = self._main.dialogs.place_for_pack(project.project.name, project.readings.as_at, "supplement")
        if path is not None:
            self._main.show_page("pack")
            pages.pack.write(content, path)

    def _roll_forward(self) -> None:
        from csp_desktop.session.roll_forward import plan, roll_forward

        project = self._main.project
        if project is None:
            return
        step = plan(project.project, project.readings.as_at)
        if self._main.dialogs.sure("Roll forward", step.words, "Roll forward"):
            project.do(partial(roll_forward, step=step))
            project.show_period(step.after)
            self._main.tell(f"Rolled forward to {_quarter(step.after)}.")


def _erratum(project: OpenProject, sealed: SealedPack) -> tuple[str, ...]:
    """Return the lines of a sealed pack's erratum, from the figures as they are now."""
    from csp_desktop.session.errata import erratum

    return tuple(each.words for each in erratum(project.project, project.readings, sealed))


def _quarter(period: Period) -> str:
    return long_name(Period(Frequency.QUARTER, period.last_month.ordinal // 3))
