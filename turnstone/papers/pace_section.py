"""Is the plan fast enough? The same section stands in the board's paper and on the page of pace."""

import datetime as dt

from turnstone.documents.blocks import Block, Column, Heading, Panel, Paragraph, Row, Section, Table
from turnstone.methods import pace as methods
from turnstone.papers.pace_chart import pace_chart
from turnstone.papers.phrases import capital, count, day
from turnstone.programme.plan.facts import PlanFacts
from turnstone.programme.plan.queries import CannotTell, Counted, PaceFacts, pace_of

ASSUMES = (
    "A likely range, not a promise: it assumes that dates will hold as they have held so far, "
    "and that one delay does not bring the next."
)
_MONTHS_AGO = (91, 182, 273, 365)


def pace_in_a_sentence(plan: PlanFacts, as_of: dt.date) -> str:
    """Say the pace in one sentence, or that it cannot be told and why."""
    found = pace_of(plan, as_of)
    if not isinstance(found, PaceFacts):
        return f"We cannot tell the pace, because {found.because}."
    return methods.short_sentence(found.pace, thing_of(plan, found.counted))


def pace_section(plan: PlanFacts, found: PaceFacts | CannotTell) -> Section:
    """Set out completions against the plan, how dates have held, what is likely by the end, and how that has fared."""
    if not isinstance(found, PaceFacts):
        return Section(title="Pace", anchor="pace", blocks=(_cannot_tell(found.because),), starts_page=True)
    thing = thing_of(plan, found.counted)
    blocks: tuple[Block, ...] = (
        Paragraph(text=methods.board_sentences(found.pace, thing), style="lead"),
        *_left_out(found, thing),
        pace_chart(found, thing),
        *_forecast(found, thing),
        _counts(found, thing),
        _slips(found, thing),
        *_back_test(found, thing),
    )
    return Section(title="Pace", anchor="pace", blocks=blocks, starts_page=True)


def thing_of(plan: PlanFacts, counted: Counted) -> str:
    """Name what is counted, in the plan's own word where it is an action."""
    names = {Counted.ACTIONS: plan.words["action"], Counted.STEPS: "step", Counted.KEY_STEPS: "key step"}
    return names[counted]


def _cannot_tell(because: str) -> Panel:
    need = Paragraph(
        text=f"{capital(because)}. Give the work its dates, and note the day on which each piece is done."
    )
    return Panel(style="quiet", title="We cannot tell the pace yet", blocks=(need,))


def _left_out(found: PaceFacts, thing: str) -> tuple[Block, ...]:
    if not found.undated:
        return ()
    text = f"{count(found.undated, thing)} without a date cannot be counted here."
    return (Paragraph(text=text, style="note"),)


def _forecast(found: PaceFacts, thing: str) -> tuple[Block, ...]:
    ahead = found.pace.forecast
    if ahead is None or not found.pace.counts.open:
        return ()
    end = day(found.pace.end_on)
    low, high = ahead.likely_range_by_end
    rows = [
        (f"Done by {end}, expected", f"{ahead.expected_completed_by_end:.0f} of {found.pace.counts.in_plan}"),
        (f"Done by {end}, likely range", f"{low} to {high}"),
        (f"Chance that all are done by {end}", methods.chance_in_words(ahead.chance_all_by_end)),
        ("Nine in ten done, with 85% chance", _by(ahead.most_done_on)),
        ("Needed each month until the end", _rate(found.pace.rates.needed_per_month)),
        ("Done each month, last three months", _rate(found.pace.rates.per_month_last_91_days)),
        ("Done each month, last six months", _rate(found.pace.rates.per_month_last_182_days)),
        ("Later already than anything on record", ", ".join(ahead.beyond_record) or "none"),
    ]
    return (
        Heading(text="What is likely by the end"),
        _two_columns(f"Forecast for the {thing}s of the plan", rows),
        Paragraph(text=ASSUMES, style="note"),
    )


def _by(on: dt.date | None) -> str:
    return f"by {day(on)}" if on else "not within three years"


def _rate(each_month: float | None) -> str:
    return f"{each_month:.1f}" if each_month is not None else "the end has come"


def _two_columns(caption: str, rows: list[tuple[str, str]]) -> Table:
    return Table(
        caption=caption,
        columns=(Column(heading="What", width=3), Column(heading="How much", width=2, align="end")),
        rows=tuple(Row(cells=row) for row in rows),
    )


def _counts(found: PaceFacts, thing: str) -> Table:
    of = found.pace.counts
    moved = "none" if of.median_days_moved is None else count(round(of.median_days_moved), "day")
    rows = [
        ("In the plan", str(of.in_plan)),
        ("Done", str(of.completed)),
        ("To do", str(of.open)),
        ("Taken out of the plan", str(of.withdrawn)),
        ("Added after the plan started", str(of.added_after_start)),
        ("Overdue against the first date", str(of.overdue_against_first_date)),
        ("Overdue against the date now", str(of.overdue_against_current_date)),
        ("Done by the first date", str(of.completed_by_first_date)),
        ("Done by the date then in force", str(of.completed_by_date_in_force)),
        ("Moved once or more", str(of.milestones_redated)),
        ("Moved twice or more", str(of.redated_twice_or_more)),
        ("Typical move, from the first date", moved),
    ]
    return _two_columns(f"{capital(thing)}s, counted", rows)


_BANDS = (
    ("On the first date or before", -100_000, 0),
    ("Up to four weeks after", 1, 28),
    ("Four weeks to three months after", 29, 91),
    ("More than three months after", 92, 100_000),
)


def _slips(found: PaceFacts, thing: str) -> Table:
    """Count how long after its first date each was done, and how long those still to do have been waiting."""
    known = methods.known_on(found.plan, found.as_of).in_plan
    done = [(each.completed_on - each.first_due_on).days for each in known if each.completed_on]
    late = [(found.as_of - each.first_due_on).days for each in known if each.is_open]
    rows = tuple(
        Row(cells=(name, str(_between(done, low, high)), str(_between(late, low, high)) if low > 0 else "–"))
        for name, low, high in _BANDS
    )
    return Table(
        caption=f"How the first dates of {thing}s have turned out",
        columns=(
            Column(heading="When", width=3),
            Column(heading="Done", align="end"),
            Column(heading="Still to do", align="end"),
        ),
        rows=rows,
    )


def _between(days: list[int], low: int, high: int) -> int:
    return sum(low <= each <= high for each in days)


def _back_test(found: PaceFacts, thing: str) -> tuple[Block, ...]:
    tested = methods.back_test(found.plan, as_of=found.as_of, ago=_MONTHS_AGO)
    if not tested:
        return ()
    rows = tuple(
        Row(cells=(day(each.forecast_on), _said(each), f"{each.happened} of {each.in_plan}", _held(each)))
        for each in tested
    )
    table = Table(
        caption=f"What the same forecast said of {day(found.as_of)}",
        columns=(
            Column(heading="Forecast on", width=2),
            Column(heading="Likely range", width=2),
            Column(heading="What happened", width=2),
            Column(heading="In the range?", width=2),
        ),
        rows=rows,
    )
    says = Paragraph(text=" ".join(methods.back_test_sentence(each, thing) for each in tested[:2]))
    return Heading(text="How good the forecast has been"), says, table


def _said(tested: methods.BackTest) -> str:
    if tested.likely_range is None:
        return "could not tell"
    low, high = tested.likely_range
    return f"{low} to {high}"


def _held(tested: methods.BackTest) -> str:
    return {None: "could not tell", True: "yes", False: "no"}[tested.is_within]
