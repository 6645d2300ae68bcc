"""What was changed on a day, and what was found of it later."""

from collections.abc import Iterator
from functools import partial

from turnstone.demo.calendar import Month
from turnstone.demo.content.measuring import judging as content
from turnstone.demo.measuring.timing import after_figures
from turnstone.demo.stage import Moment, Stage
from turnstone.programme.scorecards import operations
from turnstone.programme.scorecards.models import ImpactQuestion


def changes_were_named(stage: Stage, month: Month) -> Iterator[Moment]:
    """Write down what changes before it starts, and ask measures about it; look at the end."""
    for title, about, starts, written, reference, measures in content.CHANGES:
        if written == month.index:
            yield (
                after_figures(month, 12),
                partial(_name, stage, title, about, starts, reference, measures),
            )
    if month.index == content.FOUND_IN:
        yield after_figures(month, 13), partial(_find, stage)


def _name(
    stage: Stage, title: str, about: str, starts: int, reference: str, measures: tuple[str, ...]
) -> None:
    by = stage.cast.speaking_for("programme")
    change = operations.name_change(
        by=by,
        area=stage.planted.plan.area,
        title=title,
        starts_on=stage.script.year.first_of(starts),
        about=about,
        action_reference=reference,
    )
    for each in measures:
        operations.ask_impact(by=by, change=change, measure=stage.measures[each])


def _find(stage: Stage) -> None:
    for question in ImpactQuestion.objects.filter(area=stage.planted.plan.area).order_by("pk"):
        operations.find_impact(by=stage.cast.speaking_for("data"), question=question)
