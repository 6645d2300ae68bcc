"""Who has SEND locally, from a named source, to hold beside those who answered."""

import datetime as dt
from collections.abc import Sequence

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.people.models import LocalArea
from turnstone.programme.voice import rules
from turnstone.programme.voice.models import SendPopulation


@operation
def set_population(
    *,
    by: Actor,
    area: LocalArea,
    dimension: rules.Dimension,
    rows: Sequence[rules.PopulationRow],
    source: str,
    counted_on: dt.date,
) -> LocalArea:
    """Say how many there are of each sort on a day, in place of what was said of that day before.

    `code` is that of the option that stands for the sort in a question, so that the two can be held together.
    """
    _refuse(dimension, rows, source, counted_on)
    there = SendPopulation.objects.filter(area=area, dimension=dimension, counted_on=counted_on)
    before = {row.code: row for row in there}
    for new in rows:
        row = before.pop(new.code, None) or SendPopulation(
            area=area, dimension=dimension, counted_on=counted_on, code=new.code
        )
        row.words, row.count, row.source = new.words.strip(), new.count, source.strip()
        row.save()
    for row in before.values():
        row.delete()
    return area


def _refuse(
    dimension: rules.Dimension, rows: Sequence[rules.PopulationRow], source: str, counted_on: dt.date
) -> None:
    name = rules.DIMENSION_NAMES[dimension]
    if not dimension:
        raise Refusal("Say what the counts are by: main need, stage of education, or another.")
    if not rows:
        raise Refusal(f"{name} has no count; enter one number at least.")
    if not source.strip():
        raise Refusal("Say where the counts come from, such as “School census, January 2026”.")
    if counted_on > clock.today():
        raise Refusal("The day of the counts is still to come; enter the day that the source gives.")
    codes = [row.code for row in rows]
    twice = next((row for row in rows if codes.count(row.code) > 1), None)
    if twice:
        raise Refusal(f"“{twice.words}” is counted twice; keep one line for it.")
    wrong = next((row for row in rows if row.count < 0), None)
    if wrong:
        raise Refusal(f"“{wrong.words}” is below nought; enter how many there are.")
