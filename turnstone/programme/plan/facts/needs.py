"""What pages and papers may know of the needs that outcomes rest on, and the savings that hang on actions."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from turnstone.methods.intervals import Verdict
from turnstone.programme.plan.facts.whole import OutcomeFacts
from turnstone.programme.scorecards.facts import NeedFacts, NeedValueFacts
from turnstone.programme.scorecards.rules import moved_by_more_than_noise, value_words


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeNeedFacts:
    """A need on which an outcome rests, as it was counted on a day."""

    id: int
    version: int
    outcome_id: int
    need_id: int
    counted_on: dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionSavingFacts:
    """That so many per cent of a line's saving hang on an action."""

    id: int
    version: int
    action_id: int
    line_id: int
    share: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedNeed:
    """An outcome with a need that it rests on: the count it was chosen by, and the newest."""

    cited: OutcomeNeedFacts
    outcome: OutcomeFacts
    need: NeedFacts
    before: NeedValueFacts | None
    now: NeedValueFacts | None
    moved: Verdict

    @property
    def has_moved(self) -> bool:
        """Say whether the need changed by more than chance, so that the outcome wants looking at again."""
        return self.moved in (Verdict.HIGHER, Verdict.LOWER)

    @property
    def is_older(self) -> bool:
        """Say whether the need was counted again since the outcome was last held against it."""
        return bool(self.now and self.now.counted_on > self.cited.counted_on)

    @property
    def sentence(self) -> str:
        """Tell in one sentence whether the need changed since."""
        before, now = self.before, self.now
        if before is None or now is None:
            return f"The count of {_day(self.cited.counted_on)} that it rests on is no longer there."
        if not self.is_older:
            return f"{self._words(now)}, counted on {_day(now.counted_on)}; not counted again since."
        counted = (
            f"{self._words(before)} on {_day(before.counted_on)}, "
            f"{self._words(now)} on {_day(now.counted_on)}"
        )
        return f"{counted}: {MOVED_WORDS[self.moved]}."

    def _words(self, value: NeedValueFacts) -> str:
        return value_words(value.value, self.need.unit)


MOVED_WORDS = {
    Verdict.HIGHER: "higher, by more than chance alone would make it",
    Verdict.LOWER: "lower, by more than chance alone would make it",
    Verdict.ALIKE: "about the same, given how many were counted",
    Verdict.CANNOT_TELL: "we cannot tell if that is a real change, as too little is known of what was counted",
}


def cited_needs(
    outcomes: Iterable[OutcomeFacts], cited: Iterable[OutcomeNeedFacts], needs: Iterable[NeedFacts]
) -> tuple[CitedNeed, ...]:
    """Hold each need that an outcome rests on against its newest count, in the order of the outcomes."""
    by_outcome, by_id = {each.id: each for each in outcomes}, {each.id: each for each in needs}
    places = list(by_outcome)
    found = [each for each in cited if each.outcome_id in by_outcome and each.need_id in by_id]
    found.sort(key=lambda each: (places.index(each.outcome_id), each.id))
    return tuple(_cited(each, by_outcome[each.outcome_id], by_id[each.need_id]) for each in found)


def _cited(cited: OutcomeNeedFacts, outcome: OutcomeFacts, need: NeedFacts) -> CitedNeed:
    before = next((each for each in need.values if each.counted_on == cited.counted_on), None)
    now = need.latest
    is_counted_again = bool(before and now and now.counted_on > before.counted_on)
    moved = Verdict.ALIKE
    if before is None or now is None:
        moved = Verdict.CANNOT_TELL
    elif is_counted_again:
        moved = moved_by_more_than_noise(need.counted(before), need.counted(now))
    return CitedNeed(cited=cited, outcome=outcome, need=need, before=before, now=now, moved=moved)


def _day(on: dt.date) -> str:
    return f"{on.day} {on:%B %Y}"
