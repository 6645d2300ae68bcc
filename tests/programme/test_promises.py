"""Promises: made in words that stay, answered with evidence or a reason, late when nobody answers."""

import datetime as dt

import pytest

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Refusal, operation
from turnstone.programme.delivery import operations as delivery
from turnstone.programme.delivery import rules
from turnstone.programme.delivery.models import Promise
from turnstone.programme.delivery.models.promises import PromiseOverwritten
from turnstone.programme.delivery.queries import promises_as_at
from turnstone.programme.delivery.rules import PromiseState, term_of
from turnstone.programme.plan import operations as plans
from turnstone.programme.plan.models import Evidence
from turnstone.programme.plan.rules import Shows

MADE, DUE, AFTER = dt.date(2026, 9, 10), dt.date(2026, 12, 31), dt.date(2027, 1, 8)
WORDS = "By the end of this term every family will have a named caseworker."


@pytest.fixture
def promise(wexcombe, by):
    with clock.pretend(clock.end_of(MADE)):
        return delivery.make_promise(
            by=by,
            plan=wexcombe.plan,
            words=WORDS,
            due_on=DUE,
            made_where="Open evening",
            action=wexcombe.action,
        )


def answer(by, promise, move, *, on, **said):
    with clock.pretend(clock.end_of(on)):
        return delivery.answer_promise(by=by, promise=promise, move=move, on=on, **said)


@pytest.mark.parametrize(
    ("day", "name", "last"),
    [
        (dt.date(2026, 8, 1), "autumn term 2026", dt.date(2026, 12, 31)),
        (dt.date(2026, 12, 31), "autumn term 2026", dt.date(2026, 12, 31)),
        (dt.date(2027, 1, 1), "spring term 2027", dt.date(2027, 3, 28)),
        (dt.date(2027, 3, 28), "spring term 2027", dt.date(2027, 3, 28)),
        (dt.date(2027, 3, 29), "summer term 2027", dt.date(2027, 7, 31)),
        (dt.date(2024, 3, 31), "spring term 2024", dt.date(2024, 3, 31)),
        (dt.date(2025, 4, 20), "spring term 2025", dt.date(2025, 4, 20)),
        (dt.date(2038, 4, 26), "summer term 2038", dt.date(2038, 7, 31)),
    ],
)
def test_a_day_falls_in_a_term(day, name, last):
    term = term_of(day)
    assert (term.name, term.last_on) == (name, last) and term.first_on <= day


def test_terms_follow_one_another():
    autumn = term_of(MADE)
    spring = rules.term_before(rules.term_before(autumn))
    assert [spring.name, rules.term_before(spring).name] == ["spring term 2026", "autumn term 2025"]


@pytest.mark.parametrize(
    ("answered", "day", "state"),
    [
        ("", DUE, PromiseState.OPEN),
        ("", AFTER, PromiseState.LATE),
        ("kept", AFTER, PromiseState.KEPT),
        ("partly", AFTER, PromiseState.PARTLY),
        ("dropped", MADE, PromiseState.DROPPED),
    ],
)
def test_a_promise_is_never_blank(answered, day, state):
    assert rules.state_of(answered, DUE, day) == state


@pytest.mark.parametrize(
    ("state", "moves"),
    [
        (PromiseState.OPEN, ("keep", "keep_partly", "drop")),
        (PromiseState.LATE, ("keep", "keep_partly", "explain", "drop")),
        (PromiseState.PARTLY, ("keep", "drop")),
        (PromiseState.KEPT, ()),
        (PromiseState.DROPPED, ()),
    ],
)
def test_where_a_promise_may_go(state, moves):
    assert rules.moves_from(state) == moves


def test_every_move_has_a_name():
    assert rules.PROMISE_MOVE_NAMES.keys() == rules.PROMISE_MOVES.keys()


def test_a_promise_takes_its_term_and_outcome(promise, wexcombe):
    assert (promise.term, promise.outcome_id, promise.made_on) == (
        "autumn term 2026",
        wexcombe.outcome.pk,
        MADE,
    )


