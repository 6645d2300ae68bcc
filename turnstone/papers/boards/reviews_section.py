"""What reviews from outside judged and found, with the pace that the record computes beside their judgement."""

from collections.abc import Iterable
from typing import Literal

from turnstone.documents.blocks import Block, Bullets, Heading, Item, Panel, Paragraph
from turnstone.papers.boards.span import Span
from turnstone.papers.citing import cite
from turnstone.papers.pace_section import pace_in_a_sentence
from turnstone.papers.phrases import capital, day, quoted, sentence
from turnstone.programme.boards.facts import ReviewFacts, ReviewFindingFacts
from turnstone.programme.boards.rules import (
    PACE_JUDGEMENT_NAMES,
    REVIEW_KIND_NAMES,
    PaceJudgement,
    ReviewKind,
)


def pace_panel(span: Span) -> Panel:
    """Put the pace that is computed beside what those who reviewed last said of it."""
    computed = Paragraph(text=f"From the record: {pace_in_a_sentence(span.now, span.until)}")
    last = span.last_judgement
    judged = Paragraph(
        text=_judged(span, last) if last else "No review in the record has judged the pace.",
        facts=cite("boards.review", last),
    )
    return Panel(style="quiet", title="The pace", blocks=(computed, judged))


def _judged(span: Span, review: ReviewFacts) -> str:
    earlier = "" if review.is_about(span.now.id) else " They spoke of another plan."
    return f"{judgement_in_words(review)}{earlier}"


def judgement_in_words(review: ReviewFacts) -> str:
    """Say who judged the pace, when, and what they said of it."""
    word = PACE_JUDGEMENT_NAMES[PaceJudgement(review.pace)].lower()
    words = f" {quoted(review.pace_words)}." if review.pace_words else ""
    return f"{review.by_whom} ({name_of(review).lower()}, {review.when}): {word}.{words}"


def name_of(review: ReviewFacts) -> str:
    """Name what sort of review it was."""
    return REVIEW_KIND_NAMES[ReviewKind(review.kind)]


def reviews_blocks(
    reviews: Iterable[ReviewFacts],
    *,
    about: Iterable[int] | None = None,
    nothing: str,
    level: Literal[3, 4] = 3,
) -> tuple[Block, ...]:
    """Tell of each review what it judged and found; `about` keeps only what was found about some requirements."""
    kept = None if about is None else frozenset(about)
    blocks: list[Block] = []
    for review in reviews:
        found = [each for each in review.findings if kept is None or each.requirement_id in kept]
        if kept is None or found:
            title = f"{name_of(review)} by {review.by_whom}, {review.when}"
            blocks += [Heading(text=title, level=level), *_told(review, found, is_whole=kept is None)]
    return tuple(blocks) or (Paragraph(text=nothing),)


def _told(review: ReviewFacts, findings: list[ReviewFindingFacts], *, is_whole: bool) -> list[Block]:
    blocks: list[Block] = []
    if is_whole and review.summary:
        blocks.append(Paragraph(text=review.summary, facts=cite("boards.review", review)))
    if is_whole and review.judges_the_pace:
        word = PACE_JUDGEMENT_NAMES[PaceJudgement(review.pace)]
        blocks.append(Paragraph(text=f"Of the pace: {word.lower()}. {sentence(review.pace_words)}".strip()))
    if findings:
        blocks.append(Bullets(items=tuple(_finding(each) for each in findings)))
    elif is_whole:
        blocks.append(Paragraph(text="The record holds none of its findings.", style="note"))
    if is_whole:
        blocks.append(Paragraph(text=_letter(review), style="note"))
    return blocks


def _finding(finding: ReviewFindingFacts) -> Item:
    return Item(
        label="Concern" if finding.is_concern else "Strength",
        text=sentence(capital(finding.words)),
        facts=cite("boards.reviewfinding", finding),
    )


def _letter(review: ReviewFacts) -> str:
    if review.letter_on is None and not review.letter_link and review.letter_id is None:
        return "No letter is in the record."
    dated = f" of {day(review.letter_on)}" if review.letter_on else ""
    where = f": {review.letter_link}" if review.letter_link else " is held by the programme office."
    return f"The letter{dated}{where}"
