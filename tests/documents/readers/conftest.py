import pytest


@pytest.fixture
def keep(tmp_path):
    """Keep bytes as a file of a name."""

    def kept(name, content):
        path = tmp_path / name
        path.write_bytes(content)
        return path

    return kept
