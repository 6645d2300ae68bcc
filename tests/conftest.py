"""What tests ask for by name."""

import os
from pathlib import Path

import pytest
from django.db.backends.signals import connection_created
from django.dispatch import receiver

from tests.cast import gather
from tests.pages.page_client import Pages

HERE = Path(__file__).resolve().parent.parent


@receiver(connection_created)
def give_unordered_rows_backwards(connection, **kwargs):
    """Make SQLite give rows whose order nobody asked for backwards, so that no test leans on it."""
    if connection.vendor == "sqlite":
        connection.cursor().execute("PRAGMA reverse_unordered_selects = ON")


@pytest.fixture
def cast(db):
    """Gather five people and their two areas."""
    return gather()


@pytest.fixture
def pages(db, client):
    """Give a browser that checks every page it fetches."""
    return Pages(client)


@pytest.fixture(autouse=True)
def files_in_a_folder_of_their_own(settings, tmp_path):
    """Keep what a test uploads, and what tests count in the cache, to the test."""
    settings.MEDIA_ROOT = tmp_path / "files"
    settings.STATIC_ROOT = tmp_path
    settings.CACHES = {
        "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": str(tmp_path)}
    }


@pytest.fixture(autouse=True)
def work_done_at_once(settings):
    """Do in the request what a worker does beside it; the browser tests have a real worker."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}


@pytest.fixture(scope="session")
def shared():
    """Find the real documents that cannot be in the repository, or skip."""
    folder = Path(os.environ.get("TURNSTONE_SHARED", HERE.parent / "shared"))
    if not (folder / "seeds").is_dir():
        pytest.skip("the shared documents are not here")
    return folder
