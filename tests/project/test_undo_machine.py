"""Whatever is done, undone and redone in whatever order, the project holds what it held then."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from csp_desktop.domain.figures import Figure, Kind, Origin, SeriesKey, Shorthand
from csp_desktop.domain.findings import Finding, Place, Severity
from csp_desktop.domain.indicators import Area, Code, Indicator
from csp_desktop.domain.periods import month, quarter
from csp_desktop.domain.remembered import About, RememberedMatch
from csp_desktop.project.store import Edit, Project
from tests.project.whole_content import Content, content, told_by_journal, told_by_tables

PERIODS = [month(2016, 10), month(2016, 11), quarter(2016, 3)]
FINDING = Finding("R06", Severity.ERROR, Place("police.xlsx"), "It does not add up.")

periods = st.sampled_from(PERIODS)
kinds = st.sampled_from([Kind.ACTUAL, Kind.TARGET])
values = st.none() | st.floats(allow_nan=False, allow_infinity=False)
marks = st.sampled_from([(), (Shorthand.PROVISIONAL,), (Shorthand.NOT_AVAILABLE, Shorthand.REVISED)])
figures = st.none() | st.builds(Figure, values, values, shorthand=marks)
texts = st.text(max_size=5)
places = st.integers(0, 3)


@precondition
def on_an_indicator(machine: Undoing) -> bool:
    """Do a rule only while an indicator is there to do it on."""
    return bool(machine.project.indicators())


class Undoing(RuleBasedStateMachine):
    """Does actions of every kind beside a plain list of what the project held before each."""

    @initialize()
    def make(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "Safer Plymouth.csp"
        self.project = Project.create(self.path, "Safer Plymouth")
        self.past: list[Content] = []
        self.future: list[Content] = []
        with self.action() as edit:
            edit.put_indicator(Indicator(0, "Burglary"))

    @on_an_indicator
    @rule(place=places, kind=kinds, period=periods, figure=figures)
    def type_a_figure(self, place, kind, period, figure):
        with self.action() as edit:
            edit.put_figure(self.key(place, kind), period, figure)

    @on_an_indicator
    @rule(content_of=texts, figures=st.lists(st.tuples(places, kinds, periods, figures), max_size=8))
    def take_a_return_in(self, content_of, figures):
        with self.action() as edit:
            covers = (month(2016, 4), month(2016, 11)) if figures else None
            received = edit.put_return("police.xlsx", content_of, [FINDING], covers=covers)
            for place, kind, period, figure in figures:
                told = figure and Figure(figure.value, origin=Origin(received.id, "'ASB'!B5"))
                edit.put_figure(self.key(place, kind), period, told)

    @on_an_indicator
    @rule(place=places, period=periods, text=texts)
    def comment(self, place, period, text):
        key = self.key(place, Kind.ACTUAL)
        with self.action() as edit:
            edit.put_comment(key.indicator, key.area, period, text)

    @rule(
        place=places, name=texts, tolerance=values, known_as=st.lists(texts, max_size=2).map(tuple), new=st.booleans()
    )
    def put_an_indicator(self, place, name, tolerance, known_as, new):
        number = 0 if new or not self.project.indicators() else self.key(place, Kind.ACTUAL).indicator
        with self.action() as edit:
            edit.put_indicator(
                Indicator(number, name, codes=(Code("NI", name),), tolerance=tolerance, known_as=known_as)
            )

    @rule(name=texts, new=st.booleans())
    def put_an_area(self, name, new):
        own = self.project.own_area
        with self.action() as edit:
            edit.put_area(Area(0, name, parent=own.id) if new else Area(own.id, name, other_names=(name, "City")))

    @on_an_indicator
    @rule(words=texts, place=st.none() | places, about=st.sampled_from(About))
    def remember(self, words, place, about):
        key = None if place is None else self.key(place, Kind.ACTUAL)
        target = key and (key.area if about is About.AREA else key.indicator)
        with self.action() as edit:
            edit.put_match(RememberedMatch(about, "police return", words, target, "Police"))

    @rule(name=texts, value=st.none() | texts)
    def set(self, name, value):
        with self.action() as edit:
            edit.put_setting(name, value)

    @on_an_indicator
    @rule(place=places, period=periods)
    def fail_half_way(self, place, period):
        before = content(self.project)
        with suppress(ValueError), self.project.action("Fail") as edit:
            edit.put_figure(self.key(place, Kind.ACTUAL), period, Figure(1.0))
            edit.put_figure(SeriesKey(999, 1, Kind.ACTUAL), period, Figure(1.0))
        assert content(self.project) == before

    @rule()
    def undo(self):
        self.step(self.project.undo, self.past, self.future)

    @rule()
    def redo(self):
        self.step(self.project.redo, self.future, self.past)

    @rule()
    def close_and_open(self):
        held = content(self.project)
        self.project.close()
        assert told_by_journal(self.path) == told_by_tables(self.path)
        self.project = Project.open(self.path)
        assert content(self.project) == held

    @contextmanager
    def action(self) -> Iterator[Edit]:
        before = content(self.project)
        with self.project.action("Do") as edit:
            yield edit
        if edit.changed.is_empty:
            assert content(self.project) == before
        else:
            self.past.append(before)
            self.future.clear()

    def step(self, take: Callable[[], object], taken: list[Content], left: list[Content]) -> None:
        before = content(self.project)
        if take() is None:
            assert not taken
        else:
            left.append(before)
            assert content(self.project) == taken.pop()

    def key(self, place: int, kind: Kind) -> SeriesKey:
        """Return one of the series that there are at this moment."""
        indicators = self.project.indicators()
        areas = self.project.areas()
        return SeriesKey(indicators[place % len(indicators)].id, areas[place % len(areas)].id, kind)

    def teardown(self) -> None:
        if hasattr(self, "project"):
            last = content(self.project)
            undone = len(self.past)
            while self.past:
                self.undo()
            for _ in range(undone):
                self.redo()
            assert content(self.project) == last
            self.close_and_open()
            self.project.close()
            self.folder.cleanup()


TestUndoing = Undoing.TestCase
TestUndoing.settings = settings(max_examples=40, stateful_step_count=30, suppress_health_check=[HealthCheck.too_slow])
