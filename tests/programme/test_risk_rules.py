"""How risks are worded, rated and sent to the board: tables of cases."""

import datetime as dt

import pytest

from turnstone.programme.delivery.rules import (
    RISK_MOVES,
    Close,
    RiskState,
    escalation_of,
    if_then,
    is_if_then,
    is_in_hand,
    next_review,
    parts_of,
    rating_of,
    why_rated,
)

TITLES = [
    ("If posts stay empty, then plans stay late", True),
    ("if nurses leave then clinics close", True),
    ("IF staff leave; THEN waits grow.", True),
    ("Staff turnover", False),
    ("If posts stay empty", False),
    ("Plans are late if posts are empty, then later", False),
    ("If , then .", False),
    ("", False),
]


@pytest.mark.parametrize(("title", "is_one"), TITLES)
def test_a_title_says_if_and_then_or_not(title, is_one):
    assert is_if_then(title) is is_one


@pytest.mark.parametrize(
    ("cause", "event"),
    [
        ("posts stay empty", "plans stay late"),
        ("If posts stay  empty,", "then plans stay late."),
        ("IF posts stay empty", "Then, plans stay late"),
    ],
)
def test_a_title_is_made_of_its_two_parts(cause, event):
    title = if_then(cause, event)
    assert title == "If posts stay empty, then plans stay late"
    assert parts_of(title) == ("posts stay empty", "plans stay late")


RATINGS = [
    (1, 5, False, "green"),
    (1, 5, True, "green"),
    (2, 3, False, "red"),
    (2, 3, True, "amber"),
    (3, 4, False, "red"),
    (3, 4, True, "amber"),
    (3, 5, True, "red"),
    (5, 5, True, "red"),
]


@pytest.mark.parametrize(("likelihood", "severity", "is_mitigated", "rating"), RATINGS)
def test_amber_has_to_be_earned(likelihood, severity, is_mitigated, rating):
    assert rating_of(likelihood, severity, is_mitigated) == rating


@pytest.mark.parametrize(
    ("scores", "is_mitigated", "rating", "said"),
    [
        ((3, 3), False, "red", "Scored 9, which is amber; red until a mitigation has an owner and a date."),
        ((3, 3), True, "amber", "Scored 9, which is amber."),
        ((5, 4), False, "red", "Scored 20, which is red."),
        ((1, 2), False, "green", "Scored 2, which is green."),
        ((None, None), True, "amber", "Rated as printed; it has no score."),
        ((4, None), True, "", "Not rated: it has no score."),
    ],
)
def test_it_says_why_it_is_rated_so(scores, is_mitigated, rating, said):
    assert why_rated(*scores, is_mitigated, rating) == said


DAY = dt.date(2026, 5, 1)


@pytest.mark.parametrize(
    ("has_owner", "due_on", "done_on", "is_so"),
    [
        (True, DAY, None, True),
        (True, None, DAY, True),
        (True, None, None, False),
        (False, DAY, None, False),
        (False, DAY, DAY, False),
    ],
)
def test_a_mitigation_in_hand_has_an_owner_and_a_day(has_owner, due_on, done_on, is_so):
    assert is_in_hand(has_owner, due_on, done_on) is is_so


@pytest.mark.parametrize(
    ("on", "every", "then"),
    [
        (dt.date(2026, 1, 31), 1, dt.date(2026, 2, 28)),
        (dt.date(2026, 11, 15), 3, dt.date(2027, 2, 15)),
        (dt.date(2026, 12, 31), 12, dt.date(2027, 12, 31)),
    ],
)
def test_the_next_review_is_some_months_on(on, every, then):
    assert next_review(on, every) == then


def month(number):
    return dt.date(2026, number, 20)


# How it was rated as each cycle from January closed (r, a, g, or - for not rated); the months after whose tenth day a
# board decided; how it is rated now; then where it stands, since when, and for how many cycles it has been red.
ESCALATIONS = [
    ("", (), "green", RiskState.OPEN, None, 0),
    ("", (), "red", RiskState.OPEN, None, 0),
    ("r", (), "red", RiskState.OPEN, None, 1),
    ("rr", (), "red", RiskState.OPEN, None, 2),
    ("rrr", (), "red", RiskState.ESCALATED, month(3), 3),
    ("rrrrr", (), "red", RiskState.ESCALATED, month(3), 5),
    ("arrr", (), "red", RiskState.ESCALATED, month(4), 3),
    ("rrar", (), "red", RiskState.OPEN, None, 1),
    ("rr-r", (), "red", RiskState.OPEN, None, 1),
    ("rrr", (), "amber", RiskState.OPEN, None, 0),
    ("rra", (), "red", RiskState.OPEN, None, 0),
    ("rrr", (dt.date(2026, 1, 20),), "red", RiskState.DECIDED, dt.date(2026, 1, 20), 3),
    ("rrr", (dt.date(2026, 2, 25),), "red", RiskState.DECIDED, dt.date(2026, 2, 25), 3),
    ("rrr", (dt.date(2026, 1, 19),), "red", RiskState.ESCALATED, month(3), 3),
    ("rrrr", (dt.date(2026, 3, 25),), "red", RiskState.DECIDED, dt.date(2026, 3, 25), 4),
    ("rrrrr", (dt.date(2026, 2, 25),), "red", RiskState.ESCALATED, month(5), 5),
    ("rrrrrr", (dt.date(2026, 2, 1), dt.date(2026, 5, 1)), "red", RiskState.DECIDED, dt.date(2026, 5, 1), 6),
    ("rrgrrr", (dt.date(2026, 2, 1),), "red", RiskState.ESCALATED, month(6), 3),
    ("rrgr", (dt.date(2026, 2, 1),), "red", RiskState.OPEN, None, 1),
    ("r", (dt.date(2026, 1, 21),), "red", RiskState.DECIDED, dt.date(2026, 1, 21), 1),
]
KEYS = {"r": "red", "a": "amber", "g": "green", "-": ""}


@pytest.mark.parametrize(("closed", "decided", "rating", "state", "since", "cycles"), ESCALATIONS)
def test_a_risk_goes_to_the_board_and_comes_back(closed, decided, rating, state, since, cycles):
    closes = [Close(month(number), KEYS[letter]) for number, letter in enumerate(closed, 1)]
    found = escalation_of(closes, decided, rating=rating)
    assert (found.state, found.since, found.cycles_red) == (state, since, cycles)


def test_a_closed_risk_is_nobodys():
    found = escalation_of([Close(month(m), "red") for m in (1, 2, 3)], (), rating="red", closed_on=month(4))
    assert (found.state, found.sentence) == (RiskState.CLOSED, "Closed on 20 April 2026.")


def test_it_says_in_a_sentence_what_the_board_owes():
    closes = [Close(month(m), "red") for m in (1, 2, 3)]
    assert escalation_of(closes, (), rating="red").sentence == (
        "Red as 3 cycles running closed; no board has decided on it since 20 January 2026."
    )


def test_every_state_can_be_left_and_reached():
    assert {state for move in RISK_MOVES.values() for state in move.before} == set(RiskState)
    assert {move.after for move in RISK_MOVES.values()} == set(RiskState)
