"""The demo's publications: drafted at a cycle's close, approved by the chair, published the days after."""

from turnstone.demo.calendar import Month, at, later
from turnstone.demo.setting import Cast
from turnstone.papers import catalogue
from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Actor
from turnstone.programme.delivery.models import Cycle
from turnstone.programme.publications import operations
from turnstone.programme.publications.models import Publication
from turnstone.programme.publications.rules import Audience, Kind

PAPERS = (
    (Kind.MONITORING_UPDATE, Audience.BOARD),
    (Kind.MONITORING_UPDATE, Audience.PUBLIC),
    (Kind.PUBLIC_PROGRESS, Audience.PUBLIC),
)
CHAIR = "Rosalind Achterberg"


def publish_month(cycle: Cycle, month: Month, cast: Cast) -> None:
    """Take a closed cycle's papers through the gate, each step by the person whose step it is."""
    office, chair = cast.speaking_for("programme"), cast.accounts[CHAIR]
    for place, (kind, audience) in enumerate(PAPERS):
        with clock.pretend(at(month.closes_on, 13, place)):
            publication = draft(cycle, kind, audience, office)
        with clock.pretend(at(later(month.closes_on, 1), 10, place)):
            operations.send_for_review(by=office, publication=publication)
        with clock.pretend(at(later(month.closes_on, 2), 16, place)):
            operations.approve(by=chair, publication=publication)
        with clock.pretend(at(later(month.closes_on, 3), 9, place)):
            operations.publish(by=office, publication=publication)


def draft(cycle: Cycle, kind: Kind, audience: Audience, by: Actor) -> Publication:
    """Put a paper of a cycle on the drafting table, as at the moment that it is."""
    paper = catalogue.draft(kind, cycle_id=cycle.pk, as_at=clock.now(), audience=audience)
    return operations.draft_publication(
        by=by,
        area=cycle.area,
        kind=kind,
        audience=audience,
        slug=paper.slug,
        title=paper.title,
        as_at=paper.as_at,
        content=paper.content,
        concerns=paper.concerns,
    )
