import datetime as dt

import pytest

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Refusal
from turnstone.programme.plan import operations as plans
from turnstone.programme.plan.facts import slips_of, sum_of_slips
from turnstone.programme.plan.queries import plan_as_at
from turnstone.programme.plan.rules import DateRule, RequestAnswer, needs_agreement

BOARD = "SEND Improvement Board"
FIRST, SECOND = dt.date(2026, 9, 30), dt.date(2027, 12, 1)
OCTOBER = dt.datetime(2026, 10, 5, 9, tzinfo=dt.UTC)


@pytest.fixture(autouse=True)
def in_october():
    with clock.pretend(OCTOBER):
        yield


@pytest.fixture
def ruled(wexcombe, by):
    plans.set_date_rule(by=by, plan=wexcombe.plan, rule=DateRule.LATER, body=BOARD, why="The board asked.")
    return wexcombe


def move(made, by, to=SECOND, **said):
    said = {"why": "Nobody applied.", "asked_by": "Asha Venn"} | said
    return plans.move_due_date(by=by, action=made.action, to=to, **said)


def answer(by, request, said=RequestAnswer.AGREED, on=dt.date(2026, 10, 5), **more):
    return plans.answer_date_request(by=by, request=request, answer=said, on=on, **more)


def facts(made):
    return plan_as_at(made.plan.pk, clock.now())


PLAN_ENDS = dt.date(2027, 3, 31)


@pytest.mark.parametrize(
    ("rule", "from_on", "to_on", "moved_before", "needed"),
    [
        ("free", FIRST, SECOND, True, False),
        ("later", FIRST, SECOND, False, True),
        ("later", SECOND, FIRST, True, False),
        ("later", None, SECOND, False, False),
        ("again", FIRST, SECOND, False, False),
        ("again", FIRST, SECOND, True, True),
        ("past_the_end", FIRST, PLAN_ENDS, True, False),
        ("past_the_end", FIRST, SECOND, False, True),
    ],
)
def test_a_rule_says_which_dates_must_be_agreed(rule, from_on, to_on, moved_before, needed):
    said = needs_agreement(rule, from_on, to_on, moved_before=moved_before, plan_ends_on=PLAN_ENDS)
    assert said is needed


def test_a_date_that_must_be_agreed_stays_until_it_is(ruled, by):
    request = move(ruled, by)
    ruled.action.refresh_from_db()
    assert ruled.action.due_on == FIRST
    assert (request.waits_for, request.to_on, request.answer) == (BOARD, SECOND, "waiting")
    assert facts(ruled).date_changes == ()


def test_an_agreed_date_moves_on_the_day_it_was_agreed(ruled, by):
    request = move(ruled, by)
    with clock.pretend(OCTOBER + dt.timedelta(days=14)):
        answer(by, request, on=dt.date(2026, 10, 12), agreed_by=f"{BOARD}, 12 October")
    (change,) = facts_later = plan_as_at(ruled.plan.pk, OCTOBER + dt.timedelta(days=14)).date_changes
    assert len(facts_later) == 1
    assert (change.from_on, change.to_on, change.moved_on) == (FIRST, SECOND, dt.date(2026, 10, 12))
    assert (change.asked_by, change.agreed_by) == ("Asha Venn", f"{BOARD}, 12 October")


def test_a_date_that_is_not_agreed_says_why_and_stays(ruled, by):
    request = move(ruled, by)
    with pytest.raises(Refusal, match=r"Say why the new date for 1\.A is not agreed"):
        answer(by, request, RequestAnswer.REFUSED)
    answer(by, request, RequestAnswer.REFUSED, words="Families have waited enough.")
    assert facts(ruled).actions[0].due_on == FIRST
    assert facts(ruled).waiting_requests == ()


def test_a_request_taken_back_stays_in_the_record(ruled, by):
    plans.withdraw_date_request(by=by, request=move(ruled, by), why="We found somebody.")
    (request,) = facts(ruled).date_requests
    assert (request.answer, request.answer_words) == ("withdrawn", "We found somebody.")


def test_only_the_body_named_may_agree(ruled, by):
    with pytest.raises(Refusal, match=r"Only SEND Improvement Board may agree this date for 1\.A"):
        move(ruled, by, agreed_by="Tom Ashby")
    assert move(ruled, by, agreed_by="the SEND improvement board, 5 October").to_on == SECOND


def test_one_new_date_waits_at_a_time(ruled, by):
    move(ruled, by)
    with pytest.raises(Refusal, match=r"1 December 2027, waits for SEND Improvement Board already"):
        move(ruled, by, to=dt.date(2028, 1, 1))


