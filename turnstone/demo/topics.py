"""What is put on an agenda by hand: the topic of the month, and what only some may read."""

from turnstone.demo.content.improvement_topics import Topic
from turnstone.demo.content.routine import GROUP_ITEMS, OTHERWISE
from turnstone.demo.content.sittings import MORE, TOPICS
from turnstone.demo.diary import Sitting
from turnstone.demo.table import Table
from turnstone.programme.boards import operations
from turnstone.programme.boards.models import AgendaItem, Meeting
from turnstone.programme.boards.rules import ItemPurpose


def topics_of(sitting: Sitting) -> list[Topic]:
    """List what a meeting talks about beside what is usual."""
    groups = GROUP_ITEMS.get(sitting.board)
    if groups:
        return [groups[sitting.starts_at.date().toordinal() // 14 % len(groups)]]
    topic = TOPICS[sitting.board].get(sitting.month, OTHERWISE)
    more = MORE.get((sitting.board, sitting.month))
    return [topic, more] if more else [topic]


def put_on_agenda(table: Table, sitting: Sitting, meeting: Meeting) -> AgendaItem:
    """Add a meeting's topics to the end of its agenda, and give the first of them."""
    first, *_ = [_add(table, meeting, topic) for topic in topics_of(sitting)]
    return first


def _add(table: Table, meeting: Meeting, topic: Topic) -> AgendaItem:
    return operations.add_item(
        by=table.office,
        meeting=meeting,
        title=topic.title,
        purpose=ItemPurpose.DISCUSS,
        presenter=table.post(topic.presenter),
        is_exempt=bool(topic.exempt),
        exempt_because=topic.exempt,
    )
