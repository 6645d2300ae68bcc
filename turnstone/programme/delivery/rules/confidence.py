"""What the facts of an action allow it to be rated, in one table of criteria. No Django.

A board asks whether an action is on time against the first date that was agreed, so a date moved twice never leaves an
action green however comfortable the newest date is.
"""

import datetime as dt
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from turnstone.programme.delivery.rules.cycles import STALE_AFTER_DAYS
from turnstone.programme.plan.rules import Confidence, Status

LONG_OVERDUE_DAYS = 28
FAR_FORECAST_DAYS = 28
LONG_SILENT_DAYS = 84
OFTEN_MOVED = 2
# Best first; a rating further along is worse.
ORDER: tuple[str, ...] = (Confidence.BLUE, Confidence.GREEN, Confidence.AMBER, Confidence.RED)


class Because(StrEnum):
    """Why an action cannot be rated better."""

    LONG_OVERDUE = "long_overdue"
    OVERDUE = "overdue"
    STEP_OVERDUE = "step_overdue"
    FAR_FORECAST = "far_forecast"
    LATE_FORECAST = "late_forecast"
    LONG_SILENT = "long_silent"
    SILENT = "silent"
    BLOCKED = "blocked"
    WAITS = "waits"
    BARE_RISK = "bare_risk"
    NO_DATE = "no_date"
    OFTEN_MOVED = "often_moved"
    CRITERIA_UNMET = "criteria_unmet"
    NO_CRITERIA = "no_criteria"


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutAnAction:
    """What the rule looks at, as it stood on a day.

    `silent_since` is the day from which something should have been heard, or none where nothing is expected yet.
    """

    today: dt.date
    is_complete: bool = False
    is_withdrawn: bool = False
    due_on: dt.date | None = None
    plan_ends_on: dt.date | None = None
    forecast_on: dt.date | None = None
    silent_since: dt.date | None = None
    blocked_by: str = ""
    times_moved: int = 0
    steps_overdue: tuple[str, ...] = ()
    waits_for: tuple[str, ...] = ()
    bare_risks: tuple[str, ...] = ()
    says_criteria: bool = False
    meets_criteria: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One thing that holds a rating down, in a sentence about this action."""

    code: Because
    allows: str
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """The rating that the facts allow, and everything that holds it down; no rating for what left the plan."""

    rating: str
    because: tuple[Reason, ...] = ()

    @property
    def words(self) -> str:
        """Give the reasons in one sentence."""
        if not self.because:
            return "nothing is against it"
        return "; ".join(each.sentence for each in self.because)

    def is_below(self, rating: str) -> bool:
        """Say whether somebody rates it better than the facts allow."""
        return bool(self.rating and rating) and ORDER.index(rating) < ORDER.index(self.rating)

    def is_above(self, rating: str) -> bool:
        """Say whether somebody rates it worse than the facts allow."""
        return bool(self.rating and rating) and ORDER.index(rating) > ORDER.index(self.rating)


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """Something that may be against an action: in general, how good a rating it allows, and as found."""

    code: Because
    says: str
    allows: str
    found: Callable[[AboutAnAction], str]
    when_complete: bool = False


def propose(about: AboutAnAction, key: Collection[str]) -> Proposal:
    """Rate an action by its facts: the worst that any of them leaves, with every reason, in the plan's own key."""
    if about.is_withdrawn:
        return Proposal(rating="")
    because = tuple(_against(about))
    best = Confidence.BLUE if about.is_complete else Confidence.GREEN
    worst = max((best, *(each.allows for each in because)), key=ORDER.index)
    return Proposal(rating=nearest(worst, key), because=because)


def propose_as_said(
    about: AboutAnAction, key: Collection[str], status: str, forecast_on: dt.date | None, blocked_by: str
) -> Proposal:
    """Rate an action as it will stand once its lead has said this of it."""
    is_complete = status == Status.COMPLETE
    return propose(
        replace(about, is_complete=is_complete, forecast_on=forecast_on, blocked_by=blocked_by.strip()), key
    )


def _against(about: AboutAnAction) -> Iterator[Reason]:
    for each in CRITERIA:
        sentence = each.found(about) if each.when_complete == about.is_complete else ""
        if sentence:
            yield Reason(code=each.code, allows=each.allows, sentence=sentence)


def nearest(rating: str, key: Collection[str]) -> str:
    """Give the rating itself, or the nearest that the plan's key has; of two as near, the worse."""
    place = ORDER.index(rating)
    known = [each for each in ORDER if each in key] or list(ORDER)
    return min(known, key=lambda each: (abs(ORDER.index(each) - place), -ORDER.index(each)))


def _days_over(about: AboutAnAction) -> int:
    return (about.today - about.due_on).days if about.due_on else 0


def _is_far_off(about: AboutAnAction) -> bool:
    if about.forecast_on is None:
        return False
    past_the_end = about.plan_ends_on is not None and about.forecast_on > about.plan_ends_on
    return past_the_end or _days_late(about) > FAR_FORECAST_DAYS


def _days_late(about: AboutAnAction) -> int:
    return (about.forecast_on - about.due_on).days if about.forecast_on and about.due_on else 0


