"""`turnstone intake`: read a real document, show what it says, and on request make it record."""

import argparse
import datetime as dt
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from turnstone.intake.proposal import Proposal

ABOUT = "Read a document, propose what it says, and with --confirm make it record."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take the file and the area."""
    parser.add_argument("file", type=Path)
    parser.add_argument("--area", required=True, metavar="SLUG")
    parser.add_argument("--kind", help="what the document is; found out if left out")
    parser.add_argument("--json", action="store_true", help="print the whole proposal as JSON")
    parser.add_argument("--confirm", action="store_true", help="accept every line and make it record")
    parser.add_argument("--board", default="", help="for minutes: the board that met, where they do not say")
    parser.add_argument("--on", default="", metavar="DAY", help="for minutes: the day, as in 2019-09-24")
    parser.add_argument("--at", default="", metavar="TIME", help="for minutes: when it began, as in 14:00")


def run(said: argparse.Namespace) -> None:
    """Print the proposal; with --confirm keep it."""
    from turnstone.commands.refusals import Stop

    if not said.file.is_file():
        raise Stop(f"There is no file {said.file}; check the name and the folder.")
    from turnstone.intake.as_json import as_bytes
    from turnstone.intake.as_text import as_text
    from turnstone.intake.recognise import propose

    proposal = _completed(said, propose(said.file, kind=said.kind))
    print(as_bytes(proposal).decode().strip() if said.json else as_text(proposal))
    if said.confirm:
        _confirm(said, proposal)


def _completed(said: argparse.Namespace, proposal: "Proposal") -> "Proposal":
    """Add what minutes do not say of their meeting, where the command says it."""
    from turnstone.commands.refusals import Stop
    from turnstone.intake.complete_minutes import completed

    if (said.board or said.on or said.at) and proposal.meeting is None:
        raise Stop(f"{said.file.name} is no minutes; leave out --board, --on and --at.")
    try:
        on = dt.date.fromisoformat(said.on) if said.on else None
    except ValueError:
        raise Stop(f"“{said.on}” is not a day; write it like 2019-09-24.") from None
    return completed(proposal, board=said.board, on=on, at=said.at)


def _confirm(said: argparse.Namespace, proposal: "Proposal") -> None:
    from turnstone.commands.ready import make_ready

    make_ready()
    from turnstone.commands.add_area import name_from
    from turnstone.intake.confirm import confirm
    from turnstone.programme.audit.operations import Machine
    from turnstone.programme.people.operations import add_area
    from turnstone.programme.people.queries import get_area

    by = Machine("command line")
    area = get_area(said.area)
    if area is None:
        area = add_area(by=by, slug=said.area, name=name_from(said.area))
        print(f"Made the area {area.name}, which was not there yet.", file=sys.stderr)
    done = confirm(by=by, area=area, proposal=proposal, content=said.file.read_bytes(), name=said.file.name)
    print(done.sentence, file=sys.stderr)
