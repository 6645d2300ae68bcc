"""Comments that come in as a table."""

from collections.abc import Iterable

from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.people.models import LocalArea
from turnstone.programme.voice import rules
from turnstone.programme.voice.facts import CommentsTakenIn
from turnstone.programme.voice.operations.comments import add_comment


@operation
def take_comments_in(*, by: Actor, area: LocalArea, rows: Iterable[rules.CommentRow]) -> CommentsTakenIn:
    """Take in the comments of a table. One that is refused is told with its line, and the others come in."""
    added = cleaned = 0
    faults: list[rules.RowFault] = []
    for row in rows:
        try:
            add_comment(
                by=by,
                area=area,
                words=row.words,
                source=row.source,
                heard_on=row.heard_on,
                said_by=row.said_by,
                age_band=row.age_band,
                consent=row.consent,
                use_by=row.use_by,
            )
        except Refusal as refusal:
            faults.append(rules.RowFault(line=row.line, why=str(refusal)))
        else:
            added += 1
            cleaned += rules.has_markup(row.words)
    return CommentsTakenIn(added=added, faults=tuple(faults), cleaned=cleaned)
