"""Papers put through to publication, for pages to show."""

import datetime as dt

from turnstone.documents.as_json import to_json
from turnstone.documents.blocks import (
    Bullets,
    Column,
    Document,
    Heading,
    Item,
    Panel,
    Paragraph,
    Rating,
    Row,
    Section,
    Table,
)
from turnstone.programme.audit.clock import end_of
from turnstone.programme.publications import operations as publications
from turnstone.programme.publications.rules import Audience, Kind

AS_AT = dt.date(2026, 4, 30)
EARLY = Rating(scale="impact", key="early_signs", word="Early signs")
AMBER = Rating(scale="confidence", key="amber", word="Some concern")


def publish(cast, document, *, kind=Kind.PUBLIC_PROGRESS, audience=Audience.PUBLIC, slug="2026-04", **more):
    """Draft, review, approve and publish a document; `until` stops at an earlier state."""
    until, embargo = more.pop("until", "published"), more.pop("embargo_until", None)
    draft = publications.draft_publication(
        by=cast.officer,
        area=cast.area,
        kind=kind,
        audience=audience,
        slug=slug,
        title=document.title,
        as_at=end_of(document.as_at),
        content=to_json(document).decode(),
        **more,
    )
    if until == "draft":
        return draft
    publications.send_for_review(by=cast.officer, publication=draft)
    publications.approve(by=cast.board_member, publication=draft)
    return publications.publish(by=cast.officer, publication=draft, embargo_until=embargo)


def progress_page():
    """Write a public progress page of two requirements."""
    changed = Bullets(items=(Item(text="Plans take 19 weeks.", href="#waits"),))
    return Document(
        title="How things are going",
        area="Wexcombe",
        as_at=AS_AT,
        sections=(
            Section(title="In short", anchor="in-short", blocks=(Paragraph(text="Some things are better."),)),
            Section(title="What changed", anchor="what-changed", blocks=(changed,)),
            requirement("waits", "Families wait too long for a plan", "Waits are shorter."),
            requirement("health", "Children wait too long to see a therapist", "No change yet."),
        ),
    )


def requirement(anchor, title, summary):
    """Write the section of one requirement."""
    table = Table(
        caption="Where we were and where we are",
        columns=(Column(heading="What"), Column(heading="How far")),
        rows=(Row(cells=("Plans written in 20 weeks", EARLY)),),
    )
    found = Paragraph(text="Waits are <too> long.", style="quote", source="Inspectors, 2024")
    blocks = (found, Heading(text="What we have done"), table)
    return Section(title=title, anchor=anchor, summary=summary, rating=EARLY, blocks=blocks)


def monitoring_update(title="April 2026 update", line="Two posts are filled."):
    """Write a short update for the board."""
    decision = Panel(style="decision", title="Decide", blocks=(Paragraph(text="Agree the new dates."),))
    ratings = Table(
        caption="Ratings",
        columns=(Column(heading="Workstream", width=3), Column(heading="Confidence")),
        rows=(Row(cells=("Early help", AMBER)),),
    )
    return Document(
        title=title,
        area="Wexcombe",
        as_at=AS_AT,
        subtitle="What moved and what did not",
        sections=(
            Section(title="Decisions", anchor="decisions", blocks=(decision,)),
            Section(title="Early help", anchor="early-help", blocks=(Paragraph(text=line), ratings)),
            Section(title="Risks", anchor="risks", blocks=(Paragraph(text="None is red."),)),
        ),
    )
