"""The stocktake pack: for each requirement how it stood and stands, between any two days, for those who may judge it.

It has the shape of a stocktake by the Department for Education and NHS England: the whole plan and its impact, then
each area for action with its trajectory, slips, evidence, lived experience and challenges.
"""

import datetime as dt
from dataclasses import replace

from django.utils import timezone

from turnstone.documents.blocks import Block, Document, Panel, Paragraph, Section
from turnstone.papers.about import about
from turnstone.papers.boards.board_concerns import concerns_about_span
from turnstone.papers.boards.moves import moves_table
from turnstone.papers.boards.open_items import items_table
from turnstone.papers.boards.reviews_section import pace_panel, reviews_blocks
from turnstone.papers.boards.span import Span, read_span
from turnstone.papers.boards.stocktake_sections import requirement_section
from turnstone.papers.boards.stocktake_summary import requirements_table
from turnstone.papers.boards.trajectory import done_between, done_of_due, judgements_table
from turnstone.papers.concern import Concern
from turnstone.papers.pace_section import pace_section
from turnstone.papers.phrases import count, day, verb
from turnstone.papers.rating_key import rating_key
from turnstone.papers.text_concerns import unexplained_short_forms
from turnstone.programme.audit.clock import end_of
from turnstone.programme.boards.queries import reviews_as_at
from turnstone.programme.boards.rules import LedgerKind, ReviewKind
from turnstone.programme.plan.queries import get_plan, pace_of

_HALF_A_YEAR = 182


def usual_first_day(plan_id: int, as_at: dt.datetime) -> dt.date:
    """Begin where the last stocktake ended or, where there was none, half a year earlier."""
    plan = get_plan(plan_id)
    ended = [
        each.ends_on
        for each in reviews_as_at(plan.area_id, as_at)
        if each.kind == ReviewKind.STOCKTAKE and each.is_about(plan_id) and end_of(each.ends_on) < as_at
    ]
    return ended[0] if ended else timezone.localdate(as_at) - dt.timedelta(days=_HALF_A_YEAR)


def compose(plan_id: int, as_at: dt.datetime, since: dt.date) -> tuple[Document, tuple[Concern, ...]]:
    """Make the pack of a plan between a day and a moment, with what its readers will miss."""
    span = read_span(plan_id, end_of(since), as_at)
    plan = span.now
    body = Document(
        title=f"Stocktake pack – {day(since)} to {day(span.until)}",
        subtitle=plan.name,
        area=plan.area_name,
        as_at=span.until,
        audience="Those who take stock of the plan, and its improvement board",
        sections=(
            _opening(span),
            _whole(span),
            *(requirement_section(span, each) for each in span.threads),
            *_unplaced(span),
            _reviews(span),
            pace_section(plan, pace_of(plan, span.until)),
            rating_key(plan, with_impact=True),
        ),
    )
    concerns = (*concerns_about_span(span), *unexplained_short_forms(body))
    end = about(body, concerns, read_on=span.until)
    return replace(body, sections=(*body.sections, end)), concerns


def _opening(span: Span) -> Section:
    blocks: list[Block] = [pace_panel(span)]
    if span.before is None and span.since:
        text = f"The record does not hold the plan as it stood on {day(span.since)}, so nothing is counted for then."
        blocks.append(Panel(style="warning", title="No earlier picture", blocks=(Paragraph(text=text),)))
    blocks += [Paragraph(text=_in_short(span)), requirements_table(span)]
    return Section(title="In short", anchor="summary", blocks=tuple(blocks))


def _in_short(span: Span) -> str:
    word = span.now.words["action"]
    done, due = done_of_due(span)
    still = [each for each in span.ledger if each.kind == LedgerKind.CHALLENGE and each.is_open]
    said = [
        f"{done} of {count(due, word)} due in this time {verb(done, 'is', 'are')} done, "
        f"and {len(done_between(span))} were finished in it, whenever they were due.",
        f"{count(len(span.moves), 'date')} moved.",
        f"{count(len(span.new_evidence), 'piece')} of evidence came in.",
        f"{count(len(still), 'challenge')} {verb(len(still), 'is', 'are')} open.",
    ]
    if span.kept_back:
        said.append(
            f"{count(span.kept_back, 'piece')} of evidence for the programme office only is left out."
        )
    private = len(span.private)
    if private:
        said.append(f"{count(private, 'item')} raised in private {verb(private, 'is', 'are')} left out.")
    return " ".join(said)


def _whole(span: Span) -> Section:
    blocks = (judgements_table(span), moves_table(span, span.moves, empty="No date moved in this time."))
    return Section(title="The whole plan", anchor="whole-plan", blocks=blocks, starts_page=True)


def _unplaced(span: Span) -> tuple[Section, ...]:
    """Give the challenges that name no requirement, so that none goes missing."""
    known = {each.id for each in span.now.requirements}
    ours = tuple(
        each
        for each in span.ledger
        if each.kind == LedgerKind.CHALLENGE
        and each.requirement_id not in known
        and (each.is_open or span.covers(each.accepted_on or each.answered_on))
    )
    if not ours:
        return ()
    table = items_table(ours, span.until, caption="Challenges about the whole programme")
    return (Section(title="Other challenges", anchor="other-challenges", blocks=(table,), starts_page=True),)


def _reviews(span: Span) -> Section:
    blocks = reviews_blocks(
        span.reviews_between, nothing="The record holds no review that ended in this time."
    )
    return Section(title="What reviews found", anchor="reviews", blocks=blocks, starts_page=True)
