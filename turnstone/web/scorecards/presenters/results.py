"""What is due of whom, and the grid in which the figures of one measure are entered."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.urls import reverse

from turnstone.programme.people.facts import PostFacts
from turnstone.programme.scorecards.facts import FigureFacts, MeasureFacts, MeasureRecord
from turnstone.programme.scorecards.rules import (
    FREQUENCY_NAMES,
    MARK_NAMES,
    Frequency,
    Mark,
    due_on,
    end_of_month,
    next_period,
    period_before,
    period_words,
    value_words,
)
from turnstone.web.kit.formats import count, day, short_day

PERIODS_SHOWN = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class DueRow:
    """A measure with its newest figure, and the one that comes next."""

    title: str
    href: str
    measure_href: str
    latest: str
    latest_period: str
    next_period: str
    due: str
    days_late: int
    owner: str
    frequency: str

    @property
    def late(self) -> str:
        """Say by how much its next figure is late."""
        return f"{count(self.days_late, 'day')} late" if self.days_late > 0 else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DueGroup:
    """Measures that stand alike."""

    anchor: str
    title: str
    about: str
    rows: tuple[DueRow, ...]


def due_groups(
    area_slug: str, records: Iterable[MeasureRecord], posts: Mapping[int, PostFacts], today: dt.date
) -> tuple[DueGroup, ...]:
    """Sort measures by whether their next figure is late, may be entered now, or is not due yet."""
    rows: dict[str, list[DueRow]] = {anchor: [] for anchor in _GROUPS}
    for record in records:
        if record.measure.ended_on and record.measure.ended_on < today:
            continue
        row, ends_on = _due_row(area_slug, record, posts, today)
        rows[_standing(row, ends_on, today)].append(row)
    rows["late"].sort(key=lambda row: -row.days_late)
    return tuple(
        DueGroup(anchor=anchor, title=title, about=about, rows=tuple(rows[anchor]))
        for anchor, (title, about) in _GROUPS.items()
        if rows[anchor]
    )


_GROUPS = {
    "late": ("Late", "The longest first. Until they are here, every scorecard says so."),
    "open": ("May be entered now", "The period is over and the figure is not due yet."),
    "none": ("No figure yet", "Nothing is known of these. The first figure says from when they are counted."),
    "done": ("Up to date", ""),
}


def due_sentence(groups: Iterable[DueGroup]) -> str:
    """Say in one sentence what is owed."""
    found = {group.anchor: len(group.rows) for group in groups}
    if not found:
        return ""
    late, may = found.get("late", 0), found.get("open", 0)
    said = "Nothing is late" if not late else f"{count(late, 'measure')} {'is' if late == 1 else 'are'} late"
    return f"{said}, and {count(may, 'measure')} may be entered now." if may else f"{said}."


def _standing(row: DueRow, ends_on: dt.date | None, today: dt.date) -> str:
    if ends_on is None:
        return "none"
    if row.days_late > 0:
        return "late"
    return "open" if ends_on <= today else "done"


def _due_row(
    area_slug: str, record: MeasureRecord, posts: Mapping[int, PostFacts], today: dt.date
) -> tuple[DueRow, dt.date | None]:
    measure, newest = record.measure, record.figures[-1] if record.figures else None
    ends_on = next_period(newest.period_ends_on, measure.frequency) if newest else None
    due = due_on(ends_on, measure.lag_days) if ends_on else None
    owner = posts.get(measure.owner_id or 0)
    row = DueRow(
        title=measure.title,
        href=reverse("enter_results", args=[area_slug, measure.id]),
        measure_href=reverse("measure", args=[area_slug, measure.id]),
        latest=figure_words(newest, measure) if newest else "None yet",
        latest_period=_period(newest.period_ends_on, measure) if newest else "",
        next_period=_period(ends_on, measure) if ends_on else "",
        due=short_day(due) if due else "",
        days_late=(today - due).days if due else 0,
        owner=owner.words if owner else "Nobody named",
        frequency=FREQUENCY_NAMES[Frequency(measure.frequency)],
    )
    return row, ends_on


def figure_words(figure: FigureFacts, measure: MeasureFacts) -> str:
    """Write a figure, or why there is none."""
    if figure.value is None:
        return MARK_NAMES[Mark(figure.mark)].capitalize() if figure.mark else "None"
    return value_words(figure.value, measure.unit, measure.places)


def periods_to_enter(record: MeasureRecord, today: dt.date) -> tuple[dt.date, ...]:
    """List the last twelve periods that are over, newest first, in step with the figures that there are."""
    measure = record.measure
    newest = record.figures[-1].period_ends_on if record.figures else None
    ends_on = _first_over(measure.frequency, newest, today)
    found = []
    for _ in range(PERIODS_SHOWN):
        found.append(ends_on)
        ends_on = period_before(ends_on, measure.frequency)
    return tuple(found)


def _first_over(frequency: str, newest: dt.date | None, today: dt.date) -> dt.date:
    """Find the newest period that is over; a year ends in the month in which the last one did."""
    ends_on = newest or _some_end(frequency, today)
    while ends_on > today:
        ends_on = period_before(ends_on, frequency)
    while next_period(ends_on, frequency) <= today:
        ends_on = next_period(ends_on, frequency)
    return ends_on


def _some_end(frequency: str, today: dt.date) -> dt.date:
    month = {Frequency.QUARTERLY: 3, Frequency.SIX_MONTHLY: 3, Frequency.TERMLY: 3, Frequency.ANNUAL: 3}.get(
        Frequency(frequency), today.month
    )
    return end_of_month(dt.date(today.year, month, 1))


@dataclass(frozen=True, slots=True, kw_only=True)
class EnterPage:
    """One measure, as the page that asks for its figures tells it."""

    title: str
    about: str
    numerator: str
    denominator: str
    unit: str
    has_parts: bool


def enter_page(measure: MeasureFacts) -> EnterPage:
    """Tell what is to be entered."""
    return EnterPage(
        title=measure.title,
        about=measure.definition,
        numerator=measure.numerator or "Of them",
        denominator=measure.denominator or "Of all",
        unit=measure.unit,
        has_parts=measure.value_kind in ("percentage", "rate", "average"),
    )


def _period(ends_on: dt.date, measure: MeasureFacts) -> str:
    return period_words(ends_on, measure.frequency, measure.starts_again_in)


def due_words(ends_on: dt.date, measure: MeasureFacts) -> str:
    """Say when a period's figure is due."""
    return f"Due {day(due_on(ends_on, measure.lag_days))}"
