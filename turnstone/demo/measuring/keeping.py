"""Wexcombe's scorecards, and those that everyone and the scrutiny committee were shown."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from turnstone.demo.calendar import Month, at
from turnstone.demo.content.measuring import scorecards as content
from turnstone.demo.measuring.timing import after_figures
from turnstone.demo.publish import file_draft, take_through
from turnstone.demo.stage import Moment, Stage
from turnstone.papers import catalogue
from turnstone.programme.audit import clock
from turnstone.programme.publications.rules import Audience, Kind
from turnstone.programme.scorecards import operations
from turnstone.programme.scorecards.models import Scorecard
from turnstone.programme.scorecards.rules import Readers


def scorecards_were_kept(stage: Stage, month: Month) -> Iterator[Moment]:
    """Make the scorecards when the plan begins."""
    if month.index == 0:
        yield after_figures(month, 12, 30), partial(_make, stage)


def _make(stage: Stage) -> None:
    by = stage.cast.speaking_for("data")
    for name, readers, about, titles in content.SCORECARDS:
        scorecard = operations.add_scorecard(
            by=by,
            area=stage.planted.plan.area,
            name=name,
            readers=Readers(readers),
            about=about,
            measures=[stage.measures[title] for title in titles],
        )
        for line in scorecard.lines.filter(measure__title__in=content.QUESTIONS):
            operations.set_question(by=by, line=line, question=content.QUESTIONS[line.measure.title])


def publish_scorecards(stage: Stage, month: Month) -> None:
    """Show everyone a closed month's figures and when more come out, and the scrutiny committee theirs."""
    area = stage.planted.plan.area
    cards = {each.slug: each.pk for each in Scorecard.objects.filter(area=area)}
    papers: tuple[tuple[Kind, Audience, dict[str, Any]], ...] = (
        (Kind.PUBLIC_SCORECARD, Audience.PUBLIC, {"scorecard_id": cards[content.PUBLIC_SLUG]}),
        (Kind.SCORECARD, Audience.BOARD, {"scorecard_id": cards[content.SCRUTINY_SLUG]}),
        (Kind.RELEASE_CALENDAR, Audience.PUBLIC, {"area_id": area.pk}),
    )
    for minute, (kind, audience, about) in enumerate(papers, 40):
        with clock.pretend(at(month.closes_on, 13, minute)):
            paper = catalogue.draft(kind, as_at=clock.now(), audience=audience, **about)
            publication = file_draft(paper, area, audience, stage.cast.speaking_for("programme"))
        take_through(publication, month.closes_on, minute, stage.cast)
