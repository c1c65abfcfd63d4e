"""The figures of Safer Plymouth's report of January 2017 as a pack, for tests."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from csp_desktop.domain.figures import Figure, Kind, Series
from csp_desktop.domain.indicators import Area, Direction, Indicator, Unit
from csp_desktop.domain.periods import Frequency, month, periods_of
from csp_desktop.domain.reader import read
from csp_desktop.domain.status import Status, StatusScheme
from csp_desktop.domain.to_date import SeriesByKind
from csp_desktop.pack.content import PackContent, PackEntry

PLYMOUTH = Area(1, "Plymouth")
NOVEMBER = month(2016, 11)
SCHEME = StatusScheme(
    15.0,
    {
        Status.MET: "Generally satisfied with performance",
        Status.NEAR: "Some concerns",
        Status.MISSED: "Area of significant concern",
        Status.MONITORING: "For monitoring only",
    },
)
POLICE = "Devon and Cornwall Police"
COUNCIL = "Plymouth City Council"


def row_of(year: int, values: Sequence[float | None], frequency: Frequency = Frequency.MONTH) -> Series:
    """Return figures for the first periods of a financial year."""
    periods = periods_of(year, frequency)
    return {period: Figure(value) for period, value in zip(periods, values, strict=False)}


def two_years(
    this: Sequence[float | None], last: Sequence[float | None], frequency: Frequency = Frequency.MONTH
) -> SeriesByKind:
    """Return actual figures of 2016/17 and 2015/16."""
    return {Kind.ACTUAL: {**row_of(2015, last, frequency), **row_of(2016, this, frequency)}}


def entry_of(indicator: Indicator, series: SeriesByKind, comment: str = "") -> PackEntry:
    """Return an indicator's entry as at November 2016."""
    return PackEntry(read(indicator, PLYMOUTH, series, NOVEMBER, SCHEME), series, comment)


def all_crime() -> PackEntry:
    """Return all crime: 12,586 to November against 12,016."""
    series = two_years(
        [1335, 1576, 1611, 1692, 1637, 1590, 1570, 1575],
        [1652, 1684, 1407, 1469, 1386, 1467, 1565, 1386, 1427, 1332, 1334, 1498],
    )
    indicator = Indicator(
        1, "All crime recorded by the police", "All crime", priority="Overall crime", owner=POLICE,
        direction=Direction.DOWN,
    )  # fmt: skip
    return entry_of(indicator, series, "Recording practice changed in April.\n- Theft rose most.\n- Robbery fell.")


def acquisitive_crime() -> PackEntry:
    """Return serious acquisitive crime: 1,149 against 1,223, for monitoring only."""
    series = two_years(
        [158, 180, 148, 136, 144, 146, 89, 148], [196, 192, 147, 119, 106, 169, 148, 146, 135, 119, 130, 172]
    )
    indicator = Indicator(
        2, "Serious acquisitive crime", priority="Overall crime", owner=POLICE, direction=Direction.DOWN,
        monitoring_only=True, definition="Burglary of homes, robbery, and theft of and from vehicles.",
    )  # fmt: skip
    return entry_of(indicator, series, "Serious acquisitive crime continues to reduce and remains low.")


def violence() -> PackEntry:
    """Return violence with injury: 1,375 against 1,280, for monitoring only."""
    series = two_years(
        [134, 173, 185, 208, 158, 177, 192, 148], [151, 166, 160, 177, 140, 163, 186, 137, 146, 119, 131, 170]
    )
    indicator = Indicator(
        3, "Violence with injury, excluding domestic abuse", "Violence with injury", owner=POLICE,
        priority="Violence with injury", direction=Direction.DOWN, monitoring_only=True,
    )  # fmt: skip
    return entry_of(indicator, series)


def domestic_abuse() -> PackEntry:
    """Return domestic abuse reports: 3,230 against 4,329."""
    series = two_years(
        [351, 412, 431, 475, 469, 382, 352, 358], [553, 569, 504, 603, 549, 503, 578, 470, 560, 533, 437, 484]
    )
    indicator = Indicator(
        4, "Domestic abuse crimes and incidents reported to the police", "Domestic abuse reports",
        priority="Domestic abuse", owner=POLICE, direction=Direction.UP,
    )  # fmt: skip
    return entry_of(indicator, series)


