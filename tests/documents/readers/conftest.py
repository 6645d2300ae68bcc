import os
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def shared():
    """Find the real documents, which are not part of the repository."""
    folder = Path(os.environ.get("TURNSTONE_SHARED", "../shared"))
    if not (folder / "seeds").is_dir():
        pytest.skip("the shared seed documents are not on this machine")
    return folder


@pytest.fixture
def keep(tmp_path):
    """Keep bytes as a file of a name."""

    def kept(name, content):
        path = tmp_path / name
        path.write_bytes(content)
        return path

    return kept