def _days_silent(about: AboutAnAction) -> int:
    return (about.today - about.silent_since).days if about.silent_since else 0


def _overdue(about: AboutAnAction) -> str:
    over = _days_over(about)
    return f"it was due on {about.due_on:%-d %B %Y}, {_count(over, 'day')} ago" if over > 0 else ""


def _forecast(about: AboutAnAction) -> str:
    said = f"it is expected on {about.forecast_on:%-d %B %Y}" if about.forecast_on else ""
    if _days_late(about) > 0:
        return f"{said}, {_count(_days_late(about), 'day')} after its due date"
    return f"{said}, after the plan ends" if _is_far_off(about) else ""


def _silence(about: AboutAnAction) -> str:
    return f"nothing was heard of it for {_count(_days_silent(about), 'day')}"


def _if(holds: bool, sentence: str) -> str:
    return sentence if holds else ""


def _count(number: int, word: str) -> str:
    return f"{number:,} {word}{'' if number == 1 else 's'}"


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(names)


CRITERIA: tuple[Criterion, ...] = (
    Criterion(
        code=Because.LONG_OVERDUE,
        says=f"It is more than {LONG_OVERDUE_DAYS} days past the due date in force",
        allows=Confidence.RED,
        found=lambda about: _if(_days_over(about) > LONG_OVERDUE_DAYS, _overdue(about)),
    ),
    Criterion(
        code=Because.OVERDUE,
        says=f"It is past the due date in force, by {LONG_OVERDUE_DAYS} days at most",
        allows=Confidence.AMBER,
        found=lambda about: _if(_days_over(about) <= LONG_OVERDUE_DAYS, _overdue(about)),
    ),
    Criterion(
        code=Because.STEP_OVERDUE,
        says="A milestone is past its date",
        allows=Confidence.AMBER,
        found=lambda about: _if(
            bool(about.steps_overdue),
            f"{_count(len(about.steps_overdue), 'milestone')} past the date: {_listed(about.steps_overdue)}",
        ),
    ),
    Criterion(
        code=Because.FAR_FORECAST,
        says=f"It is expected more than {FAR_FORECAST_DAYS} days after its due date, or after the plan ends",
        allows=Confidence.RED,
        found=lambda about: _if(_is_far_off(about), _forecast(about)),
    ),
    Criterion(
        code=Because.LATE_FORECAST,
        says=f"It is expected after its due date, by {FAR_FORECAST_DAYS} days at most",
        allows=Confidence.AMBER,
        found=lambda about: _if(not _is_far_off(about), _forecast(about)),
    ),
    Criterion(
        code=Because.LONG_SILENT,
        says=f"It has begun, and nothing was heard of it for more than {LONG_SILENT_DAYS} days",
        allows=Confidence.RED,
        found=lambda about: _if(_days_silent(about) > LONG_SILENT_DAYS, _silence(about)),
    ),
    Criterion(
        code=Because.SILENT,
        says=f"It has begun, and nothing was heard of it for more than {STALE_AFTER_DAYS} days",
        allows=Confidence.AMBER,
        found=lambda about: _if(STALE_AFTER_DAYS < _days_silent(about) <= LONG_SILENT_DAYS, _silence(about)),
    ),
    Criterion(
        code=Because.BLOCKED,
        says="Its lead says that somebody or something is in the way",
        allows=Confidence.AMBER,
        found=lambda about: _if(bool(about.blocked_by), f"it is blocked by {about.blocked_by.rstrip('.')}"),
    ),
    Criterion(
        code=Because.WAITS,
        says="It waits for an action that is itself red or overdue",
        allows=Confidence.AMBER,
        found=lambda about: _if(
            bool(about.waits_for), f"it waits for {_listed(about.waits_for)}, red or overdue"
        ),
    ),
    Criterion(
        code=Because.BARE_RISK,
        says="A red risk threatens it, and nothing is done about the risk by somebody by a day",
        allows=Confidence.AMBER,
        found=lambda about: _if(
            bool(about.bare_risks),
            f"{_listed(about.bare_risks)}, red, threatens it and no mitigation has an owner and a date",
        ),
    ),
    Criterion(
        code=Because.NO_DATE,
        says="It has no due date",
        allows=Confidence.AMBER,
        found=lambda about: _if(about.due_on is None, "it has no due date"),
    ),
    Criterion(
        code=Because.OFTEN_MOVED,
        says="Its due date has moved twice or more: time is told against the first date",
        allows=Confidence.AMBER,
        found=lambda about: _if(
            about.times_moved >= OFTEN_MOVED, f"its date has moved {_count(about.times_moved, 'time')}"
        ),
    ),
    Criterion(
        code=Because.CRITERIA_UNMET,
        says="It is complete, but nobody has shown that its success criteria are met",
        allows=Confidence.AMBER,
        found=lambda about: _if(
            about.says_criteria and not about.meets_criteria, "its success criteria are not shown to be met"
        ),
        when_complete=True,
    ),
    Criterion(
        code=Because.NO_CRITERIA,
        says="It is complete, but never said what success is",
        allows=Confidence.GREEN,
        found=lambda about: _if(not about.says_criteria, "it never said what success is"),
        when_complete=True,
    ),
)
