"""The control chart of an indicator: its figures, their average and limits, and the points that are signals."""

from __future__ import annotations

from collections.abc import Sequence

from csp_desktop.charts.axis import axis_for
from csp_desktop.charts.description import Chart, ChartSeries, Role
from csp_desktop.domain.figures import Kind, value_at
from csp_desktop.domain.history import own_options, run_up
from csp_desktop.domain.indicators import Indicator, Unit
from csp_desktop.domain.periods import Frequency, Period, long_name, short_name
from csp_desktop.domain.process_control import Limits, Options, group_limits, groups
from csp_desktop.domain.reading import Reading
from csp_desktop.domain.signal_rules import Mark, is_improvement, marks
from csp_desktop.domain.signal_words import assurance_sentence, variation_sentence
from csp_desktop.domain.signals import refusal, signal
from csp_desktop.domain.to_date import SeriesByKind, row
from csp_desktop.domain.wording import figure_text

SHOWN = 60
"""The most figures that a chart shows; the limits are drawn from all."""

Values = tuple[float | None, ...]


def control_chart(reading: Reading, series: SeriesByKind, options: Options) -> Chart:
    """Return the control chart up to a reading's period; an empty one, whose words say why, without limits."""
    indicator, period = reading.indicator, reading.period
    title = f"{indicator.title}: is it chance?"
    if period is None:
        return Chart(title, (), (), axis_for(()), reading.status_reason)
    values = run_up(indicator, series, period)
    own = own_options(indicator, options, period, len(values))
    reason = refusal(values, indicator.basis, indicator.frequency, own)
    if reason:
        return Chart(title, (), (), axis_for(()), reason)
    lines = _lines(indicator, values, own)
    periods = tuple(period.moved(place - len(values) + 1) for place in range(len(values)))
    target = tuple(value_at(row(series, Kind.TARGET), each) for each in periods)
    lines += [_line("Target", Role.TARGET, target, indicator)] if any(each is not None for each in target) else []
    shown = tuple(_last(each) for each in lines)
    suffix = "%" if indicator.unit is Unit.PERCENT else ""
    return Chart(
        title,
        tuple(_label(each, place, len(periods[-SHOWN:])) for place, each in enumerate(periods[-SHOWN:])),
        tuple(each for each in shown if any(value is not None for value in each.values)),
        axis_for(shown, suffix),
        _words(indicator, values, own, reading.target),
        places=tuple(long_name(each) for each in periods[-SHOWN:]),
    )


def _lines(indicator: Indicator, values: Sequence[float], options: Options) -> list[ChartSeries]:
    """Return the figures, the average and limits of each group, and the marked points by what they mean."""
    limits = [found for group in groups(values, options) for found in [group_limits(group, options)] * len(group)]
    found = marks(values, options, indicator.direction)
    lines = [
        ("Figures", Role.FIGURES, tuple(values)),
        ("Average", Role.MEAN, tuple(_of(each, "mean") for each in limits)),
        ("Limits", Role.LIMIT, tuple(_of(each, "upper") for each in limits)),
        ("Limits", Role.LIMIT, tuple(_lower(each, indicator) for each in limits)),
    ]
    for name, role in (("Improvement", Role.IMPROVEMENT), ("Concern", Role.CONCERN), ("Signal", Role.NEUTRAL)):
        chosen = (_role(mark, indicator) is role for mark in found)
        lines.append((name, role, tuple(value if each else None for value, each in zip(values, chosen, strict=True))))
    return [_line(name, role, told, indicator) for name, role, told in lines]


def _of(limits: Limits | None, name: str) -> float | None:
    return None if limits is None else getattr(limits, name)


def _lower(limits: Limits | None, indicator: Indicator) -> float | None:
    """Return the lower limit; of what cannot fall below nought, none below it."""
    if limits is None or (limits.lower < 0 and indicator.unit in (Unit.COUNT, Unit.PERCENT, Unit.RATE)):
        return None
    return limits.lower


def _role(mark: Mark, indicator: Indicator) -> Role | None:
    if mark.side is None:
        return None
    if indicator.direction.value not in ("up", "down"):
        return Role.NEUTRAL
    return Role.IMPROVEMENT if is_improvement(mark.side, indicator.direction) else Role.CONCERN


def _line(name: str, role: Role, values: Values, indicator: Indicator) -> ChartSeries:
    return ChartSeries(name, role, values, tuple(figure_text(indicator, each) for each in values))


def _last(line: ChartSeries) -> ChartSeries:
    return ChartSeries(line.name, line.role, line.values[-SHOWN:], line.texts[-SHOWN:])


def _label(period: Period, place: int, count: int) -> str:
    """Return a label for every place of a short chart; of a longer one the financial year at the middle of each."""
    if period.frequency is Frequency.YEAR or count <= period.frequency.per_year:
        return short_name(period)
    is_middle = period.position == period.frequency.per_year // 2 + 1
    return str(period.financial_year) if is_middle and 0 < place < count - 1 else ""


def _words(indicator: Indicator, values: Sequence[float], options: Options, target: float | None) -> str:
    found = signal(
        values,
        indicator.direction,
        options,
        target=target,
        basis=indicator.basis,
        frequency=indicator.frequency,
    )
    said = [variation_sentence(found, indicator.frequency, options), assurance_sentence(found, indicator.frequency)]
    if found.limits is not None:
        said.append(_limit_words(found.limits, indicator))
    return " ".join(filter(None, [*said, found.warning]))


def _limit_words(limits: Limits, indicator: Indicator) -> str:
    mean, high = (figure_text(indicator, each) for each in (limits.mean, limits.upper))
    low = figure_text(indicator, _lower(limits, indicator))
    ends = f"the limits are {low} and {high}" if low else f"the upper limit is {high}"
    return f"The average is {mean}, and {ends}."
