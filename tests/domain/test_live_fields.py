"""Live fields: what each prints, what is no field, and numbers that become fields without a word changing."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from csp_desktop.domain.live_fields import FIELDS, field_findings, following, numbers_to_follow, with_fields
from csp_desktop.domain.sentences import summary_sentence
from tests.domain.making import actual_of, reading_of

READING = reading_of(
    actual_of(y2015=[853.0, 900, 800, 700, 910, 1120, 820, 700], y2016=[967.0, 921, 1033, 1012, 899, 1021, 748, 569])
)
FEW = reading_of(actual_of(y2016=[3.0]), "2016-04")
texts = st.lists(
    st.sampled_from(
        ["{to date}", "{", "}", " ", "7,170", "7170", "569", "+367", "-", "−", "%", ",", ".", "£", "1", "**"]
    )
    | st.text(max_size=8)
).map("".join)


@pytest.mark.parametrize(
    ("field", "printed"),
    [
        ("{to date}", "7,170"),
        ("{last year to date}", "6,803"),
        ("{change}", "+367"),
        ("{change %}", "+5.4%"),
        ("{latest}", "569"),
        ("{period}", "November 2016"),
        ("{ To  Date }", "7,170"),
    ],
)
def test_a_field_prints_its_figure(field, printed):
    assert with_fields(f"There were {field}.", READING) == f"There were {printed}."


@pytest.mark.parametrize("text", ["{target}", "{to-date}", "{}", "{to\ndate}", "{to {date}"])
def test_what_has_no_figure_is_printed_as_it_was_typed(text):
    assert with_fields(text, READING) == text


def test_what_cannot_be_printed_as_a_figure_is_a_finding():
    missing, unknown = field_findings("{target} and {totals} and {to date}", READING)
    assert missing.message.startswith("{target} in the comment is printed as it was typed: there is no such figure in")
    assert "there is no such field; those that follow the figures are {to date}, " in unknown.message


def test_numbers_of_the_reading_become_fields():
    text = "There were 7170 (569 in November), 367 more (+367, or +5.4%)."
    assert numbers_to_follow(text, READING) == 4
    assert (
        following(text, READING) == "There were {to date} ({latest} in November), 367 more ({change}, or {change %})."
    )


@pytest.mark.parametrize(
    "text", ["17,170", "7,170.5", "569%", "569 per cent", "2569", "569/17", "A569", "-569", "{569}", "£569", "1.569"]
)
def test_parts_of_other_numbers_do_not_follow(text):
    assert following(text, READING) == text


def test_a_number_that_could_be_two_figures_or_is_of_one_digit_does_not_follow():
    april = reading_of(actual_of(y2016=[853.0]), "2016-04")
    assert following("853 and 3", april) == "853 and 3"
    assert following("3", FEW) == "3"


def test_the_draft_s_own_numbers_can_follow():
    assert numbers_to_follow(summary_sentence(READING), READING) >= 2


@given(texts)
def test_making_numbers_follow_changes_no_word_of_what_is_printed(text):
    assert _plain(with_fields(following(text, READING), READING)) == _plain(with_fields(text, READING))


@given(texts)
@example("7,170+367")
def test_numbers_that_follow_are_not_offered_again(text):
    assert numbers_to_follow(following(text, READING), READING) == 0


@given(st.text().filter(lambda text: "{" not in text))
def test_a_text_without_fields_stays_as_it_is(text):
    assert with_fields(text, READING) == text
    assert field_findings(text, READING) == ()


@given(st.sampled_from(sorted(FIELDS)), texts)
def test_every_field_is_printed_or_told(name, text):
    whole = f"{{{name}}} {text}"
    told = [finding.printed for finding in field_findings(whole, FEW)]
    assert (f"{{{name}}}" in told) is with_fields(f"{{{name}}}", FEW).startswith("{")


def _plain(text: str) -> str:
    return text.replace(",", "").replace("-", "−")
