"""The library of measures as pages show it: what may be counted, what is counted here, what outcomes lack."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.urls import reverse

from turnstone.programme.plan.facts import PlanFacts
from turnstone.programme.scorecards.facts import BreakFacts, DefinitionFacts, MeasureFacts
from turnstone.programme.scorecards.rules import (
    ANSWERS_NAMES,
    BREAK_KIND_NAMES,
    FREQUENCY_NAMES,
    LEVEL_NAMES,
    MEASURE_KIND_NAMES,
    POLARITY_NAMES,
    READERS_NAMES,
    SMALL_NUMBERS_NAMES,
    VALUE_KIND_NAMES,
    Answers,
    BreakKind,
    Frequency,
    Level,
    MeasureKind,
    Polarity,
    Readers,
    SmallNumbers,
    ValueKind,
)
from turnstone.web.kit.formats import count, day

HEADS = (
    "Code",
    "Measure",
    "Question",
    "What is counted",
    "Unit",
    "Better",
    "How often",
    "From",
    "Counted here as",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LibraryRow:
    """A measure of the library as a row; `here` is what the area calls it, where it counts it."""

    title: str
    href: str
    shows: str
    how_often: str
    better: str
    is_compared: bool
    here: str
    here_href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LibraryGroup:
    """The measures that answer one question."""

    key: str
    question: str
    counted: str
    rows: tuple[LibraryRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lack:
    """An outcome without a measure of some kind; each kind with the address of what the library has of it."""

    reference: str
    text: str
    href: str
    kinds: tuple[tuple[str, str], ...]


def library_groups(
    area_slug: str, definitions: Iterable[DefinitionFacts], here: Mapping[str, MeasureFacts]
) -> tuple[LibraryGroup, ...]:
    """List definitions under the questions that they answer."""
    found = list(definitions)
    groups = []
    for kind, question in MEASURE_KIND_NAMES.items():
        rows = tuple(_row(area_slug, each, here.get(each.code)) for each in found if each.kind == kind)
        if rows:
            used = sum(bool(each.here) for each in rows)
            counted = f"{count(len(rows), 'measure')}, {used} counted here"
            groups.append(LibraryGroup(key=str(kind), question=question, counted=counted, rows=rows))
    return tuple(groups)


def _row(area_slug: str, each: DefinitionFacts, here: MeasureFacts | None) -> LibraryRow:
    return LibraryRow(
        title=each.title,
        href=reverse("measure_definition", args=[area_slug, each.code]),
        shows=each.shows,
        how_often=FREQUENCY_NAMES[Frequency(each.frequency)],
        better=POLARITY_NAMES[Polarity(each.polarity)],
        is_compared=each.published is not None,
        here=here.title if here else "",
        here_href=reverse("measure", args=[area_slug, here.id]) if here else "",
    )


def lacks_of(area_slug: str, plan: PlanFacts | None, measures: Iterable[MeasureFacts]) -> tuple[Lack, ...]:
    """List the outcomes that lack a measure of one of the three kinds, those that lack most first."""
    if plan is None:
        return ()
    kind_of = {each.id: each.kind for each in measures if each.ended_on is None}
    found = []
    for outcome in plan.outcomes:
        tied = {
            kind_of.get(each.measure_id) for each in plan.outcome_measures if each.outcome_id == outcome.id
        }
        missing = [kind for kind in MeasureKind if kind not in tied]
        if missing:
            found.append(
                Lack(
                    reference=outcome.reference,
                    text=outcome.text,
                    href=reverse("outcome_measures", args=[area_slug, outcome.id]),
                    kinds=tuple((_SHORT[kind], f"?kind={kind}") for kind in missing),
                )
            )
    return tuple(sorted(found, key=lambda each: -len(each.kinds)))


_SHORT = {
    MeasureKind.DID: "how much was done",
    MeasureKind.WELL: "how well",
    MeasureKind.DIFFERENCE: "what difference it made",
}


def library_table(
    definitions: Iterable[DefinitionFacts], here: Mapping[str, MeasureFacts]
) -> Iterable[Sequence[str]]:
    """Set the library out for a spreadsheet."""
    for each in definitions:
        yield (
            each.code,
            each.title,
            MEASURE_KIND_NAMES[MeasureKind(each.kind)],
            each.definition,
            each.unit,
            POLARITY_NAMES[Polarity(each.polarity)],
            FREQUENCY_NAMES[Frequency(each.frequency)],
            each.source,
            here[each.code].title if each.code in here else "",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class DefinitionPage:
    """One measure of the library whole: facts are names with words, `newer` says that the area's is older."""

    title: str
    shows: str
    question: str
    definition: str
    counted: tuple[tuple[str, str], ...]
    told: tuple[tuple[str, str], ...]
    strip: tuple[tuple[str, str], ...]
    also_called: tuple[str, ...]
    changes: tuple[tuple[str, str, str], ...]
    compared: str
    here: str
    here_id: int | None
    newer: str


