"""Wexcombe, built once for all that look at it."""

import datetime as dt
from types import SimpleNamespace

import pytest

from tests.demo.papers_of_a_cycle import papers_of
from turnstone.demo.build import build
from turnstone.programme.audit import clock

TODAY = dt.date(2026, 9, 17)


@pytest.fixture(scope="package")
def built(django_db_setup, django_db_blocker):
    """Build the demo area, and take everything back after the last test that asked for it.

    `told` has each cycle with the moment when it closed and its papers as built then, when nothing later had happened.
    """
    from django.db import transaction

    told = []

    def keep(cycle):
        told.append((cycle, clock.now(), papers_of(cycle, clock.now())))

    with django_db_blocker.unblock(), transaction.atomic():
        yield SimpleNamespace(area=build(today=TODAY, at_close=keep), told=told)
        transaction.set_rollback(True)


@pytest.fixture(scope="package")
def area(built):
    """Give the demo area."""
    return built.area


@pytest.fixture(scope="package")
def told(built):
    """Give the papers of each cycle as they were built then."""
    return built.told
