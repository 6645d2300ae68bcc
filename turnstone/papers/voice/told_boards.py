"""What boards, reviews, mandates, plans and publications give the timeline."""

import calendar
import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence

from django.utils import timezone

from turnstone.papers.citing import cite
from turnstone.papers.phrases import count, day, listed, sentence
from turnstone.papers.voice.told import Told
from turnstone.programme.boards.facts import BoardFacts, MeetingFacts, ReviewFacts
from turnstone.programme.boards.rules import REVIEW_KIND_NAMES, MeetingState, ReviewKind
from turnstone.programme.plan.facts import ApprovalFacts, MandateFacts, PlanVersionFacts
from turnstone.programme.plan.rules import MANDATE_KIND_NAMES, ApprovalAnswer, MandateKind, VersionState
from turnstone.programme.publications.facts import MadePublic
from turnstone.programme.publications.rules import Kind, State
from turnstone.programme.voice.rules import Precision, TimelineCategory

# What is told by the thing itself, or changes with every month.
_TOLD_OTHERWISE = frozenset(
    {
        *(Kind.AGENDA, Kind.PUBLIC_AGENDA, Kind.MINUTES, Kind.PUBLIC_MINUTES),
        *(
            Kind.BULLETIN,
            Kind.EASY_BULLETIN,
            Kind.CHARTER,
            Kind.PUBLIC_PROGRESS,
            Kind.TIMELINE,
            Kind.YOU_SAID,
        ),
    }
)


def told_of_boards(boards: Sequence[BoardFacts]) -> Iterator[Told]:
    """A board was set up, and ended."""
    for board in boards:
        ref, facts = f"boards.board:{board.id}", cite("boards.board", board)
        if board.starts_on:
            yield Told(
                starts_on=board.starts_on,
                title=f"{board.name} set up",
                words=sentence(board.purpose),
                category=TimelineCategory.BOARD,
                about=ref,
                covers=frozenset({ref}),
                facts=facts,
                origin=f"The board {board.name}",
            )
        if board.ends_on:
            yield Told(
                starts_on=board.ends_on,
                title=f"{board.name} ended",
                category=TimelineCategory.BOARD,
                about=f"{ref}:end",
                facts=facts,
                origin=f"The board {board.name}",
            )


def told_of_meetings(meetings: Sequence[MeetingFacts]) -> Iterator[Told]:
    """A meeting was held, or was put off: then its first day, the new one, and why."""
    met: set[int] = set()
    later = {each.id: each for each in meetings}
    for meeting in meetings:
        if meeting.is_held:
            first = "for the first time" if meeting.board_id not in met else ""
            met.add(meeting.board_id)
            yield _met(meeting, f"{meeting.board_name} met {first}".rstrip())
        elif meeting.was_put_off:
            yield _put_off(meeting, later.get(meeting.replaced_by_id or 0))


def _met(meeting: MeetingFacts, title: str) -> Told:
    ref = f"boards.meeting:{meeting.id}"
    return Told(
        starts_on=meeting.on,
        title=title,
        words=sentence(meeting.title),
        category=TimelineCategory.BOARD,
        about=ref,
        covers=frozenset({ref}),
        pages=((Kind.PUBLIC_MINUTES, meeting.slug), (Kind.PUBLIC_AGENDA, meeting.slug)),
        facts=cite("boards.meeting", meeting),
        origin=f"The meeting of {meeting.board_name} on {day(meeting.on)}",
    )


def _put_off(meeting: MeetingFacts, instead: MeetingFacts | None) -> Told:
    ref = f"boards.meeting:{meeting.id}"
    state = "postponed" if meeting.state == MeetingState.POSTPONED else "cancelled"
    new = f"The new day was {day(instead.on)}." if instead else "No new day was set."
    return Told(
        starts_on=meeting.state_on or meeting.on,
        title=f"Meeting of {meeting.board_name} {state}",
        category=TimelineCategory.BOARD,
        about=ref,
        covers=frozenset({ref}),
        more=(
            f"It was to be on {day(meeting.on)}.",
            *([new] if state == "postponed" else []),
            *([f"Why: {sentence(meeting.state_because)}"] if meeting.state_because else []),
        ),
        pages=((Kind.PUBLIC_AGENDA, meeting.slug),),
        facts=cite("boards.meeting", meeting, instead),
        origin=f"The meeting of {meeting.board_name} on {day(meeting.on)}",
    )


