"""What pages and papers may know of surveys, their waves and questions, and who has SEND locally.

Nothing here tells of one person's answers.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from turnstone.programme.voice import rules


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionFacts:
    """One answer that a question offers."""

    id: int
    version: int
    question_id: int
    code: str
    words: str
    words_for_young_people: str
    is_good: bool
    position: int

    def in_words(self, wording: str) -> str:
        """Give its words as one sort of reader sees them."""
        return _worded(self.words, self.words_for_young_people, wording)


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionFacts:
    """A question; `only_in_id` is the one wave that asks it, or none, where every wave does."""

    id: int
    version: int
    survey_id: int
    only_in_id: int | None
    code: str
    words: str
    words_for_young_people: str
    hint: str
    kind: str
    tells_of: str
    is_required: bool
    position: int
    options: tuple[OptionFacts, ...]

    @property
    def is_core(self) -> bool:
        """Say whether every wave asks it."""
        return self.only_in_id is None

    @property
    def chooses(self) -> bool:
        """Say whether it is answered by choosing, and not in words."""
        return self.kind in rules.CHOOSES

    def in_words(self, wording: str) -> str:
        """Give its words as one sort of reader sees them."""
        return _worded(self.words, self.words_for_young_people, wording)


@dataclass(frozen=True, slots=True, kw_only=True)
class WaveFacts:
    """One time that a survey is asked, and how many answered, by the way in which it reached us."""

    id: int
    version: int
    area_id: int
    survey_id: int
    survey_slug: str
    survey_title: str
    slug: str
    name: str
    opens_on: dt.date
    closes_on: dt.date
    is_public: bool
    hides_below: int
    sent: int
    answered: Mapping[str, int]

    @property
    def address(self) -> str:
        """Name it in an address, and its paper too."""
        return f"{self.slug}-{self.id}"

    @property
    def title(self) -> str:
        """Name it with its survey."""
        return f"{self.survey_title}, {self.name}"

    @property
    def total(self) -> int:
        """Count everybody who answered."""
        return sum(self.answered.values())

    def state(self, today: dt.date) -> rules.WaveState:
        """Say whether it can be answered on a day."""
        return rules.wave_state(self.opens_on, self.closes_on, today)


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyFacts:
    """A survey with its questions in order and its waves, the first first."""

    id: int
    version: int
    area_id: int
    slug: str
    title: str
    intro: str
    intro_for_young_people: str
    asks: str
    questions: tuple[QuestionFacts, ...]
    waves: tuple[WaveFacts, ...]

    def questions_in(self, wave_id: int) -> tuple[QuestionFacts, ...]:
        """List what one wave asks, in order."""
        return tuple(each for each in self.questions if each.only_in_id in (None, wave_id))

    def intro_in(self, wording: str) -> str:
        """Give what stands before the questions, as one sort of reader sees it."""
        return _worded(self.intro, self.intro_for_young_people, wording)

    @property
    def has_words_for_young_people(self) -> bool:
        """Say whether anything is put otherwise for young people."""
        told = [self.intro_for_young_people, *(each.words_for_young_people for each in self.questions)]
        return any(told)


@dataclass(frozen=True, slots=True, kw_only=True)
class PopulationFacts:
    """How many children and young people with SEND are of one sort locally, by a source on a day."""

    id: int
    version: int
    dimension: str
    code: str
    words: str
    count: int
    source: str
    counted_on: dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class RecipientFacts:
    """How many a wave can be sent to now, by who they are, and how many of it was sent to before."""

    waiting: Mapping[str, int]
    sent_before: int
    not_answered: int

    @property
    def total(self) -> int:
        """Count everybody whom it can be sent to."""
        return sum(self.waiting.values())


class LinkUse(StrEnum):
    """Where a link to a survey stands."""

    OPEN = "open"
    USED = "used"
    EARLY = "early"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedFacts:
    """A wave as those who answer see it. It tells nothing of who they are."""

    area_id: int
    area_slug: str
    area_name: str
    survey: SurveyFacts
    wave: WaveFacts
    state: LinkUse

    @property
    def questions(self) -> tuple[QuestionFacts, ...]:
        """List what it asks, in order."""
        return self.survey.questions_in(self.wave.id)


def _worded(words: str, for_young_people: str, wording: str) -> str:
    return for_young_people or words if wording == rules.Wording.YOUNG_PEOPLE else words
