"""The recovery plan's lines, and what of their saving is at risk when work slips."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Refusal
from turnstone.programme.delivery.facts import pounds, savings_at_risk, slipped_because
from turnstone.programme.delivery.queries import savings_at_risk_in
from turnstone.programme.plan import operations as plans
from turnstone.programme.plan.queries import plan_as_at, savings_as_at
from turnstone.programme.scorecards import operations
from turnstone.programme.scorecards.queries import money_as_at
from turnstone.programme.scorecards.rules import MeasureKind, MoneyKind, money_heads, read_money

BEFORE, AFTER = dt.date(2026, 9, 1), dt.date(2026, 10, 10)


@pytest.fixture
def line(wexcombe, by):
    line = operations.add_money_line(by=by, area=wexcombe.area, reference="M1", name="Places further away")
    for starts_in, unmitigated, mitigated in ((2024, 900, 700), (2026, 1000, 600), (2027, 1100, 500)):
        amounts = {"unmitigated": Decimal(unmitigated), "mitigated": Decimal(mitigated)}
        operations.set_money_year(by=by, line=line, starts_in=starts_in, **amounts)
    return line


def at_risk(wexcombe, on, forecasts=None, **changed):
    plan = plan_as_at(wexcombe.plan.pk, clock.now())
    action = replace(plan.actions[0], **changed)
    plan = replace(plan, actions=(action,))
    area_id, now = wexcombe.area.pk, clock.now()
    lines, savings = money_as_at(area_id, now), savings_as_at(area_id, now)
    return savings_at_risk(plan, savings, lines, forecasts or {}, on)


def test_nothing_is_at_risk_while_the_work_is_in_time(wexcombe, line, by):
    plans.tie_saving(by=by, action=wexcombe.action, line=line, share=50)
    assert at_risk(wexcombe, BEFORE) == ()


def test_its_share_of_the_years_that_are_not_over_is_at_risk_when_the_work_slips(wexcombe, line, by):
    plans.tie_saving(by=by, action=wexcombe.action, line=line, share=50)
    (found,) = at_risk(wexcombe, AFTER)
    assert (found.amount, found.years) == (500, ("2026/27", "2027/28"))
    assert found.sentence == (
        "£500 of “Places further away” (M1) in 2026/27 to 2027/28 is at risk: "
        "1.A is 10 days past its first date, 30 September 2026."
    )


def test_it_is_read_as_the_record_has_it(wexcombe, line, by):
    plans.tie_saving(by=by, action=wexcombe.action, line=line)
    plans.withdraw_action(by=by, action=wexcombe.action, on=BEFORE, why="There is no money.")
    (found,) = savings_at_risk_in(plan_as_at(wexcombe.plan.pk, clock.now()))
    assert found.why == "was taken out of the plan"


@pytest.mark.parametrize(
    ("changed", "forecast", "why"),
    [
        ({}, None, ""),
        ({"due_on": dt.date(2026, 10, 30)}, None, "has moved 30 days from its first date, 30 September 2026"),
        ({}, dt.date(2026, 12, 1), "is expected on 1 December 2026, after its first date, 30 September 2026"),
        ({}, dt.date(2026, 9, 20), ""),
        ({"confidence": "red"}, None, "is rated red"),
        ({"confidence": "red", "done_on": BEFORE}, None, ""),
    ],
)
def test_it_says_why(wexcombe, changed, forecast, why):
    action = replace(plan_as_at(wexcombe.plan.pk, clock.now()).actions[0], **changed)
    assert slipped_because(action, forecast, BEFORE) == why


def test_more_income_is_a_saving_too(wexcombe, by):
    line = operations.add_money_line(
        by=by, area=wexcombe.area, reference="I1", name="Transfer", kind=MoneyKind.INCOME
    )
    operations.set_money_year(
        by=by, line=line, starts_in=2026, unmitigated=Decimal(10), mitigated=Decimal(15)
    )
    (found,) = money_as_at(wexcombe.area.pk, clock.now())
    assert found.saving(found.years[0]) == 5


def test_shares_of_a_line_come_to_no_more_than_all_of_it(wexcombe, line, by):
    other = plans.add_action(by=by, outcome=wexcombe.outcome, reference="1.B", text="Train them.")
    plans.tie_saving(by=by, action=wexcombe.action, line=line, share=70)
    with pytest.raises(Refusal, match="at most 30% are left"):
        plans.tie_saving(by=by, action=other, line=line, share=40)
    plans.tie_saving(by=by, action=wexcombe.action, line=line, share=60)
    plans.tie_saving(by=by, action=other, line=line, share=40)
    plans.untie_saving(by=by, action=other, line=line, why="It is not so.")
    assert [each.share for each in savings_as_at(wexcombe.area.pk, clock.now())] == [60]


def test_a_measure_shows_a_line(wexcombe, line, by):
    measure = operations.add_measure(by=by, area=wexcombe.area, title="Places", kind=MeasureKind.DID)
    operations.tie_measure(by=by, line=line, measure=measure)
    with pytest.raises(Refusal, match="already"):
        operations.tie_measure(by=by, line=line, measure=measure)
    assert money_as_at(wexcombe.area.pk, clock.now())[0].measure_ids == (measure.pk,)


def table(lines):
    """Write lines as the file does, and read them again."""
    heads = money_heads([2024, 2026])
    return read_money([heads, *lines]).rows


def test_a_file_is_taken_in_all_or_none(wexcombe, line, by):
    rows = table(
        [
            ["M1", "Places away", "Spending", "900", "650", "", "1000", "600", ""],
            ["M2", "Transport", "Spending", "1"],
        ]
    )
    operations.take_money_in(by=by, area=wexcombe.area, rows=rows, file_name="lines.xlsx")
    first, second = money_as_at(wexcombe.area.pk, clock.now())
    assert first.name == "Places away"
    assert [(each.starts_in, each.mitigated) for each in first.years] == [
        (2024, 650),
        (2026, 600),
        (2027, 500),
    ]
    assert (second.reference, second.years[0].unmitigated) == ("M2", 1)


def test_a_file_of_nothing_is_refused(wexcombe, by):
    with pytest.raises(Refusal, match="holds no line"):
        operations.take_money_in(by=by, area=wexcombe.area, rows=(), file_name="lines.xlsx")


@pytest.mark.parametrize(
    ("amount", "words"),
    [("1250000", "£1.25 million"), ("2000000", "£2 million"), ("340000", "£340,000"), ("-10", "−£10")],
)
def test_amounts_are_written_as_people_say_them(amount, words):
    assert pounds(Decimal(amount)) == words
