"""The comment beside the grid: its box, a draft, the comment before it, and what there is to say over it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QLabel, QPlainTextEdit, QPushButton, QScrollArea, QWidget

from csp_desktop.domain.comment_text import plain_comment
from csp_desktop.domain.live_fields import following, with_fields
from csp_desktop.domain.periods import long_name
from csp_desktop.domain.wording import capital
from csp_desktop.project.changes import Changed
from csp_desktop.session import comments
from csp_desktop.session.open_project import OpenProject
from csp_desktop.session.readings import Row
from csp_desktop.ui.comment_edit import CommentEdit
from csp_desktop.ui.comment_judge import CommentJudge
from csp_desktop.ui.comment_marks import CommentMarks
from csp_desktop.ui.comment_notice import Notice, Said, notice
from csp_desktop.ui.forms import child


class CommentPanel(QObject):
    """Joins the comment's widgets on the indicators page with the open project."""

    def __init__(self, page: QWidget, project: OpenProject) -> None:
        super().__init__(page)
        self._project = project
        self._row: Row | None = None
        self._notice: Notice | None = None
        self._changes: tuple[str, ...] = ()
        self._earlier: comments.EarlierComment | None = None
        self._left_out = comments.withheld_comments(project.project)
        self._box = child(page, CommentEdit, "commentEdit")
        self._judging = CommentJudge(self._box, project)
        self._prints = child(page, QLabel, "commentPrints")
        self._bar = child(page, QFrame, "commentNotice")
        self._words = child(page, QLabel, "commentNoticeLabel")
        self._yes, self._no = (child(page, QPushButton, name) for name in ("commentYes", "commentNo"))
        self._toggle = child(page, QPushButton, "commentEarlier")
        self._pane = child(page, QFrame, "earlierPane")
        self._earlier_text = child(page, QPlainTextEdit, "earlierText")
        self._marks = CommentMarks(self._earlier_text.document())
        self._reasons = (child(page, QLabel, "reasonLabel"), child(page, QLabel, "originLabel"))
        self._area = child(page, QScrollArea, "reasonArea")
        self._connect(page)
        self._show_earlier()

    def show_row(self, row: Row) -> None:
        """Show the comment on a row at its period, and what there is to say of it."""
        self._row = row
        project, readings = self._project.project, self._project.readings
        self._box.show_comment(project.comment(*row, readings.reading(row).comment_period))
        self._changes = comments.changes_since_written(project, readings, row)
        self._earlier = comments.earlier_comment(project, readings, row)
        self._look()
        self._judge()
        self._show_earlier()
        self._area.verticalScrollBar().setValue(0)

    def leave(self) -> None:
        """Say nothing more: the project is about to be closed."""
        self._row = None
        self._judging.stop()

    def draft(self) -> None:
        """Put the reading's own sentences in where the cursor is."""
        if self._row is not None:
            self._box.put(comments.draft(self._project.readings, self._row))

    def _connect(self, page: QWidget) -> None:
        self._box.written.connect(self._keep)
        self._box.textChanged.connect(self._look)
        self._box.textChanged.connect(self._judge)
        self._box.cursorPositionChanged.connect(self._tell)
        self._judging.judged.connect(self._tell)
        for name, slot in (
            ("commentDraft", self.draft),
            ("commentBold", self._make_bold),
            ("commentYes", self._agree),
            ("commentNo", self._decline),
            ("earlierUse", self._use_again),
        ):
            child(page, QPushButton, name).clicked.connect(slot)
        self._toggle.toggled.connect(self._show_earlier)
        self._project.changed.connect(self._follow)
        shortcut = QShortcut(QKeySequence("Ctrl+Shift+D"), page, self.draft)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _keep(self, text: str) -> None:
        if self._row is not None:
            period = self._project.readings.reading(self._row).comment_period
            self._project.edit_comment(self._row, period, text)

    def _follow(self, changed: Changed) -> None:
        """Look again at what returns brought and what was said of it, and at other rows that this one is read with."""
        if changed.returns or changed.findings:
            self._left_out = comments.withheld_comments(self._project.project)
            self._look()

    def _look(self) -> None:
        """Show what there is to say over the comment as it is typed, and how it is printed."""
        if self._row is None:
            return
        self._tell()
        text, reading = self._box.toPlainText(), self._project.readings.reading(self._row)
        printed = plain_comment(with_fields(text, reading))
        self._prints.setText(f"Prints as: {printed}")
        self._prints.setVisible(with_fields(text, reading) != text)

    def _tell(self) -> None:
        """Show what there is to say over the comment; of several wrong words, those where the cursor is."""
        if self._row is None:
            return
        text, readings = self._box.toPlainText(), self._project.readings
        offered = self._left_out.get(comments.place_of(readings, self._row))
        here = self._box.wrong.at_cursor()
        wrong = sorted(self._box.wrong.all, key=lambda each: each is not here)
        self._show_notice(notice(text, readings.reading(self._row), self._changes, offered, tuple(wrong)))

    def _judge(self) -> None:
        if self._row is not None:
            self._judging.judge(self._row)

    def _show_notice(self, told: Notice | None) -> None:
        had_focus = self._yes.hasFocus() or self._no.hasFocus()
        self._notice = told
        self._bar.setVisible(told is not None)
        if told is not None:
            self._words.setText(told.words)
            self._words.setVisible(bool(told.words))
            self._words.setToolTip(told.tip)
            for button, words in ((self._yes, told.yes), (self._no, told.no)):
                button.setText(words)
                button.setVisible(bool(words))
        if had_focus and not (self._yes.isVisible() or self._no.isVisible()):
            self._box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _agree(self) -> None:
        """Do what the notice offers."""
        if self._row is None or self._notice is None:
            return
        readings = self._project.readings
        reading = readings.reading(self._row)
        if self._notice.said is Said.NUMBERS:
            self._box.put_whole(following(self._box.toPlainText(), reading))
        elif self._notice.wrong is not None:
            self._box.wrong.put_right(self._notice.wrong)
        elif self._notice.said is Said.CHANGED:
            title = reading.indicator.title
            self._project.do(partial(comments.still_holds, row=self._row, period=reading.comment_period, name=title))
        else:
            self._settle(use=True)

    def _decline(self) -> None:
        self._settle(use=False)

    def _settle(self, *, use: bool) -> None:
        """Use a return's comment all the same, or leave it out."""
        if self._row is None:
            return
        one = self._left_out.get(comments.place_of(self._project.readings, self._row))
        if one is None:
            return
        if use:
            period = self._project.readings.reading(self._row).comment_period
            self._project.do(partial(comments.use_withheld, row=self._row, period=period, one=one))
        else:
            self._project.do(partial(comments.leave_withheld, one=one))

    def _make_bold(self) -> None:
        self._box.toggle_bold()
        self._box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_earlier(self) -> None:
        """Show the comment before this one in the place of the reason, where it is asked for and there is one."""
        found = self._earlier
        self._toggle.setEnabled(found is not None)
        self._toggle.setToolTip(
            f"The comment of {long_name(found.period)}" if found else "There is no comment of before this quarter."
        )
        is_shown = found is not None and self._toggle.isChecked()
        self._pane.setVisible(is_shown)
        for label in self._reasons:
            label.setVisible(not is_shown)
        if found is not None:
            title = child(self._pane, QLabel, "earlierTitle")
            title.setText(f"{capital(long_name(found.period))} said")
            self._earlier_text.setPlainText(found.printed)
            self._marks.wear_theme()

    def _use_again(self) -> None:
        """Put the earlier comment in where the cursor is."""
        if self._earlier is not None:
            self._box.put(self._earlier.text)
