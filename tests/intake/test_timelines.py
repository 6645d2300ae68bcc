"""A timeline as councils publish it becomes a proposal, and nothing of it vanishes."""

import datetime as dt
import re
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from turnstone.documents.readers import read
from turnstone.documents.readers.plain_text import read_text
from turnstone.documents.readers.reading import Reading
from turnstone.intake.as_json import as_json, from_json, summary_of
from turnstone.intake.proposal import NotRecognised, keyed
from turnstone.intake.recognise import propose
from turnstone.intake.timeline import recognise

TIMELINE = """What has happened so far in Wexcombe
This page is for families.

March 2022 (before the floods)
3 March
SEND Improvement Board meeting (first steps)
The board met and agreed its terms of reference.
10 March
Scheduled and then postponed workshops with families
Four ‘Tea and Talk’ groups planned over 2 days:
- 15 March
- 22 March
12 March
Emailed families
We wrote to all 31 families that, because of the floods, the Tea and Talk groups had to be postponed.
Leads
Leads began to write down what has to change in each part.
April 2022 (after the floods)
4 to 8 April
Six Tea and Talk online groups held (re-launched)
Families told us what works.
Leads went on
Leads began to write down what has to change in each part.
20 April (ongoing until 6 May)
Survey of staff
We asked everybody who works with children. Leads began to write down what has to change in each part.
"""


def taken_in(text):
    return recognise(Reading(form="text", parts=read_text(text)))


def timeline_of(text):
    return taken_in(text).timeline


def one_entry(line, heading="May 2024"):
    text = f"Timeline\n{heading}\n{line}\n1 June 2024\nB met\nWords.\n2 June 2024\nC met\nWords.\n"
    return timeline_of(text).entries[0]


@pytest.fixture(scope="module")
def real(shared):
    return propose(shared / "seeds" / "central-bedfordshire-timeline-2020.txt")


def test_the_real_timeline_is_found_whole(real):
    assert {
        name: number for name, number in summary_of(real).items() if name not in ("missing", "conflicts")
    } == {
        "entries": 20,
        "entries_with_a_day": 18,
        "ranges": 2,
        "ongoing": 1,
        "told_more_than_once": 1,
        "phases": 2,
        "boards": 4,
        "groups": 2,
        "surveys": 2,
        "bulletins": 1,
        "series": 2,
        "series_postponed": 1,
        "series_relaunched": 1,
        "unplaced": 0,
    }


def test_the_real_ranges_and_what_goes_on_are_read(real):
    when = [each.when for each in real.timeline.entries]
    ranges = [(each.on, each.ends_on) for each in when if each.ends_on]
    assert ranges == [
        (dt.date(2020, 6, 1), dt.date(2020, 6, 15)),
        (dt.date(2020, 6, 1), dt.date(2020, 6, 19)),
    ]
    assert [each.goes_on_until for each in when if each.goes_on_until] == [dt.date(2020, 7, 15)]


def test_the_real_postponed_series_is_tied_to_the_one_held_in_its_place(real):
    postponed, held = real.timeline.series
    assert (postponed.number, postponed.state, postponed.people_told) == (5, "postponed", 62)
    assert (held.number, held.state, held.relaunches) == (9, "held", postponed.key)
    assert postponed.days == (dt.date(2020, 3, 24), dt.date(2020, 3, 31), dt.date(2020, 4, 1))


def test_the_real_entry_printed_three_times_is_one_with_three_places(real):
    (often,) = [each for each in real.timeline.entries if len(each.told_at) > 1]
    assert len(often.told_at) == 3
    assert sum(often.words in each.words for each in real.timeline.entries) == 1


def test_other_real_documents_are_no_timeline(shared):
    for path in sorted((shared / "seeds").glob("*.txt")):
        if "timeline" not in path.name:
            with pytest.raises(NotRecognised):
                recognise(read(path))


def test_a_made_up_timeline_is_found_whole():
    timeline = timeline_of(TIMELINE)
    assert [each.title for each in timeline.entries] == [
        "SEND Improvement Board meeting",
        "Scheduled and then postponed workshops with families",
        "Emailed families",
        "Leads",
        "Six Tea and Talk online groups held",
        "Survey of staff",
    ]
    assert [(each.name, each.starts_on, each.ends_on) for each in timeline.phases] == [
        ("before the floods", dt.date(2022, 3, 1), dt.date(2022, 3, 31)),
        ("after the floods", dt.date(2022, 4, 1), None),
    ]
    assert [(each.asks, each.closes_on) for each in timeline.surveys] == [
        ("practitioner", dt.date(2022, 5, 6))
    ]
    postponed, held = timeline.series
    assert (postponed.number, postponed.people_told, postponed.because) == (4, 31, "the floods")
    assert (held.number, held.relaunches) == (6, postponed.key)


