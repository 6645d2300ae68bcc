"""What the tests of papers share."""

import pytest

from tests.papers.small_plan import build_small_plan


@pytest.fixture
def wexcombe(db):
    """The small plan, in the database, with its rows as attributes."""
    return build_small_plan()
