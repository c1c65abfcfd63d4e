"""The words of a return form: its headings, what each row asks for, and how to fill it in."""

from __future__ import annotations

from csp_desktop.domain.dates import day_name
from csp_desktop.domain.figures import Shorthand
from csp_desktop.domain.form_codes import Part
from csp_desktop.domain.indicators import Basis, Indicator, Unit
from csp_desktop.domain.periods import Frequency, Period, listed, long_name, short_name
from csp_desktop.workbooks.form_content import FormContent
from csp_desktop.workbooks.words import unit_words

SHEETS = {Frequency.MONTH: "Monthly", Frequency.QUARTER: "Quarterly", Frequency.YEAR: "Yearly"}

MARKS = {
    Shorthand.NOT_AVAILABLE: "There is no figure, and there will be none",
    Shorthand.NOT_APPLICABLE: "The question does not apply to this period",
    Shorthand.CONFIDENTIAL: "There is a figure, but it must not be passed on",
    Shorthand.PROVISIONAL: "The figure may still change",
    Shorthand.ESTIMATED: "The figure is an estimate",
    Shorthand.REVISED: "The figure replaces one that was given before",
    Shorthand.BREAK: "From this period on the figure is counted in another way",
}

_BASES = {
    Basis.PERIOD: "",
    Basis.CUMULATIVE: "from 1 April to the end of the period",
    Basis.ROLLING: "over the 12 months to the end of the period",
    Basis.SNAPSHOT: "at the end of the period",
    Basis.COHORT: "of the cohort",
}
_PARTS = {
    Part.NUMERATOR: "Numerator, if you have it",
    Part.DENOMINATOR: "Denominator, if you have it",
    Part.SAMPLE_SIZE: "How many were asked or counted, if you know",
}


def period_heading(period: Period) -> str:
    """Return a period as a heading that cannot be mistaken: Oct 2016, Q3 2016/17, Year 2016/17."""
    if period.frequency is Frequency.MONTH:
        return f"{short_name(period)} {str(period)[:4]}"
    if period.frequency is Frequency.QUARTER:
        return f"{short_name(period)} {period.financial_year}"
    return f"Year {period}"


def part_words(indicator: Indicator, part: Part) -> str:
    """Return what a row asks for: Number; Per cent, as 91.4; Numerator."""
    if part is not Part.FIGURE:
        return _PARTS[part]
    unit = "Per cent, as 91.4" if indicator.unit is Unit.PERCENT else unit_words(indicator)
    return " ".join(filter(None, (unit, _BASES[indicator.basis])))


def mark_words(mark: Shorthand) -> str:
    """Return a mark as the list to choose from has it: [x] not available."""
    return f"[{mark}] {mark.words}"


def title(content: FormContent) -> str:
    """Return the form's title."""
    return f"Return of figures for {long_name(content.period)}: {content.partner}"


def instructions(content: FormContent) -> tuple[str, ...]:
    """Return how to fill the form in, a sentence a line."""
    names = [SHEETS[each] for each in content.frequencies()]
    sheets = f"sheet{'s' * (len(names) > 1)} {listed(names)}"
    back = f"Send it back by {day_name(content.due)}"
    return (
        f"For {content.partnership}.",
        f"{back} to {content.reply_to}." if content.reply_to else f"{back} to whoever sent it to you.",
        f"1. Go to the {sheets}. The cells to fill have a thick border; the Tab key goes from one to the next.",
        "2. Type one number in a cell. Leave a cell blank where you have no figure yet: blank is never taken for 0.",
        "3. Where there is no figure to come, or a figure needs a warning, choose a mark from the list beside it.",
        "4. Figures we hold already are shown and locked. Where one is wrong, say so under “Your comment”.",
        "5. Leave the codes in the first column as they are: by them your figures are known again.",
        "You may insert rows and columns, sort, and save the form as Excel, OpenDocument or CSV.",
    )
