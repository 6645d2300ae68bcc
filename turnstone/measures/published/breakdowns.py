"""What is wrong in the rows by sex, age, need and the like: they should make up the row of all children."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from turnstone.measures.published.tables import ColumnFault, Table, Topic

# Labels of some topics hold totals as well, and others leave children out: such rows make no whole, and are not added.
MOSTLY = 0.8
MOST_NAMED = 6

_Key = tuple[str, str]


def faults_in_breakdowns(table: Table) -> Iterator[ColumnFault]:
    """Tell who has a total and no rows that it is made of, and whose rows do not come to it."""
    totals = {
        (line.place.code, line.period): float(total)
        for line in table.lines
        if (total := line.numbers.get(table.layout.counted)) is not None
    }
    yield from _blank(table, totals)
    for (name, period), topics in _by_topic(table.topics).items():
        yield from _not_the_whole(name, period, topics, totals, table.layout.counted)


def _blank(table: Table, totals: dict[_Key, float]) -> Iterator[ColumnFault]:
    """Find places of which a total is given and not one row of some topics, though others have them."""
    given = {(each.name, each.period) for each in table.topics if each.group.numbers}
    blank: dict[tuple[str, str], list[str]] = defaultdict(list)
    for each in table.topics:
        is_known = (each.place.code, each.period) in totals and (each.name, each.period) in given
        if is_known and not each.group.numbers:
            blank[each.place.name, each.period].append(each.name.lower())
    for (place, period), topics in blank.items():
        column = table.layout.counted
        told = f"{place}, {period}: {column} is given for all children, and nothing by {', '.join(topics)}."
        yield ColumnFault("breakdown_blank", told, column)


def _by_topic(topics: Iterable[Topic]) -> dict[tuple[str, str], list[Topic]]:
    found: dict[tuple[str, str], list[Topic]] = defaultdict(list)
    for each in topics:
        found[each.name, each.period].append(each)
    return found


def _not_the_whole(
    name: str, period: str, topics: list[Topic], totals: dict[_Key, float], column: str
) -> Iterator[ColumnFault]:
    known = [
        (each, totals[each.place.code, each.period])
        for each in topics
        if each.group.numbers == each.group.rows and (each.place.code, each.period) in totals
    ]
    missed = [(each, total) for each, total in known if each.group.sum != total]
    if not missed or len(known) - len(missed) < MOSTLY * len(known):
        return
    told = [f"{each.place.name} ({each.group.sum:,.0f} of {total:,.0f})" for each, total in missed]
    more = f" and {len(told) - MOST_NAMED} others" if len(told) > MOST_NAMED else ""
    yield ColumnFault(
        "breakdown_not_total",
        f"{name}, {period}: the rows do not come to {column} for {', '.join(told[:MOST_NAMED])}{more}.",
        column,
    )
