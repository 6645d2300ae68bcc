"""One question of a survey: a sentence, a chart and a table, with the waves beside each other."""

from collections.abc import Iterator

from turnstone.documents.blocks import Block, Column, Paragraph, Row, Section, SharesChart, Table
from turnstone.documents.pieces import ShareGroup
from turnstone.methods.intervals import Proportion
from turnstone.papers.anchors import anchor
from turnstone.papers.phrases import count, listed, sentence
from turnstone.papers.voice.survey_seen import (
    Seen,
    Share,
    as_bar,
    cite_options,
    cite_question,
    cite_waves,
    in_figures,
)
from turnstone.programme.voice.facts import OptionCount, QuestionResult, WaveResults
from turnstone.programme.voice.rules import (
    HIDDEN,
    NOBODY,
    NOT_ASKED,
    TOO_FEW,
    QuestionKind,
    change_in_short,
    change_in_words,
    people_who,
    share_in_words,
)

EVERYONE = "Everyone who answered"
_WHY_NOT = {
    NOBODY: "Nobody answered this question.",
    TOO_FEW: "Too few people answered this to show what they said.",
    HIDDEN: "Some numbers here are hidden, so that nobody can be known by their answer.",
}


def question_section(seen: Seen, question: QuestionResult) -> Section:
    """Set out what was answered to one question."""
    told = question_sentence(seen, question)
    blocks: list[Block] = [Paragraph(text=told, style="lead", facts=cite_question(question))]
    if question.kind == QuestionKind.SEVERAL:
        blocks.append(Paragraph(text="People could choose more than one answer.", style="note"))
    waves, left_out = _waves(seen, question)
    if left_out:
        blocks.append(Paragraph(text=f"This was not asked in {listed(left_out)}.", style="note"))
    table = _table(seen, question, waves)
    blocks.append(_chart(seen, question, waves, table) if _is_shown(seen, question, waves) else table)
    return Section(
        title=question.words,
        anchor=anchor(f"q-{question.code}"),
        summary=_who_answered(seen, question),
        blocks=tuple(blocks),
    )


def question_sentence(seen: Seen, question: QuestionResult) -> str:
    """Say what was answered and how that stands beside the wave before, and no more than the figures support."""
    now, would, then = _in_focus(seen, question)
    if isinstance(now, str):
        return _WHY_NOT[now]
    said = share_in_words(now, people_who(seen.record.survey.asks), would)
    if then is None:
        return said
    name, before = then
    return f"{said} {_beside(name, before, now)}"


def _beside(name: str, before: Share, now: Proportion) -> str:
    if isinstance(before, str):
        return f"We cannot compare it with {name}, where {_BEFORE[before]}."
    return change_in_words(before, now, name)


_BEFORE = {
    HIDDEN: "this number is hidden",
    NOBODY: "nobody answered this",
    TOO_FEW: "too few answered this",
    NOT_ASKED: "this answer was not offered",
}


def _in_focus(seen: Seen, question: QuestionResult) -> tuple[Share, str, tuple[str, Share] | None]:
    """Choose what to say: the good answers together or else the answer that most chose; now, in words, and before."""
    wave, before = seen.record.wave, _wave_before(seen, question)
    good = seen.good(wave, question.id)
    if isinstance(good, Proportion):
        words = f"would say {_or([each.words for each in _good(question)])}"
        return good, words, (before.name, seen.good(before, question.id)) if before else None
    shown = [
        (each, share)
        for each in question.options
        if isinstance(share := seen.option(wave, question.id, each.id), Proportion)
    ]
    if not shown:
        return _reason(seen, question), "", None
    most, share = max(shown, key=lambda pair: pair[1].count)
    then = (before.name, seen.option(before, question.id, most.id)) if before else None
    return share, f"would choose “{most.words}”", then


def _reason(seen: Seen, question: QuestionResult) -> str:
    told = seen.base(seen.record.wave, question.id)
    return told if told in _WHY_NOT else HIDDEN


def _or(words: list[str]) -> str:
    return listed([f"“{each}”" for each in words], last="or")


def _wave_before(seen: Seen, question: QuestionResult) -> WaveResults | None:
    return next((each for each in reversed(seen.record.earlier) if each.question(question.id)), None)


def _waves(seen: Seen, question: QuestionResult) -> tuple[tuple[WaveResults, ...], list[str]]:
    asked = tuple(each for each in seen.record.waves if each.question(question.id))
    return asked, [each.name for each in seen.record.waves if each not in asked]


def _who_answered(seen: Seen, question: QuestionResult) -> str:
    base = seen.base(seen.record.wave, question.id)
    return f"{count(int(base), 'person', 'people')} answered this." if base.isdigit() else ""


def _is_shown(seen: Seen, question: QuestionResult, waves: tuple[WaveResults, ...]) -> bool:
    shares = (seen.option(wave, question.id, each.id) for wave in waves for each in question.options)
    return any(not isinstance(share, str) for share in shares)


def _chart(seen: Seen, question: QuestionResult, waves: tuple[WaveResults, ...], table: Table) -> SharesChart:
    groups = tuple(
        ShareGroup(
            label=option.words,
            bars=tuple(
                as_bar(wave.name, seen.option(wave, question.id, option.id), is_now=wave is seen.record.wave)
                for wave in waves
            ),
        )
        for option in question.options
    )
    sentence = (
        "Each bar is what people said. The line across it is the range in which the true figure likely lies."
    )
    return SharesChart(title="What people said", sentence=sentence, groups=groups, table=table)


def _table(seen: Seen, question: QuestionResult, waves: tuple[WaveResults, ...]) -> Table:
    since = _wave_before(seen, question)
    columns = [Column(heading="Answer", width=3), *(Column(heading=each.name, width=2) for each in waves)]
    if since:
        columns.append(Column(heading=f"Since {since.name}", width=2))
    return Table(
        caption=f"{sentence(question.words)} Per cent of those who answered, with the range",
        columns=tuple(columns),
        rows=tuple(_rows(seen, question, waves, since)),
        empty="This question offers no answers.",
    )


def _rows(
    seen: Seen, question: QuestionResult, waves: tuple[WaveResults, ...], since: WaveResults | None
) -> Iterator[Row]:
    for option in question.options:
        shares = [seen.option(wave, question.id, option.id) for wave in waves]
        facts = (*cite_options(option), *cite_waves(*waves))
        cells = (option.words, *map(in_figures, shares), *_since(shares, waves, since))
        yield Row(cells=cells, facts=facts)
    if question.good is not None and len(_good(question)) > 1:
        shares = [seen.good(wave, question.id) for wave in waves]
        facts = (*cite_question(question), *cite_options(*_good(question)), *cite_waves(*waves))
        words = f"{_or([each.words for each in _good(question)])}, together".replace(" or ", " and ")
        yield Row(cells=(words, *map(in_figures, shares), *_since(shares, waves, since)), facts=facts)
    bases = [seen.base(wave, question.id) for wave in waves]
    facts = (*cite_question(question), *cite_waves(*waves))
    yield Row(cells=(EVERYONE, *bases, *([""] if since else [])), facts=facts)


def _good(question: QuestionResult) -> list[OptionCount]:
    return [each for each in question.options if each.is_good]


def _since(shares: list[Share], waves: tuple[WaveResults, ...], since: WaveResults | None) -> list[str]:
    if since is None:
        return []
    before, now = shares[waves.index(since)], shares[-1]
    if isinstance(before, str) or isinstance(now, str):
        return ["Cannot tell"]
    return [change_in_short(before, now)]
