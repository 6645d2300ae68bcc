"""The forum's statements in ready-made words."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse

from turnstone.papers.voice.families import NOT_PROVIDED, beside_the_rating
from turnstone.programme.audit.facts import ChangeFacts
from turnstone.programme.plan.facts import OutcomeFacts, PlanFacts
from turnstone.programme.plan.rules import IMPACT_NAMES, Impact
from turnstone.programme.voice.facts import Heard, StatementFacts
from turnstone.web.kit.formats import day
from turnstone.web.kit.history import Change, Words, told


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementRow:
    """An outcome with what the forum says beside it."""

    name: str
    outcome: str
    impact: str
    impact_key: str
    beside: str
    words: str
    signed: str
    href: str
    outcome_id: int
    is_provided: bool


def statement_rows(plan: PlanFacts, heard: Heard) -> tuple[StatementRow, ...]:
    """Set out each outcome of a plan, those without a statement too."""
    return tuple(statement_row(plan, each, heard) for each in plan.outcomes)


def statement_row(plan: PlanFacts, outcome: OutcomeFacts, heard: Heard) -> StatementRow:
    """Say an outcome and its statement in ready-made words."""
    statement = heard.statements.get(outcome.id)
    return StatementRow(
        name=f"{plan.words['outcome'].capitalize()} {outcome.reference}",
        outcome=outcome.families_words or outcome.text,
        impact=IMPACT_NAMES[Impact(outcome.impact)],
        impact_key=outcome.impact,
        beside=beside_the_rating(heard, outcome, to_everyone=False),
        words=statement.words if statement else NOT_PROVIDED.capitalize(),
        signed=_signed(statement),
        href=reverse("forum_statement", args=[plan.area_slug, outcome.id]),
        outcome_id=outcome.id,
        is_provided=statement is not None,
    )


def _signed(statement: StatementFacts | None) -> str:
    return f"Signed by {statement.signed_by}, {day(statement.signed_on)}" if statement else ""


def earlier_words(
    so_far: Iterable[StatementFacts], heard: Heard, outcome_id: int
) -> tuple[tuple[str, str], ...]:
    """Give what the forum said before beside an outcome, each with who signed it and when."""
    now = heard.statements.get(outcome_id)
    return tuple((each.words, _signed(each)) for each in so_far if now is None or each.version != now.version)


_DONE = {
    "voice.make_statement": "wrote what the forum says",
    "voice.take_back_statement": "took the statement back",
}
_FIELDS = {"words": "What the forum says", "signed_by": "Signed by", "signed_on": "Signed on"}


def statement_history(changes: Iterable[ChangeFacts]) -> tuple[Change, ...]:
    """Tell all that the forum said beside an outcome."""
    return told(changes, Words(done=_DONE, fields=_FIELDS))
