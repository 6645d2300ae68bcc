"""What the board and the public were told in each of 36 months is what the record tells of that month for ever.

Each paper is built while the demo is played, when its cycle closes and nothing later has happened, and again at the end.
"""

import json

import pytest

from tests.demo.conftest import TODAY
from tests.demo.papers_of_a_cycle import papers_of
from turnstone.programme.delivery.queries import cycles_of
from turnstone.programme.plan.queries import plans_of

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def test_the_area_is_three_years_old(told):
    assert len(told) == 36
    second, first = plans_of(told[0][0].area_id)
    assert [len(cycles_of(plan.pk)) for plan in (first, second)] == [24, 12]
    assert (TODAY - first.starts_on).days > 3 * 365


def test_every_paper_built_then_equals_the_paper_rebuilt_as_at_then(told):
    changed = {
        f"{cycle.plan}, {cycle}": _where(then, papers_of(cycle, moment)) for cycle, moment, then in told
    }
    assert {name: places for name, places in changed.items() if places} == {}


def test_the_papers_were_not_all_the_same(told):
    assert len({json.dumps(papers["monitoring-update"]["sections"]) for _, _, papers in told}) == 36


def _where(then, now, path=""):
    """List the places at which two papers differ, with what stands there."""
    if type(then) is not type(now):
        return [f"{path}: {then!r} became {now!r}"]
    if isinstance(then, dict) and then.keys() == now.keys():
        return [found for key in then for found in _where(then[key], now[key], f"{path}/{key}")]
    if isinstance(then, list) and len(then) == len(now):
        return [
            found
            for place in range(len(then))
            for found in _where(then[place], now[place], f"{path}/{place}")
        ]
    return [] if then == now else [f"{path}: {str(then)[:200]} became {str(now)[:200]}"]
