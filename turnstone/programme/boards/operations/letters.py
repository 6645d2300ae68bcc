"""Letters about meetings: written down before they are sent, so that none goes twice."""

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.boards import rules
from turnstone.programme.boards.models import Meeting, MeetingLetter
from turnstone.programme.boards.queries.letters import post_about


@operation
def queue_letters(*, by: Actor, meeting: Meeting, kind: rules.LetterKind) -> Meeting:
    """Write a letter down for everybody on the board who has not had it about this step of a meeting."""
    meeting = Meeting.objects.select_for_update().select_related("board").get(pk=meeting.pk)
    if not rules.may_write_about(meeting, kind):
        raise Refusal(
            f"{meeting.board.name}’s meeting is {rules.state_word(meeting.state)}, so no "
            f"{rules.LETTER_KIND_NAMES[kind].lower()} letter goes out about it."
        )
    for person in post_about(meeting, kind).to:
        MeetingLetter.objects.create(
            area_id=meeting.area_id,
            meeting=meeting,
            person_id=person.person_id,
            kind=kind,
            sequence=meeting.sequence,
            queued_at=clock.now(),
        )
    return meeting


@operation
def take_letter(*, by: Actor, letter: MeetingLetter) -> MeetingLetter | None:
    """Take a letter to send it, once; None where it went already, or where its meeting has changed since.

    It counts as sent from here on: should the sender die over it, it might have gone, and nobody gets it twice.
    """
    letter = MeetingLetter.objects.select_for_update().select_related("meeting").get(pk=letter.pk)
    meeting = letter.meeting
    overtaken = letter.sequence != meeting.sequence
    if letter.sent_at or overtaken or not rules.may_write_about(meeting, rules.LetterKind(letter.kind)):
        return None
    letter.sent_at = clock.now()
    letter.save()
    return letter


@operation
def note_letter_not_sent(*, by: Actor, letter: MeetingLetter) -> MeetingLetter:
    """Note that no post box took a letter; it may be tried again."""
    letter.sent_at = None
    letter.save()
    return letter
