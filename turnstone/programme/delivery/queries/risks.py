"""Risks and issues."""

import datetime as dt
from collections import defaultdict
from typing import Any

from turnstone.programme.audit.clock import end_of
from turnstone.programme.audit.facts import ChangeFacts
from turnstone.programme.audit.queries import changes_to, in_order_as_at, read_into, rows_as_at
from turnstone.programme.delivery import facts, models, rules
from turnstone.programme.people.facts import PostFacts
from turnstone.programme.people.queries import posts_as_at


def find_risk(plan_id: int, reference: str) -> models.Risk | None:
    """Find a plan's risk or issue by its reference."""
    return models.Risk.objects.filter(plan_id=plan_id, reference=reference).first()


def mitigations_to_do(risk_id: int) -> list[models.Mitigation]:
    """List what is being done about a risk and is not done yet."""
    return list(models.Mitigation.objects.filter(risk_id=risk_id, done_on=None).order_by("position", "id"))


def changes_to_risk(risk_id: int) -> tuple[ChangeFacts, ...]:
    """Tell how a risk or an issue came to stand as it does."""
    return changes_to(models.Risk, id=risk_id)


def mitigations_of(risk_id: int) -> list[models.Mitigation]:
    """List all that was ever begun about a risk, in the order in which it was begun."""
    return list(models.Mitigation.objects.filter(risk_id=risk_id).order_by("position", "id"))


def changes_to_mitigations(risk_id: int) -> tuple[ChangeFacts, ...]:
    """Tell what was begun and what was done about a risk."""
    return changes_to(models.Mitigation, risk_id=risk_id)


def risks_as_at(
    plan_id: int, area_id: int, moment: dt.datetime, posts: dict[int, PostFacts] | None = None
) -> tuple[facts.RiskFacts, ...]:
    """Read a plan's risks and issues as they stood at a moment; who holds posts is read unless it is known."""
    return read_risks(plan_id, area_id, moment, posts_as_at(area_id, moment) if posts is None else posts)


def read_risks(
    plan_id: int, area_id: int, moment: dt.datetime, posts: dict[int, PostFacts]
) -> tuple[facts.RiskFacts, ...]:
    """Read a plan's risks with what is done about them, what they threaten, what boards decided and how they stood."""
    mitigations: dict[int, list[facts.MitigationFacts]] = defaultdict(list)
    for row in in_order_as_at(models.Mitigation, moment, area_id=area_id):
        mitigations[row.risk_id].append(read_into(facts.MitigationFacts, row, owner=posts.get(row.owner_id)))
    decisions: dict[int, list[facts.RiskDecisionFacts]] = defaultdict(list)
    for row in sorted(rows_as_at(models.RiskDecision, moment, area_id=area_id), key=lambda row: row.id):
        decisions[row.risk_id].append(read_into(facts.RiskDecisionFacts, row))
    threats = list(rows_as_at(models.RiskThreat, moment, area_id=area_id))
    closes = _ratings_at_closes(plan_id, moment)
    return tuple(
        read_into(
            facts.RiskFacts,
            row,
            owner=posts.get(row.owner_id),
            mitigations=tuple(mitigations[row.id]),
            threatens=_threatened(threats, row.id, "action_id"),
            threatened_measures=_threatened(threats, row.id, "measure_id"),
            decisions=tuple(decisions[row.id]),
            closes=closes.get(row.id, ()),
        )
        for row in in_order_as_at(models.Risk, moment, plan_id=plan_id)
    )


def _threatened(threats: list[Any], risk_id: int, by: str) -> tuple[int, ...]:
    return tuple(sorted(getattr(row, by) for row in threats if row.risk_id == risk_id and getattr(row, by)))


def _ratings_at_closes(plan_id: int, moment: dt.datetime) -> dict[int, tuple[rules.Close, ...]]:
    """Give how each risk was rated as each of the plan's cycles closed, oldest first.

    It reads the versions of the risks once, however many cycles have closed. A risk that was closed then, or not yet
    raised, counts as not rated.
    """
    days = sorted(each.closes_on for each in rows_as_at(models.Cycle, moment, plan_id=plan_id))
    days = [each for each in days if end_of(each) <= moment]
    kept = models.Risk.history.filter(plan_id=plan_id, history_date__lte=moment)
    versions: dict[int, list[Any]] = defaultdict(list)
    for version in kept.order_by("history_date", "history_id").values_list(
        "id", "history_date", "rating", "closed_on"
    ):
        versions[version[0]].append(version)
    return {
        number: tuple(
            rules.Close(each, _rating_on(each, told)) for each in days if end_of(each) >= told[0][1]
        )
        for number, told in versions.items()
    }


def _rating_on(day: dt.date, told: list[Any]) -> str:
    """Give the rating of the newest version that there was on a day."""
    _, _, rating, closed_on = next(each for each in reversed(told) if each[1] <= end_of(day))
    return "" if closed_on else str(rating)


def risk_called(plan_id: int, title: str) -> models.Risk | None:
    """Find a plan's open risk or issue with this title."""
    return models.Risk.objects.filter(plan_id=plan_id, title__iexact=title, closed_on=None).first()
