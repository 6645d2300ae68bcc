"""The monitoring update: what a board reads before it meets, composed from one cycle's record."""

import dataclasses
import datetime as dt

from django.utils import timezone

from turnstone.documents.blocks import Document, Section
from turnstone.papers.about import about
from turnstone.papers.appendix import appendix
from turnstone.papers.boards.open_items import OpenItems, open_items_called, open_items_section
from turnstone.papers.changes import changes_between
from turnstone.papers.concern import Concern
from turnstone.papers.differences import differences_of, differences_section, lines_of
from turnstone.papers.gate import concerns_about
from turnstone.papers.measures.exceptions import exceptions_section
from turnstone.papers.measures.needs_section import needs_section
from turnstone.papers.new_dates import new_dates_section
from turnstone.papers.opening import opening
from turnstone.papers.pace_section import pace_section
from turnstone.papers.programme_sections import programme_sections
from turnstone.papers.ratings_section import ratings_section
from turnstone.papers.reading import day_of, read_two_cycles
from turnstone.papers.risk_section import risk_section
from turnstone.papers.workstream_section import workstream_section
from turnstone.programme.delivery.facts import CycleRecord
from turnstone.programme.delivery.queries import savings_at_risk_in
from turnstone.programme.plan.queries import needs_cited, pace_of
from turnstone.programme.scorecards.facts import Standing
from turnstone.programme.scorecards.queries import standings_as_at


def build(*, cycle_id: int, as_at: dt.datetime) -> Document:
    """Read the record as at a moment and make the paper of a cycle."""
    return read_and_compose(cycle_id, as_at)[0]


def read_and_compose(cycle_id: int, as_at: dt.datetime) -> tuple[Document, tuple[Concern, ...]]:
    """Read two cycles, and what is open for the board that this one reports to; then make the paper."""
    before, record = read_two_cycles(cycle_id, as_at)
    board = record.cycle.reports_to or record.plan.reports_to
    asked = open_items_called(record.plan.area_id, board, record.as_at)
    return compose(
        before,
        record,
        asked,
        standings_as_at(record.plan.area_id, record.as_at),
        tuple(needs_section(needs_cited(record.plan), savings_at_risk_in(record.plan))),
    )


def compose(
    before: CycleRecord | None,
    record: CycleRecord,
    asked: OpenItems | None = None,
    standings: tuple[Standing, ...] = (),
    beneath: tuple[Section, ...] = (),
) -> tuple[Document, tuple[Concern, ...]]:
    """Make the paper from what was read, with what the gate says of it. Pure."""
    changes, differences = changes_between(before, record), differences_of(record)
    differing = lines_of(record.plan, differences)
    body = Document(
        title=f"Monitoring update – {record.cycle.name}",
        subtitle=record.plan.name,
        area=record.plan.area_name,
        as_at=day_of(record),
        audience=record.cycle.reports_to or record.plan.reports_to,
        sections=(
            opening(before, record, changes, differences, asked),
            *((open_items_section(asked, day_of(record), starts_page=True),) if asked else ()),
            risk_section(before, record),
            *(workstream_section(each, record, differing) for each in record.plan.workstreams),
            *ratings_section(before, record),
            *exceptions_section(standings),
            *beneath,
            *differences_section(record, differences),
            *new_dates_section(record),
            pace_section(record.plan, pace_of(record.plan, day_of(record))),
            *programme_sections(record),
            *appendix(record, changes, differing),
        ),
    )
    concerns = concerns_about(record, body)
    end = about(body, concerns, read_on=timezone.localdate(record.as_at))
    return dataclasses.replace(body, sections=(*body.sections, end)), concerns
