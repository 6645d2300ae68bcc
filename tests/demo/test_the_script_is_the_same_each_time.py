"""The same day gives the same year, whatever process writes it; any day gives a coherent one."""

import datetime as dt
import hashlib
import os
import subprocess
import sys

import pytest

from turnstone.demo.first_script import ACTIONS, write_first_script
from turnstone.demo.script import write_script

TODAY = dt.date(2026, 9, 17)
ASK = """
import datetime as dt, hashlib
from turnstone.demo.first_script import write_first_script
from turnstone.demo.script import write_script
script = write_script(dt.date(2026, 9, 17))
print(hashlib.sha256(repr((script, write_first_script(script.year))).encode()).hexdigest())
"""


def test_another_process_writes_the_same():
    said = subprocess.run(
        [sys.executable, "-c", ASK], env=os.environ | {"PYTHONHASHSEED": "7"}, capture_output=True, check=True
    )
    script = write_script(TODAY)
    here = hashlib.sha256(repr((script, write_first_script(script.year))).encode()).hexdigest()
    assert said.stdout.decode().strip() == here


@pytest.mark.parametrize("offset", range(0, 62, 3))
def test_any_day_has_an_open_newest_cycle_and_no_answer_from_the_future(offset):
    today = TODAY + dt.timedelta(days=offset)
    script = write_script(today)
    newest = script.year.months[-1]
    assert newest.opens_on < today <= newest.closes_on
    assert script.year.months[-2].closes_on < newest.opens_on
    assert all(answer.said_at.date() < today for month in script.answers for answer in month)


@pytest.mark.parametrize("offset", range(0, 62, 7))
def test_the_first_plan_ends_as_the_second_begins_whatever_the_day(offset):
    script = write_script(TODAY + dt.timedelta(days=offset))
    first = write_first_script(script.year)
    assert len(first.year.months) == 24 and not any(month.is_open for month in first.year.months)
    assert first.year.months[-1].closes_on < script.year.months[0].opens_on
    for month, answers in zip(first.year.months, first.answers, strict=True):
        assert all(month.opens_on <= answer.said_at.date() < month.closes_on for answer in answers)


def test_every_action_of_the_first_plan_has_an_end():
    new = {action.reference for action in write_script(TODAY).actions}
    for action in ACTIONS:
        fate = action.became
        assert (fate.fate == "completed") == (action.done is not None), action.text
        assert bool(fate.into) == (fate.fate in ("carried", "merged")) and set(fate.into) <= new, action.text
        assert fate.fate != "dropped" or (fate.why and fate.agreed_by), action.text


def test_no_line_is_written_twice_in_a_month():
    for month in write_script(TODAY).answers:
        texts = [answer.text for answer in month if answer.text]
        assert len(texts) == len(set(texts))


def test_ten_times_the_plan_keeps_every_reference_apart():
    script = write_script(TODAY, scale=10)
    assert len({action.reference for action in script.actions}) == len(script.actions) == 900


@pytest.mark.parametrize("lead", ["head_send", "clinical_officer"])
def test_two_who_can_sign_in_have_a_handful_to_answer(lead):
    script = write_script(TODAY)
    done = {answer.action for month in script.answers for answer in month if answer.done_on}
    answered = {answer.action for answer in script.answers[-1]}
    theirs = {number for number, action in enumerate(script.actions) if action.content.lead == lead}
    assert len(theirs - done) == 5 and not theirs & answered
