"""`turnstone paper`: write a paper as a file."""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from turnstone.papers.subjects import About, Subject

ABOUT = "Write a paper from the record, as it is or as it was at a past moment."
FORMATS = ("html", "docx", "pptx", "pdf", "xlsx", "txt", "json")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take which paper, about what, as what."""
    parser.add_argument("kind", help="monitoring-update, public-progress or what-became, for example")
    parser.add_argument("--area", required=True, metavar="SLUG")
    parser.add_argument("--cycle", metavar="2022-04", help="the month; the newest if left out")
    parser.add_argument("--plan", metavar="SLUG", help="the plan, for a paper about a plan")
    parser.add_argument("--requirement", metavar="SLUG", help="what was asked for, for a paper about that")
    parser.add_argument("--meeting", metavar="2024-05-14-7", help="the meeting, for an agenda or minutes")
    parser.add_argument("--wave", metavar="spring-2026-3", help="the wave, for what a survey showed")
    parser.add_argument("--bulletin", metavar="send-news-12", help="the issue, for a bulletin")
    parser.add_argument("--charter", metavar="our-charter", help="the document, for a charter")
    parser.add_argument(
        "--scorecard", metavar="for-scrutiny", help="the scorecard, for a paper of its measures"
    )
    parser.add_argument("--as-at", type=moment, metavar="2022-04-30", help="a past day; now if left out")
    parser.add_argument(
        "--since",
        type=dt.date.fromisoformat,
        metavar="2022-01-01",
        help="the first day, for a stocktake pack",
    )
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
    from turnstone.commands.ready import make_ready
    from turnstone.commands.refusals import Stop

    make_ready()
    from turnstone.papers.catalogue import PAPERS, draft, render
    from turnstone.programme.audit import clock
    from turnstone.programme.publications.rules import Audience

    if said.kind not in PAPERS:
        raise Stop(f"There is no paper called {said.kind}; choose one of {', '.join(PAPERS)}.")
    subject = PAPERS[said.kind].subject
    what = subject_of(said, subject)
    as_at = said.as_at or clock.now()
    check_days(said, as_at, tells_of_a_time=PAPERS[said.kind].first_day is not None)
    number = {f"{subject}_id": what.id}
    try:
        paper = draft(said.kind, **number, as_at=as_at, audience=Audience.BOARD, since=said.since)
    except LookupError as error:
        raise Stop(
            f"{what.name} was not in the record yet on {as_at:%-d %B %Y}; choose a later --as-at."
        ) from error
    write(said.out, render(paper.content, said.format))
    for concern in paper.concerns:
        print(
            f"{'Stop' if concern['weight'] == 'blocks' else 'Note'}: {concern['sentence']}", file=sys.stderr
        )
    print(f"Wrote {said.out}.")


def check_days(said: argparse.Namespace, as_at: dt.datetime, *, tells_of_a_time: bool) -> None:
    """Stop where a first day is given to a paper that has none, or is not before the last."""
    from django.utils.timezone import localdate

    from turnstone.commands.refusals import Stop

    if said.since and not tells_of_a_time:
        raise Stop(f"{said.kind} tells how things stand on a day, so it cannot take --since; leave it out.")
    if said.since and said.since >= localdate(as_at):
        raise Stop(
            f"The pack would begin on {said.since:%-d %B %Y}, not before it ends on {localdate(as_at):%-d %B %Y}; "
            "choose an earlier --since."
        )


def subject_of(said: argparse.Namespace, subject: Subject) -> About:
    """Find what the paper is about; stop where something else was named, or nothing where something must be."""
    from turnstone.commands import find
    from turnstone.commands.refusals import Stop
    from turnstone.papers.subjects import Subject, about, all_about, find_about

    given = {each: getattr(said, each, None) for each in Subject if each != Subject.AREA}
    astray = next((each for each, name in given.items() if name and each != subject), None)
    if astray:
        raise Stop(
            f"{said.kind} is about a {subject}, so it cannot take --{astray}; say --{subject} instead."
        )
    area = find.area(said.area)
    if subject == Subject.CYCLE:
        return about(subject, find.cycle(area, said.cycle).pk)
    if subject == Subject.AREA:
        return about(subject, area.pk)
    found = find_about(subject, area.pk, given[subject] or "")
    if found is None:
        known = ", ".join(each.slug for each in all_about(subject, area.pk)) or "none yet"
        raise Stop(f"Say which {subject} of {area.name} with --{subject}. There are: {known}.")
    return found


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
