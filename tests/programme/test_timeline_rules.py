"""How the timeline says when, and when two entries tell of the same thing."""

import dataclasses
import datetime as dt

import pytest

from turnstone.programme.voice.rules import Precision, collapse, is_told_again, month_heading, when_told

JUNE = dt.date(2020, 6, 1)
LEADS = "Theme leads started to identify outcomes and action areas for respective areas of development."


@dataclasses.dataclass(frozen=True)
class Entry:
    """An entry as the rules see it."""

    starts_on: dt.date = JUNE
    ends_on: dt.date | None = None
    precision: str = Precision.DAY
    title: str = "Theme leads"
    words: str = ""
    about: str = ""


@dataclasses.dataclass(frozen=True)
class Phase:
    """A phase as the rules see it."""

    name: str
    starts_on: dt.date
    ends_on: dt.date | None = None


@pytest.mark.parametrize(
    ("starts_on", "more", "words"),
    [
        (JUNE, {}, "1 June"),
        (JUNE, {"with_year": True}, "1 June 2020"),
        (JUNE, {"ends_on": JUNE}, "1 June"),
        (JUNE, {"ends_on": dt.date(2020, 6, 15)}, "1 to 15 June"),
        (JUNE, {"ends_on": dt.date(2020, 7, 2)}, "1 June to 2 July"),
        (dt.date(2020, 12, 30), {"ends_on": dt.date(2021, 1, 2)}, "30 December 2020 to 2 January 2021"),
        (dt.date(2020, 6, 24), {"goes_on_until": dt.date(2020, 7, 15)}, "24 June, ongoing until 15 July"),
        (
            dt.date(2020, 12, 24),
            {"goes_on_until": dt.date(2021, 1, 5)},
            "24 December 2020, ongoing until 5 January 2021",
        ),
        (dt.date(2020, 5, 1), {"precision": Precision.MONTH}, "some time in May"),
        (
            dt.date(2020, 5, 1),
            {"precision": Precision.MONTH, "ends_on": dt.date(2020, 6, 30)},
            "May to June",
        ),
        (
            dt.date(2020, 5, 1),
            {"precision": Precision.MONTH, "goes_on_until": dt.date(2021, 2, 1)},
            "May 2020, ongoing until February 2021",
        ),
    ],
)
def test_days_are_written_as_people_write_them(starts_on, more, words):
    assert when_told(starts_on, **more) == words


PHASES = [
    Phase("during lockdown", dt.date(2020, 3, 23), dt.date(2020, 6, 30)),
    Phase("before lockdown", dt.date(2020, 1, 1), dt.date(2020, 3, 22)),
    Phase("the first plan", dt.date(2020, 9, 1)),
]


@pytest.mark.parametrize(
    ("month", "words"),
    [
        (JUNE, "June 2020, during lockdown"),
        (dt.date(2020, 3, 1), "March 2020, before lockdown then during lockdown"),
        (dt.date(2020, 8, 1), "August 2020"),
        (dt.date(2024, 2, 29), "February 2024, the first plan"),
    ],
)
def test_a_month_is_headed_with_its_phase(month, words):
    assert month_heading(month, PHASES) == words


LATER = dt.date(2020, 6, 15)
MET = "The board met."
SAME = [
    (Entry(about="boards.meeting:1"), Entry(about="boards.meeting:1", title="We met", starts_on=LATER)),
    (Entry(), Entry(title="THEME LEADS!")),
    (Entry(words=LEADS), Entry(words="")),
    (Entry(words=LEADS), Entry(words=LEADS.lower().replace(".", ""), title="Theme leads started analysis")),
    (Entry(words=LEADS), Entry(words=LEADS, title="Started", starts_on=LATER)),
    (Entry(words=LEADS, starts_on=dt.date(2020, 5, 27)), Entry(words=LEADS, title="Started")),
    (Entry(words=LEADS), Entry(words=LEADS, starts_on=LATER, precision=Precision.MONTH)),
    (Entry(ends_on=LATER), Entry(starts_on=LATER)),
    (Entry(title="The board’s day"), Entry(title="The boards day")),
]
APART = [
    (Entry(about="boards.meeting:1"), Entry(about="boards.meeting:2")),
    (Entry(), Entry(starts_on=LATER)),
    (Entry(words=LEADS), Entry(words=LEADS, starts_on=LATER)),
    (Entry(words=LEADS), Entry(words="They agreed who leads.")),
    (Entry(words=LEADS), Entry(words=LEADS, title="Started", starts_on=dt.date(2020, 9, 1))),
    (Entry(words=MET), Entry(words=MET, title="Health board", starts_on=LATER)),
    (Entry(words=MET), Entry(words=MET, title="Health board")),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_the_same_thing_told_again_is_known_both_ways_round(one, other):
    assert is_told_again(one, other) and is_told_again(other, one)


@pytest.mark.parametrize(("one", "other"), APART)
def test_another_thing_stays_apart_both_ways_round(one, other):
    assert not is_told_again(one, other) and not is_told_again(other, one)


def test_what_is_told_in_three_places_becomes_one_that_says_most():
    short, long = Entry(), Entry(words=LEADS)
    loose = Entry(words=LEADS, precision=Precision.MONTH)
    ((first, *others),) = collapse([short, loose, long])
    assert first == long and others == [short, loose]


def test_two_rows_of_the_record_never_become_one_through_a_third_entry():
    first, second = Entry(about="boards.meeting:1"), Entry(about="boards.meeting:2")
    assert collapse([first, Entry(), second]) == ((first, Entry()), (second,))


def test_entries_keep_their_order():
    other = Entry(title="Another")
    assert collapse([Entry(), other, Entry()]) == ((Entry(), Entry()), (other,))
