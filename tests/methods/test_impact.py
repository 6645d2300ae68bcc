"""Whether the change did it: what must hold before, both fits, and the words."""

import random

import pytest

from turnstone.methods.impact import (
    Offered,
    Question,
    impact,
    impact_sentence,
    least_squares,
    may_be_run,
    restricted_likelihood,
)
from turnstone.methods.refusals import NotComputable

RISES = [41.0 + at % 3 for at in range(14)]
STEP = [60.0 + at % 3 for at in range(12)]


def up_and_down(many):
    return [10.0 + at % 2 for at in range(many)]


@pytest.mark.parametrize(
    ("before", "after", "offered"),
    [
        (7, 9, Offered.NOTHING),
        (9, 3, Offered.NOTHING),
        (9, 9, Offered.CHART_ONLY),
        (13, 5, Offered.CHART_ONLY),
        (12, 8, Offered.REGRESSION),
    ],
)
def test_what_is_offered_depends_on_the_points(before, after, offered):
    assert may_be_run(Question(before=up_and_down(before), after=up_and_down(after))).offered == offered


@pytest.mark.parametrize("step", [0, 0.1, -3])
def test_figures_on_straight_lines_are_for_the_chart_alone(step):
    before, after = [[start + step * at for at in range(12)] for start in (50.0, 40.0)]
    allowed = may_be_run(Question(before=before, after=after))
    assert allowed.offered == Offered.CHART_ONLY and "no ups and downs" in allowed.because
    with pytest.raises(NotComputable, match="no ups and downs"):
        impact(before, after)


def test_one_figure_off_the_line_is_enough_to_ask():
    assert impact([0.0] * 12, [*[0.0] * 7, 1.0]).differs is False


@pytest.mark.parametrize(
    "fault",
    [
        {"was_written_down_first": False},
        {"definition_changed_near": True},
        {"unnamed_changes_near": True},
        {"is_annual": True},
        {"is_a_count": True, "before": [1.0] * 12},
        {"before": [10.0, None, None, None, *[10.0] * 12]},
    ],
)
def test_what_would_mislead_is_refused_with_a_sentence(fault):
    allowed = may_be_run(Question(**{"before": [10.0] * 12, "after": [2.0] * 8} | fault))
    assert allowed.offered == Offered.NOTHING
    assert allowed.because.endswith(".")


def test_a_seasonal_figure_with_few_years_is_warned_of():
    assert may_be_run(Question(before=[9.0] * 12, after=[9.0] * 8, is_seasonal=True)).warnings


def test_a_gap_leaves_the_chart_only():
    question = Question(before=[9.0] * 19 + [None], after=[9.0] * 12)
    assert may_be_run(question).offered == Offered.CHART_ONLY


def test_a_clear_step_differs_and_its_words_claim_no_cause():
    found = impact(RISES, STEP)
    assert found.differs
    said = impact_sentence(found, since="September", unit="%", also_changed=["a new form"])
    assert "more than chance would explain" in said
    assert "a new form" in said
    assert not {"caused", "proved", "due to", "saved", "significant"} & set(said.split())


def test_chance_alone_is_said_to_be_chance():
    chance = random.Random(5)
    values = [chance.gauss(50, 5) for _ in range(26)]
    found = impact(values[:14], values[14:])
    assert not found.differs
    assert "ups and downs" in impact_sentence(found, since="May")


def test_a_line_that_leaves_what_can_be_has_no_size():
    rising = [70.0 + 2 * at for at in range(14)]
    found = impact(rising, [80.0 + at % 2 for at in range(12)], least=0, most=100)
    assert not found.has_size
    assert "expected about" not in impact_sentence(found, since="May")


def test_least_squares_carries_the_earlier_line_on():
    fit = least_squares([float(at) for at in range(12)], [20.0] * 8)
    assert fit.carried_on[-1] == pytest.approx(19)
    assert fit.at_last.value == pytest.approx(1)


def test_the_deepest_of_two_hollows_is_found():
    """The likelihood of these has one hollow near 0.38 and a deeper one near 0.78."""
    before = [51.0, 51, 50, 53, 53, 52, 51, 47, 48, 54, 48, 56]
    after = [53.0, 51, 50, 51, 49, 47, 43, 37]
    assert restricted_likelihood(before, after).rho == pytest.approx(0.785, abs=0.005)


@pytest.mark.parametrize(("before", "after"), [(1, 9), (9, 1), (2, 2)])
def test_too_few_points_for_two_lines_are_refused(before, after):
    with pytest.raises(NotComputable, match="too few to fit a line to each"):
        least_squares([1.0] * before, [2.0] * after)


def test_too_few_points_are_refused():
    with pytest.raises(NotComputable, match="12 and 8 are needed"):
        impact([1.0] * 5, [1.0] * 5)
