"""How papers put what the register holds: who owns a thing, what it threatens, in which order it stands."""

from collections.abc import Iterable

from turnstone.papers.phrases import listed
from turnstone.programme.delivery.facts import CycleRecord, MitigationFacts, RiskFacts
from turnstone.programme.delivery.rules import RISK_KIND_NAMES, RiskKind
from turnstone.programme.people.facts import PostFacts

_ORDER = ("red", "amber", "", "green", "blue")


def worst_first(risks: Iterable[RiskFacts]) -> list[RiskFacts]:
    """Put what waits for the board first, then the worst."""
    return sorted(
        risks,
        key=lambda risk: (
            not risk.escalation.is_for_the_board,
            _ORDER.index(risk.rating),
            -(risk.score or 0),
        ),
    )


def open_risks(record: CycleRecord) -> list[RiskFacts]:
    """List the risks and issues that still stand."""
    return [risk for risk in record.risks if risk.is_open]


def newly_closed(before: CycleRecord | None, record: CycleRecord) -> list[RiskFacts]:
    """List those closed since last time; all that are closed, where there was no last time."""
    closed = [risk for risk in record.risks if not risk.is_open]
    if before is None:
        return closed
    open_then = {then.id for then in before.risks if then.is_open}
    return [risk for risk in closed if risk.id in open_then]


def kind_of(risk: RiskFacts) -> str:
    """Name the kind: a risk or an issue."""
    return RISK_KIND_NAMES[RiskKind(risk.kind)]


def post_words(post: PostFacts | None, missing: str = "") -> str:
    """Name a post so that a register taken in again finds it, with whoever holds it."""
    return f"{post.title}, {post.organisation} ({post.holder or 'vacant'})" if post else missing


def threatened_actions(record: CycleRecord, risk: RiskFacts) -> list[str]:
    """Give the references of the actions that a risk threatens."""
    return [action.reference for action in record.plan.actions if action.id in risk.threatens]


def threatened_measures(record: CycleRecord, risk: RiskFacts) -> list[str]:
    """Give the titles of the measures that a risk threatens."""
    return [measure.title for measure in record.measures if measure.id in risk.threatened_measures]


def threatens_in_a_sentence(record: CycleRecord, risk: RiskFacts) -> str:
    """Say what a risk threatens, or nothing."""
    named = [*threatened_actions(record, risk), *threatened_measures(record, risk)]
    return f"Threatens {listed(named)}." if named else ""


def scores_in_a_sentence(risk: RiskFacts) -> str:
    """Say how a risk is scored before and after mitigation, and why it is rated so where that is not plain."""
    if risk.score is None:
        return ""
    aim = f" {risk.score_after} is the aim once mitigated." if risk.score_after else ""
    return f"{risk.why_rated} Likelihood {risk.likelihood} × severity {risk.severity}.{aim}"


def lacking(mitigation: MitigationFacts) -> str:
    """Say what a mitigation still lacks, or nothing; one that was done lacks nothing."""
    if mitigation.done_on:
        return ""
    gaps = [
        name for name, there in (("owner", mitigation.owner), ("date", mitigation.due_on)) if there is None
    ]
    return f"no {' and no '.join(gaps)}" if gaps else ""
