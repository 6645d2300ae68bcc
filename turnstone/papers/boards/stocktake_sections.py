"""What a stocktake pack says of one requirement."""

import re
from collections.abc import Iterable

from turnstone.documents.blocks import Block, Bullets, Column, Heading, Item, Paragraph, Row, Section, Table
from turnstone.papers import judgements
from turnstone.papers.anchors import anchor
from turnstone.papers.boards.moves import moves_table
from turnstone.papers.boards.open_items import items_table
from turnstone.papers.boards.reviews_section import reviews_blocks
from turnstone.papers.boards.scorecard import measures_table
from turnstone.papers.boards.span import Span
from turnstone.papers.boards.trajectory import done_of_due, judgements_table
from turnstone.papers.citing import cite
from turnstone.papers.phrases import capital, count, day, listed, short_day, verb
from turnstone.papers.voice.families import (
    FORUM_SAYS,
    NOT_PROVIDED,
    beside_the_rating,
    by_reference,
    families_say,
    forum_says,
)
from turnstone.programme.boards.facts import LedgerItemFacts
from turnstone.programme.boards.rules import LedgerKind
from turnstone.programme.plan.facts import EvidenceFacts, OutcomeFacts, Thread
from turnstone.programme.plan.rules import SHOWS_NAMES, Shows

# Words by which evidence says that it is what people said.
_HEARD = re.compile(
    r"\b(survey|feedback|comments?|interviews?|stor(y|ies)|compliments?|complaints?|voices?|listening|"
    r"what (families|parents|carers|children|young people|they) (say|said|told))\b",
    re.IGNORECASE,
)


def requirement_section(span: Span, thread: Thread) -> Section:
    """Set out one requirement: what was found, the trajectory, slips, evidence, lived experience and challenges."""
    asked = thread.requirement
    outcomes = {each.id for each in thread.outcomes}
    actions = {each.id for each in thread.actions}
    evidence = [
        each for each in span.new_evidence if each.outcome_id in outcomes or each.action_id in actions
    ]
    moves = [each for each in span.moves if each.action_id in actions]
    return Section(
        title=f"{asked.reference}: {asked.families_words or capital(span.now.words['requirement'])}",
        anchor=anchor(f"requirement-{asked.mandate}-{asked.reference}"),
        blocks=(
            Paragraph(
                text=asked.finding, style="quote", source=asked.mandate, facts=cite("plan.requirement", asked)
            ),
            *_released(thread),
            Heading(text="Trajectory"),
            *_trajectory(span, thread, outcomes),
            Heading(text="Slips and dates moved"),
            *_slips(span, thread),
            moves_table(span, moves, empty="No date of its work moved in this time."),
            Heading(text="Evidence added"),
            _evidence_table(span, evidence),
            Heading(text="What families and young people say"),
            *_lived(span, thread, evidence),
            Heading(text=FORUM_SAYS),
            *_forum(span, thread),
            Heading(text="Challenges"),
            *_challenges(span, asked.id),
            Heading(text="What reviews found about it"),
            *reviews_blocks(
                span.reviews_between,
                about=(asked.id,),
                nothing="No review in this time found anything about it.",
                level=4,
            ),
        ),
        starts_page=True,
    )


def _released(thread: Thread) -> tuple[Block, ...]:
    asked = thread.requirement
    if asked.released_on is None:
        return ()
    text = f"Released from monitoring on {day(asked.released_on)} by {asked.released_by}."
    return (Paragraph(text=text),)


def _trajectory(span: Span, thread: Thread, outcomes: set[int]) -> Iterable[Block]:
    if not thread.outcomes:
        yield Paragraph(text=f"No {span.now.words['outcome']} of the plan answers it yet.")
        return
    done, due = done_of_due(span, outcomes)
    word = span.now.words["action"]
    yield Paragraph(text=f"{done} of {count(due, word)} due in this time {verb(done, 'is', 'are')} done.")
    yield judgements_table(span, outcomes)
    yield Bullets(items=tuple(_impact(span, each) for each in thread.outcomes))
    found = [span.standings[each] for each in sorted(thread.measure_ids) if each in span.standings]
    yield measures_table(span, found, caption="Results of its measures")


def _impact(span: Span, outcome: OutcomeFacts) -> Item:
    """Give an outcome with its impact now, and what it was then where it differs."""
    before = (
        next((each for each in span.before.outcomes if each.id == outcome.id), None) if span.before else None
    )
    was = (
        f" It was: {judgements.impact_word(before.impact).lower()}."
        if before and before.impact != outcome.impact
        else ""
    )
    return Item(
        label=f"{capital(span.now.words['outcome'])} {outcome.reference}",
        text=f"{outcome.text.rstrip('.')}.{was}",
        rating=judgements.impact(outcome.impact),
        facts=cite("plan.outcome", outcome),
    )


