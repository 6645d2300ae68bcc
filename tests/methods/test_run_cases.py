"""The command that compares a method with cases worked out elsewhere."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "scripts/run_cases.py"
DAY = "2025-07-01"
EMPTY = {"as_of": DAY, "plan_start": DAY, "plan_end": DAY, "milestones": []}


def run(*arguments):
    command = [sys.executable, SCRIPT, *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert "Traceback" not in done.stderr
    return done.returncode, (done.stdout + done.stderr).splitlines()


@pytest.fixture
def file_of(tmp_path):
    def write(*cases):
        path = tmp_path / "cases.json"
        path.write_text(json.dumps({"cases": cases}))
        return path

    return write


def expecting(name, **expected):
    return {"id": name, "input": EMPTY, "expected": expected}


@pytest.mark.parametrize("topic", ["benchmarks", "disclosure", "its", "pace", "scorecard", "spc"])
def test_the_shared_cases_pass(shared, topic):
    code, lines = run(topic, shared / "data" / topic / "cases.json")
    assert lines[-1].endswith(" 0 failed"), lines
    assert code == 0


def test_a_failed_case_has_a_line_and_the_code_says_so(file_of):
    good = expecting("good", counts={"open": 0, "median_days_moved": None}, reason="too_few_completed")
    code, lines = run("pace", file_of(good, expecting("bad", counts={"open": 1})))
    assert lines == ["bad: counts.open should be 1 and is 0", "1 passed, 1 failed"]
    assert code == 1


def test_what_is_expected_and_not_answered_fails(file_of):
    assert run("pace", file_of(expecting("a", finish=None)))[0] == 1


def test_a_case_that_stops_does_not_hide_the_others(file_of):
    broken = {"id": "broken", "input": {}, "expected": {}}
    _, lines = run("pace", file_of(broken, expecting("good")))
    assert lines == ["broken: stopped with KeyError: 'milestones'", "1 passed, 1 failed"]


@pytest.mark.parametrize(
    ("expected", "line"),
    [
        ({"error": "two of one date"}, "1 passed, 0 failed"),
        ({"refused": True}, "1 passed, 0 failed"),
        ({"points": []}, "a: refused: 1 April 2025 is there twice; leave one value for each date."),
    ],
)
def test_input_that_makes_no_sense_is_refused_and_may_be_expected_to_be(file_of, expected, line):
    given = {"dates": ["2025-04-01"] * 2, "values": [1, 2], "improvement_direction": "increase"}
    assert run("spc", file_of({"id": "a", "input": given, "expected": expected}))[1][0] == line


def test_a_case_that_should_be_refused_and_is_answered_fails(file_of):
    assert run("pace", file_of(expecting("a", error="no plan")))[0] == 1


def test_an_unknown_topic_is_answered_with_those_there_are(file_of):
    assert run("weather", file_of()) == (
        1,
        ["There is no topic 'weather'. Choose from: benchmarks, disclosure, its, pace, scorecard, spc."],
    )


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (None, "cannot be read"),
        (b"not json", "is not JSON"),
        (b"\xff\xfe", "is not JSON in UTF-8"),
        (b"[]", "no list `cases`"),
        (b'{"cases": [{}]}', "`expected`"),
    ],
)
def test_a_file_that_is_no_file_of_cases_gets_one_sentence(tmp_path, content, words):
    path = tmp_path / "cases.json"
    if content is not None:
        path.write_bytes(content)
    code, lines = run("pace", path)
    assert code == 1 and len(lines) == 1 and words in lines[0]
