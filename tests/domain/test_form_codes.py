"""Codes of return forms: known again in any text, and never mistaken."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csp_desktop.domain.form_codes import (
    FormCode,
    Part,
    form_code_in,
    form_mark,
    has_form_mark,
    is_damaged_code,
    project_letters,
)

CODE = FormCode("K7Q4P", 12, 3, Part.NUMERATOR)
codes = st.builds(
    FormCode,
    st.text(max_size=20).map(project_letters),
    st.integers(1, 999_999_999),
    st.integers(1, 999_999_999),
    st.sampled_from(Part),
)


@given(codes, st.sampled_from(["{}", " {} ", "Code: {}.", "{}\n", "please leave {}"]))
def test_a_code_is_known_again_in_a_text(code, words):
    assert form_code_in(words.format(code)) == code
    assert form_code_in(words.format(str(code).lower())) == code


def test_a_code_with_other_dashes_is_known_again():
    assert form_code_in(str(CODE).replace("-", "–")) == CODE
    assert form_code_in(str(CODE).replace("-", " - ")) == CODE


@pytest.mark.parametrize("text", ["CSP", "", "CSP-2016", "Anytown CSP - crime", "12"])
def test_other_words_are_no_code_and_no_damaged_one(text):
    assert form_code_in(text) is None
    assert not is_damaged_code(text)


def test_a_code_that_a_fill_handle_has_counted_on_is_damaged():
    wrong = str(CODE).replace("-A3-", "-A4-")
    assert form_code_in(wrong) is None
    assert is_damaged_code(wrong)


@given(codes, st.data())
def test_one_digit_more_or_less_is_hardly_ever_another_code(code, data):
    text = str(code)
    place = data.draw(st.sampled_from([i for i, each in enumerate(text) if each.isdigit() and i > 9]))
    wrong = text[:place] + str((int(text[place]) + 1) % 10) + text[place + 1 :]
    assert form_code_in(wrong) != code


def test_every_sheet_of_a_form_is_known_by_its_mark():
    assert has_form_mark(f"{form_mark('K7Q4P')} for the police")
    assert not has_form_mark("Form for the CSP")
