"""Wexcombe, built once for all that look at it."""

import datetime as dt

import pytest

from turnstone.demo.build import build

TODAY = dt.date(2026, 9, 17)


@pytest.fixture(scope="package")
def area(django_db_setup, django_db_blocker):
    """Build the demo area, and take everything back after the last test that asked for it."""
    from django.db import transaction

    with django_db_blocker.unblock(), transaction.atomic():
        yield build(today=TODAY)
        transaction.set_rollback(True)
