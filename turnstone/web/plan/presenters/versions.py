"""Versions of a plan in ready-made words, each with the chain of those who must agree it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from turnstone.programme.plan.facts import ApprovalFacts, PlanVersionFacts
from turnstone.programme.plan.rules import (
    APPROVAL_NAMES,
    VERSION_STATE_NAMES,
    ApprovalAnswer,
    VersionState,
)
from turnstone.web.kit.formats import count, day, moment

VERSION_HEADS = (
    "Version",
    "State",
    "Drawn",
    "What changed",
    "Body",
    "Answer",
    "Answered on",
    "Condition or reason",
    "Condition met on",
)
NOW = "now"


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A body in the chain; `shape` is the mark that stands for its answer."""

    body: str
    shape: str
    answer: str
    said: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionView:
    """A version with its chain; `to_do` is what the office can do next, `since` the version before it."""

    id: int
    name: str
    state: str
    state_name: str
    drawn: str
    what_changed: str
    chain: tuple[Link, ...]
    to_do: str
    since: int | None
    since_name: str


def versions_page(versions: Sequence[PlanVersionFacts]) -> tuple[VersionView, ...]:
    """Set out versions that come newest first."""
    earlier = [*versions[1:], None]
    return tuple(_version(each, before) for each, before in zip(versions, earlier, strict=False))


def moments_to_choose(versions: Iterable[PlanVersionFacts]) -> list[tuple[str, str]]:
    """Offer every version, and the plan as it is now, to be compared."""
    drawn = [(str(each.id), f"Version {each.name}, {day(each.drawn_at)}") for each in versions]
    return [(NOW, "The plan as it is now"), *drawn]


def version_rows(versions: Iterable[PlanVersionFacts]) -> Iterator[list[str]]:
    """Write each answer as a row of a file, beside its version; a version that waits for nobody has one row."""
    for each in versions:
        beside = [each.name, _state(each), f"{each.drawn_at:%Y-%m-%d}", each.what_changed]
        for approval in each.approvals:
            days = [approval.answered_on, approval.condition_met_on]
            answered, met = (when.isoformat() if when else "" for when in days)
            yield [*beside, approval.body, _answer(approval, each.state), answered, approval.condition, met]
        if not each.approvals:
            yield [*beside, *[""] * (len(VERSION_HEADS) - len(beside))]


def _version(version: PlanVersionFacts, before: PlanVersionFacts | None) -> VersionView:
    return VersionView(
        id=version.id,
        name=version.name,
        state=version.state,
        state_name=_state(version),
        drawn=moment(version.drawn_at),
        what_changed=version.what_changed,
        chain=tuple(_link(approval, version.state) for approval in version.approvals),
        to_do=_to_do(version),
        since=before.id if before else None,
        since_name=before.name if before else "",
    )


def _state(version: PlanVersionFacts) -> str:
    name = VERSION_STATE_NAMES[VersionState(version.state)]
    conditions = sum(_waits_to_be_met(each) for each in version.approvals)
    if version.state == VersionState.AGREED and conditions:
        return f"{name}, with {count(conditions, 'condition')} to meet"
    return name


def _to_do(version: PlanVersionFacts) -> str:
    if version.state == VersionState.DRAFT:
        return "Put it to those who must agree it"
    if version.state == VersionState.SUBMITTED:
        return "Write down an answer"
    return "Write down that a condition is met" if any(map(_waits_to_be_met, version.approvals)) else ""


def _waits_to_be_met(approval: ApprovalFacts) -> bool:
    return approval.answer == ApprovalAnswer.ON_CONDITION and approval.condition_met_on is None


def _answer(approval: ApprovalFacts, state: str = VersionState.SUBMITTED) -> str:
    if approval.answer == ApprovalAnswer.WAITING and state == VersionState.SENT_BACK:
        return "Gave no answer before it was sent back"
    return APPROVAL_NAMES[ApprovalAnswer(approval.answer)]


def _link(approval: ApprovalFacts, state: str) -> Link:
    note = ""
    if approval.answer == ApprovalAnswer.ON_CONDITION:
        met = approval.condition_met_on
        note = f"Met on {day(met)}" if met else "Not met yet"
    return Link(
        body=approval.body,
        shape="met" if approval.condition_met_on else approval.answer,
        answer=_answer(approval, state) + (f", {day(approval.answered_on)}" if approval.answered_on else ""),
        said=approval.condition,
        note=note,
    )
