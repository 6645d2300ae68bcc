"""What the readers of a bulletin will miss or mistake."""

from collections.abc import Iterator, Mapping, Sequence

from turnstone.documents.blocks import Document
from turnstone.papers.concern import Code, Concern
from turnstone.papers.phrases import count, quoted, verb
from turnstone.papers.plain import reading_of
from turnstone.papers.text_concerns import hard_reading, names_in, unexplained_short_forms
from turnstone.papers.voice.bulletin_corrections import Owed, told_now
from turnstone.papers.voice.bulletin_reading import Stood
from turnstone.programme.voice.facts import BulletinFacts, BulletinLineFacts
from turnstone.programme.voice.rules import LONGEST_EASY_SENTENCE, long_easy_sentences

HIGHEST_EASY_GRADE = 6.0


def concerns_about_bulletin(
    issue: BulletinFacts, page: Document, stands: Mapping[str, Stood], owed: Sequence[Owed], names: list[str]
) -> tuple[Concern, ...]:
    """Say what stops an issue, and what a reader will miss."""
    return (
        *_about_lines(issue, stands, owed),
        *names_in(page, names, "blocks"),
        *unexplained_short_forms(page),
        *hard_reading(page),
    )


def concerns_about_easy_bulletin(
    issue: BulletinFacts, page: Document, stands: Mapping[str, Stood], owed: Sequence[Owed], names: list[str]
) -> tuple[Concern, ...]:
    """Say the same of the easy words, which have to be easier still."""
    return (
        *_about_lines(issue, stands, owed),
        *names_in(page, names, "blocks"),
        *(concern for line in issue.told for concern in _hard(line)),
    )


def _about_lines(
    issue: BulletinFacts, stands: Mapping[str, Stood], owed: Sequence[Owed]
) -> Iterator[Concern]:
    if not issue.told:
        text = "The bulletin says nothing yet: take a line in, or add one."
        yield Concern(code=Code.BLANK_PAPER, weight="blocks", sentence=text, where="The whole bulletin")
    for line in issue.told:
        if not told_now(line, stands):
            text = f"The record no longer says {_shown(line)}: bring the lines up to date, or leave it out."
            yield Concern(code=Code.LINE_NOT_SO, weight="blocks", sentence=text, where=_shown(line))
    right = {line.corrects_id for line in issue.told}
    still = [each for each in owed if each.line.id not in right]
    if still:
        told = f"{count(len(still), 'line')} of an earlier issue {verb(len(still), 'is', 'are')} no longer so"
        text = f"{told}, and this one does not put it right, such as {_shown(still[0].line)}."
        yield Concern(code=Code.CORRECTION_OWED, sentence=text, where="The whole bulletin")


def _hard(line: BulletinLineFacts) -> Iterator[Concern]:
    reading, long = reading_of(line.easy), long_easy_sentences(line.easy)
    if long:
        text = f"The easy words have a sentence of more than {LONGEST_EASY_SENTENCE} words: {_cut(long[0])}."
        yield Concern(code=Code.LONG_SENTENCE, sentence=text, where=_cut(line.easy))
    elif reading.grade > HIGHEST_EASY_GRADE:
        asked = f"{reading.grade:g} years of school, more than {HIGHEST_EASY_GRADE:g}"
        text = f"The easy words ask for {asked}: {_cut(line.easy)}."
        yield Concern(code=Code.HARD_TO_READ, sentence=text, where=_cut(line.easy))


def _shown(line: BulletinLineFacts) -> str:
    return _cut(line.words)


def _cut(words: str, most: int = 80) -> str:
    return quoted(words if len(words) <= most else f"{words[:most].rstrip()}…")
