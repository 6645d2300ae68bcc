"""Did a change do it? What may be asked, what is found and in which words."""

import datetime as dt
from decimal import Decimal

import pytest

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Refusal
from turnstone.programme.scorecards.facts import (
    BreakFacts,
    FigureFacts,
    ImpactFacts,
    MeasureFacts,
    MeasureRecord,
    RebaseFacts,
)
from turnstone.programme.scorecards.facts.impact import find_out
from turnstone.programme.scorecards.operations import (
    adopt_measure,
    ask_impact,
    find_impact,
    name_change,
    withdraw_finding,
    withdraw_named_change,
)
from turnstone.programme.scorecards.queries import impact_as_at
from turnstone.programme.scorecards.rules.impact import is_near, is_written_first, sides_of
from turnstone.programme.scorecards.rules.periods import month_end_after

START = dt.date(2025, 9, 1)
WOBBLE = (0, 2, -1, 1, -2, 0, 1, -1, 2, -2, 1, 0)


def a_record(before=14, after=10, step=20.0, level=45.0, rebases=(), breaks=(), **told):
    """Make a record of so many months before September 2025 and from it on."""
    measure = {"kind": "well", "unit": "%", "polarity": "high", "value_kind": "percentage"} | told
    values = [level + WOBBLE[at % 12] + (step if at >= before else 0) for at in range(before + after)]
    return MeasureRecord(
        measure=MeasureFacts(id=1, version=1, title="Plans in time", **measure),
        figures=tuple(
            a_figure(month_end_after(dt.date(2025, 8, 31), 1 + at - before), value)
            for at, value in enumerate(values)
        ),
        rebases=rebases,
        breaks=breaks,
    )


def a_figure(on, value):
    blank = dict.fromkeys(("mark", "source", "remark"), "")
    return FigureFacts(
        id=1,
        version=1,
        measure_id=1,
        place_id=None,
        period_ends_on=on,
        numerator=None,
        denominator=None,
        value=None if value is None else Decimal(str(value)),
        settled="final",
        definition_version=1,
        **blank,
    )


def a_change(starts_on=START, written_on=dt.date(2025, 7, 1), number=1, title="Ten more caseworkers"):
    return ImpactFacts(
        id=number,
        version=1,
        title=title,
        about="",
        starts_on=starts_on,
        written_down_on=written_on,
        action_reference="",
        withdrawn_on=None,
    )


def a_rebase(on):
    empty = {"undone_on": None, "undone_by_name": "", "undone_because": ""}
    kept = {"cause": "A new system", "by_name": "Asha Venn", "made_on": on}
    return RebaseFacts(id=1, version=1, measure_id=1, place_id=None, on=on, **kept, **empty)


def a_break(on):
    return BreakFacts(
        id=1, version=1, measure_id=1, starts_on=on, kind="definition", why="", definition_version=2
    )


def found(record, *others, **change):
    return find_out(record, a_change(**change), others)


def test_a_lasting_step_is_told_with_what_was_expected():
    told = found(a_record())
    assert told.offered == "regression"
    assert told.sentence.startswith(
        "Since September 2025 the figure has averaged 64.9%. Had the earlier pattern"
    )
    assert told.sentence.endswith("1 time in 10.")
    assert 40 < told.numbers["expected"] < 50
    assert told.numbers["difference_low"] > 0


def test_no_change_is_told_as_ups_and_downs():
    told = found(a_record(step=0.0))
    assert told.sentence == "We can’t tell this from the ups and downs we’d see anyway."


def test_no_finding_says_cause():
    for record in (a_record(), a_record(step=0.0), a_record(before=9, after=5)):
        words = found(record).sentence.lower()
        assert not [each for each in ("caused", "proved", "due to", "saved", "significant") if each in words]


def test_a_line_that_leaves_the_possible_gives_no_size():
    rising = a_record(step=0.0)
    steep = [a_figure(each.period_ends_on, min(99, 20 + 5 * at)) for at, each in enumerate(rising.figures)]
    told = find_out(MeasureRecord(measure=rising.measure, figures=tuple(steep)), a_change(), ())
    assert told.numbers["has_size"] is False
    assert told.numbers["expected"] is None


@pytest.mark.parametrize(("before", "after"), [(9, 5), (11, 12), (14, 4), (14, 7)])
def test_a_few_points_give_the_chart_of_signals_only(before, after):
    told = found(a_record(before=before, after=after))
    assert told.offered == "chart_only"
    assert f"held to the limits of the {before} figures before it, {after} figures show" in told.sentence
    assert (
        f"({after} for the better) of {after}. A signal says that something changed, never why."
        in told.sentence
    )


