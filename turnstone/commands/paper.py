"""`turnstone paper`: write a paper as a file."""

import argparse
import datetime as dt
import sys
from pathlib import Path

ABOUT = "Write a paper from the record, as it is or as it was at a past moment."
FORMATS = ("html", "docx", "pptx", "pdf", "xlsx", "json")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take which paper, of which month, as what."""
    parser.add_argument("kind", help="monitoring-update or public-progress")
    parser.add_argument("--area", required=True, metavar="SLUG")
    parser.add_argument("--cycle", metavar="2022-04", help="the month; the newest if left out")
    parser.add_argument("--as-at", type=moment, metavar="2022-04-30", help="a past day; now if left out")
    parser.add_argument("--format", required=True, choices=FORMATS)
    parser.add_argument("--out", required=True, type=Path, metavar="FILE")


def moment(words: str) -> dt.datetime:
    """Read a day as its last moment, or a moment as itself; both in local time."""
    from django.utils.timezone import is_naive, make_aware

    from turnstone.commands.ready import make_ready

    make_ready()
    from turnstone.programme.audit import clock

    if len(words) == len("2022-04-30"):
        return clock.end_of(dt.date.fromisoformat(words))
    given = dt.datetime.fromisoformat(words)
    return make_aware(given) if is_naive(given) else given


def run(said: argparse.Namespace) -> None:
    """Write the file, and the concerns of the gate beside it on the screen."""
    from turnstone.commands import find
    from turnstone.commands.ready import make_ready
    from turnstone.commands.refusals import Stop

    make_ready()
    from turnstone.papers.catalogue import PAPERS, draft, render
    from turnstone.programme.audit import clock
    from turnstone.programme.publications.rules import Audience

    if said.kind not in PAPERS:
        raise Stop(f"There is no paper called {said.kind}; choose one of {', '.join(PAPERS)}.")
    cycle = find.cycle(find.area(said.area), said.cycle)
    as_at = said.as_at or clock.now()
    try:
        paper = draft(said.kind, cycle_id=cycle.pk, as_at=as_at, audience=Audience.BOARD)
    except LookupError as error:
        raise Stop(
            f"{cycle} was not in the record yet on {as_at:%-d %B %Y}; choose a later --as-at."
        ) from error
    write(said.out, render(paper.content, said.format))
    for concern in paper.concerns:
        print(
            f"{'Stop' if concern['weight'] == 'blocks' else 'Note'}: {concern['sentence']}", file=sys.stderr
        )
    print(f"Wrote {said.out}.")


def write(path: Path, content: bytes) -> None:
    """Write a file whole: beside first, then in place, so that nobody opens half of it."""
    from turnstone.commands.refusals import Stop

    beside = path.with_name(f"{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(content)
        beside.replace(path)
    except OSError as error:
        raise Stop(
            f"{path} could not be written ({error.strerror}); choose another place with --out."
        ) from error
