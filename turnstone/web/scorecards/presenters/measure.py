"""One measure whole: what it came to, how its series reads, and what it is."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from turnstone.papers.measures.drawing_tables import SIGNS
from turnstone.papers.phrases import capital
from turnstone.programme.plan.facts import PlanFacts
from turnstone.programme.scorecards.facts import (
    MeasureFacts,
    MeasureRecord,
    PlaceFacts,
    Reading,
    Standing,
)
from turnstone.programme.scorecards.rules import (
    ANSWERS_NAMES,
    FREQUENCY_NAMES,
    LEVEL_NAMES,
    MEASURE_KIND_NAMES,
    POLARITY_NAMES,
    Answers,
    Frequency,
    Level,
    MeasureKind,
    Polarity,
)
from turnstone.web.kit.formats import day
from turnstone.web.scorecards.presenters.measure_past import Beginning, Said, beginnings_of, said_of
from turnstone.web.scorecards.presenters.standings import Tag, status_tag

ASSURED = {"pass": "Will meet it", "fail": "Won’t meet it", "inconsistent": "Hit and miss"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A place that the measure can be shown for."""

    value: str
    words: str
    is_chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasurePage:
    """One measure whole."""

    title: str
    question: str
    of: str
    is_place: bool
    sentence: str
    value: str
    period: str
    source: str
    better: str
    sign: Tag | None
    assurance: Tag | None
    status: Tag | None
    target: str
    words: str
    notes: tuple[str, ...]
    suggestion: str
    others: tuple[str, ...]
    compared: str
    definition: tuple[tuple[str, str], ...]
    code: str
    said: tuple[Said, ...]
    beginnings: tuple[Beginning, ...]
    outcomes: tuple[tuple[str, str], ...]


def measure_page(
    area_slug: str, record: MeasureRecord, reading: Reading, standing: Standing | None, plan: PlanFacts | None
) -> MeasurePage:
    """Lay out one measure; one that has ended has no standing."""
    measure, figure = record.measure, record.latest
    return MeasurePage(
        title=measure.title,
        question=MEASURE_KIND_NAMES[MeasureKind(measure.kind)],
        of=record.place.name if record.place else LEVEL_NAMES[Level.AREA],
        is_place=record.place is not None,
        sentence=standing.sentence if standing else reading.headline,
        value=standing.value_words if standing else "Ended",
        period=standing.period_words if standing else "",
        source=figure.source if figure else "",
        better=POLARITY_NAMES[Polarity(measure.polarity)]
        if measure.polarity
        else "Nobody has said which way is better",
        sign=sign_tag(reading),
        assurance=assurance_tag(reading),
        status=status_tag(standing) if standing else None,
        target=standing.target_words if standing else "",
        words=reading.words,
        notes=reading.notes,
        suggestion=suggestion_words(reading),
        others=standing.compared_words if standing else (),
        compared=capital(standing.comparison.words) if standing and standing.comparison else "",
        definition=tuple(_definition(measure)),
        code=measure.code,
        said=said_of(record),
        beginnings=beginnings_of(area_slug, record),
        outcomes=_outcomes(plan, measure),
    )


def sign_tag(reading: Reading) -> Tag | None:
    """Show what the newest figure tells; nothing where there are too few points."""
    if not reading.signal:
        return None
    trial = " (trial limits)" if reading.shows == "trial" else ""
    return ("signal", reading.signal, SIGNS[reading.signal.partition("_")[0]] + trial)


def assurance_tag(reading: Reading) -> Tag | None:
    """Show whether the target will be met as things run now."""
    return ("assurance", reading.assurance, ASSURED[reading.assurance]) if reading.assurance else None


def place_choices(
    places: Iterable[PlaceFacts], chosen: int | None
) -> tuple[tuple[str, tuple[Choice, ...]], ...]:
    """List the places that a member may look at, under the names of their levels."""
    known = list(places)
    grouped = {level: [each for each in known if each.level == level] for level in LEVEL_NAMES}
    whole = Choice(value="", words=LEVEL_NAMES[Level.AREA], is_chosen=chosen is None)
    return (
        ("", (whole,)),
        *(
            (
                LEVEL_NAMES[level],
                tuple(
                    Choice(value=str(each.id), words=each.name, is_chosen=each.id == chosen) for each in found
                ),
            )
            for level, found in grouped.items()
            if found
        ),
    )


def suggestion_words(reading: Reading) -> str:
    """Say that limits might begin anew, where a shift has lasted to the newest figure; nothing where none has."""
    on = reading.suggested_rebase
    if on is None:
        return ""
    after = sum(each.on >= on and each.value is not None for each in reading.slots)
    return (
        f"The last {after} figures, from {day(on)}, all lie on one side of the mean. If you know what changed then,"
        " and it will last, limits may begin anew from that day. Nothing is changed unless somebody decides so."
    )


def _definition(measure: MeasureFacts) -> Iterator[tuple[str, str]]:
    found = [
        ("What it counts", measure.definition),
        ("Counted", measure.numerator),
        ("Of", measure.denominator),
        ("Speaks for", ANSWERS_NAMES[Answers(measure.answers)] if measure.answers else ""),
        ("How often", FREQUENCY_NAMES[Frequency(measure.frequency)]),
        ("From", measure.source),
        ("Version of the definition", str(measure.definition_version)),
    ]
    return (each for each in found if each[1])


def _outcomes(plan: PlanFacts | None, measure: MeasureFacts) -> tuple[tuple[str, str], ...]:
    if plan is None:
        return ()
    linked = {each.outcome_id for each in plan.outcome_measures if each.measure_id == measure.id}
    return tuple((each.reference, each.text) for each in plan.outcomes if each.id in linked)
