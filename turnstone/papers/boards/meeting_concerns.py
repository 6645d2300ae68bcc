"""What readers of an agenda or of minutes will miss or mistake."""

from collections.abc import Iterator

from turnstone.documents.blocks import Document
from turnstone.papers.boards.meeting_reading import Sitting
from turnstone.papers.concern import Code, Concern
from turnstone.papers.phrases import count, listed_some
from turnstone.papers.text_concerns import hard_reading, names_in, unexplained_short_forms
from turnstone.programme.boards.rules import MEETING_STATE_NAMES, MeetingState, MinutesState


def blank_agenda(sitting: Sitting) -> Iterator[Concern]:
    """An agenda has something on it."""
    if not sitting.every_item:
        text = "The agenda has no item yet: draw it from the record, or add one."
        yield Concern(code=Code.BLANK_PAPER, weight="blocks", sentence=text, where="Agenda")


def concerns_about_agenda(sitting: Sitting) -> Iterator[Concern]:
    """What is on an agenda has reached those who are to read it."""
    yield from blank_agenda(sitting)
    unsent = [paper.title for paper in sitting.record.papers if paper.sent_at is None]
    if unsent:
        text = (
            f"{count(len(unsent), 'paper')} on the agenda not sent to the board yet: {listed_some(unsent)}."
        )
        yield Concern(code=Code.PAPER_NOT_SENT, sentence=text, where="Agenda")


def concerns_about_minutes(sitting: Sitting, *, for_everyone: bool) -> Iterator[Concern]:
    """Minutes are of a meeting that was held; everyone should know whether the board has agreed them."""
    meeting = sitting.record.meeting
    if not meeting.is_held:
        state = MEETING_STATE_NAMES[MeetingState(meeting.state)].lower()
        text = f"The meeting is {state}, so it has no minutes: mark it as held once it was."
        yield Concern(code=Code.MEETING_NOT_HELD, weight="blocks", sentence=text, where="The whole paper")
    elif not sitting.record.quorum.is_noted:
        text = "Nobody noted who came, so nobody can tell whether the meeting could decide."
        yield Concern(code=Code.ATTENDANCE_NOT_NOTED, sentence=text, where="Who came")
    if for_everyone and meeting.minutes_state != MinutesState.AGREED:
        text = "The board has not agreed these minutes yet; everyone would read a draft."
        yield Concern(code=Code.MINUTES_NOT_AGREED, sentence=text, where="The whole paper")
    bare = [each.reference for each in sitting.record.ledger if each.is_open and each.owner is None]
    if bare:
        text = f"Nobody is named to answer {count(len(bare), 'item')} of the ledger: {listed_some(bare)}."
        yield Concern(code=Code.LEDGER_UNOWNED, sentence=text, where="Actions arising")


def concerns_about_words(sitting: Sitting, document: Document) -> Iterator[Concern]:
    """A paper for everyone names nobody and is read by everyone."""
    yield from names_in(document, sitting.names, "blocks")
    yield from unexplained_short_forms(document)
    yield from hard_reading(document)