def _slips(span: Span, thread: Thread) -> tuple[Block, ...]:
    late = [each for each in thread.actions if each.overdue_on(span.until)]
    slipped = [each.slipped for each in thread.actions if each.slipped > 0]
    word = span.now.words["action"]
    said = [f"{count(len(late), word)} {verb(len(late), 'is', 'are')} past the date due"]
    if late:
        said[0] += f": {listed(each.reference for each in late)}"
    if slipped:
        said.append(
            f"{count(len(slipped), word)} {verb(len(slipped), 'is', 'are')} later than the first date agreed, "
            f"by {count(round(sum(slipped) / len(slipped)), 'day')} on average"
        )
    return (Paragraph(text=". ".join(map(capital, said)) + ".", facts=cite("plan.action", *late)),)


def _evidence_table(span: Span, evidence: list[EvidenceFacts]) -> Table:
    """Set out what came in, what shows a difference first."""
    references = {each.id: each.reference for each in span.now.actions}
    order = list(Shows)
    ranked = sorted(evidence, key=lambda each: (-order.index(Shows(each.shows)), -each.on.toordinal()))
    return Table(
        caption=_counted(evidence),
        columns=(
            Column(heading="Shows", width=2),
            Column(heading="What", width=7),
            Column(heading="Date", width=2),
            Column(heading="Of", width=2),
        ),
        rows=tuple(
            Row(
                cells=(
                    SHOWS_NAMES[Shows(each.shows)],
                    each.what,
                    short_day(each.on),
                    references.get(each.action_id or 0, span.now.words["outcome"]),
                ),
                facts=cite("plan.evidence", each),
            )
            for each in ranked
        ),
        empty="No evidence about it came in.",
    )


def _counted(evidence: list[EvidenceFacts]) -> str:
    kinds = [
        f"{sum(each.shows == kind for each in evidence)} of {SHOWS_NAMES[kind].lower()}" for kind in Shows
    ]
    return f"{count(len(evidence), 'piece')} of evidence: {listed(kinds)}"


def _lived(span: Span, thread: Thread, evidence: list[EvidenceFacts]) -> Iterable[Block]:
    """Give what families said beside what the plan says, and the new evidence that tells of the same."""
    if thread.outcomes:
        yield Bullets(items=tuple(_beside(span, each) for each in thread.outcomes))
    themes = span.heard.of_requirement(thread.requirement.id, thread.outcomes)
    yield families_say(span.heard, themes, span.until, to_everyone=False)
    heard = [each for each in evidence if _HEARD.search(each.what)]
    if heard:
        yield Paragraph(text="Of the new evidence, this tells what people say:")
        yield Bullets(items=tuple(_heard(each) for each in heard))


def _beside(span: Span, outcome: OutcomeFacts) -> Item:
    return Item(
        label=f"{capital(span.now.words['outcome'])} {outcome.reference}",
        text=beside_the_rating(span.heard, outcome, to_everyone=False),
        facts=cite("plan.outcome", outcome),
    )


def _heard(each: EvidenceFacts) -> Item:
    return Item(
        label=SHOWS_NAMES[Shows(each.shows)],
        text=f"{each.what.rstrip('.')} ({short_day(each.on)}).",
        facts=cite("plan.evidence", each),
    )


def _forum(span: Span, thread: Thread) -> tuple[Block, ...]:
    if not thread.outcomes:
        return (Paragraph(text=capital(f"{NOT_PROVIDED}.")),)
    return forum_says(span.heard, by_reference(thread.outcomes, span.now.words["outcome"]))


def _challenges(span: Span, requirement_id: int) -> tuple[Block, ...]:
    ours = [
        each
        for each in span.ledger
        if each.requirement_id == requirement_id and each.kind == LedgerKind.CHALLENGE
    ]
    still = tuple(each for each in ours if each.is_open and each.answered_on is None)
    answered = tuple(each for each in ours if span.covers(each.answered_on))
    blocks: list[Block] = [_table(still, span, "Open challenges", "No challenge about it is open.")]
    if answered:
        blocks.append(_table(answered, span, "Challenges answered in this time", ""))
    return tuple(blocks)


def _table(items: tuple[LedgerItemFacts, ...], span: Span, caption: str, empty: str) -> Table:
    return items_table(items, span.until, caption=caption, empty=empty)