@pytest.mark.parametrize(
    ("record", "change", "because"),
    [
        (a_record(before=7), {}, "It is too early to say: there are 7 points before and 10 after."),
        (a_record(after=3), {}, "It is too early to say: there are 14 points before and 3 after."),
        (a_record(), {"written_on": dt.date(2025, 9, 30)}, "No single start date was written down"),
        (a_record(breaks=(a_break(dt.date(2025, 6, 1)),)), {}, "What is counted, or how, changed near"),
        (a_record(rebases=(a_rebase(dt.date(2025, 11, 1)),)), {}, "Another big change falls within three"),
        (a_record(frequency="rolling_year"), {}, "A figure of the last 12 months"),
        (a_record(value_kind="count", unit="", level=3.0, step=0.0), {}, "So few are counted"),
    ],
)
def test_it_refuses_with_the_reason(record, change, because):
    told = found(record, **change)
    assert told.offered == "nothing"
    assert told.sentence.startswith(because)


def test_limits_begun_anew_for_a_named_change_are_no_secret():
    record = a_record(rebases=(a_rebase(dt.date(2025, 11, 1)),))
    other = a_change(dt.date(2025, 11, 17), number=2, title="A new case system")
    told = found(record, other)
    assert told.offered == "regression"
    assert told.also_changed == ("A new case system (17 November 2025)",)
    assert "Other things also changed in this time: A new case system (17 November 2025)." in told.sentence


def test_only_what_can_be_compared_is_taken():
    days = [month_end_after(dt.date(2025, 1, 31), at) for at in range(12)]
    breaks = [dt.date(2025, 3, 1), dt.date(2025, 11, 1)]
    sides = sides_of(dict.fromkeys(days, 1.0), "monthly", dt.date(2025, 7, 10), breaks)
    assert [on.month for on, _ in sides.before] == [3, 4, 5, 6]
    assert [on.month for on, _ in sides.after] == [7, 8, 9, 10]


def test_a_month_without_a_figure_keeps_its_place():
    sides = sides_of({dt.date(2025, 1, 31): 1.0, dt.date(2025, 3, 31): 3.0}, "monthly", START, [])
    assert sides.before == (
        (dt.date(2025, 1, 31), 1.0),
        (dt.date(2025, 2, 28), None),
        (dt.date(2025, 3, 31), 3.0),
    )


@pytest.mark.parametrize(
    ("day", "frequency", "near"),
    [
        ("2025-06-01", "monthly", True),
        ("2025-05-31", "monthly", False),
        ("2025-12-31", "monthly", True),
        ("2026-01-01", "monthly", False),
        ("2024-10-01", "quarterly", True),
        ("2024-09-30", "quarterly", False),
    ],
)
def test_near_is_within_three_periods(day, frequency, near):
    assert is_near(dt.date.fromisoformat(day), START, frequency) == near


@pytest.mark.parametrize(("day", "first"), [("2025-09-29", True), ("2025-09-30", False)])
def test_it_is_written_down_before_the_first_period_after_ends(day, first):
    assert is_written_first(dt.date.fromisoformat(day), START, "monthly") == first


@pytest.fixture
def question(wexcombe, by):
    measure = adopt_measure(by=by, area=wexcombe.area, code="ehcp-issued-within-20-weeks")
    change = name_change(by=by, area=wexcombe.area, title="Ten more caseworkers", starts_on=START)
    return ask_impact(by=by, change=change, measure=measure)


def test_a_finding_is_kept_with_its_author_and_stays_when_taken_back(question, by):
    finding = find_impact(by=by, question=question)
    assert (finding.by_name, finding.offered) == ("a test", "nothing")
    with pytest.raises(Refusal, match="Say why"):
        withdraw_finding(by=by, finding=finding, why="")
    withdraw_finding(by=by, finding=finding, why="The wrong measure.")
    find_impact(by=by, question=question)
    (told,) = impact_as_at(question.area_id, clock.now())
    newer, older = told.questions[0].findings
    assert told.questions[0].finding == newer
    assert older.withdrawn_because == "The wrong measure."


def test_a_change_is_asked_of_a_measure_once_and_not_when_taken_back(question, by):
    with pytest.raises(Refusal, match="already asked"):
        ask_impact(by=by, change=question.change, measure=question.measure)
    with pytest.raises(Refusal, match="Say why"):
        withdraw_named_change(by=by, change=question.change, why=" ")
    withdraw_named_change(by=by, change=question.change, why="It never began.")
    with pytest.raises(Refusal, match="was taken back"):
        find_impact(by=by, question=question)


def test_a_name_is_given_once(question, by):
    with pytest.raises(Refusal, match="already a change called"):
        name_change(by=by, area=question.area, title="ten more CASEWORKERS", starts_on=START)
