"""Ratings as counts, now and over earlier cycles."""

import datetime as dt
from collections import Counter
from dataclasses import dataclass

from turnstone.papers.judgements import CONFIDENCE_ORDER
from turnstone.programme.delivery.facts import CycleFacts, CycleRecord

MOST_CYCLES = 12


@dataclass(frozen=True, slots=True)
class Tally:
    """How many things have each rating in one cycle; `of` says what was counted."""

    cycle: CycleFacts
    of: str
    counts: tuple[tuple[str, int], ...]

    @property
    def label(self) -> str:
        return self.cycle.name

    @property
    def short_label(self) -> str:
        return f"{self.cycle.period:%b %y}"

    @property
    def total(self) -> int:
        return sum(number for _, number in self.counts)

    def count(self, key: str) -> int:
        """Say how many have one rating; the empty key is for what was never rated."""
        return dict(self.counts).get(key, 0)


def tally_of(record: CycleRecord) -> Tally:
    """Count a plan's ratings: of its actions, or of its exceptions where no action is rated."""
    rated = [action.confidence for action in record.plan.live_actions]
    if any(rated):
        return _tally(record.cycle, record.plan.words["action"], rated)
    return _tally(record.cycle, "rating", [line.confidence for line in record.exceptions])


def tallies_over_time(before: CycleRecord | None, now: CycleRecord) -> tuple[Tally, ...]:
    """Count the ratings of up to twelve cycles, oldest first. An action keeps its last rating until it has another.

    This cycle and the last are counted from the record as it stood, the older ones from what was said in them.
    """
    last = tally_of(now)
    if last.of == "rating":
        return (tally_of(before), last) if before else (last,)
    said: dict[int, str] = {}
    out = {action.id: action.withdrawn_on for action in now.plan.actions if action.withdrawn_on}
    tallies = []
    for cycle in now.earlier_cycles:
        said |= {each.action_id: each.confidence for each in now.earlier_updates if each.cycle_id == cycle.id}
        said = {number: key for number, key in said.items() if out.get(number, dt.date.max) > cycle.closes_on}
        if before and cycle.id == before.cycle.id:
            tallies.append(tally_of(before))
        elif said:
            tallies.append(_tally(cycle, last.of, list(said.values())))
    return (*tallies, last)[-MOST_CYCLES:]


def _tally(cycle: CycleFacts, of: str, rated: list[str]) -> Tally:
    found = Counter(rated)
    return Tally(cycle, of, tuple((key, found[key]) for key in CONFIDENCE_ORDER if found[key]))
