"""One measure whole: what it came to, how its series reads, what it is, and what was decided about it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.urls import reverse

from turnstone.papers.measures.drawing_tables import SIGNS
from turnstone.papers.phrases import capital
from turnstone.programme.audit.facts import ChangeFacts
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
    BREAK_KIND_NAMES,
    FREQUENCY_NAMES,
    LEVEL_NAMES,
    MEASURE_KIND_NAMES,
    POLARITY_NAMES,
    Answers,
    BreakKind,
    Frequency,
    Level,
    MeasureKind,
    Polarity,
    period_words,
)
from turnstone.web.kit.formats import day
from turnstone.web.kit.history import Change, Words, newest_first, told
from turnstone.web.scorecards.presenters.standings import Tag, status_tag

ASSURED = {"pass": "Will meet it", "fail": "Won’t meet it", "inconsistent": "Hit and miss"}
MOST_NOTES = 3
MOST_CHANGES = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A place that the measure can be shown for."""

    value: str
    words: str
    is_chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What an owner said of a figure."""

    period: str
    so_what: str
    what_next: str
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Beginning:
    """A day on which figures or limits began anew; `undo_href` leads to letting limits run on."""

    on: str
    what: str
    why: str
    who: str
    is_undone: bool = False
    undo_href: str = ""


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
        said=tuple(_said(record))[:MOST_NOTES],
        beginnings=tuple(_beginnings(area_slug, record)),
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


def history(
    measure: Iterable[ChangeFacts], rebases: Iterable[ChangeFacts], targets: Iterable[ChangeFacts]
) -> tuple[Change, ...]:
    """Tell who changed the measure, its limits and its targets, newest first."""
    words = Words(done=_DONE, fields=_FIELDS, names={"polarity": POLARITY_NAMES})
    return newest_first(told(measure, words), told(rebases, words), told(targets, words))[:MOST_CHANGES]


_DONE = {
    "scorecards.add_measure": "added it",
    "scorecards.adopt_measure": "took it from the library",
    "scorecards.say_which_way": "said which way is better",
    "scorecards.set_owner": "said who answers for it",
    "scorecards.set_tolerance": "said how near is near",
    "scorecards.set_baseline": "said where it began",
    "scorecards.judge_from": "said from when it is judged",
    "scorecards.set_target": "set a target",
    "scorecards.set_trajectory": "set the targets",
    "scorecards.withdraw_target": "withdrew a target",
    "scorecards.rebase": "let its limits begin anew",
    "scorecards.undo_rebase": "let its limits run on",
    "scorecards.change_definition": "changed what it counts",
    "scorecards.take_definition": "took a newer definition",
}
_FIELDS = {
    "title": "Title",
    "polarity": "Better",
    "judged_from": "Judged from",
    "baseline_ends_on": "Began with",
    "on": "Day",
    "value": "Value",
    "cause": "Cause",
    "undone_because": "Undone because",
    "agreed_by": "Agreed by",
    "definition": "Definition",
    "definition_version": "Version of the definition",
}


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


def _said(record: MeasureRecord) -> Iterator[Said]:
    measure = record.measure
    for note in sorted(record.notes, key=lambda each: each.period_ends_on, reverse=True):
        yield Said(
            period=period_words(note.period_ends_on, measure.frequency, measure.starts_again_in),
            so_what=note.so_what,
            what_next=note.what_next,
            by=f"{note.by_name}, {day(note.written_on)}",
        )


def _beginnings(area_slug: str, record: MeasureRecord) -> Iterator[Beginning]:
    """Tell breaks and rebases, newest first; one that was undone stays, with who undid it and why."""
    found = [
        (
            each.starts_on,
            Beginning(
                on=day(each.starts_on), what=BREAK_KIND_NAMES[BreakKind(each.kind)], why=each.why, who=""
            ),
        )
        for each in record.breaks
    ]
    for each in record.rebases:
        undone = f"Undone by {each.undone_by_name} on {day(each.undone_on)}: {each.undone_because}"
        found.append(
            (
                each.on,
                Beginning(
                    on=day(each.on),
                    what="Limits begin anew"
                    if each.undone_on is None
                    else "Limits began anew, and run on again",
                    why=each.cause if each.undone_on is None else f"{each.cause} {undone}",
                    who=f"{each.by_name}, {day(each.made_on)}",
                    is_undone=each.undone_on is not None,
                    undo_href=reverse("undo_rebase", args=[area_slug, record.measure.id, each.id]),
                ),
            )
        )
    return (each for _, each in sorted(found, key=lambda pair: pair[0], reverse=True))


def _outcomes(plan: PlanFacts | None, measure: MeasureFacts) -> tuple[tuple[str, str], ...]:
    if plan is None:
        return ()
    linked = {each.outcome_id for each in plan.outcome_measures if each.measure_id == measure.id}
    return tuple((each.reference, each.text) for each in plan.outcomes if each.id in linked)
