"""`turnstone bounces`: read what mail servers sent back, and note which messages did not arrive."""

import argparse
from collections import Counter
from pathlib import Path

ABOUT = (
    "Read the reports of mail servers in a folder (files ending in .eml, or a Maildir) and note which messages to "
    "contacts did not arrive; safe to run again over the same reports."
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take where the reports are."""
    parser.add_argument("folder", type=Path, help="a folder of .eml files, or a Maildir")


def run(said: argparse.Namespace) -> None:
    """Read every report, and say what became of them. No name or address is printed."""
    from turnstone.commands.ready import make_ready
    from turnstone.commands.refusals import Stop

    if not said.folder.is_dir():
        raise Stop(f"There is no folder {said.folder}; name one that holds .eml files, or a Maildir.")
    make_ready()
    from turnstone.web.voice.bounces import Read, note_report

    read = Counter(note_report(path.read_bytes()) for path in reports_in(said.folder))
    print(
        f"Noted as not arrived: {read[Read.NOTED]}. Told nothing new: {read[Read.KNOWN]}. "
        f"No report about a message of ours: {read[Read.NOT_OURS]}."
    )


def reports_in(folder: Path) -> list[Path]:
    """List what there is to read: the letters of a Maildir, new and seen, or the .eml files."""
    parts = [folder / name for name in ("new", "cur") if (folder / name).is_dir()]
    if parts:
        return sorted(path for part in parts for path in part.iterdir() if path.is_file())
    return sorted(folder.glob("**/*.eml"))
