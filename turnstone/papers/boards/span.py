"""A plan between two moments: as it stood at the first, as it stands at the second, and what came in between."""

import datetime as dt
from dataclasses import dataclass, replace

from django.utils import timezone

from turnstone.programme.boards.facts import LedgerItemFacts, ReviewFacts
from turnstone.programme.boards.queries import ledger_as_at, reviews_as_at
from turnstone.programme.delivery.facts import PromiseFacts, RiskFacts
from turnstone.programme.delivery.queries import promises_as_at, risks_as_at
from turnstone.programme.plan.facts import DateChangeFacts, EvidenceFacts, PlanFacts, Thread, threads_of
from turnstone.programme.plan.queries import plan_as_at
from turnstone.programme.plan.rules import Sensitivity
from turnstone.programme.publications.rules import Audience
from turnstone.programme.scorecards.facts import Standing
from turnstone.programme.scorecards.queries import standings_as_at
from turnstone.programme.voice.facts import Heard
from turnstone.programme.voice.queries import heard_as_at


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Hold what was read. `before` is None where the record did not hold the plan yet, or there is no first moment.

    Evidence for the programme office alone is left out of both plans and counted in `kept_back`. `private` is what was
    raised under an exempt item of an agenda: to be counted, and not told.
    """

    before: PlanFacts | None
    now: PlanFacts
    since: dt.date | None
    until: dt.date
    standings: dict[int, Standing]
    risks: tuple[RiskFacts, ...]
    promises: tuple[PromiseFacts, ...]
    reviews: tuple[ReviewFacts, ...]
    ledger: tuple[LedgerItemFacts, ...]
    private: tuple[LedgerItemFacts, ...]
    kept_back: int
    heard: Heard

    @property
    def threads(self) -> tuple[Thread, ...]:
        """Follow the thread of everything that the plan was asked for."""
        return threads_of(self.now, self.heard.spoken_of(self.now.outcomes))

    def covers(self, day: dt.date | None) -> bool:
        """Say whether a day falls after the first and not after the second; without a first every earlier day does."""
        return day is not None and day <= self.until and (self.since is None or day > self.since)

    @property
    def moves(self) -> tuple[DateChangeFacts, ...]:
        """List the dates that moved in between, oldest first; a date that was set for the first time did not move."""
        return tuple(each for each in self.now.date_changes if each.from_on and self.covers(each.moved_on))

    @property
    def new_evidence(self) -> tuple[EvidenceFacts, ...]:
        """List the evidence that the record holds now and did not then; without a then, what is dated in between."""
        if self.before is None:
            return tuple(each for each in self.now.evidence if self.covers(each.on))
        known = {each.id for each in self.before.evidence}
        return tuple(each for each in self.now.evidence if each.id not in known)

    @property
    def reviews_between(self) -> tuple[ReviewFacts, ...]:
        """List the reviews of this plan that ended in between, the newest first."""
        ours = (each for each in self.reviews if each.is_about(self.now.id))
        return tuple(each for each in ours if self.covers(each.ends_on))

    @property
    def last_judgement(self) -> ReviewFacts | None:
        """Give the newest review that said anything of the pace, be it of an earlier plan."""
        return next((each for each in self.reviews if each.judges_the_pace), None)


def read_span(plan_id: int, since: dt.datetime | None, until: dt.datetime) -> Span:
    """Read a plan at both moments. Raises `LookupError` where there was no such plan at the second."""
    now, kept_back = _open_to_partners(plan_as_at(plan_id, until))
    on = timezone.localdate(until)
    ledger = ledger_as_at(now.area_id, until)
    reviews = reviews_as_at(now.area_id, until)
    return Span(
        before=_read_before(plan_id, since),
        now=now,
        since=timezone.localdate(since) if since else None,
        until=on,
        standings={each.measure.id: each for each in standings_as_at(now.area_id, until)},
        risks=risks_as_at(plan_id, now.area_id, until),
        promises=promises_as_at(plan_id, until),
        reviews=tuple(each for each in reviews if each.starts_on <= on),
        ledger=tuple(each for each in ledger if not each.is_exempt),
        private=tuple(each for each in ledger if each.is_exempt),
        kept_back=kept_back,
        heard=heard_as_at(now.area_id, until, Audience.BOARD),
    )


def _read_before(plan_id: int, since: dt.datetime | None) -> PlanFacts | None:
    if since is None:
        return None
    try:
        return _open_to_partners(plan_as_at(plan_id, since))[0]
    except LookupError:
        return None


def _open_to_partners(plan: PlanFacts) -> tuple[PlanFacts, int]:
    shown = tuple(each for each in plan.evidence if each.sensitivity != Sensitivity.RESTRICTED)
    return replace(plan, evidence=shown), len(plan.evidence) - len(shown)
