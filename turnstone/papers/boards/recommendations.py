"""What a board that receives a report is asked to do with it, found in the record."""

import datetime as dt
from collections.abc import Iterator

from turnstone.documents.blocks import Item
from turnstone.papers.boards.report import Report
from turnstone.papers.citing import cite
from turnstone.papers.judgements import confidence_word
from turnstone.papers.phrases import count, day, listed, listed_some, plural, verb
from turnstone.programme.boards.rules import LedgerState
from turnstone.programme.delivery.facts import RiskFacts
from turnstone.programme.plan.facts import ActionFacts
from turnstone.programme.plan.rules import Confidence


def recommendations(read: Report) -> tuple[Item, ...]:
    """Ask the board to note, to accept or press for answers, to give its views on risks, and to endorse what is due."""
    return (_note(read), *_answers(read), *_late(read), *_views(read), *_next(read))


def _note(read: Report) -> Item:
    since = f" since {day(read.span.since)}" if read.span.since else ""
    return Item(text=f"note the progress{since}, the pace and the ratings in this report;")


def _answers(read: Report) -> Iterator[Item]:
    given = [each for each in read.items.open if each.state == LedgerState.ANSWERED]
    if given:
        answers = verb(len(given), "the answer", "the answers")
        text = (
            f"accept {answers} to {listed(each.reference for each in given)}, or say what is still missing;"
        )
        yield Item(text=text, facts=cite("boards.ledgeritem", *given))


def _late(read: Report) -> Iterator[Item]:
    late = [each for each in read.items.open if each.overdue_on(read.span.until)]
    if late:
        named = listed_some([each.reference for each in late])
        text = f"say by when it wants {verb(len(late), 'an answer', 'answers')} to {named}, past the day that was set;"
        yield Item(text=text, facts=cite("boards.ledgeritem", *late))


def _views(read: Report) -> Iterator[Item]:
    red = red_risks(read)
    if not red:
        return
    word = confidence_word(read.span.now, Confidence.RED)
    named, are = listed_some([each.reference for each in red]), verb(len(red), "is", "are")
    wish = (
        "and say which it wants to look at more closely at its next meeting;"
        if read.shape.asks_questions
        else "and on what the bodies at this table can do about it;"
    )
    text = f"give its views on {named}, which {are} rated {word}, {wish}"
    yield Item(text=text, facts=cite("delivery.risk", *red))


def _next(read: Report) -> Iterator[Item]:
    ahead = due_next(read)
    if ahead:
        word = read.span.now.words["action"]
        text = (
            f"endorse the work due by {day(end_of_next(read))}: {count(len(ahead), word, plural(word))}, "
            "listed in the appendix."
        )
        yield Item(text=text, facts=cite("plan.action", *ahead))


def red_risks(read: Report) -> tuple[RiskFacts, ...]:
    """List the open risks and issues that are rated red."""
    return tuple(each for each in read.span.risks if each.is_open and each.rating == Confidence.RED)


def due_next(read: Report) -> tuple[ActionFacts, ...]:
    """List what is still to be done and due before the next report, the soonest first; what is late is among it."""
    last = end_of_next(read)
    ahead = [each for each in read.span.now.actions if each.is_open and each.due_on and each.due_on <= last]
    return tuple(sorted(ahead, key=lambda each: (each.due_on or dt.date.max, each.reference)))


def end_of_next(read: Report) -> dt.date:
    """Give about the day of which the next report will speak."""
    months = read.span.until.month - 1 + read.shape.months
    first = dt.date(read.span.until.year + months // 12, months % 12 + 1, 1)
    return (first + dt.timedelta(days=31)).replace(day=1) - dt.timedelta(days=1)
