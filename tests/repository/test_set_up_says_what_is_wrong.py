"""`./run` ends with one sentence before it does any work."""

import os
import shutil
import socket
import subprocess
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parents[2]


@pytest.fixture
def checkout(tmp_path):
    """Copy what `./run` reads before it sets up, to a folder whose name has a space."""
    copy = tmp_path / "turn stone"
    shutil.copytree(HERE / "scripts", copy / "scripts", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(HERE / "run", copy)
    return copy


def refusal(checkout, *arguments, path=None):
    environment = os.environ | ({"PATH": str(path)} if path else {})
    command = ["/bin/sh", str(checkout / "run"), *arguments]
    result = subprocess.run(command, cwd="/", env=environment, capture_output=True, text=True, check=False)
    assert result.returncode
    assert not (checkout / ".venv").exists()
    return result.stderr


def test_a_taken_port_is_named_with_another_to_try(checkout):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert f"Port {port} is taken by another program" in refusal(checkout, "--port", str(port))


@pytest.mark.parametrize("port", ["", "web", "0", "70000", "1234567"])
def test_a_port_that_is_none_is_refused(checkout, port):
    assert "--port needs a number from 1 to 65535" in refusal(checkout, "--port", port)


def test_an_unknown_option_is_refused_with_the_usage(checkout):
    assert "Usage: ./run" in (said := refusal(checkout, "--prot"))
    assert "./run does not know --prot." in said


def test_a_machine_without_python_is_told_what_to_install(checkout, tmp_path):
    for name in ("dirname", "id"):
        (tmp_path / name).symlink_to(shutil.which(name))
    assert "Turnstone needs Python 3.11 or newer" in refusal(checkout, "--once", path=tmp_path)


def test_a_python_that_only_pretends_is_passed_over(checkout, tmp_path):
    shutil.copy(shutil.which("dirname"), tmp_path)
    shim = tmp_path / "python3.11"
    shim.write_text("#!/bin/sh\nexit 127\n")
    shim.chmod(0o755)
    assert "Turnstone needs Python 3.11 or newer" in refusal(checkout, "--once", path=tmp_path)
