"""Small cells cannot be worked back from what is shown."""

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.methods.disclosure.made import COUNTS, RELEASES, every_way, one_list, two_way
from turnstone.methods.disclosure import (
    PRESETS,
    Figures,
    Gathered,
    Known,
    Policy,
    Relation,
    attack,
    beside_earlier,
    hide,
    recovered,
)
from turnstone.methods.refusals import NotComputable

FIVE = Policy()
A_FEW = settings(deadline=None, max_examples=40)


def shown_of(figures, found):
    return {name: count for name, count in figures.cells.items() if name not in found.cells}


@A_FEW
@given(RELEASES, st.sampled_from([3, 5, 10]))
def test_the_attacker_recovers_nothing(figures, threshold):
    found = hide(figures, Policy(threshold=threshold))
    small = {name for name, count in figures.cells.items() if 1 <= count < threshold}
    assert found.primary == small
    assert recovered(attack(shown_of(figures, found), figures.relations, small), threshold) == ()


@A_FEW
@given(RELEASES)
def test_no_further_cell_is_hidden_that_need_not_be(figures):
    found = hide(figures, FIVE)
    assert all(figures.cells[each] >= 5 for each in found.secondary)
    for each in found.secondary:
        shown = shown_of(figures, found) | {each: figures.cells[each]}
        assert recovered(attack(shown, figures.relations, found.primary), 5)


@A_FEW
@given(st.lists(st.integers(1, 6), min_size=2, max_size=4))
def test_the_attacker_knows_as_much_as_one_who_tries_every_number(counts):
    figures = one_list(counts)
    hidden = list(figures.cells)[:-1]
    total = {"all": figures.cells["all"]}
    could = every_way(total, figures.relations, hidden, most=sum(counts))
    known = attack(total, figures.relations, hidden)
    assert known == {name: Known(min(values), max(values)) for name, values in could.items()}


def test_two_ones_with_two_left_are_both_plain():
    figures = one_list([1, 1, 40])
    assert hide(figures, FIVE).secondary == {"n2"}
    known = attack({"n2": 40, "all": 42}, figures.relations, ["n0", "n1"])
    assert recovered(known, 5) == ("n0", "n1")


def test_the_attacker_knows_that_people_are_whole():
    """From a + b = 9, b + c = 9 and a + c + d = 12 follows d = 2b - 6: an even number, so 2 at least and not 1."""
    relations = (Relation("ab", ("a", "b")), Relation("bc", ("b", "c")), Relation("acd", ("a", "c", "d")))
    assert attack({"ab": 9, "bc": 9, "acd": 12}, relations, ["d"]) == {"d": Known(2, 10)}


def test_a_cell_in_two_tables_has_one_status():
    relations = (
        Relation("all", ("a", "b", "c")),
        Relation("all", ("girls", "boys")),
        Relation("a", ("x", "y")),
    )
    figures = Figures(
        cells={"a": 9, "b": 20, "c": 30, "girls": 29, "boys": 30, "all": 59, "x": 3, "y": 6},
        relations=relations,
    )
    found = hide(figures, FIVE)
    assert found.secondary == {"y"}


def test_the_cells_of_the_rest_protect_those_who_did_not_tick():
    """97 of 100 ticked a box: that 3 did not can be worked out, though it is printed nowhere."""
    figures = Figures(
        cells={"base": 100, "ticked": 97, "not": 3},
        relations=(Relation("base", ("ticked", "not")),),
        unprinted=frozenset({"not"}),
    )
    found = hide(figures, FIVE)
    assert (found.primary, found.secondary) == (frozenset(), {"ticked"})


def test_what_is_out_already_is_not_hidden_again():
    base = one_list([3, 12, 40])
    figures = Figures(cells=base.cells, relations=base.relations, out_already=frozenset({"n1", "all"}))
    assert hide(figures, FIVE).secondary == {"n2"}


def test_what_can_be_worked_back_whatever_is_hidden_is_refused():
    base = one_list([3, 12])
    figures = Figures(cells=base.cells, relations=base.relations, out_already=frozenset({"n1", "all"}))
    with pytest.raises(NotComputable, match="merge categories or drop the total"):
        hide(figures, FIVE)


@pytest.mark.parametrize(
    ("figures", "further"),
    [
        (two_way([[5, 0], [0, 1]]), {"all"}),
        (two_way([[9, 4], [14, 30]]), {"r0 c0", "r1 c0", "r1 c1"}),
        (one_list([3, 12, 40]), {"n1"}),
    ],
)
def test_a_total_is_hidden_only_where_that_spares_many(figures, further):
    assert hide(figures, FIVE).secondary == further


def test_what_two_earlier_releases_say_of_each_other_bounds_no_small_cell():
    """Counts that only grow: what the second hides is no less than in the first and no more than in the third."""
    grids = ([[0, 7, 3], [3, 0, 0]], [[3, 13, 3], [3, 0, 2]], [[3, 14, 6], [9, 0, 5]])
    tables, said = [two_way(grid) for grid in grids], []
    for figures in tables:
        now = Gathered(cells=dict(figures.cells), relations=list(figures.relations))
        for number, release in enumerate(said, 1):
            beside_earlier(now, release, f" before:{number}")
        hidden = hide(now.as_figures(), FIVE).cells
        said.append({name: None if name in hidden else count for name, count in figures.cells.items()})
    shown, relations, grown = {}, [], set()
    for at, release in enumerate(said):
        shown |= {f"{name} {at}": count for name, count in release.items() if count is not None}
        for each in tables[at].relations:
            relations.append(Relation(f"{each.total} {at}", tuple(f"{part} {at}" for part in each.parts)))
        for name in release if at else ():
            grown.add(f"{name} new {at}")
            relations.append(Relation(f"{name} {at}", (f"{name} {at - 1}", f"{name} new {at}")))
    small = [
        f"{name} {at}"
        for at, each in enumerate(tables)
        for name, count in each.cells.items()
        if 0 < count < 5
    ]
    assert recovered(attack(shown, relations, small, grown), 5) == ()


def test_rounded_tables_need_nothing_further():
    found = hide(one_list([3, 12, 40]), PRESETS["nhs"])
    assert (found.primary, found.secondary) == ({"n0"}, frozenset())


@pytest.mark.parametrize(
    ("cells", "words"),
    [({"a": 1, "all": 2}, "add up to 1"), ({"a": -1, "all": -1}, "below 0"), ({"all": 2}, "no cell")],
)
def test_figures_that_cannot_be_are_refused(cells, words):
    with pytest.raises(NotComputable, match=words):
        Figures(cells=cells, relations=(Relation("all", ("a",)),))


def test_a_table_of_eight_hundred_cells_is_kept_safe_while_one_waits():
    figures = two_way(
        [[1 + (7 * row * column + row + 3 * column) % 47 for column in range(40)] for row in range(20)]
    )
    found = hide(figures, FIVE)
    assert len(found.primary) == 64
    assert recovered(attack(shown_of(figures, found), figures.relations, found.primary), 5) == ()


@A_FEW
@given(st.lists(st.lists(COUNTS, min_size=3, max_size=3), min_size=3, max_size=3))
def test_the_same_table_is_hidden_the_same_way(grid):
    assert hide(two_way(grid), FIVE) == hide(two_way(grid), FIVE)


def test_scipy_is_loaded_only_when_something_is_worked_out():
    told = (
        "import turnstone.methods.disclosure, sys; sys.exit('scipy' in sys.modules or 'numpy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", told]).returncode == 0
