"""An issue sent: published in both its forms, and one message queued for each reader."""

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.publications import operations as publications
from turnstone.programme.publications.rules import State
from turnstone.programme.voice import rules
from turnstone.programme.voice.models import Bulletin
from turnstone.programme.voice.operations.bulletin_papers import (
    locked,
    papers_of,
    refuse_unless_waiting,
)
from turnstone.programme.voice.operations.messages import queue_messages
from turnstone.programme.voice.queries.bulletins import readers_of_the_bulletin


@operation
def send_bulletin(*, by: Actor, bulletin: Bulletin) -> Bulletin:
    """Publish an issue that was approved, and write to everyone who agreed to have it. It cannot be called back."""
    bulletin = locked(bulletin)
    refuse_unless_waiting(bulletin)
    papers = papers_of(bulletin)
    if any(paper.state not in (State.APPROVED, State.PUBLISHED) for paper in papers):
        raise Refusal(f"{bulletin} waits for approval by somebody who did not hand it in; ask them.")
    for paper in papers:
        if paper.state == State.APPROVED:
            publications.publish(by=by, publication=paper)
    bulletin.state, bulletin.sent_at = rules.BulletinState.SENT, clock.now()
    bulletin.save()
    queue_messages(
        by=by,
        contacts=readers_of_the_bulletin(bulletin.area_id),
        kind=rules.MessageKind.BULLETIN,
        about=bulletin.ref,
    )
    return bulletin
