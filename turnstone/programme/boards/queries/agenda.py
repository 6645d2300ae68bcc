"""What stands on an agenda, and what the record says is due there."""

from django.utils import timezone

from turnstone.programme.audit import clock
from turnstone.programme.boards import models, rules
from turnstone.programme.delivery.queries import risks_as_at
from turnstone.programme.plan.queries import current_plan


def usual_agenda_of(board: models.Board) -> tuple[rules.UsualLine, ...]:
    """Give the lines of a board's usual agenda: its own or, until it has any, those for boards of its kind."""
    own = tuple(
        rules.UsualLine(row.title, rules.ItemPurpose(row.purpose), rules.ItemSource(row.source))
        for row in models.AgendaTemplateLine.objects.filter(board=board).order_by("position", "id")
    )
    return own or rules.usual_agenda_for(board.kind)


def wanted_items(meeting: models.Meeting) -> tuple[rules.Wanted, ...]:
    """Give the whole agenda that a meeting should have: the usual one, filled with what the record has due today."""
    lines = usual_agenda_of(meeting.board)
    sources = {line.source for line in lines}
    due: list[rules.Wanted] = []
    if rules.ItemSource.LAST_MINUTES in sources:
        due += _minutes_to_agree(meeting)
    if rules.ItemSource.RISKS in sources:
        due += _risks_for_the_board(meeting)
    if rules.ItemSource.PAPERS in sources:
        due += _papers_for(meeting)
    return rules.drawn(lines, due)


def missing_items(meeting: models.Meeting) -> tuple[rules.Wanted, ...]:
    """List what a meeting's agenda should have and does not have yet."""
    there = items_of(meeting.pk)
    return tuple(each for each in wanted_items(meeting) if not any(is_item(each, item) for item in there))


def is_item(wanted: rules.Wanted, item: models.AgendaItem) -> bool:
    """Say whether an item that an agenda has is the one that is wanted."""
    return rules.same_item(wanted, title=item.title, source=item.source, about=item.about)


def items_of(meeting_id: int) -> list[models.AgendaItem]:
    """List a meeting's items in their order, the exempt ones among them."""
    return list(models.AgendaItem.objects.filter(meeting_id=meeting_id).order_by("position", "id"))


def find_item(meeting_id: int, item_id: int) -> models.AgendaItem | None:
    """Find an item of a meeting."""
    found = models.AgendaItem.objects.filter(meeting_id=meeting_id, pk=item_id)
    return found.select_related("meeting__board", "area").first()


def find_remark(meeting_id: int, remark_id: int) -> models.Remark | None:
    """Find a remark of a member in a meeting's minutes."""
    found = models.Remark.objects.filter(item__meeting_id=meeting_id, pk=remark_id)
    return found.select_related("item__meeting__board").first()


def _minutes_to_agree(meeting: models.Meeting) -> list[rules.Wanted]:
    """Ask for the minutes of earlier meetings that nobody has agreed: of this board, or of the one it followed."""
    boards = {meeting.board_id, meeting.board.succeeds_id or meeting.board_id}
    earlier = models.Meeting.objects.filter(board_id__in=boards, state=rules.MeetingState.HELD)
    waiting = earlier.filter(starts_at__lt=meeting.starts_at, minutes_state=rules.MinutesState.DRAFT)
    return [
        rules.Wanted(
            f"Minutes of the meeting on {timezone.localdate(row.starts_at):%-d %B %Y}",
            rules.ItemPurpose.DECIDE,
            rules.ItemSource.LAST_MINUTES,
            row.ref,
        )
        for row in waiting.order_by("starts_at", "id")
    ]


def _risks_for_the_board(meeting: models.Meeting) -> list[rules.Wanted]:
    """Ask for the risks of the plan in force that, by the rule, the board owes a decision."""
    plan = current_plan(meeting.area_id)
    found = risks_as_at(plan.pk, meeting.area_id, clock.now()) if plan else ()
    return [
        rules.Wanted(
            f"{risk.reference}: {risk.title}"[:300],
            rules.ItemPurpose.DECIDE,
            rules.ItemSource.RISKS,
            f"delivery.risk:{risk.id}",
        )
        for risk in found
        if risk.escalation.is_for_the_board
    ]


def _papers_for(meeting: models.Meeting) -> list[rules.Wanted]:
    """Ask for the papers attached to this meeting, and for those of its board that wait for a meeting."""
    papers = models.BoardPaper.objects.filter(board_id=meeting.board_id)
    here, waiting = papers.filter(meeting=meeting), papers.filter(meeting=None, sent_at=None, release=None)
    return [
        rules.Wanted(paper.title, rules.ItemPurpose.DISCUSS, rules.ItemSource.PAPERS, paper.ref)
        for paper in (*here.order_by("position", "id"), *waiting.order_by("position", "id"))
    ]
