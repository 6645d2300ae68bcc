"""The process that reads one Office file or PDF: `python -m ...readers.worker FILE NAME SECONDS MEMORY [WANTED]`.

It writes the reading as JSON, or the sentence of a refusal, and ends with a status that says which.
"""

import importlib
import math
import resource
import sys
import traceback
import warnings
from pathlib import Path
from types import TracebackType

from turnstone.documents.readers.limits import READING_BYTES
from turnstone.documents.readers.office import AS_SHEETS, OUT_OF_MEMORY, READING, REFUSED, SHEETS
from turnstone.documents.readers.package import check_package
from turnstone.documents.readers.reading import Form, Unreadable
from turnstone.documents.readers.sniff import kind_of, refuse_misnamed


def main(arguments: list[str]) -> int:
    """Read the file under its limits and write what came of it."""
    path, name, seconds, memory, *wanted = arguments
    _limit(math.ceil(float(seconds)), int(memory))
    warnings.simplefilter("ignore")
    sys.excepthook = _say_where
    try:
        output, status = _read(Path(path), name, as_sheets=AS_SHEETS in wanted), 0
    except Unreadable as refusal:
        output, status = str(refusal).encode(), REFUSED
    except MemoryError:
        return OUT_OF_MEMORY
    sys.stdout.buffer.write(output)
    return status


def _say_where(kind: type[BaseException], _error: BaseException, trace: TracebackType | None) -> None:
    """Say where a reader failed and with what kind of error, not its message: that may quote the file."""
    sys.stderr.write("".join(traceback.format_tb(trace)) + kind.__name__)


def _limit(seconds: int, memory: int) -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))


def _read(path: Path, name: str, *, as_sheets: bool) -> bytes:
    form: Form = "pdf" if kind_of(path) == "pdf" else check_package(path, name)
    if as_sheets and form != "xlsx":
        raise Unreadable(
            f"{name} is no Excel workbook. Save the table as CSV or Excel (.xlsx) and try again."
        )
    refuse_misnamed(name, form)
    reader = importlib.import_module(f"turnstone.documents.readers.{_SHEETS if as_sheets else form}")
    # From here on nothing can be written to disk, whatever path the file names.
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    output: bytes
    if as_sheets:
        output = SHEETS.dump_json(reader.read_sheets(path))
    else:
        output = READING.dump_json(reader.read_file(path, name) if form == "pdf" else reader.read_file(path))
    if len(output) > READING_BYTES:
        raise Unreadable(f"{name} holds far more words than a paper does. Split it and try again.")
    return output


_SHEETS = "xlsx_sheets"

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