def test_what_stands_before_the_first_month_is_listed():
    (line,) = taken_in(TIMELINE).unplaced
    assert (line.text, line.why) == ("This page is for families.", "It stands before the first month.")


def test_a_board_that_meets_every_month_in_the_same_words_met_every_month():
    told = "".join(
        f"{month} 2023\n5 {month}\nBoard met\nThe board met and looked at the plan.\n"
        for month in ("May", "June", "July")
    )
    assert len(timeline_of(told).entries) == 3


@pytest.mark.parametrize(
    ("line", "on", "ends_on", "goes_on_until", "title"),
    [
        ("26 May\nBoard met", dt.date(2024, 5, 26), None, None, "Board met"),
        ("26th May – Board met", dt.date(2024, 5, 26), None, None, "Board met"),
        ("Monday 6 May: Board met", dt.date(2024, 5, 6), None, None, "Board met"),
        ("26/05/2024 Board met", dt.date(2024, 5, 26), None, None, "Board met"),
        ("w/c 6 May - Drop-in sessions", dt.date(2024, 5, 6), None, None, "Drop-in sessions"),
        ("1 to 15 May\nBoard met", dt.date(2024, 5, 1), dt.date(2024, 5, 15), None, "Board met"),
        ("1–15 May: Board met", dt.date(2024, 5, 1), dt.date(2024, 5, 15), None, "Board met"),
        ("24 May to 3 June\nSurvey", dt.date(2024, 5, 24), dt.date(2024, 6, 3), None, "Survey"),
        ("between 1 and 3 May\nSurvey", dt.date(2024, 5, 1), dt.date(2024, 5, 3), None, "Survey"),
        (
            "24 May (ongoing until 15 July)\nSurvey",
            dt.date(2024, 5, 24),
            None,
            dt.date(2024, 7, 15),
            "Survey",
        ),
        ("24 May onwards\nSurvey", dt.date(2024, 5, 24), None, None, "Survey"),
        ("Early May\nSurvey", dt.date(2024, 5, 1), None, None, "Survey"),
    ],
)
def test_dates_are_read_as_people_write_them(line, on, ends_on, goes_on_until, title):
    entry = one_entry(line)
    when = entry.when
    assert (when.on, when.ends_on, when.goes_on_until, entry.title) == (on, ends_on, goes_on_until, title)


@pytest.mark.parametrize(
    ("heading", "line", "on"),
    [
        ("December 2023", "28 December to 4 January\nA rest", dt.date(2023, 12, 28)),
        ("2024\nMay", "3 May\nBoard met", dt.date(2024, 5, 3)),
        ("MAY 2024", "3 May\nBoard met", dt.date(2024, 5, 3)),
    ],
)
def test_the_year_comes_from_the_heading_above(heading, line, on):
    assert one_entry(line, heading).when.on == on


def test_a_range_over_new_year_ends_in_the_next():
    entry = one_entry("28 December to 4 January\nA rest", "December 2023")
    assert entry.when.ends_on == dt.date(2024, 1, 4)


@pytest.mark.parametrize("line", ["31 February\nBoard met", "99 May\nBoard met"])
def test_a_day_that_there_never_was_is_left_among_the_words(line):
    assert line.splitlines()[0] in str(taken_in(f"{TIMELINE}{line}\n"))


@pytest.mark.parametrize(
    "text", ["", "A letter.\nDear all,\nOn 3 May 2024 we met.\n", "Minutes\nRESOLVED that it be noted."]
)
def test_another_document_is_refused_with_what_was_sought(text):
    with pytest.raises(NotRecognised, match="headings of months"):
        taken_in(text)


LINES = st.sampled_from(
    [*TIMELINE.splitlines(), "June 2022", "7 June", "- 9 June", "- a thing", "(note)", "A title"]
)


def words_in(part):
    return Counter(re.findall(r"\w+", part))


@settings(deadline=None)
@given(st.lists(LINES, max_size=25))
def test_no_word_is_lost(lines):
    text = "\n".join([TIMELINE, *lines])
    proposal = taken_in(text)
    kept = [proposal.title]
    kept += [each.text for each in (*proposal.recognised, *proposal.unplaced)]
    for entry in proposal.timeline.entries:
        kept.append(entry.when.words)
        kept += [f"{each.words} {entry.label}" for each in entry.told_at]
    assert not words_in(text).keys() - words_in(" ".join(kept)).keys()


@settings(deadline=None, max_examples=25)
@given(st.lists(LINES, max_size=25))
def test_keys_are_unlike_and_steady_and_the_proposal_survives_json(lines):
    text = "\n".join([TIMELINE, *lines])
    proposal = taken_in(text)
    keys = [part.key for part in keyed(proposal)]
    assert len(keys) == len(set(keys))
    assert taken_in(text) == proposal
    assert from_json(as_json(proposal)) == proposal
