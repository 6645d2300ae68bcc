"""Made-up releases, and the outsider who tries every whole number by hand."""

import itertools

from hypothesis import strategies as st

from turnstone.methods.disclosure import Figures, Relation

COUNTS = st.one_of(st.integers(0, 7), st.integers(0, 40))


def two_way(grid):
    """Set a grid out with its sums."""
    rows, columns = range(len(grid)), range(len(grid[0]))
    cells = {f"r{r} c{c}": grid[r][c] for r in rows for c in columns}
    relations = []
    for total, parts in [
        *((f"r{r} all", [f"r{r} c{c}" for c in columns]) for r in rows),
        *((f"all c{c}", [f"r{r} c{c}" for r in rows]) for c in columns),
        ("all", [f"r{r} all" for r in rows]),
        ("all", [f"all c{c}" for c in columns]),
    ]:
        cells[total] = sum(cells[each] for each in parts)
        relations.append(Relation(total, tuple(parts)))
    return Figures(cells=cells, relations=tuple(relations))


def one_list(counts):
    """Set counts out with their sum."""
    cells = {f"n{number}": count for number, count in enumerate(counts)}
    relation = Relation("all", tuple(cells))
    return Figures(cells={**cells, "all": sum(counts)}, relations=(relation,))


def year_to_date(counts):
    """Set months out with the year so far at each."""
    cells, relations = {"to 0": counts[0]}, []
    for number, count in enumerate(counts[1:], 1):
        cells[f"month {number}"] = count
        cells[f"to {number}"] = cells[f"to {number - 1}"] + count
        relations.append(Relation(f"to {number}", (f"to {number - 1}", f"month {number}")))
    return Figures(cells=cells, relations=tuple(relations))


GRIDS = st.integers(2, 4).flatmap(
    lambda wide: st.lists(st.lists(COUNTS, min_size=wide, max_size=wide), min_size=2, max_size=4)
)
RELEASES = st.one_of(
    GRIDS.map(two_way),
    st.lists(COUNTS, min_size=2, max_size=8).map(one_list),
    st.lists(COUNTS, min_size=2, max_size=8).map(year_to_date),
)


def every_way(shown, relations, hidden, most):
    """Try every whole number from 1 for every hidden cell: slow, and plainly right. Give what each could be."""
    could = {name: set() for name in hidden}
    for way in itertools.product(range(1, most + 1), repeat=len(hidden)):
        cells = dict(shown) | dict(zip(hidden, way, strict=True))
        if all(cells[each.total] == sum(cells[part] for part in each.parts) for each in relations):
            for name, value in zip(hidden, way, strict=True):
                could[name].add(value)
    return could
