"""What changed between two months, in the groups that a reader asks for."""

from collections.abc import Iterator
from dataclasses import dataclass

from turnstone.papers.changes import Change, ChangeKind, Changes
from turnstone.programme.plan.rules import CONFIDENCE_NAMES, IMPACT_NAMES
from turnstone.web.kit.formats import count


@dataclass(frozen=True, slots=True)
class Judged:
    """A judgement, or a plain word where `key` is empty."""

    key: str
    word: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """One change: its sentence and, where something went from one value to another, both.

    Several of one sort may share a sentence; `each` then names them.
    """

    sentence: str
    scale: str
    before: Judged | None
    after: Judged | None
    direction: str
    each: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Changes of one sort."""

    anchor: str
    title: str
    counted: str
    changes: tuple[Moved, ...]


def as_groups(changes: Changes, rating_key: dict[str, str]) -> tuple[Group, ...]:
    """Group changes, leaving out the groups in which nothing changed."""
    words = {words.partition(":")[0].strip(): key for key, words in rating_key.items()}
    groups = (
        Group(
            anchor=anchor,
            title=title,
            counted=count(len(found), "change"),
            changes=tuple(_told(found, words)),
        )
        for anchor, title, kinds in _GROUPS
        if (found := changes.of(*kinds))
    )
    return tuple(groups)


def _told(found: tuple[Change, ...], words: dict[str, str]) -> Iterator[Moved]:
    for change in found:
        if change.kind != ChangeKind.EXCEPTION_OVER:
            yield _moved(change, words)
    over = tuple(
        f"{each.reference}: {each.title}" for each in found if each.kind == ChangeKind.EXCEPTION_OVER
    )
    if over:
        said = f"No longer among the exceptions: {count(len(over), 'exception')} of the month before."
        yield Moved(sentence=said, scale="", before=None, after=None, direction="", each=over)


def _moved(change: Change, words: dict[str, str]) -> Moved:
    scale = _SCALES.get(change.kind, "")
    keys = _IMPACT_KEYS if scale == "impact" else _CONFIDENCE_KEYS | words
    return Moved(
        sentence=change.sentence,
        scale=scale,
        before=_judged(change.before, keys if scale else {}),
        after=_judged(change.after, keys if scale else {}) if scale or change.before else None,
        direction=_DIRECTIONS.get(change.direction, ""),
    )


def _judged(word: str, keys: dict[str, str]) -> Judged | None:
    return Judged(keys.get(word, "grey" if keys else ""), word) if word else None


_GROUPS: tuple[tuple[str, str, tuple[ChangeKind, ...]], ...] = (
    ("ratings", "Ratings that moved", (ChangeKind.CONFIDENCE, ChangeKind.IMPACT)),
    (
        "done",
        "Completed, started or opened again",
        (ChangeKind.COMPLETED, ChangeKind.STATUS, ChangeKind.REOPENED),
    ),
    ("dates", "Dates that moved", (ChangeKind.DATE, ChangeKind.MILESTONE_DATE)),
    ("risks", "Risks and issues", (ChangeKind.RISK_NEW, ChangeKind.RISK_RATED, ChangeKind.RISK_CLOSED)),
    (
        "exceptions",
        "Exceptions",
        (ChangeKind.EXCEPTION_NEW, ChangeKind.EXCEPTION_RATED, ChangeKind.EXCEPTION_OVER),
    ),
    (
        "steps",
        "What became of next steps",
        (ChangeKind.STEP_DONE, ChangeKind.STEP_MOVED, ChangeKind.STEP_DROPPED),
    ),
    (
        "plan",
        "New in the plan, or gone from it",
        (ChangeKind.ACTION_NEW, ChangeKind.ACTION_GONE, ChangeKind.ACTION_BACK),
    ),
    ("silence", "Nothing was heard", (ChangeKind.NOTHING_HEARD,)),
)
_SCALES = {
    ChangeKind.CONFIDENCE: "confidence",
    ChangeKind.IMPACT: "impact",
    ChangeKind.RISK_NEW: "confidence",
    ChangeKind.RISK_RATED: "confidence",
    ChangeKind.EXCEPTION_NEW: "confidence",
    ChangeKind.EXCEPTION_RATED: "confidence",
}
_IMPACT_KEYS = {word: str(key) for key, word in IMPACT_NAMES.items()}
_CONFIDENCE_KEYS = {word: str(key) for key, word in CONFIDENCE_NAMES.items()}
_DIRECTIONS = {"better": "Better", "worse": "Worse", "": ""}
