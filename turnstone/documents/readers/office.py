"""An Office file or a PDF read by a worker: a process held to its limits, so that a bad file can hurt nothing else."""

import logging
import os
import subprocess
import sys
from pathlib import Path

from pydantic import TypeAdapter

import turnstone
from turnstone.documents.readers.limits import Limits
from turnstone.documents.readers.reading import Reading, Sheet, Unreadable

READING = TypeAdapter(Reading)
SHEETS = TypeAdapter(tuple[Sheet, ...])
AS_SHEETS = "as sheets"
REFUSED = 3
OUT_OF_MEMORY = 4

_log = logging.getLogger(__name__)


def read_office(path: Path, name: str, limits: Limits) -> Reading:
    """Read a Word, PowerPoint or Excel file, or a PDF. Raises `Unreadable`."""
    return READING.validate_json(_worked(path, name, limits))


def read_workbook(path: Path, name: str, limits: Limits) -> tuple[Sheet, ...]:
    """Read an Excel file as the rows of its sheets. Raises `Unreadable`."""
    return SHEETS.validate_json(_worked(path, name, limits, AS_SHEETS))


def _worked(path: Path, name: str, limits: Limits, *wanted: str) -> bytes:
    command = [sys.executable, "-P", "-m", "turnstone.documents.readers.worker"]
    arguments = [str(path.resolve()), name, str(limits.seconds), str(limits.memory), *wanted]
    try:
        done = subprocess.run(
            [*command, *arguments],
            capture_output=True,
            timeout=limits.seconds,
            env=_environment(),
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise _too_slow(name) from error
    if done.returncode == 0:
        return done.stdout
    raise _refusal(done, name)


def _refusal(done: subprocess.CompletedProcess[bytes], name: str) -> Unreadable:
    if done.returncode == REFUSED:
        return Unreadable(done.stdout.decode())
    if done.returncode == OUT_OF_MEMORY:
        return Unreadable(f"{name} takes more memory to read than a paper should. Split it and try again.")
    if done.returncode < 0:
        return _too_slow(name)
    # The worker says where it failed and never what the file says.
    _log.warning("A reader failed: %s", done.stderr.decode(errors="replace"))
    return Unreadable(
        f"{name} is damaged: some part of it cannot be read. Open it in the program that made it, save it"
        " again and try again."
    )


def _too_slow(name: str) -> Unreadable:
    return Unreadable(
        f"{name} took too long to read. Split it, or save its words as plain text, and try again."
    )


def _environment() -> dict[str, str]:
    """Give the worker the way to our code and nothing else: no passwords, no settings."""
    root = str(Path(turnstone.__file__).parents[1])
    kept = {key: os.environ[key] for key in ("PATH", "LD_LIBRARY_PATH") if key in os.environ}
    return {**kept, "PYTHONPATH": root, "PYTHONUTF8": "1"}
