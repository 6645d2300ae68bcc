"""What is said back to families, and what the forum says in its own words."""

from collections.abc import Iterator
from functools import partial

from turnstone.demo.calendar import at
from turnstone.demo.content.people import FORUM
from turnstone.demo.content.voice import replies as content
from turnstone.demo.content.voice.replies import Answer
from turnstone.demo.stage import Moment
from turnstone.demo.voice.hall import Hall
from turnstone.demo.voice.knowing import deliver
from turnstone.programme.plan.models import Action, Outcome
from turnstone.programme.publications.rules import Kind
from turnstone.programme.voice import operations
from turnstone.programme.voice.queries import still_to_tell
from turnstone.programme.voice.rules import ReplyKind

PUBLISHED = (32, 35)


def answered(hall: Hall) -> Iterator[Moment]:
    """Reply theme by theme, let the forum sign, and publish what was said and done."""
    for answer in content.ANSWERS:
        yield at(hall.diary.day(answer.month, 21), 14), partial(_reply, hall, answer)
    for place, month, words in content.STATEMENTS:
        yield at(hall.diary.day(month, 23), 19), partial(_state, hall, place, words)
    for month in PUBLISHED:
        yield from hall.told_to_everyone(month, 3, Kind.YOU_SAID, area_id=hall.area.pk)


def _reply(hall: Hall, answer: Answer) -> None:
    row = operations.reply(
        by=hall.officer,
        theme=hall.themes[answer.theme],
        kind=answer.kind,
        you_said=answer.you_said,
        words=answer.words,
        because=answer.because,
        action=_action(hall, answer.action) if answer.kind == ReplyKind.ACTION else None,
    )
    if still_to_tell(row):
        operations.send_reply(by=hall.officer, reply=row)
        deliver(hall)


def _action(hall: Hall, place: int) -> Action:
    return Action.objects.filter(outcome__workstream__plan=hall.plan).order_by("id")[place]


def _state(hall: Hall, place: int, words: str) -> None:
    outcome = Outcome.objects.filter(workstream__plan=hall.plan).order_by("id")[place]
    operations.make_statement(by=hall.forum, outcome=outcome, words=words, signed_by=FORUM)
