"""Reviews from outside: what they were, what they judged, and what they found."""

import datetime as dt
from typing import Any

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.boards import rules
from turnstone.programme.boards.models import Board, Review, ReviewFinding
from turnstone.programme.people.models import LocalArea
from turnstone.programme.plan.models import Plan, Requirement
from turnstone.programme.sources.models import SourceFile
from turnstone.programme.sources.operations import keep_unread, note_placed


@operation
def add_review(
    *,
    by: Actor,
    area: LocalArea,
    kind: rules.ReviewKind,
    by_whom: str,
    starts_on: dt.date,
    ends_on: dt.date | None = None,
    when_words: str = "",
    plan: Plan | None = None,
    board: Board | None = None,
    summary: str = "",
    pace: rules.PaceJudgement = rules.PaceJudgement.NOT_SAID,
    pace_words: str = "",
    letter: SourceFile | None = None,
    letter_link: str = "",
    letter_on: dt.date | None = None,
) -> Review:
    """Write down a review, one that was or one that is to come; without a last day it took the first alone."""
    review = Review(
        area=area,
        kind=kind,
        by_whom=by_whom.strip(),
        starts_on=starts_on,
        ends_on=ends_on or starts_on,
        when_words=when_words.strip(),
        plan=plan,
        board=board,
        summary=summary.strip(),
        pace=pace,
        pace_words=pace_words.strip(),
        letter=letter,
        letter_link=letter_link,
        letter_on=letter_on,
    )
    _refuse(review)
    review.save()
    _place_letter(by, review)
    return review


@operation
def change_review(
    *,
    by: Actor,
    review: Review,
    why: str,
    kind: rules.ReviewKind,
    by_whom: str,
    starts_on: dt.date,
    ends_on: dt.date | None,
    when_words: str,
    plan: Plan | None,
    board: Board | None,
    summary: str,
    pace: rules.PaceJudgement,
    pace_words: str,
    letter: SourceFile | None,
    letter_link: str,
    letter_on: dt.date | None,
) -> Review:
    """Say anew all that is known of a review."""
    if not why.strip():
        raise Refusal("Say why what is written of the review changes; its history keeps the reason.")
    said: dict[str, Any] = {
        "kind": kind,
        "by_whom": by_whom.strip(),
        "starts_on": starts_on,
        "ends_on": ends_on or starts_on,
        "when_words": when_words.strip(),
        "plan": plan,
        "board": board,
        "summary": summary.strip(),
        "pace": pace,
        "pace_words": pace_words.strip(),
        "letter": letter,
        "letter_link": letter_link,
        "letter_on": letter_on,
    }
    for name, value in said.items():
        setattr(review, name, value)
    _refuse(review)
    review.save()
    _place_letter(by, review)
    return review


@operation
def add_review_with_letter(
    *, by: Actor, area: LocalArea, letter: tuple[str, bytes] | None, **said: Any
) -> Review:
    """Write down a review and keep its letter, given by its name and its bytes: both or neither."""
    return add_review(by=by, area=area, letter=_kept(by, area, letter), **said)


@operation
def change_review_with_letter(
    *, by: Actor, review: Review, letter: tuple[str, bytes] | None, why: str, **said: Any
) -> Review:
    """Say anew all that is known of a review; without a letter the one that is kept stays."""
    kept = _kept(by, review.area, letter) or review.letter
    return change_review(by=by, review=review, letter=kept, why=why, **said)


def _kept(by: Actor, area: LocalArea, letter: tuple[str, bytes] | None) -> SourceFile | None:
    if letter is None:
        return None
    name, content = letter
    fault = rules.fault_in_file(name, content)
    if fault:
        raise Refusal(fault)
    return keep_unread(by=by, area=area, name=name, content=content)


@operation
def add_finding(
    *,
    by: Actor,
    review: Review,
    words: str,
    is_concern: bool = True,
    requirement: Requirement | None = None,
) -> ReviewFinding:
    """Write down one thing that a review found."""
    _refuse_finding(review, words, requirement)
    return ReviewFinding.objects.create(
        area=review.area,
        review=review,
        words=words.strip(),
        is_concern=is_concern,
        requirement=requirement,
        position=review.findings.count() + 1,
    )


@operation
def change_finding(
    *,
    by: Actor,
    finding: ReviewFinding,
    why: str,
    words: str,
    is_concern: bool,
    requirement: Requirement | None,
) -> ReviewFinding:
    """Put right what was written of a finding."""
    if not why.strip():
        raise Refusal("Say why the finding changes; its history keeps the reason.")
    _refuse_finding(finding.review, words, requirement)
    finding.words, finding.is_concern, finding.requirement = words.strip(), is_concern, requirement
    finding.save()
    return finding


def _refuse(review: Review) -> None:
    if not review.by_whom:
        raise Refusal("Say who reviewed: the Department for Education and NHS England, for example.")
    if review.ends_on < review.starts_on:
        raise Refusal(
            f"The review would end on {review.ends_on:%-d %B %Y}, before it starts on "
            f"{review.starts_on:%-d %B %Y}; correct one date."
        )
    _refuse_what_cannot_be_known(review)
    strangers = [each for each in (review.plan, review.board, review.letter) if each]
    if any(each.area_id != review.area_id for each in strangers):
        raise Refusal(
            f"The plan, the board and the letter of a review must be {review.area.name}’s; choose again."
        )


def _refuse_what_cannot_be_known(review: Review) -> None:
    judged = review.pace != rules.PaceJudgement.NOT_SAID
    if review.pace_words and not judged:
        raise Refusal("Choose what the words about the pace come to, or leave them out.")
    if judged and review.starts_on > clock.today():
        raise Refusal(
            f"The review starts on {review.starts_on:%-d %B %Y}, which is still to come, so it cannot have judged "
            "the pace yet; enter its judgement afterwards."
        )
    if review.letter_on and review.letter_on < review.starts_on:
        raise Refusal(
            f"The letter is dated {review.letter_on:%-d %B %Y}, before the review started on "
            f"{review.starts_on:%-d %B %Y}; correct one date."
        )


def _refuse_finding(review: Review, words: str, requirement: Requirement | None) -> None:
    if not words.strip():
        raise Refusal("Write down what the review found.")
    if review.starts_on > clock.today():
        raise Refusal(
            f"The review starts on {review.starts_on:%-d %B %Y}, which is still to come; "
            "enter what it found afterwards."
        )
    if requirement and requirement.area_id != review.area_id:
        raise Refusal(f"“{requirement.reference}” was not asked of {review.area.name}; choose what was.")


def _place_letter(by: Actor, review: Review) -> None:
    """Note what the letter became, so that no list of files that wait to be read shows it."""
    letter = review.letter
    if letter and not letter.placed.filter(key=review.ref).exists():
        note_placed(by=by, source=letter, key=review.ref, became=review.ref)
