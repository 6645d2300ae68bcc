"""The files under a path: folders are walked, what is packed is unpacked, and each knows of which release it is."""

import csv
import gzip
import re
import shutil
import tempfile
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import IO

from turnstone.measures.engines import Row, Unreadable

# A release as it is downloaded keeps its tables in folders of these names, which say nothing of it.
INNER = frozenset({"data", "supporting-files", "supporting_files", "csv"})
MOST_BYTES = 2_000_000_000
_TABLE = re.compile(r"\.csv(\.gz)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class File:
    """One file: where it is, and the folder or the packed file whose name says which release it is of."""

    path: Path
    release: Path

    @property
    def name(self) -> str:
        """Give its name as a person knows it."""
        return self.path.name

    @property
    def is_table(self) -> bool:
        """Say whether it has the name of a table."""
        return bool(_TABLE.search(self.name))

    @property
    def is_packed(self) -> bool:
        """Say whether it holds other files."""
        return self.path.suffix.lower() == ".zip"


@dataclass(frozen=True, slots=True)
class Head:
    """The names of a file's columns, spelt as ours where only capitals differ, and its first row."""

    names: tuple[str, ...]
    first: Row


def files_under(path: Path) -> Iterator[File]:
    """Walk a folder in the order of names, or give the file itself."""
    whole = path.resolve()
    for each in sorted(whole.rglob("*")) if whole.is_dir() else [whole]:
        if each.is_file():
            inner = each.parent.name.lower() in INNER
            yield File(each, each.parent.parent if inner else each.parent)


def unpacked(packed: File, into: Path) -> tuple[File, ...]:
    """Write the tables of a packed file under a folder; together they are the release that it is named after."""
    try:
        with zipfile.ZipFile(packed.path) as held:
            members = [each for each in held.infolist() if _TABLE.search(each.filename)]
            if sum(each.file_size for each in members) > MOST_BYTES:
                raise Unreadable(f"{packed.name} holds more than 2 GB; unpack it and load what is needed.")
            release = packed.path.with_suffix("")
            return tuple(File(_written(held, each, into), release) for each in members)
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError, zlib.error):
        raise Unreadable(f"{packed.name} cannot be unpacked; fetch it again.") from None


def _written(held: zipfile.ZipFile, member: zipfile.ZipInfo, into: Path) -> Path:
    """Write a member into a folder of its own by the last part of its name, so that nothing is written elsewhere."""
    made = Path(tempfile.mkdtemp(dir=into)) / Path(member.filename).name
    with held.open(member) as source, made.open("wb") as target:
        shutil.copyfileobj(source, target)
    return made


def head_of(file: File, spelling: Mapping[str, str]) -> Head:
    """Read the names of a file's columns, and its first row by them; in which letters it is written shows later."""
    try:
        with _opened(file.path) as text:
            lines = csv.reader(text)
            header, first = next(lines, []), next(lines, [])
    except (EOFError, zlib.error):
        raise Unreadable(f"{file.name} breaks off in the middle; fetch it again.") from None
    except (OSError, csv.Error):
        raise Unreadable(f"{file.name} is no text of comma-separated values.") from None
    if not header:
        raise Unreadable(f"{file.name} is empty.")
    if "\0" in header[0]:
        raise Unreadable(f"{file.name} is not in UTF-8; save the file as “CSV UTF-8”.")
    names = tuple(spelling.get(each.strip().lower(), each.strip()) for each in header)
    return Head(names, dict(zip(names, first, strict=False)))


def _opened(path: Path) -> IO[str]:
    if path.suffix.lower() != ".gz":
        return path.open(encoding="utf-8-sig", errors="replace", newline="")
    with gzip.open(path) as whole:
        # A download that broke off ends in the middle of a row, or worse, at the end of one.
        while whole.read(1 << 20):
            pass
    return gzip.open(path, "rt", encoding="utf-8-sig", errors="replace", newline="")


def lines_of(file: File, most: int) -> list[list[str]]:
    """Read a small file as it lies; nothing where it has more lines than that."""
    try:
        with _opened(file.path) as text:
            lines = list(islice(csv.reader(text), most + 1))
    except csv.Error:
        raise Unreadable(f"{file.name} is no text of comma-separated values.") from None
    return [] if len(lines) > most else lines
