"""A paper of a hundred actions costs as many queries as one of a dozen."""

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.papers.small_plan import APRIL_END, BY
from turnstone.papers.catalogue import build, kinds_about
from turnstone.papers.subjects import Subject
from turnstone.programme.audit import clock
from turnstone.programme.delivery import operations as delivery
from turnstone.programme.plan import operations as plans


def add_actions(made, number):
    with clock.pretend(clock.end_of(dt.date(2024, 4, 19))):
        for each in range(number):
            action = plans.add_action(by=BY, outcome=made.outcome, reference=f"2.{each}", text="More")
            delivery.record_no_change(by=BY, cycle=made.april, action=action)


@pytest.mark.parametrize("kind", kinds_about(Subject.CYCLE))
def test_the_number_of_queries_does_not_grow(wexcombe, kind):
    few = _queries(kind, wexcombe)
    add_actions(wexcombe, 94)
    assert _queries(kind, wexcombe) == few < 90


def _queries(kind, made):
    with CaptureQueriesContext(connection) as seen:
        build(kind, cycle_id=made.april.pk, as_at=APRIL_END)
    return len(seen)
