"""The forum's statements, and the outcomes beside which they stand."""

import datetime as dt

from turnstone.programme.audit.facts import ChangeFacts
from turnstone.programme.audit.queries import changes_to, read_into, rows_as_at
from turnstone.programme.plan.models import Outcome
from turnstone.programme.voice.facts.forum import StatementFacts
from turnstone.programme.voice.models import ForumStatement


def forum_statements_as_at(area_id: int, moment: dt.datetime) -> dict[int, StatementFacts]:
    """Give what the forum said beside each outcome at a moment, by the outcome's number; none where it is missing."""
    rows = sorted(rows_as_at(ForumStatement, moment, area_id=area_id), key=lambda row: row.id)
    return {row.outcome_id: read_into(StatementFacts, row) for row in rows}


def statement_beside(outcome_id: int) -> ForumStatement | None:
    """Find the statement that stands beside an outcome."""
    return ForumStatement.objects.filter(outcome_id=outcome_id).order_by("-id").first()


def outcome_for_the_forum(area_id: int, outcome_id: int) -> Outcome | None:
    """Find an outcome of an area, to write beside."""
    found = Outcome.objects.filter(area_id=area_id, id=outcome_id)
    return found.select_related("area", "plan").first()


def statements_so_far(area_id: int, outcome_id: int) -> tuple[StatementFacts, ...]:
    """List all that the forum ever said beside an outcome, the newest first; what it took back is among them."""
    versions = ForumStatement.history.filter(area_id=area_id, outcome_id=outcome_id).exclude(history_type="-")
    newest_first = versions.order_by("-history_date", "-history_id")
    return tuple(read_into(StatementFacts, version) for version in newest_first)


def changes_to_statement(area_id: int, outcome_id: int) -> tuple[ChangeFacts, ...]:
    """Tell all that the forum said beside an outcome, the newest first."""
    return changes_to(ForumStatement, area_id=area_id, outcome_id=outcome_id)
