"""The job that keeps a long table of figures, beside the site."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from django_tasks import task

from turnstone.programme.audit.operations import Actor, Refusal
from turnstone.programme.people.queries import area_called
from turnstone.programme.scorecards.operations import take_results_in
from turnstone.programme.scorecards.queries import result_names
from turnstone.programme.scorecards.rules import (
    SMALL_LEVELS,
    Entered,
    Fault,
    Known,
    ResultTable,
    names_its_columns,
    read_result_table,
)
from turnstone.programme.sources.queries import kept_file
from turnstone.web.kit.jobs import retried
from turnstone.web.kit.table_file import rows_in

# A table of more figures than this is kept by a worker, and its page waits.
MOST_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class WhoAsked:
    """Who had the table kept."""

    pk: int | None
    name: str


def read_results(area_id: int, name: str, content: bytes) -> ResultTable:
    """Read a table of an area's figures."""
    return read_result_table(rows_in(name, content, names_its_columns), result_names(area_id))


def with_words(rows: tuple[Entered, ...], words: Mapping[int, str]) -> tuple[Entered, ...]:
    """Give rows the words that somebody said of them."""
    return tuple(replace(row, remark=words.get(row.row) or row.remark) for row in rows)


def out_of_sight(rows: tuple[Entered, ...], known: Known) -> tuple[Fault, ...]:
    """Refuse the rows of small places to those who may not see them: what is said of a row tells what is kept."""
    small = {number for number, place in known.places.items() if place.level in SMALL_LEVELS}
    words = (
        "is a place whose figures you may not see; ask an analyst or the programme office to take them in."
    )
    return tuple(
        Fault("out_of_sight", "error", row.row, "place", f"{known.places[row.place_id].name} {words}")
        for row in rows
        if row.place_id is not None and row.place_id in small
    )


@task
@retried
def keep_table(
    area_id: int, file_id: int, words: dict[str, str], by_id: int | None, by_name: str, figures: int = 0
) -> dict[str, Any]:
    """Keep the figures of a table that was checked; done twice, it finds them the same.

    `figures` says how many they are, for the page that waits: all come at once, so none can be counted before.
    """
    file = kept_file(area_id, file_id)
    if file is None:
        return {"refused": "The table is not there any more; choose it again."}
    with file.original.open("rb") as opened:
        table = read_results(area_id, file.name, opened.read())
    rows = with_words(table.rows, {int(row): word for row, word in words.items()})
    by: Actor = WhoAsked(by_id, by_name)
    try:
        taken = take_results_in(by=by, area=area_called(area_id), rows=rows, file_name=file.name)
    except Refusal as refusal:
        return {"refused": str(refusal)}
    return {"added": taken.added, "changed": taken.changed, "same": taken.same}
