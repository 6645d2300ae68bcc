"""`turnstone measures check` and `load`: figures of an area's own measures from a table."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from turnstone.programme.scorecards.rules import Entered, Fault, ResultTable


def add_results(doing: Any) -> None:
    """Add `check` and `load`."""
    for name, words, do in (
        ("check", "say what is wrong or odd in a table of figures, and keep nothing", check_results),
        ("load", "keep the figures of a table, all of them or none", load_results),
    ):
        parser = doing.add_parser(name, help=words)
        parser.add_argument("file", type=Path, help="CSV or Excel (.xlsx)")
        parser.add_argument("--area", required=True, metavar="SLUG", help="the area, by its short name")
        parser.set_defaults(do=do)
        if name == "load":
            parser.add_argument("--remark", default="", help="a word on all figures that look odd")


def check_results(said: argparse.Namespace) -> None:
    """Print every fault, and fail when there is one that blocks."""
    from turnstone.commands.refusals import Stop

    _, table, faults = _read(said)
    for each in faults:
        print(f"{'Wrong' if each.is_error else 'Odd'}. {each.words}")
    wrong = sum(each.is_error for each in faults)
    if wrong:
        raise Stop(f"{wrong} to be put right in {said.file.name} before any of it can be kept.")
    print(f"{len(table.rows)} figures, nothing wrong, {len(faults)} odd.")


def load_results(said: argparse.Namespace) -> None:
    """Keep the figures, unless something is wrong, or odd without a word."""
    from dataclasses import replace

    from turnstone.commands.refusals import Stop
    from turnstone.programme.audit.operations import Machine
    from turnstone.programme.scorecards.operations import take_results_in

    area, table, faults = _read(said)
    odd = {each.row for each in faults if not each.is_error}
    rows = [replace(row, remark=row.remark or (said.remark if row.row in odd else "")) for row in table.rows]
    left = _standing(rows, faults)
    if left:
        for each in left:
            print(each.words)
        raise Stop(f"Nothing was kept: {len(left)} to be put right, or given a word with --remark.")
    taken = take_results_in(by=Machine("command line"), area=area, rows=rows, file_name=said.file.name)
    print(f"{taken.added} new, {taken.changed} changed, {taken.same} as they were.")


def _standing(rows: "list[Entered]", faults: "tuple[Fault, ...]") -> "tuple[Fault, ...]":
    from turnstone.programme.scorecards.rules import unsettled

    return unsettled(faults, rows)


def _read(said: argparse.Namespace) -> "tuple[Any, ResultTable, tuple[Fault, ...]]":
    from turnstone.commands import find
    from turnstone.commands.refusals import Stop
    from turnstone.programme.scorecards.queries import known_now, result_names
    from turnstone.programme.scorecards.rules import faults_of_table, names_its_columns, read_result_table
    from turnstone.web.kit.table_file import MOST_MEGABYTES, rows_in

    area = find.area(said.area)
    if not said.file.is_file():
        raise Stop(f"There is no file {said.file}.")
    if said.file.stat().st_size > MOST_MEGABYTES * 1024 * 1024:
        raise Stop(
            f"{said.file.name} is over {MOST_MEGABYTES} MB; split it, and load one part after another."
        )
    rows = rows_in(said.file.name, said.file.read_bytes(), names_its_columns)
    table = read_result_table(rows, result_names(area.pk))
    known = known_now(area.pk, {row.measure_id for row in table.rows}, with_england=True)
    return area, table, faults_of_table(table, known)
