import pytest

from tests.documents.writers.sample import monitoring_update


@pytest.fixture(scope="session")
def document():
    return monitoring_update()
