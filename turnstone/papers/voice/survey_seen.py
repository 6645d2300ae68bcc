"""What a paper may show of the answers to a survey: a share, or the reason why there is none."""

from collections.abc import Collection
from dataclasses import dataclass

from turnstone.documents.blocks import Fact
from turnstone.documents.pieces import ShareBar
from turnstone.methods.intervals import Proportion
from turnstone.papers.citing import cite
from turnstone.programme.voice.facts import (
    Cells,
    OptionCount,
    PopulationFacts,
    QuestionResult,
    WaveRecord,
    WaveResults,
    group_cell,
)
from turnstone.programme.voice.rules import HIDDEN, NOBODY, NOT_ASKED, TOO_FEW, share_in_figures

Share = Proportion | str
MOST_EARLIER = 3  # waves beside the one that a paper is about: more columns than that cannot be read


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """Hold a record with the names of the counts that are hidden; None hides nothing, for those inside."""

    record: WaveRecord
    hidden: Collection[str] | None

    def hides(self, cell: str) -> bool:
        return self.hidden is not None and cell in self.hidden

    def is_thin(self, wave: WaveResults, number: int) -> bool:
        """Say whether so few answered that nothing of theirs is shown."""
        return self.hidden is not None and number < wave.hides_below

    def option(self, wave: WaveResults, question_id: int, option_id: int) -> Share:
        """Give the share of those who answered a question who chose one answer."""
        question = wave.question(question_id)
        chosen = next((each for each in question.options if each.id == option_id), None) if question else None
        if question is None or chosen is None:
            return NOT_ASKED
        return self._share(wave, question, Cells(wave.id).option(option_id), chosen.count)

    def good(self, wave: WaveResults, question_id: int) -> Share:
        """Give the share who gave a good answer."""
        question = wave.question(question_id)
        if question is None or question.good is None:
            return NOT_ASKED
        return self._share(wave, question, Cells(wave.id).good(question_id), question.good)

    def base(self, wave: WaveResults, question_id: int) -> str:
        """Give how many answered a question, in figures or as a word."""
        question = wave.question(question_id)
        if question is None:
            return NOT_ASKED
        return self._why_not(wave, question, Cells(wave.id).base(question_id)) or str(question.base)

    def answered(self, wave: WaveResults) -> str:
        """Give how many answered a wave."""
        return HIDDEN if self.hides(Cells(wave.id).answered) else str(wave.answered)

    def route(self, wave: WaveResults, route: str) -> str:
        """Give how many answered a wave by one way."""
        if self.is_thin(wave, wave.answered) or self.hides(Cells(wave.id).route(route)):
            return HIDDEN
        return str(next((each.count for each in wave.routes if each.route == route), 0))

    def local_share(self, group: PopulationFacts) -> float | None:
        """Give the share of one group in all who have SEND locally; None where it is hidden or all are none."""
        every = sum(each.count for each in self.record.groups(group.dimension))
        return None if not every or self.hides(group_cell(group)) else group.count / every

    def _share(self, wave: WaveResults, question: QuestionResult, cell: str, count: int) -> Share:
        return self._why_not(wave, question, cell) or Proportion(count, question.base)

    def _why_not(self, wave: WaveResults, question: QuestionResult, cell: str) -> str:
        if not question.base:
            return NOBODY
        if self.is_thin(wave, question.base) or self.is_thin(wave, wave.answered):
            return TOO_FEW
        return HIDDEN if self.hides(cell) or self.hides(Cells(wave.id).base(question.id)) else ""


def in_figures(share: Share) -> str:
    """Write a share for a cell, or why there is none."""
    return share if isinstance(share, str) else share_in_figures(share)


def as_bar(label: str, share: Share, *, is_now: bool) -> ShareBar:
    """Draw a share, or say why there is none."""
    if isinstance(share, str):
        return ShareBar(label=label, note=share, is_now=is_now)
    range_of = share.interval
    assert range_of is not None, "a share of nobody is a word"
    return ShareBar(label=label, share=share.share, low=range_of.low, high=range_of.high, is_now=is_now)


def cite_waves(*waves: WaveResults) -> tuple[Fact, ...]:
    """Point at the waves whose counts a row has, in the order of its columns."""
    return cite("voice.wave", *waves)


def cite_options(*options: OptionCount) -> tuple[Fact, ...]:
    return cite("voice.option", *options)


def cite_question(question: QuestionResult) -> tuple[Fact, ...]:
    return cite("voice.question", question)
