"""Lines that were sent and no longer hold, and how the next issue puts them right. Pure."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from django.utils import timezone

from turnstone.papers.phrases import day, quoted
from turnstone.papers.voice.bulletin_reading import Stood
from turnstone.programme.delivery.rules import PROMISE_STATE_NAMES, PromiseState
from turnstone.programme.publications.rules import State
from turnstone.programme.voice.facts import BulletinFacts, BulletinLineFacts
from turnstone.programme.voice.rules import (
    Aspect,
    BulletinSection,
    DrawnLine,
    aspect_of,
    easier,
    is_reversed,
    said_of,
    state_told,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Owed:
    """A line that was sent and no longer holds: where it was said, and how its row stands now, if it is there."""

    issue: BulletinFacts
    line: BulletinLineFacts
    stood: Stood | None
    now: str

    @property
    def is_now(self) -> str:
        """Say plainly how it is now."""
        return _is_now(aspect_of(self.line.said), self.now)


def owed_corrections(issues: Iterable[BulletinFacts], stands: Mapping[str, Stood]) -> tuple[Owed, ...]:
    """List what was told in the issues of one bulletin, was taken back since, and was not put right yet.

    Of several lines about the same thing only the newest counts: readers know that one. It may be the one that put an
    earlier line right, and then nothing is owed.
    """
    sent = [issue for issue in issues if issue.is_sent]
    newest: dict[tuple[str, str], tuple[BulletinFacts, BulletinLineFacts]] = {}
    for issue in sent:
        for line in issue.told:
            if line.is_tied:
                newest[line.about, aspect_of(line.said)] = (issue, line)
    return tuple(
        owed for issue, line in newest.values() for owed in _owed(issue, line, stands.get(line.about))
    )


def _owed(issue: BulletinFacts, line: BulletinLineFacts, stood: Stood | None) -> Iterator[Owed]:
    if is_reversed(line.said, stood.sides if stood else None):
        now = stood.sides.get(aspect_of(line.said), "") if stood else ""
        yield Owed(issue=issue, line=line, stood=stood, now=now)


def correction_line(owed: Owed) -> DrawnLine:
    """Put a line right in plain words: where it was said, what it said, and how it is now."""
    sent = day(timezone.localdate(owed.issue.sent_at)) if owed.issue.sent_at else ""
    told = f"In {owed.issue.name} ({sent}) we said: {quoted(owed.line.words)}."
    easy = f"We told you something on {sent}. It is not right now. We said: {easier(owed.line.easy)}"
    return DrawnLine(
        section=BulletinSection.CORRECTIONS,
        words=f"{told} That is no longer so. {owed.is_now}",
        easy_words=f"{easy} {owed.is_now}",
        about=owed.line.about,
        about_version=owed.stood.version if owed.stood else owed.line.about_version,
        said=said_of(Aspect(aspect_of(owed.line.said)), owed.now),
        corrects=owed.line.id,
    )


def _is_now(aspect: str, now: str) -> str:
    if aspect == Aspect.EVENT and now.startswith("scheduled "):
        return f"It is now on {_moment(now.removeprefix('scheduled '))}."
    if aspect == Aspect.DUE and now:
        return f"The date is now {day(dt.date.fromisoformat(now))}."
    if aspect == Aspect.SURVEY and now:
        return f"The last day to answer is now {day(dt.date.fromisoformat(now))}."
    if aspect == Aspect.PROMISE and now:
        return f"The promise is now: {PROMISE_STATE_NAMES[PromiseState(now)].lower()}."
    return _NOW.get((aspect, now)) or _GONE.get(aspect, "It is not in our records any more.")


def _moment(words: str) -> str:
    starts = dt.datetime.fromisoformat(words)
    return f"{day(starts.date())} at {starts:%H:%M}"


_NOT_DONE = "It is not finished: we have more to do."
_NOW: dict[tuple[str, str], str] = {
    (Aspect.STATUS, "in_progress"): _NOT_DONE,
    (Aspect.STATUS, "not_started"): _NOT_DONE,
    (Aspect.STATUS, "withdrawn"): "We will not do this any more.",
    (Aspect.IMPACT, "not_yet"): "We can no longer show that this helps.",
    (Aspect.IMPACT, "early_signs"): "We see only the first signs that this helps.",
    (Aspect.IMPACT, "evident"): "It helps, but we cannot say that it has done so for long.",
    (Aspect.EVENT, "postponed"): "The event is put off to another day.",
    (Aspect.EVENT, "cancelled"): "The event is off.",
    (Aspect.EVENT, "held"): "The event was held.",
    (Aspect.MEETING, "postponed"): "The meeting was put off.",
    (Aspect.MEETING, "cancelled"): "The meeting was cancelled.",
    (Aspect.PAPER, State.WITHDRAWN): "We have taken it down.",
    (Aspect.REPLY, "action"): "Our answer is now that we do, or will do, this.",
    (Aspect.REPLY, "already"): "Our answer is now that we are already doing this.",
    (Aspect.REPLY, "could_not"): "Our answer is now that we cannot do this.",
}
_GONE: dict[str, str] = {
    Aspect.DUE: "It has no date now.",
    Aspect.DECISION: "The board’s record does not say this any more.",
    Aspect.REPLY: "We have taken this answer back.",
    Aspect.PAPER: "We have taken it down.",
}


def told_now(line: BulletinLineFacts, stands: Mapping[str, Stood]) -> bool:
    """Say whether a line of a draft still tells what the record says."""
    stood = stands.get(line.about)
    now = stood.sides.get(aspect_of(line.said), "") if stood else ""
    return not line.is_tied or now == state_told(line.said)
