"""What the figures are held to, and what their owners say of them."""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from functools import partial
from typing import Any

from turnstone.demo.calendar import Month
from turnstone.demo.content.measuring import judging as content
from turnstone.demo.measuring.timing import after_figures, end_of_month, period_end
from turnstone.demo.stage import Moment, Stage
from turnstone.programme.audit import clock
from turnstone.programme.scorecards import operations
from turnstone.programme.scorecards.models import Measure, Result
from turnstone.programme.scorecards.operations.targets import Step


def held_to_targets(stage: Stage, month: Month) -> Iterator[Moment]:
    """Set owners, baselines and targets once, when the plan begins."""
    if month.index == 0:
        for place, (title, owner, targets) in enumerate(content.HELD_TO):
            yield after_figures(month, 10, place), partial(_hold, stage, title, owner, targets)
        for title, since in content.JUDGED_FROM:
            day = stage.script.year.first_of(since)
            yield (
                after_figures(month, 11),
                partial(operations.judge_from, by=_analyst(stage), measure=stage.measures[title], day=day),
            )


def _hold(stage: Stage, title: str, owner: str, targets: tuple[tuple[int, int], ...]) -> None:
    by, measure, year = _analyst(stage), stage.measures[title], stage.script.year
    operations.set_owner(by=by, measure=measure, post=stage.cast.posts[owner])
    operations.set_baseline(by=by, measure=measure, ends_on=_newest(measure))
    steps = [Step(on=end_of_month(year, each), value=Decimal(value)) for each, value in targets]
    operations.set_trajectory(by=by, measure=measure, steps=steps, agreed_by=content.AGREED_BY)


def said_of_figures(stage: Stage, month: Month) -> Iterator[Moment]:
    """Let owners write their notes, and let limits begin anew where somebody decided so."""
    owners = {title: owner for title, owner, *_ in content.HELD_TO}
    for title, when, so_what, what_next in content.NOTES:
        if when == month.index:
            by = stage.cast.speaking_for(owners[title])
            yield after_figures(month, 15), partial(_note, by, stage.measures[title], so_what, what_next)
    for title, since, cause, when in content.REBASES:
        if when == month.index:
            on = period_end(stage.script.year, since)
            yield (
                after_figures(month, 16),
                partial(
                    operations.rebase, by=_analyst(stage), measure=stage.measures[title], on=on, cause=cause
                ),
            )


def _note(by: Any, measure: Measure, so_what: str, what_next: str) -> None:
    operations.write_note(
        by=by, measure=measure, period_ends_on=_newest(measure), so_what=so_what, what_next=what_next
    )


def _newest(measure: Measure) -> dt.date:
    return Result.objects.filter(measure=measure, place=None).latest("period_ends_on").period_ends_on


def looked_ahead(stage: Stage, month: Month) -> Iterator[Moment]:
    """Let somebody say where a measure goes, and let people talk about turning a curve."""
    year = stage.script.year
    for title, when, points, reason in content.FORECASTS:
        if when == month.index:
            ahead = [(period_end(year, each), Decimal(value)) for each, value in points]
            yield (
                after_figures(month, 16, 10),
                partial(
                    operations.enter_forecast,
                    by=_analyst(stage), measure=stage.measures[title], points=ahead, reason=reason,
                ),
            )  # fmt: skip
    for title, when, *boxes, is_signed in content.TALKS:
        if when == month.index:
            yield after_figures(month, 14), partial(_talk, stage, title, boxes, is_signed)


def _talk(stage: Stage, title: str, boxes: list[Any], is_signed: bool) -> None:
    how_doing, story, partners, what_works, proposal = boxes
    by = stage.cast.speaking_for("programme")
    talk = operations.hold_talk(
        by=by, measure=stage.measures[title], held_on=clock.today(), how_doing=how_doing, story=story,
        partners=partners, what_works=what_works, proposal=proposal,
    )  # fmt: skip
    if is_signed:
        operations.sign_talk(by=by, talk=talk)


def _analyst(stage: Stage) -> Any:
    return stage.cast.speaking_for("data")
