"""Every paper there is, by the name that commands and addresses use, and how to draft and render one."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from turnstone.documents.as_json import from_json, to_json
from turnstone.documents.blocks import Document
from turnstone.documents.writers import write
from turnstone.papers import monitoring_update, public_progress
from turnstone.papers.concern import Concern
from turnstone.papers.reading import read_two_cycles
from turnstone.papers.text_concerns import names_of_people
from turnstone.programme.delivery.facts import CycleRecord
from turnstone.programme.publications.rules import KIND_NAMES, Audience, Kind

Compose = Callable[[CycleRecord | None, CycleRecord], tuple[Document, tuple[Concern, ...]]]


@dataclass(frozen=True, slots=True)
class Paper:
    """Say what a paper is called and how it is composed from two cycles' records."""

    name: str
    compose: Compose


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A paper ready to go before its approvers: frozen content, and what the gate says of it."""

    kind: str
    slug: str
    title: str
    as_at: dt.datetime
    content: str
    concerns: list[dict[str, str]]


PAPERS: dict[str, Paper] = {
    Kind.MONITORING_UPDATE.value: Paper(KIND_NAMES[Kind.MONITORING_UPDATE], monitoring_update.compose),
    Kind.PUBLIC_PROGRESS.value: Paper(KIND_NAMES[Kind.PUBLIC_PROGRESS], public_progress.compose),
}


def draft(kind: str, *, cycle_id: int, as_at: dt.datetime, audience: str) -> Draft:
    """Make a paper of a cycle as at a moment, frozen, with its concerns."""
    before, record = read_two_cycles(cycle_id, as_at)
    document, concerns = PAPERS[kind].compose(before, record)
    if audience == Audience.PUBLIC and kind != Kind.PUBLIC_PROGRESS:
        concerns = (*concerns, *names_of_people(record, document, "warns"))
    return Draft(
        kind=kind,
        slug=record.cycle.slug,
        title=document.title,
        as_at=as_at,
        content=to_json(document).decode(),
        concerns=[concern.as_dict() for concern in concerns],
    )


def build(kind: str, *, cycle_id: int, as_at: dt.datetime) -> Document:
    """Make a paper of a cycle as at a moment."""
    return PAPERS[kind].compose(*read_two_cycles(cycle_id, as_at))[0]


def render(content: str, form: str) -> bytes:
    """Write frozen content in one of the forms; nothing is read but the content."""
    return write(from_json(content), form)