@pytest.mark.parametrize(
    ("said", "refusal"),
    [
        ({"words": " "}, "in the words that were used"),
        ({"due_on": dt.date(2026, 9, 9)}, "before it was made"),
        ({"made_on": dt.date(2026, 9, 11)}, "a day still to come"),
        ({}, "is promised for 31 December 2026 already"),
    ],
)
def test_a_promise_that_cannot_be_is_refused(promise, wexcombe, by, said, refusal):
    with clock.pretend(clock.end_of(MADE)), pytest.raises(Refusal, match=refusal):
        delivery.make_promise(by=by, plan=wexcombe.plan, **({"words": WORDS, "due_on": DUE} | said))


@pytest.mark.parametrize(
    ("move", "on", "why", "refusal"),
    [
        ("keep", AFTER, "", "Say what shows that the promise was kept"),
        ("keep_partly", AFTER, " ", "was only partly kept"),
        ("drop", AFTER, "", "was dropped"),
        ("explain", AFTER, "", "is late"),
        ("explain", DUE, "Two posts are empty.", "is not late: it is due on 31 December 2026"),
        ("keep", dt.date(2026, 9, 9), "Done.", "cannot be answered on 9 September 2026"),
        ("forget", AFTER, "Done.", "Say whether"),
    ],
)
def test_an_answer_that_cannot_be_is_refused(promise, by, move, on, why, refusal):
    with pytest.raises(Refusal, match=refusal):
        answer(by, promise, move, on=on, why=why)


def test_an_answer_in_the_future_is_refused(promise, by):
    with clock.pretend(clock.end_of(DUE)), pytest.raises(Refusal, match="still to come"):
        delivery.answer_promise(by=by, promise=promise, move="keep", why="Soon.", on=AFTER)


def test_evidence_of_something_else_shows_nothing(promise, wexcombe, by):
    other = plans.add_action(by=by, outcome=wexcombe.outcome, reference="1.B", text="Train panels.")
    proof = plans.add_evidence(by=by, action=other, what="A register.", on=MADE, shows=Shows.ACTIVITY)
    with pytest.raises(Refusal, match="evidence of something else"):
        answer(by, promise, "keep", on=AFTER, evidence=proof)


def test_evidence_is_filed_with_the_answer_or_not_at_all(promise, by):
    with pytest.raises(Refusal, match="only partly kept"):
        answer(by, promise, "keep_partly", on=AFTER, new_evidence="The list of caseworkers")
    assert not Evidence.objects.exists()
    answer(by, promise, "keep", on=AFTER, new_evidence="The list of caseworkers")
    assert promise.evidence.what == "The list of caseworkers"


def test_an_answer_stands(promise, by):
    answer(by, promise, "drop", on=AFTER, why="The money went.")
    with pytest.raises(Refusal, match="dropped already"):
        answer(by, promise, "keep", on=AFTER, why="Not so.")


def test_a_late_promise_says_why_and_may_still_be_kept(promise, wexcombe, by):
    answer(by, promise, "explain", on=AFTER, why="Two posts are empty.")
    (told,) = promises_as_at(wexcombe.plan.pk, clock.end_of(AFTER))
    assert (told.state_on(AFTER), told.answer_words) == (PromiseState.LATE, "Two posts are empty.")
    answer(by, promise, "keep", on=dt.date(2027, 2, 1), why="All have one now.")
    (told,) = promises_as_at(wexcombe.plan.pk, clock.end_of(dt.date(2027, 2, 1)))
    assert told.is_kept_late


def test_nothing_overwrites_a_promise(promise, by):
    for move, why in (("explain", "Late."), ("keep_partly", "Half."), ("keep", "All.")):
        answer(by, promise, move, on=AFTER, why=why)
        assert Promise.objects.get().words == WORDS
    assert {version.words for version in promise.history.all()} == {WORDS}


@pytest.mark.parametrize("name", ["words", "due_on", "made_where"])
def test_the_table_itself_refuses_to_change_a_promise(promise, by, name):
    @operation
    def overwrite(*, by):
        setattr(promise, name, AFTER if name == "due_on" else "Something easier.")
        promise.save()

    with pytest.raises(PromiseOverwritten, match=name):
        overwrite(by=by)
    assert Promise.objects.get().words == WORDS