def definition_page(each: DefinitionFacts, here: MeasureFacts | None) -> DefinitionPage:
    """Lay out one measure of the library."""
    return DefinitionPage(
        title=each.title,
        shows=each.shows,
        question=MEASURE_KIND_NAMES[MeasureKind(each.kind)],
        definition=each.definition,
        strip=(
            ("Unit", each.unit),
            ("Better", POLARITY_NAMES[Polarity(each.polarity)]),
            ("How often", FREQUENCY_NAMES[Frequency(each.frequency)]),
            ("Version", str(each.version)),
        ),
        counted=tuple(_counted(each)),
        told=tuple(_told(each)),
        also_called=each.also_called,
        changes=tuple((f"Version {it.version}", f"from {day(it.from_day)}", it.what) for it in each.changes),
        compared=_compared(each),
        here=here.title if here else "",
        here_id=here.id if here else None,
        newer=_newer(each, here),
    )


def _counted(each: DefinitionFacts) -> Iterable[tuple[str, str]]:
    yield "Above the line" if each.denominator else "Counted", each.numerator
    if each.denominator:
        yield "Below the line", each.denominator
    yield "Kind of figure", _kind_words(each)
    if each.inclusions:
        yield "In and out", each.inclusions


def _kind_words(each: DefinitionFacts) -> str:
    kind = VALUE_KIND_NAMES[ValueKind(each.value_kind)]
    return f"{kind}, for each {each.rate_per:,}" if each.value_kind == ValueKind.RATE else kind


def _told(each: DefinitionFacts) -> Iterable[tuple[str, str]]:
    yield "From", each.source
    yield "Due", f"{each.lag_days} days after each period ends"
    yield "Speaks for", ANSWERS_NAMES[Answers(each.answers)]
    yield "Places", ", ".join(LEVEL_NAMES[Level(level)] for level in each.levels)
    yield "Readers", ", ".join(READERS_NAMES[Readers(reader)] for reader in each.readers)
    yield (
        "Small numbers",
        f"{SMALL_NUMBERS_NAMES[SmallNumbers(each.small_numbers)]}, before everybody reads it",
    )
    if each.is_seasonal:
        yield "Seasons", "It follows the school year, so it is compared with the same time last year"


def _compared(each: DefinitionFacts) -> str:
    if each.published is None:
        return "Nobody publishes it for other areas, so it is compared with its own past alone."
    return (
        "It is published for every area of England, so it is compared with England, the region and the ten areas most"
        " like this one."
    )


def _newer(each: DefinitionFacts, here: MeasureFacts | None) -> str:
    if here is None or here.definition_version >= each.version:
        return ""
    return (
        f"Here it is counted by version {here.definition_version}; the library holds version {each.version}."
    )


def break_choices(breaks: Iterable[BreakFacts]) -> dict[int, str]:
    """Name breaks as choices."""
    return {
        each.id: f"{day(each.starts_on)}: {BREAK_KIND_NAMES[BreakKind(each.kind)].lower()}. {each.why}"
        for each in breaks
    }
