"""What minutes say, item by item: what was said, what was resolved, who is to do what."""

from __future__ import annotations

from collections.abc import Iterator

from turnstone.intake.minutes.due import due_in_words
from turnstone.intake.proposed_meeting import (
    ProposedAttender,
    ProposedDuty,
    ProposedItem,
    ProposedLimb,
    ProposedMeeting,
    ProposedResolution,
    ProposedReview,
)
from turnstone.programme.boards.rules import PACE_JUDGEMENT_NAMES, RHYTHM_NAMES, PaceJudgement, Rhythm
from turnstone.web.intake.presenters.groups import Group
from turnstone.web.intake.presenters.lines import Line, Lines, Part
from turnstone.web.kit.formats import day

Parts = tuple[tuple[str, tuple[Line, ...]], ...]


def meeting_groups(meeting: ProposedMeeting, lines: Lines, new_boards: tuple[str, ...]) -> Iterator[Group]:
    """Give the meeting, then each item, then who came and what follows from the whole."""
    yield Group("the-meeting", "The meeting", (), _meeting(meeting, lines, new_boards))
    for number, item in enumerate(meeting.items, 1):
        title = item.title or "An item without a title"
        yield Group(f"agenda-{number}", title, tuple(_item(item, lines)), _head(item, lines), meeting.key)
    came = tuple(_attender(each, lines) for each in meeting.attendance)
    yield Group("who-came", "Who came", (("", came),), None, meeting.key)
    duties = tuple(_duty(each, lines) for each in meeting.duties)
    yield Group("duties", "To be reported again and again", (("", duties),), None, meeting.key)
    reviews = tuple(_review(each, lines) for each in meeting.reviews)
    yield Group("reviews", "Reviews", (("", reviews),), None, meeting.key)


def _meeting(meeting: ProposedMeeting, lines: Lines, new_boards: tuple[str, ...]) -> Line:
    on = day(meeting.on) if meeting.on else "on a day that is not said"
    parts = (_part("Began", meeting.at), _part("Place", meeting.place), Part("New boards", new_boards))
    return lines.line(meeting, f"{meeting.board or 'A board'}, {on}", parts=parts)


def _head(item: ProposedItem, lines: Lines) -> Line:
    exempt = (item.exempt_because or "no rule is named") if item.is_exempt else ""
    parts = (_part("Presented by", item.presenter), _part("Exempt", exempt))
    return lines.line(
        item, f"Item {item.number} of the agenda" if item.number else "An item of the agenda", parts=parts
    )


def _item(item: ProposedItem, lines: Lines) -> Iterator[tuple[str, tuple[Line, ...]]]:
    said = tuple(lines.line(each, each.text) for each in item.paragraphs)
    remarks = tuple(lines.line(each, each.text, parts=(_part("By", each.by_whom),)) for each in item.remarks)
    resolved = tuple(_resolution(each, lines) for each in item.resolutions)
    actions = tuple(
        lines.line(
            each,
            each.words,
            parts=(_part("Owner", each.owner), _part("Due", due_in_words(each.due) if each.due else "")),
        )
        for each in item.actions
    )
    for title, each in (
        ("What was said", said),
        ("Comments and questions", remarks),
        ("Resolved", resolved),
        ("Actions", actions),
    ):
        if each:
            yield title, each


def _resolution(resolution: ProposedResolution, lines: Lines) -> Line:
    vote = resolution.votes.words if resolution.votes else ""
    return lines.line(
        resolution,
        resolution.words,
        parts=(_part("Vote", vote),),
        children=tuple(_limb(each, lines) for each in resolution.limbs),
    )


def _limb(limb: ProposedLimb, lines: Lines) -> Line:
    parts = (
        _part("Due", due_in_words(limb.due) if limb.due else ""),
        _part("Goes to", limb.to_board),
        _part("Waits for", f"{limb.waits_for} to agree" if limb.waits_for else ""),
    )
    text = f"{limb.letter}) {limb.words}" if limb.letter else limb.words
    return lines.line(limb, text, parts=parts)


def _attender(each: ProposedAttender, lines: Lines) -> Line:
    told = [_CAME[each.presence], f"for {each.instead_of}" if each.instead_of else ""]
    return lines.line(
        each, each.name, parts=(_part("Came", " ".join(filter(None, told))), _part("As", each.role))
    )


def _duty(duty: ProposedDuty, lines: Lines) -> Line:
    parts = (
        _part("How often", RHYTHM_NAMES[Rhythm(duty.rhythm)]),
        _part("From", duty.from_board),
        _part("To", duty.to_board),
        _part("In the words", duty.words),
    )
    return lines.line(duty, duty.what, parts=parts)


def _review(review: ProposedReview, lines: Lines) -> Line:
    pace = PACE_JUDGEMENT_NAMES[PaceJudgement(review.pace)]
    parts = (
        _part("When", review.when_words),
        _part("Pace", f"{pace}: “{review.pace_words}”" if review.pace_words else ""),
        _part("In the words", review.words),
    )
    return lines.line(review, f"A review by {review.by_whom}", parts=parts)


def _part(label: str, text: str) -> Part:
    return Part(label, (text,) if text else ())


_CAME = {
    "present": "Yes",
    "in_attendance": "In attendance",
    "substitute": "In somebody’s place",
    "apologies": "Sent apologies",
    "absent": "No",
}
