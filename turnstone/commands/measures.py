"""`turnstone measures`: load what others publish, print a series, and take in the area's own figures."""

import argparse
import csv
import sys
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from turnstone.commands.results import add_results

if TYPE_CHECKING:
    from turnstone.programme.scorecards.facts import LoadedFacts, PublishedValue

ABOUT = (
    "Load the statistics that the Department for Education publishes, print a measure's series from them, and check or "
    "load a table of the area's own figures."
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take what to do, and with what."""
    doing = parser.add_subparsers(dest="doing", required=True, metavar="WHAT")
    load = doing.add_parser("load-published", help="load published files, or a folder of them")
    load.add_argument("path", type=Path)
    load.set_defaults(do=load_published)
    series = doing.add_parser("series", help="print the published series of a measure for a place")
    series.add_argument("code", help="the measure, as in ehcp-issued-within-20-weeks")
    series.add_argument("--place", required=True, help="a number of three digits, a region's code, or a name")
    series.add_argument("--csv", action="store_true", help="as comma-separated values")
    series.add_argument("--beside", action="store_true", help="with neighbours, region and England")
    series.add_argument("--neighbours", type=int, default=2025, metavar="YEAR", help="2025, or 2021")
    series.set_defaults(do=print_series)
    add_results(doing)


def run(said: argparse.Namespace) -> None:
    """Do what was asked."""
    from turnstone.commands.ready import make_ready

    make_ready()
    said.do(said)


def load_published(said: argparse.Namespace) -> None:
    """Load, name each file as it is read, and sum up."""
    from turnstone.programme.audit.operations import Machine
    from turnstone.programme.scorecards import operations

    done = operations.load_published(
        by=Machine("command line"),
        path=said.path,
        say=lambda name: print(f"  {name}", file=sys.stderr, flush=True),
    )
    for line in _summary(done):
        print(line)


def _summary(done: "LoadedFacts") -> list[str]:
    lines = []
    for each, is_new in done.releases:
        edition = f", edition {each.edition}" if each.edition > 1 else ""
        told = (
            f"{each.rows_read:,} rows read, {each.figures:,} figures, {each.faults:,} faults, "
            f"{each.left_out:,} figures left out for them"
        )
        lines.append(f"{each.title}{edition}: {told if is_new else 'here already, nothing to do'}.")
    lines += [f"Passed over {path}: {why.rstrip('.')}." for path, why in done.passed_over]
    rows = sum(each.rows_read for each, _ in done.releases)
    return [
        *lines,
        f"{len(done.releases)} releases, {rows:,} rows. The faults are told on the page of published figures.",
    ]


def print_series(said: argparse.Namespace) -> None:
    """Print period, numerator, denominator, value and mark, oldest first."""
    from turnstone.commands.refusals import Stop
    from turnstone.programme.audit import clock
    from turnstone.programme.scorecards import queries

    definition = queries.definition_of(said.code)
    if definition is None:
        raise Stop(f"The library has no measure {said.code}; its codes are the names in measure_definitions.")
    now = clock.now()
    place = queries.published_code(said.place, now)
    if said.beside:
        values = queries.series_beside(said.code, place, now, said.neighbours)
    else:
        values = queries.series_of(said.code, place, now)
    if not values:
        raise Stop(
            f"Nothing is published of {said.code} for {said.place} here; load it with "
            "`turnstone measures load-published PATH`, or check the code of the place."
        )
    _print(values, definition.places, said)


def _print(values: "tuple[PublishedValue, ...]", places: int, said: argparse.Namespace) -> None:
    head = [
        *(["place", "name"] if said.beside else []),
        "period",
        "numerator",
        "denominator",
        "value",
        "mark",
    ]
    rows = [_row(each, places, with_place=said.beside) for each in values]
    if said.csv:
        csv.writer(sys.stdout, lineterminator="\n").writerows([head, *rows])
        return
    widths = [max(len(row[at]) for row in [head, *rows]) for at in range(len(head))]
    for row in [head, *rows]:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


def _row(each: "PublishedValue", places: int, *, with_place: bool) -> list[str]:
    from turnstone.programme.scorecards.rules import shown_value

    value = "" if each.value is None else str(shown_value(each.value, places))
    figures = [_whole(each.numerator), _whole(each.denominator), value, "fault" if each.fault else each.mark]
    return [*([each.place_code, each.place_name] if with_place else []), each.period, *figures]


def _whole(number: Decimal | None) -> str:
    return "" if number is None else f"{number.normalize():f}"