def test_an_answered_request_is_not_answered_again(ruled, by):
    request = answer(by, move(ruled, by))
    with pytest.raises(Refusal, match="has its answer already: agreed"):
        answer(by, request)


@pytest.mark.parametrize(
    ("on", "words"), [(dt.date(2026, 10, 6), "still to come"), (dt.date(2026, 10, 4), "before it starts")]
)
def test_an_answer_is_dated_from_the_asking_to_today(ruled, by, on, words):
    with pytest.raises(Refusal, match=words):
        answer(by, move(ruled, by), on=on)


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"to": FIRST}, "due on 30 September 2026 already"),
        ({"to": dt.date(2024, 1, 1)}, "before it starts on 6 January 2025"),
        ({"why": " "}, "Say why the date of 1.A moves"),
        ({"asked_by": ""}, "Say who asked"),
    ],
)
def test_it_refuses_a_move_that_makes_no_sense(wexcombe, by, said, words):
    with pytest.raises(Refusal, match=words):
        move(wexcombe, by, **said)


@pytest.mark.parametrize(
    ("rule", "body", "why", "words"),
    [
        ("later", " ", "Asked.", "Name who agrees"),
        ("past_the_end", BOARD, "Asked.", "has no last day"),
        ("weekly", BOARD, "Asked.", "Choose which new dates"),
        ("later", BOARD, "", "Say why the rule changes"),
        ("free", "", "Asked.", "the rule of Priority action plan already"),
    ],
)
def test_it_refuses_a_rule_that_cannot_be_kept(wexcombe, by, rule, body, why, words):
    with pytest.raises(Refusal, match=words):
        plans.set_date_rule(by=by, plan=wexcombe.plan, rule=rule, body=body, why=why)


def test_a_finished_action_keeps_its_date(wexcombe, by):
    plans.judge_action(
        by=by, action=wexcombe.action, status="complete", confidence="blue", done_on=dt.date(2026, 10, 1)
    )
    with pytest.raises(Refusal, match="was done on 1 October 2026"):
        move(wexcombe, by)


def test_the_first_date_is_never_lost(wexcombe, by):
    for month in (11, 12):
        move(wexcombe, by, to=dt.date(2026, month, 1))
    (action,) = facts(wexcombe).actions
    assert (action.first_due_on, action.due_on, action.slipped) == (FIRST, dt.date(2026, 12, 1), 62)
    (slip,) = slips_of(facts(wexcombe))
    assert [move.from_on for move in slip.moves] == [FIRST, dt.date(2026, 11, 1)]


@pytest.mark.parametrize(
    ("starts_on", "agreed_on", "first"),
    [
        (dt.date(2025, 1, 1), None, dt.date(2025, 1, 1)),
        (None, None, dt.date(2026, 10, 5)),
        (dt.date(2027, 1, 1), None, dt.date(2026, 10, 5)),
        (dt.date(2025, 1, 1), dt.date(2026, 2, 2), dt.date(2026, 2, 2)),
    ],
)
def test_a_date_remembers_when_it_was_first_set(wexcombe, by, starts_on, agreed_on, first):
    wexcombe.plan.starts_on = starts_on
    wexcombe.outcome.plan = wexcombe.plan
    action = plans.add_action(
        by=by, outcome=wexcombe.outcome, reference="1.B", text="B", due_on=SECOND, agreed_on=agreed_on
    )
    assert action.first_set_on == first


def test_slips_are_counted(wexcombe, by):
    move(wexcombe, by, to=dt.date(2026, 10, 30), agreed_by=BOARD)
    move(wexcombe, by, to=dt.date(2026, 11, 30))
    move(wexcombe, by, to=dt.date(2026, 12, 30), agreed_by=BOARD)
    (slip,) = slips_of(facts(wexcombe))
    assert (slip.times, slip.days, len(slip.agreed), len(slip.unagreed)) == (3, 91, 2, 1)
    assert slip.agreed_by == (BOARD,)
    total = sum_of_slips([slip])
    assert (total.actions, total.moves, total.days, total.unagreed, total.more_than_twice) == (1, 3, 91, 1, 1)


def test_a_first_date_set_later_has_not_slipped(wexcombe, by):
    action = plans.add_action(by=by, outcome=wexcombe.outcome, reference="1.B", text="B")
    plans.move_due_date(by=by, action=action, to=SECOND, why="It was left open.", asked_by="Asha Venn")
    assert (action.first_due_on, action.first_set_on) == (SECOND, dt.date(2026, 10, 5))
    assert slips_of(facts(wexcombe)) == ()
