"""What a survey showed, question by question, for everyone.

Small numbers are hidden together with those that would give them away, across all the waves that the paper shows and
all papers that came out before it.
"""

import datetime as dt
from collections.abc import Collection, Iterator
from dataclasses import replace

from django.utils import timezone

from turnstone.documents.as_json import to_json
from turnstone.documents.blocks import Block, Document, Heading, Paragraph, Section
from turnstone.methods.disclosure.values import FEW_IN_A_GROUP
from turnstone.methods.refusals import NotComputable
from turnstone.papers.concern import Code, Concern
from turnstone.papers.phrases import count, day, listed_some, quoted
from turnstone.papers.text_concerns import hard_reading, names_in, unexplained_short_forms
from turnstone.papers.voice.survey_people import people_section
from turnstone.papers.voice.survey_questions import question_section, question_sentence
from turnstone.papers.voice.survey_releases import releases_by
from turnstone.papers.voice.survey_seen import MOST_EARLIER, Seen, cite_question, cite_waves
from turnstone.programme.people.queries import names_as_at
from turnstone.programme.voice.facts import (
    QuestionResult,
    WaveRecord,
    figures_of,
    group_cell,
    hidden_cells,
)
from turnstone.programme.voice.queries import wave_record

INSIDE = "Internal: not for sharing"


def compose(wave_id: int, as_at: dt.datetime) -> tuple[Document, tuple[Concern, ...]]:
    """Make the paper as at a moment, with what the gate says of it."""
    seen, refusals = seen_by_everyone(wave_id, as_at)
    paper = results_document(seen)
    concerns = (
        *_still_open(seen.record),
        *refusals,
        *_whole_groups(seen),
        *names_in(paper, names_as_at(seen.record.area_id, as_at), "blocks"),
        *unexplained_short_forms(paper),
        *hard_reading(paper),
    )
    return paper, concerns


def seen_by_everyone(wave_id: int, as_at: dt.datetime) -> tuple[Seen, tuple[Concern, ...]]:
    """Read a wave with what must be hidden; where that cannot be kept safe, everything is, and a concern says so."""
    record = _recent(wave_record(wave_id, as_at))
    try:
        return Seen(record=record, hidden=hidden_cells(record, releases_by(record.area_id, as_at))), ()
    except NotComputable as error:
        refused = Concern(
            code=Code.SMALL_NUMBERS_SHOW, weight="blocks", sentence=str(error), where="The whole paper"
        )
        return Seen(record=record, hidden=_every_cell(record)), (refused,)


def content_inside(wave_id: int, as_at: dt.datetime) -> str:
    """Lay out a wave with nothing hidden, for those who run the survey; this is no paper and is kept nowhere."""
    seen = Seen(record=_recent(wave_record(wave_id, as_at)), hidden=None)
    return to_json(results_document(seen)).decode()


def results_document(seen: Seen) -> Document:
    """Lay out the results of a wave."""
    record = seen.record
    return Document(
        title=f"What people said: {record.survey.title} ({record.wave.name})",
        subtitle=f"Asked from {day(record.wave.opens_on)} to {day(record.wave.closes_on)}",
        area=record.area_name,
        as_at=timezone.localdate(record.as_at),
        audience="Everyone" if seen.hidden is not None else INSIDE,
        sections=(_in_short(seen), *_found(seen), _how_to_read(seen)),
    )


def _recent(record: WaveRecord) -> WaveRecord:
    return replace(record, earlier=record.earlier[-MOST_EARLIER:])


def _every_cell(record: WaveRecord) -> Collection[str]:
    cells = {name for wave in record.waves for name in figures_of(wave).cells}
    return cells | {group_cell(each) for each in record.population}


def _in_short(seen: Seen) -> Section:
    blocks: list[Block] = [Paragraph(text=_who(seen), style="lead", facts=cite_waves(seen.record.wave))]
    for question in _asked(seen) if _has_answers(seen) else ():
        blocks.append(Heading(text=question.words))
        blocks.append(Paragraph(text=question_sentence(seen, question), facts=cite_question(question)))
    return Section(title="In short", anchor="in-short", blocks=tuple(blocks))


def _who(seen: Seen) -> str:
    wave, number = seen.record.wave, seen.answered(seen.record.wave)
    if not wave.answered:
        return "Nobody has answered yet."
    if not _has_answers(seen):
        return (
            f"Fewer than {wave.hides_below} people answered. "
            "We do not show what so few people said, so that nobody can be known by it."
        )
    who = count(int(number), "person", "people") if number.isdigit() else "People"
    return f"{who} answered this survey. Here is what they said, and how sure we can be of it."


def _has_answers(seen: Seen) -> bool:
    wave = seen.record.wave
    return bool(wave.answered) and not seen.is_thin(wave, wave.answered)


def _asked(seen: Seen) -> list[QuestionResult]:
    return [each for each in seen.record.wave.questions if each.is_counted and not each.tells_of]


def _found(seen: Seen) -> Iterator[Section]:
    if _has_answers(seen):
        yield people_section(seen)
        for question in _asked(seen):
            yield question_section(seen, question)


def _how_to_read(seen: Seen) -> Section:
    return Section(
        title="How to read these numbers",
        anchor="how-to-read",
        blocks=tuple(Paragraph(text=each) for each in _notes(seen)),
    )


def _notes(seen: Seen) -> Iterator[str]:
    yield (
        "We asked some people and not all. So each figure has a range: “49% (39 to 59)” means that 49 in every "
        "100 said so, and that the true figure likely lies between 39 and 59."
    )
    yield (
        "If people were picked by chance, such a range would hold the true figure 19 times in 20. "
        "They chose to answer, so take it as a guide."
    )
    yield "We say that a figure is higher or lower only where the two ranges lie apart."
    if seen.hidden is None:
        yield f"{INSIDE}. Small numbers are shown on this page. They are hidden in every paper."
    else:
        yield (
            f"Numbers below {seen.record.wave.hides_below} are hidden, so that nobody can be known by their "
            "answer. Some others are hidden too, or the small ones could be worked out."
        )
    in_words = sum(not each.is_counted for each in seen.record.wave.questions)
    if in_words:
        text = "question was" if in_words == 1 else "questions were"
        yield f"{in_words} {text} answered in people's own words. We read these one by one; they are not counted here."


def _still_open(record: WaveRecord) -> Iterator[Concern]:
    """Results that came out twice, before and after a few more answered, would tell what those few said."""
    if timezone.localdate(record.as_at) <= record.wave.closes_on:
        text = (
            f"{quoted(record.wave.name)} is open until {day(record.wave.closes_on)}: publish its results after that, "
            "or the next ones would tell what the last few people said."
        )
        yield Concern(code=Code.WAVE_OPEN, weight="blocks", sentence=text, where="The whole paper")


def _whole_groups(seen: Seen) -> Iterator[Concern]:
    """All or none of a small group says something about everyone in it."""
    wave = seen.record.wave
    small = [each for each in wave.questions if wave.hides_below <= each.base < FEW_IN_A_GROUP]
    said = [
        each.words
        for each in small
        if any(option.count == each.base for option in each.options) and each.adds_up
    ]
    if said:
        text = (
            f"Everyone in a group of fewer than {FEW_IN_A_GROUP} gave the same answer: {listed_some(said)}."
        )
        yield Concern(code=Code.WHOLE_GROUP, sentence=text, where="What people said")