def told_of_reviews(reviews: Sequence[ReviewFacts]) -> Iterator[Told]:
    """Somebody from outside looked at the work."""
    for review in reviews:
        ref = f"boards.review:{review.id}"
        kind = REVIEW_KIND_NAMES[ReviewKind(review.kind)]
        yield Told(
            starts_on=review.starts_on,
            ends_on=review.ends_on if review.ends_on != review.starts_on else None,
            precision=Precision.MONTH if _is_whole_month(review.starts_on, review.ends_on) else Precision.DAY,
            title=f"{kind} by {review.by_whom}",
            category=TimelineCategory.INSPECTION,
            about=ref,
            covers=frozenset({ref}),
            facts=cite("boards.review", review),
            origin=f"The review “{kind}”",
        )


def _is_whole_month(first: dt.date, last: dt.date) -> bool:
    """A review of which only the month is known goes from its first day to its last."""
    days = calendar.monthrange(first.year, first.month)[1]
    return first.day == 1 and (last - first).days + 1 == days


def told_of_mandates(mandates: Sequence[MandateFacts]) -> Iterator[Told]:
    """Inspectors or government asked for something, and later said that they watch it no more."""
    for mandate in mandates:
        ref, facts = f"plan.mandate:{mandate.id}", cite("plan.mandate", mandate)
        kind = MandateKind(mandate.kind)
        is_ours = kind == MandateKind.STRATEGY
        common = {
            "category": TimelineCategory.DECISION if is_ours else TimelineCategory.INSPECTION,
            "facts": facts,
            "origin": f"The mandate “{mandate.title}”",
        }
        if mandate.starts_on:
            asked = count(len(mandate.requirements), "thing")
            by = f" by {mandate.issued_by}" if mandate.issued_by else ""
            yield Told(
                starts_on=mandate.starts_on,
                title=mandate.title,
                words=f"{MANDATE_KIND_NAMES[kind]}{by}. It asks for {asked}.",
                about=ref,
                covers=frozenset({ref}),
                **common,  # type: ignore[arg-type]
            )
        if mandate.ends_on:
            yield Told(
                starts_on=mandate.ends_on,
                title=f"{mandate.title} ended",
                words=sentence(mandate.ended_by),
                about=f"{ref}:end",
                **common,  # type: ignore[arg-type]
            )
        yield from _released(mandate)


def _released(mandate: MandateFacts) -> Iterator[Told]:
    for asked in mandate.requirements:
        if asked.released_on:
            yield Told(
                starts_on=asked.released_on,
                title=f"“{asked.families_words or asked.reference}” is no longer watched by {asked.released_by}",
                category=TimelineCategory.INSPECTION,
                about=f"plan.requirement:{asked.id}",
                covers=frozenset({f"plan.requirement:{asked.id}"}),
                facts=cite("plan.requirement", asked),
                origin=f"{mandate.title}, {asked.reference}",
            )


def told_of_versions(versions: Sequence[tuple[str, PlanVersionFacts]]) -> Iterator[Told]:
    """Bodies agreed a version of a plan: one entry for those of one day."""
    for plan, version in versions:
        days: dict[dt.date, list[ApprovalFacts]] = defaultdict(list)
        for each in version.approvals:
            if each.answered_on and each.answer in (ApprovalAnswer.AGREED, ApprovalAnswer.ON_CONDITION):
                days[each.answered_on].append(each)
        is_agreed = version.state in (VersionState.AGREED, VersionState.REPLACED)
        for on, said in days.items():
            ref = f"plan.approval:{said[0].id}"
            yield Told(
                starts_on=on,
                title=f"{plan} agreed by {listed(each.body for each in said)}",
                words=f"This was version {version.name}.",
                category=TimelineCategory.DECISION,
                about=ref,
                covers=frozenset(f"plan.approval:{each.id}" for each in said)
                | {f"plan.planversion:{version.id}"},
                facts=(*cite("plan.approval", *said), *cite("plan.planversion", version)),
                origin=f"The approvals of {plan}, version {version.name}",
                not_public="" if is_agreed else "Not everybody has agreed this version yet.",
            )


def told_of_publications(out: Sequence[MadePublic]) -> Iterator[Told]:
    """A report came out for everyone: the first time that one of its name did, with the words it has now."""
    first: dict[tuple[str, str], MadePublic] = {}
    for each in out:
        first.setdefault((each.kind, each.slug), each)
    standing = {(each.kind, each.slug) for each in out if each.state == State.PUBLISHED}
    for key, each in first.items():
        if each.kind in _TOLD_OTHERWISE:
            continue
        ref = f"publications.publication:{each.id}"
        yield Told(
            starts_on=timezone.localdate(each.published_at),
            title=f"We published “{each.title}”",
            category=TimelineCategory.PUBLICATION,
            about=ref,
            covers=frozenset({ref}),
            pages=((Kind(each.kind), each.slug),),
            facts=cite("publications.publication", each),
            origin=f"The paper “{each.title}”",
            not_public="" if key in standing else "It was withdrawn since.",
        )
