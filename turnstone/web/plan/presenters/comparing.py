"""What differs between two versions of a plan, as tables with a before and an after."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from turnstone.programme.plan.facts import Difference, DifferenceKind, PlanPart
from turnstone.web.kit.formats import count, day, short_day

COMPARED_HEADS = ("Part", "What", "How it differs", "Field", "Before", "After", "First date", "Why")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One thing that differs."""

    about: str
    how: str
    before: str
    after: str
    first: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """What differs of one part of the plan."""

    key: str
    heading: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """The page on which two moments of a plan stand side by side."""

    before: str
    after: str
    sentence: str
    groups: tuple[Group, ...]


def comparison(
    found: Sequence[Difference], *, before: str, after: str, words: Mapping[str, str]
) -> Comparison:
    """Set out what differs, part by part; `words` are the plan's own for its parts."""
    groups = tuple(
        Group(
            key=str(part),
            heading=_headings(words)[part],
            rows=tuple(_row(each) for each in found if each.part == part),
        )
        for part in PlanPart
        if any(each.part == part for each in found)
    )
    return Comparison(before=before, after=after, sentence=_sentence(found, words), groups=groups)


def compared_rows(found: Iterable[Difference], words: Mapping[str, str]) -> Iterator[list[str]]:
    """Write each difference as a row of a file."""
    headings = _headings(words)
    for each in found:
        yield [
            headings[each.part],
            each.about,
            _HOW[each.kind],
            each.field,
            _in_a_file(each.before),
            _in_a_file(each.after),
            _in_a_file(each.first),
            each.why,
        ]


def _headings(words: Mapping[str, str]) -> dict[PlanPart, str]:
    named = {part: f"{words[str(part)].capitalize()}s" for part in _WITH_WORDS}
    return {**_HEADINGS, **named}


def _sentence(found: Sequence[Difference], words: Mapping[str, str]) -> str:
    if not found:
        return "Nothing that the plan promises differs between them."
    actions = [each for each in found if each.part == PlanPart.ACTION]
    moved = sum(each.part == PlanPart.DATE and each.kind == DifferenceKind.CHANGED for each in found)
    told = [
        (sum(each.kind == DifferenceKind.ADDED for each in actions), words["action"], "added"),
        (sum(each.kind == DifferenceKind.GONE for each in actions), words["action"], "taken out"),
        (len({each.about for each in actions if each.field == "Words"}), words["action"], "reworded"),
        (moved, "date", "moved"),
    ]
    parts = [f"{count(number, noun)} {how}" for number, noun, how in told if number]
    rest = len(found) - sum(number for number, _, _ in told)
    if parts and rest:
        parts.append(count(rest, "other"))
    return f"{count(len(found), 'difference')}" + (f": {', '.join(parts)}." if parts else ".")


def _row(each: Difference) -> Row:
    how = _HOW[each.kind] if each.kind != DifferenceKind.CHANGED else each.field or _HOW[each.kind]
    return Row(
        about=each.about,
        how=how,
        before=_shown(each.before),
        after=_shown(each.after),
        first=day(each.first) if each.first and each.first != each.before else "",
        why=each.why,
    )


def _shown(value: str | dt.date | None) -> str:
    return short_day(value) if isinstance(value, dt.date) else value or ""


def _in_a_file(value: str | dt.date | None) -> str:
    return value.isoformat() if isinstance(value, dt.date) else value or ""


_HOW = {
    DifferenceKind.ADDED: "Added",
    DifferenceKind.GONE: "Taken out",
    DifferenceKind.CHANGED: "Changed",
}
_HEADINGS = {
    PlanPart.PLAN: "The plan itself",
    PlanPart.KEY: "Its key to ratings",
    PlanPart.DATE: "Dates and milestones",
    PlanPart.LEAD: "Who leads and who is accountable",
}
_WITH_WORDS = (PlanPart.REQUIREMENT, PlanPart.WORKSTREAM, PlanPart.OUTCOME, PlanPart.ACTION)
