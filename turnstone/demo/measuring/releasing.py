"""When Wexcombe's data products were drafted and came out."""

from collections.abc import Iterator
from functools import partial

from turnstone.demo.calendar import Month, at
from turnstone.demo.content.measuring.register import ISSUED
from turnstone.demo.stage import Moment, Stage
from turnstone.programme.audit import clock
from turnstone.programme.scorecards import operations
from turnstone.programme.scorecards.models import DataProduct


def data_came_out(stage: Stage, month: Month) -> Iterator[Moment]:
    """Note drafts and issues on their days; what everyone may see is said when the plan begins."""
    year = stage.script.year
    for name, about, drafted, months, day in ISSUED:
        if month.index == 0 and about:
            yield at(month.opens_on, 8, 10), partial(_open, stage, name, about)
        if month.index == max(drafted, 0):
            yield at(month.opens_on, 8, 20), partial(_drafted, stage, name)
        if month.index in months and (on := year.day(month.index, day)) <= year.last_day:
            yield at(on, 11), partial(_issued, stage, name)


def _product(stage: Stage, name: str) -> DataProduct:
    return DataProduct.objects.get(area=stage.planted.plan.area, name=name)


def _open(stage: Stage, name: str, about: str) -> None:
    operations.make_public(by=stage.cast.speaking_for("data"), product=_product(stage, name), about=about)


def _drafted(stage: Stage, name: str) -> None:
    operations.note_draft(by=stage.cast.speaking_for("data"), product=_product(stage, name), on=clock.today())


def _issued(stage: Stage, name: str) -> None:
    operations.note_issue(
        by=stage.cast.speaking_for("data"), product=_product(stage, name), issued_on=clock.today()
    )
