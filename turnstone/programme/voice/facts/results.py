"""What pages and papers may know of the answers to a survey: counts, and nothing of who gave them."""

import datetime as dt
from dataclasses import dataclass

from turnstone.programme.voice.facts.surveys import PopulationFacts
from turnstone.programme.voice.rules import CHOOSES, QuestionKind


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionCount:
    """How many people chose one option."""

    id: int
    version: int
    code: str
    words: str
    is_good: bool
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteCount:
    """How many people answered by one way."""

    route: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionResult:
    """What was answered to one question in one wave. `base` is how many people answered it.

    Where people may choose several options, each is counted by itself, so the options add up to more than the base.
    """

    id: int
    version: int
    code: str
    words: str
    kind: str
    tells_of: str
    is_core: bool
    base: int
    options: tuple[OptionCount, ...]

    @property
    def is_counted(self) -> bool:
        """Say whether it is answered by choosing."""
        return self.kind in CHOOSES

    @property
    def adds_up(self) -> bool:
        """Say whether each person chose one option, so that the options add up to the base."""
        return self.is_counted and self.kind != QuestionKind.SEVERAL

    @property
    def good(self) -> int | None:
        """Count those who gave a good answer, where some answers are good and each person gave one."""
        if not self.adds_up or not any(each.is_good for each in self.options):
            return None
        return sum(each.count for each in self.options if each.is_good)


@dataclass(frozen=True, slots=True, kw_only=True)
class WaveResults:
    """All the counts of one wave: who answered by which way, and each question that it asked."""

    id: int
    version: int
    slug: str
    name: str
    opens_on: dt.date
    closes_on: dt.date
    is_public: bool
    hides_below: int
    answered: int
    routes: tuple[RouteCount, ...]
    questions: tuple[QuestionResult, ...]

    def question(self, number: int) -> QuestionResult | None:
        """Give the answers to a question, where this wave asked it."""
        return next((each for each in self.questions if each.id == number), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyAsked:
    """The survey that the waves ask."""

    id: int
    version: int
    slug: str
    title: str
    asks: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WaveRecord:
    """The results of a wave, of the earlier waves of the same survey, oldest first, and of whom there are locally."""

    area_id: int
    area_slug: str
    area_name: str
    as_at: dt.datetime
    survey: SurveyAsked
    wave: WaveResults
    earlier: tuple[WaveResults, ...]
    population: tuple[PopulationFacts, ...]

    @property
    def waves(self) -> tuple[WaveResults, ...]:
        """List the waves, oldest first, the one that the record is about last."""
        return (*self.earlier, self.wave)

    def groups(self, dimension: str) -> tuple[PopulationFacts, ...]:
        """List the local groups of one dimension."""
        return tuple(each for each in self.population if each.dimension == dimension)
