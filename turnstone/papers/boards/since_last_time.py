"""The body of a report: pace, ratings, what was done and what difference it made, dates, risks, promises, reviews."""

from collections.abc import Iterator
from statistics import median_low

from turnstone.documents.blocks import Block, Bullets, Heading, Item, Paragraph, Section
from turnstone.papers import judgements
from turnstone.papers.boards.recommendations import red_risks
from turnstone.papers.boards.report import Report
from turnstone.papers.boards.reviews_section import pace_panel, reviews_blocks
from turnstone.papers.boards.scorecard import scorecard_blocks
from turnstone.papers.boards.span import Span
from turnstone.papers.boards.trajectory import done_between, done_of_due, judgements_table
from turnstone.papers.citing import cite
from turnstone.papers.phrases import count, plural, sentence, short_day, verb
from turnstone.programme.delivery.facts import PromiseFacts
from turnstone.programme.delivery.rules import PromiseState
from turnstone.programme.plan.rules import Shows

_MOST = 12


def progress(read: Report) -> Section:
    """Tell what came of the plan since last time."""
    span = read.span
    return Section(
        title="Progress since last time" if span.since else "Progress",
        anchor="progress",
        blocks=(
            Heading(text="Pace"),
            pace_panel(span),
            Heading(text="Ratings"),
            judgements_table(span),
            Heading(text="What was done"),
            *_done(span),
            Heading(text="What difference it made"),
            *_difference(span),
            *scorecard_blocks(read),
            Heading(text="Dates that moved"),
            Paragraph(text=_moved(span), facts=cite("plan.datechange", *span.moves)),
            Heading(text="Risks and issues"),
            *_risks(read),
            Heading(text="Promises made in public"),
            *_promises(span),
            Heading(text="What reviews judged"),
            *reviews_blocks(span.reviews_between, nothing="The record holds no review since then.", level=4),
        ),
    )


def _done(span: Span) -> Iterator[Block]:
    word = span.now.words["action"]
    done, due = done_of_due(span)
    finished = done_between(span)
    are = verb(done, "is", "are")
    yield Paragraph(
        text=f"{done} of {count(due, word)} due in this time {are} done; {len(finished)} were finished in it."
    )
    lately = sorted(finished, key=lambda each: each.done_on or span.until, reverse=True)
    items = tuple(
        Item(
            label=each.reference,
            text=f"{each.text.rstrip('.')} (done {short_day(each.done_on)}).",
            facts=cite("plan.action", each),
        )
        for each in lately
    )
    yield from _newest(items, "The appendix lists every one.")


def _newest(items: tuple[Item, ...], rest: str) -> Iterator[Block]:
    """Show the first dozen, and count the others: a committee reads a report, not a register."""
    if items:
        yield Bullets(items=items[:_MOST])
    if len(items) > _MOST:
        yield Paragraph(text=f"There are {len(items) - _MOST} more. {rest}", style="note")


def _difference(span: Span) -> Iterator[Block]:
    """Tell whose impact is judged otherwise than then, and what new evidence shows a difference."""
    then = {each.id: each.impact for each in span.before.outcomes} if span.before else {}
    changed = [each for each in span.now.outcomes if each.id in then and then[each.id] != each.impact]
    items = tuple(
        Item(
            label=each.reference,
            text=f"{each.text.rstrip('.')}. It was: {judgements.impact_word(then[each.id]).lower()}.",
            rating=judgements.impact(each.impact),
            facts=cite("plan.outcome", each),
        )
        for each in changed
    )
    shown = tuple(
        Item(
            label="Evidence",
            text=f"{each.what.rstrip('.')} ({short_day(each.on)}).",
            facts=cite("plan.evidence", each),
        )
        for each in sorted(span.new_evidence, key=lambda each: each.on, reverse=True)
        if each.shows == Shows.DIFFERENCE
    )
    if items or shown:
        yield from _newest((*items, *shown), "The record has the rest.")
    else:
        yield Paragraph(text="Nothing new in the record shows a difference for children and families.")


def _moved(span: Span) -> str:
    moves = span.moves
    if not moves:
        return "No date moved."
    later = sorted((each.to_on - each.from_on).days for each in moves if each.from_on)
    agreed = sum(bool(each.agreed_by) for each in moves)
    typical = (
        f"by {count(later[0], 'day')}"
        if len(moves) == 1
        else f"half of them by {count(median_low(later), 'day')} or more"
    )
    return (
        f"{count(len(moves), 'date')} moved, {typical}. "
        f"{agreed} {verb(agreed, 'was', 'were')} agreed by somebody in the record. The appendix lists them."
    )


def _risks(read: Report) -> Iterator[Block]:
    span = read.span
    still = [each for each in span.risks if each.is_open]
    red, new = red_risks(read), [each for each in still if span.covers(each.raised_on)]
    closed = [each for each in span.risks if span.covers(each.closed_on)]
    word = judgements.confidence_word(span.now, "red")
    yield Paragraph(
        text=f"{count(len(still), 'risk or issue', 'risks and issues')} {verb(len(still), 'is', 'are')} open: "
        f"{len(red)} rated {word}, {len(new)} new. {len(closed)} {verb(len(closed), 'was', 'were')} closed."
    )
    if red:
        yield Bullets(
            items=tuple(
                Item(
                    label=each.reference,
                    text=sentence(each.title),
                    rating=judgements.confidence(span.now, each.rating),
                    facts=cite("delivery.risk", each),
                )
                for each in red
            )
        )


def _promises(span: Span) -> Iterator[Block]:
    due = [each for each in span.promises if span.covers(each.due_on)]
    if not due:
        yield Paragraph(text="No promise was due in this time.")
        return
    kept = sum(each.state_on(span.until) == PromiseState.KEPT for each in due)
    yield Paragraph(
        text=f"{count(len(due), 'promise', plural('promise'))} fell due; {kept} {verb(kept, 'is', 'are')} kept."
    )
    yield Bullets(items=tuple(_promise(span, each) for each in due))


def _promise(span: Span, promise: PromiseFacts) -> Item:
    state = promise.state_on(span.until)
    why = f" {sentence(promise.answer_words)}" if promise.answer_words else ""
    return Item(
        text=f"{sentence(promise.words)} Due {short_day(promise.due_on)}.{why}",
        rating=judgements.promise(state, kept_late=promise.is_kept_late),
        facts=cite("delivery.promise", promise),
    )
