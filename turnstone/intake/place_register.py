"""Where the lines of a register go: new risks are raised, known ones are brought up to what the file says."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import TYPE_CHECKING, Any

from turnstone.intake.against_record import known_in, risk_meant
from turnstone.intake.register_fields import (
    SCORES,
    Doing,
    Fields,
    changes_to,
    fields_of,
    is_changed,
    mitigation_meant,
    new_decisions,
)
from turnstone.programme.audit import clock
from turnstone.programme.delivery import operations
from turnstone.programme.delivery.queries import find_risk, mitigations_of, risks_as_at
from turnstone.programme.delivery.rules import RiskKind
from turnstone.programme.people.queries import posts_of
from turnstone.programme.plan.queries import actions_of, workstreams_of
from turnstone.programme.scorecards.queries import measures_of

if TYPE_CHECKING:
    from turnstone.intake.placing import Accepting
    from turnstone.intake.proposal import Proposal, ProposedDecision, ProposedRisk
    from turnstone.programme.delivery.facts import RiskFacts
    from turnstone.programme.delivery.models import Risk
    from turnstone.programme.plan.models import Plan


def place_register(accepting: Accepting, plan: Plan, proposal: Proposal) -> None:
    """Raise or change the risks and issues that a person accepted."""
    there = risks_as_at(plan.pk, plan.area_id, clock.now())
    keeper = _Keeper(accepting, plan, proposal)
    for said in proposal.risks:
        fields = fields_of(said, keeper.known)
        meant = risk_meant(there, said)
        accepting.put(
            said.key,
            find=partial(find_risk, plan.pk, meant.reference if meant else ""),
            add=partial(keeper.raise_risk, said, fields),
            change=partial(keeper.change, meant, fields),
        )


class _Keeper:
    """Make the changes of one file, each with the file as its reason."""

    def __init__(self, accepting: Accepting, plan: Plan, proposal: Proposal) -> None:
        self.by, self.plan = accepting.by, plan
        self.why = f"Taken in from {accepting.source.name}."
        self.as_at = min(proposal.as_at or clock.today(), clock.today())
        self.known = known_in(plan)
        self.posts = {row.pk: row for row in posts_of(plan.area_id)}
        self.rows: dict[str, dict[int, Any]] = {
            "workstream": {row.pk: row for row in workstreams_of(plan.pk)},
            "threatens": {row.pk: row for row in actions_of(plan.pk)},
            "threatened_measures": {row.pk: row for row in measures_of(plan.area_id)},
        }

    def raise_risk(self, said: ProposedRisk, fields: Fields) -> Risk:
        risk = operations.raise_risk(
            by=self.by,
            plan=self.plan,
            kind=RiskKind(said.kind),
            reference=fields.reference,
            as_printed=True,
            raised_on=self._raised_on(fields),
            likelihood=fields.likelihood if fields.severity else None,
            severity=fields.severity if fields.likelihood else None,
            rating=fields.rating,
            review_on=fields.review_on,
            **self._given(fields),
        )
        for each in fields.doing:
            self._do(risk, None, each)
        if risk.likelihood and fields.likelihood_after and fields.severity_after:
            operations.aim_risk_at(
                by=self.by,
                risk=risk,
                likelihood_after=fields.likelihood_after,
                severity_after=fields.severity_after,
            )
        self._decide_and_close(risk, list(fields.decisions), fields)
        return risk

    def _raised_on(self, fields: Fields) -> dt.date:
        """Take the day that the file says, but none after the first thing that happened to it."""
        decided = (each.on.on for each in fields.decisions if each.on and each.on.on)
        said = (fields.raised_on or self.as_at, fields.closed_on, *decided)
        return min(self.as_at, *(day for day in said if day))

    def _given(self, fields: Fields) -> dict[str, Any]:
        """Give what both raising and changing take, as rows."""
        many = {
            name: tuple(self.rows[name][each] for each in getattr(fields, name))
            for name in ("threatens", "threatened_measures")
        }
        return {
            "title": fields.title,
            "cause": fields.cause,
            "detail": fields.detail,
            "impact": fields.impact,
            "owner": self.posts.get(fields.owner_id or 0),
            "workstream": self.rows["workstream"].get(fields.workstream_id or 0),
            "review_every": fields.review_every,
            **many,
        }

    def change(self, there: RiskFacts | None, fields: Fields, risk: Risk) -> bool:
        """Bring a known risk up to what the file says; what the file leaves empty stays."""
        if there is None or not changes_to(there, fields):
            return False
        given = {name: value or None for name, value in self._given(fields).items()}
        operations.change_risk(
            by=self.by, risk=risk, why=self.why, as_printed=True, rating=fields.rating,
            review_on=fields.review_on, **given,
        )  # fmt: skip
        for each in fields.doing:
            self._do(risk, there, each)
        self._score(risk, there, fields)
        self._decide_and_close(risk, new_decisions(there, fields), fields)
        return True

    def _score(self, risk: Risk, there: RiskFacts, fields: Fields) -> None:
        scores = {name: getattr(fields, name) or getattr(there, name) for name in SCORES}
        is_new = any(scores[name] != getattr(there, name) for name in SCORES)
        if is_new and scores["likelihood"] and scores["severity"]:
            risk.refresh_from_db()
            operations.review_risk(
                by=self.by, risk=risk, why=self.why, review_on=fields.review_on or there.review_on, **scores
            )

    def _do(self, risk: Risk, there: RiskFacts | None, said: Doing) -> None:
        meant = mitigation_meant(there.mitigations, said) if there else None
        owner = self.posts.get(said.owner_id or 0)
        if meant is None:
            row = operations.add_mitigation(
                by=self.by, risk=risk, text=said.text, owner=owner, due_on=said.due_on
            )
        elif is_changed(meant, said):
            row = next(each for each in mitigations_of(risk.pk) if each.pk == meant.id)
            operations.change_mitigation(
                by=self.by, mitigation=row, text=said.text, owner=owner, due_on=said.due_on, why=self.why
            )
        else:
            return
        if said.done_on and said.done_on != row.done_on:
            operations.complete_mitigation(by=self.by, mitigation=row, on=said.done_on)

    def _decide_and_close(self, risk: Risk, decisions: list[ProposedDecision], fields: Fields) -> None:
        for each in decisions:
            on: dt.date | None = each.on.on if each.on else None
            if on:
                operations.record_decision(
                    by=self.by, risk=risk, board=each.board or "A board", words=each.words, on=on
                )
        if fields.closed_on or fields.closed_because:
            why = fields.closed_because or self.why
            risk.refresh_from_db()
            operations.close_risk(by=self.by, risk=risk, why=why, on=fields.closed_on or self.as_at)
