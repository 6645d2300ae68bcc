"""How far two readers agree."""

import pytest

from turnstone.methods.agreement import Agreement, agreement, agreement_in_words


def read(both_yes, only_first, only_second, both_no):
    """Spell out a table of two readers."""
    return [
        *[(True, True)] * both_yes,
        *[(True, False)] * only_first,
        *[(False, True)] * only_second,
        *[(False, False)] * both_no,
    ]


@pytest.mark.parametrize(
    ("table", "kappa"),
    [
        ((20, 5, 10, 15), 0.4),  # the table of many textbooks: 0.7 agreed, 0.5 by chance
        ((45, 15, 25, 15), 0.1304),
        ((25, 35, 5, 35), 0.2593),
        ((10, 0, 0, 10), 1.0),
        ((0, 10, 10, 0), -1.0),
    ],
)
def test_it_gives_the_published_kappas(table, kappa):
    assert agreement(read(*table)).kappa == pytest.approx(kappa, abs=5e-5)


def test_readers_may_choose_among_many_names():
    found = agreement([("a", "a"), ("b", "c"), ("c", "c"), ("a", "b")])
    assert (found.agreed, found.by_chance) == (2, 5 / 16)


def test_nothing_read_by_both_says_so():
    found = agreement([])
    assert found.kappa is None
    assert agreement_in_words(found) == "No comment was read by both, so we cannot tell how far they agree."


def test_one_answer_throughout_is_no_evidence():
    found = agreement(read(9, 0, 0, 0))
    assert found.kappa is None and found.agreed == 9
    assert "cannot tell" in agreement_in_words(found)


@pytest.mark.parametrize(
    ("kappa", "said"), [(0.604, "fairly well (kappa 0.60"), (-0.004, "no better than chance (kappa 0.00")]
)
def test_how_well_is_judged_by_the_kappa_that_is_shown(kappa, said):
    assert said in agreement_in_words(Agreement(read_by_both=9, agreed=5, by_chance=0.5, kappa=kappa))


def test_it_says_how_well_they_agree():
    words = "Both read 50 comments and gave the same answer to 35. They agree a little (kappa 0.40, where 1 is always and 0 is chance)."
    assert agreement_in_words(agreement(read(20, 5, 10, 15))) == words
    assert "very well" in agreement_in_words(agreement(read(10, 0, 0, 10)))
    assert "no better than chance" in agreement_in_words(agreement(read(0, 10, 10, 0)))