def referrals() -> PackEntry:
    """Return referrals by quarter: 1,044 against 1,081."""
    series = two_years([518, 526], [542, 539, 555, 539], Frequency.QUARTER)
    indicator = Indicator(
        5, "Referrals to domestic abuse services", "Domestic abuse referrals", priority="Domestic abuse",
        owner="Plymouth Domestic Abuse Service", direction=Direction.UP, frequency=Frequency.QUARTER,
    )  # fmt: skip
    return entry_of(indicator, series, "Referrals move in line with overall numbers of domestic abuse.")


def antisocial_behaviour() -> PackEntry:
    """Return anti-social behaviour: 7,170 against 6,803."""
    series = two_years(
        [853, 967, 965, 955, 899, 887, 896, 748], [864, 894, 769, 946, 912, 809, 892, 717, 733, 734, 741, 781]
    )
    indicator = Indicator(
        6, "Anti-social behaviour incidents", "Anti-social behaviour", priority="Anti-social behaviour",
        owner=POLICE, direction=Direction.DOWN,
    )  # fmt: skip
    return entry_of(indicator, series)


def ist_incidents() -> PackEntry:
    """Return "ist" incidents to October: 361 against a target of 375."""
    target = [55, 108, 162, 214, 268, 321, 375, 428, 482, 536, 588, 640]
    series = {
        Kind.ACTUAL: row_of(2016, [41, 61, 60, 67, 34, 51, 47]),
        Kind.CUMULATIVE_TARGET: row_of(2016, target),
    }
    indicator = Indicator(
        7, 'Racist, disablist, homophobic and faith ("ist") incidents reported', '"ist" incidents',
        priority="Hate crime", owner=COUNCIL, direction=Direction.UP, lag=1,
    )  # fmt: skip
    return entry_of(
        indicator,
        series,
        "Post Brexit spike in incidents peaked in July now seems to have subsided.",
    )


def satisfaction() -> PackEntry:
    """Return satisfaction to September: 88% against 90%."""
    series = {
        Kind.ACTUAL: row_of(2016, [100, 89, 89, 86, 75, 90]),
        Kind.CUMULATIVE: row_of(2016, [100, 93, 92, 90, 88, 88]),
        Kind.CUMULATIVE_TARGET: row_of(2016, [90] * 6),
    }
    indicator = Indicator(
        8, 'Satisfaction with the outcome of reported "ist" incidents', '"ist" incidents: satisfaction',
        priority="Hate crime", owner=COUNCIL, direction=Direction.UP, unit=Unit.PERCENT, lag=2,
    )  # fmt: skip
    return entry_of(indicator, series, "Satisfaction rates based on Police data only after May 2016.")


def hate_crime() -> PackEntry:
    """Return hate crime: 287 against 219."""
    series = two_years([17, 25, 32, 54, 37, 45, 42, 35], [30, 25, 26, 17, 36, 25, 22, 38, 21, 20, 53, 32])
    indicator = Indicator(
        9, "Hate crime recorded by the police", "Hate crime", priority="Hate crime", owner=POLICE,
        direction=Direction.UP, definition="Hate crime is under-reported: an increase is taken as better.",
    )  # fmt: skip
    return entry_of(indicator, series)


def plymouth() -> PackContent:
    """Return the whole pack."""
    entries = (
        all_crime(), acquisitive_crime(), violence(), domestic_abuse(), referrals(), antisocial_behaviour(),
        ist_incidents(), satisfaction(), hate_crime(),
    )  # fmt: skip
    return pack_of(*entries)


def pack_of(*entries: PackEntry, notes: tuple[str, ...] = ()) -> PackContent:
    """Return a pack of these entries."""
    return PackContent(
        "Safer Plymouth",
        "Safer Plymouth Performance Report",
        NOVEMBER,
        date(2017, 1, 4),
        SCHEME,
        entries,
        notes,
    )
