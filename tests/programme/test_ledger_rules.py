"""When a line of the ledger is due, late, old or repeated, and what may become of it: tables of cases."""

import datetime as dt

import pytest

from turnstone.programme.boards.rules import (
    RaisedBy,
    accepts_for,
    age_in_days,
    asks_for,
    due_day,
    first_asked,
    goes_back_to,
    is_late,
    ledger_moves_from,
    times_asked,
    waits_on_agreement,
)
from turnstone.programme.people.rules import Role

BOARD, OTHER = 1, 2


def day(number):
    return dt.date(2026, 9, number)


@pytest.mark.parametrize(
    ("due_on", "due_before", "meets", "due"),
    [
        (None, None, {BOARD: [day(20)]}, None),
        (day(9), None, {}, day(9)),
        (day(9), BOARD, {BOARD: [day(20)]}, day(9)),
        (None, BOARD, {BOARD: [day(20), day(12)]}, day(12)),
        (None, BOARD, {BOARD: [day(1), day(5), day(6)]}, day(6)),
        (None, BOARD, {BOARD: [day(5)]}, None),
        (None, BOARD, {OTHER: [day(12)]}, None),
        (None, BOARD, {}, None),
    ],
)
def test_before_a_board_is_its_first_meeting_after_the_day_it_was_raised(due_on, due_before, meets, due):
    assert due_day(due_on, due_before, day(5), meets) == due


@pytest.mark.parametrize(
    ("state", "due", "on", "waits", "late"),
    [
        ("open", day(9), day(9), False, False),
        ("open", day(9), day(10), False, True),
        ("open", day(9), day(10), True, False),
        ("open", None, day(10), False, False),
        ("answered", day(9), day(10), False, False),
        ("closed", day(9), day(10), False, False),
    ],
)
def test_only_what_is_open_and_waits_for_nobody_is_late(state, due, on, waits, late):
    assert is_late(state, due, on, waits=waits) is late


@pytest.mark.parametrize(
    ("state", "waits_for", "agreed_on", "waits"),
    [
        ("open", "", None, False),
        ("open", "The department", None, True),
        ("open", "The department", day(3), False),
        ("answered", "The department", None, False),
    ],
)
def test_a_line_waits_until_the_body_has_agreed(state, waits_for, agreed_on, waits):
    assert waits_on_agreement(state, waits_for, agreed_on) is waits


@pytest.mark.parametrize(
    ("accepted_on", "on", "age"),
    [
        (None, day(5), 0),
        (None, day(25), 20),
        (day(10), day(25), 5),
        (day(28), day(25), 20),
        (None, day(1), 0),
    ],
)
def test_a_line_ages_until_its_answer_is_accepted(accepted_on, on, age):
    assert age_in_days(day(5), accepted_on, on) == age


@pytest.mark.parametrize(
    ("repeats", "counted"),
    [
        ({1: None, 2: None}, {1: 1, 2: 1}),
        ({1: None, 2: 1}, {1: 2, 2: 2}),
        ({1: None, 2: 1, 3: 2, 4: None}, {1: 3, 2: 3, 3: 3, 4: 1}),
        ({1: None, 2: 1, 3: 1}, {1: 3, 2: 3, 3: 3}),
    ],
)
def test_repeats_are_counted_over_the_line_that_asked_first(repeats, counted):
    assert times_asked(repeats) == counted


def test_a_repeat_goes_back_to_all_before_it_and_to_none_after():
    repeats = {1: None, 2: 1, 3: 2}
    assert first_asked(3, repeats) == 1
    assert goes_back_to(3, 1, repeats)
    assert not goes_back_to(1, 3, repeats)
    assert not goes_back_to(3, 3, repeats)


def test_a_ring_comes_to_an_end():
    assert times_asked({1: 2, 2: 1}) == {1: 1, 2: 1}


@pytest.mark.parametrize(
    ("state", "moves"),
    [("open", ("answer",)), ("answered", ("send_back", "accept")), ("closed", ("reopen",))],
)
def test_what_may_become_of_a_line(state, moves):
    assert ledger_moves_from(state) == moves


@pytest.mark.parametrize(
    ("role", "asks", "accepts"),
    [
        (Role.PROGRAMME_OFFICE, set(RaisedBy), set(RaisedBy)),
        (Role.BOARD_MEMBER, {"members", "board"}, set(RaisedBy)),
        (Role.FORUM, {"forum", "young_people"}, {"forum", "young_people"}),
        (
            Role.ADVISER,
            {"dfe", "nhs_england", "inspectorate"},
            {"dfe", "nhs_england", "inspectorate"},
        ),
        (Role.LEAD, set(), set()),
    ],
)
def test_each_role_speaks_for_its_own_voice(role, asks, accepts):
    assert (set(asks_for({role})), set(accepts_for({role}))) == (asks, accepts)
