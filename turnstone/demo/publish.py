"""The demo's publications: drafted at a cycle's close, approved by the chair, published the days after."""

import datetime as dt

from turnstone.demo.calendar import Month, at, later
from turnstone.demo.setting import Cast
from turnstone.papers import catalogue
from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Actor
from turnstone.programme.delivery.models import Cycle
from turnstone.programme.people.models import LocalArea
from turnstone.programme.plan.models import Plan
from turnstone.programme.publications import operations
from turnstone.programme.publications.models import Publication
from turnstone.programme.publications.rules import Audience, Kind

UPDATES = ((Kind.MONITORING_UPDATE, Audience.BOARD), (Kind.MONITORING_UPDATE, Audience.PUBLIC))
PAPERS = (*UPDATES, (Kind.PUBLIC_PROGRESS, Audience.PUBLIC))
CHAIR = "Rosalind Achterberg"


def publish_month(
    cycle: Cycle, month: Month, cast: Cast, papers: tuple[tuple[Kind, Audience], ...] = PAPERS
) -> None:
    """Take a closed cycle's papers through the gate."""
    for place, (kind, audience) in enumerate(papers):
        with clock.pretend(at(month.closes_on, 13, place)):
            publication = draft(cycle, kind, audience, cast.speaking_for("programme"))
        take_through(publication, month.closes_on, place, cast)


def publish_what_became(old: Plan, on: dt.date, cast: Cast) -> None:
    """Tell everyone what happened to a plan that was replaced."""
    with clock.pretend(at(on, 16)):
        paper = catalogue.draft(Kind.WHAT_BECAME, plan_id=old.pk, as_at=clock.now(), audience=Audience.PUBLIC)
        publication = file_draft(paper, old.area, Audience.PUBLIC, cast.speaking_for("programme"))
    take_through(publication, on, 30, cast)


def draft(cycle: Cycle, kind: Kind, audience: Audience, by: Actor) -> Publication:
    """Put a paper of a cycle on the drafting table, as at the moment that it is."""
    paper = catalogue.draft(kind, cycle_id=cycle.pk, as_at=clock.now(), audience=audience)
    return file_draft(paper, cycle.area, audience, by)


def file_draft(paper: catalogue.Draft, area: LocalArea, audience: Audience, by: Actor) -> Publication:
    """Keep a paper as it was composed."""
    return operations.draft_publication(
        by=by,
        area=area,
        kind=Kind(paper.kind),
        audience=audience,
        slug=paper.slug,
        title=paper.title,
        as_at=paper.as_at,
        content=paper.content,
        concerns=paper.concerns,
    )


def take_through(publication: Publication, drafted_on: dt.date, minute: int, cast: Cast) -> None:
    """Let each step be made by the person whose step it is, on the days after."""
    office, chair = cast.speaking_for("programme"), cast.accounts[CHAIR]
    with clock.pretend(at(later(drafted_on, 1), 10, minute)):
        operations.send_for_review(by=office, publication=publication)
    with clock.pretend(at(later(drafted_on, 2), 16, minute)):
        operations.approve(by=chair, publication=publication)
    with clock.pretend(at(later(drafted_on, 3), 9, minute)):
        operations.publish(by=office, publication=publication)
