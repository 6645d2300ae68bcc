"""Entries that are written by hand, and phases: kept, put right, withdrawn; and what is refused."""

import datetime as dt

import pytest

from tests.cast import BY
from turnstone.programme.audit import clock
from turnstone.programme.audit.models import Event
from turnstone.programme.audit.operations import Refusal
from turnstone.programme.sources.operations import keep_unread
from turnstone.programme.voice import operations as voice
from turnstone.programme.voice.queries import (
    changes_to_timeline_entry,
    find_phase,
    find_timeline_entry,
    phases_as_at,
    timeline_entries_as_at,
    timeline_entries_in,
)

JUNE = dt.date(2020, 6, 1)


def add(cast, **said):
    return voice.add_entry(by=BY, area=cast.area, **{"starts_on": JUNE, "title": "Groups held"} | said)


def now(cast, **said):
    return timeline_entries_as_at(cast.area.pk, clock.now(), **said)


def test_an_entry_keeps_every_place_that_tells_of_it(cast):
    file = keep_unread(by=BY, area=cast.area, name="timeline.txt", content=b"Timeline")
    entry = add(cast, sources=[(file, "June 2020", "Nine groups"), (None, "The letter", "")])
    voice.add_source_to_entry(by=BY, entry=entry, where="The website")
    (found,) = now(cast)
    told = [(each.file, each.where, each.words) for each in found.sources]
    assert told == [
        ("timeline.txt", "June 2020", "Nine groups"),
        ("", "The letter", ""),
        ("", "The website", ""),
    ]


def test_an_entry_says_when_it_was(cast):
    add(cast, goes_on_until=dt.date(2020, 7, 15))
    assert now(cast)[0].when == "1 June 2020, ongoing until 15 July 2020"


def test_what_is_withdrawn_goes_and_can_be_brought_back(cast):
    entry = add(cast)
    voice.withdraw_entry(by=BY, entry=entry, why="It was another group.")
    assert (now(cast), timeline_entries_in(cast.area.pk)) == ((), [])
    assert now(cast, with_withdrawn=True)[0].withdrawn_because == "It was another group."
    voice.restore_entry(by=BY, entry=entry)
    assert [each.title for each in now(cast)] == ["Groups held"]
    assert len(changes_to_timeline_entry(entry.pk)) == 3


def test_a_past_day_knows_what_was_written_then(cast):
    with clock.pretend(clock.end_of(dt.date(2025, 8, 1))):
        entry = add(cast)
        phase = voice.add_phase(by=BY, area=cast.area, name="lockdown", starts_on=JUNE)
    with clock.pretend(clock.end_of(dt.date(2025, 9, 1))):
        voice.change_entry(by=BY, entry=entry, title="Nine groups held")
        voice.change_phase(by=BY, phase=phase, name="during lockdown", starts_on=JUNE, ends_on=None)
    then = clock.end_of(dt.date(2025, 8, 15))
    assert timeline_entries_as_at(cast.area.pk, then)[0].title == "Groups held"
    assert phases_as_at(cast.area.pk, then)[0].name == "lockdown"
    assert (now(cast)[0].title, phases_as_at(cast.area.pk, clock.now())[0].name) == (
        "Nine groups held",
        "during lockdown",
    )


def test_the_number_of_reads_is_constant(cast, django_assert_num_queries):
    for number in range(5):
        add(cast, title=f"Group {number}", sources=[(None, "The website", "")])
    with django_assert_num_queries(3):
        now(cast)


REFUSED = [
    ({"title": " "}, "Enter what happened"),
    ({"title": "x" * 301}, "over 300 letters"),
    ({"label": "x" * 201}, "over 200 letters"),
    ({"ends_on": dt.date(2020, 5, 1)}, "would end on 1 May 2020, before it starts on 1 June 2020"),
    ({"goes_on_until": dt.date(2020, 5, 1)}, "would end on 1 May 2020"),
    ({"ends_on": JUNE, "goes_on_until": JUNE}, "not both"),
    ({"about": "boards.meeting:999"}, "is not in the record of Wexcombe"),
    ({"about": "nothing of the kind"}, "is not in the record of Wexcombe"),
    ({"sources": [(None, " ", "")]}, "Say where this was told"),
    ({"sources": [(None, "Here", ""), (None, "Here", "")]}, "noted already"),
]


@pytest.mark.parametrize(("said", "sentence"), REFUSED)
def test_it_is_refused_with_a_sentence_and_nothing_is_kept(cast, said, sentence):
    before = Event.objects.count()
    with pytest.raises(Refusal, match=sentence):
        add(cast, **said)
    assert (now(cast), Event.objects.count()) == ((), before)


def test_what_is_about_another_areas_record_is_refused(cast):
    theirs = voice.add_phase(by=BY, area=cast.elsewhere, name="Theirs", starts_on=JUNE)
    with pytest.raises(Refusal, match="is not in the record of Wexcombe"):
        add(cast, about=theirs.ref)


def test_another_areas_file_is_refused(cast):
    file = keep_unread(by=BY, area=cast.elsewhere, name="theirs.txt", content=b"Theirs")
    with pytest.raises(Refusal, match=r"theirs\.txt was not taken in by Wexcombe"):
        add(cast, sources=[(file, "", "")])


def test_what_is_withdrawn_is_neither_changed_nor_withdrawn_again(cast):
    entry = add(cast)
    with pytest.raises(Refusal, match="Say why"):
        voice.withdraw_entry(by=BY, entry=entry, why=" ")
    voice.withdraw_entry(by=BY, entry=entry, why="A mistake. " * 60)
    with pytest.raises(Refusal, match="bring it back"):
        voice.change_entry(by=BY, entry=entry, title="Other")
    with pytest.raises(Refusal, match="withdrawn already"):
        voice.withdraw_entry(by=BY, entry=entry, why="Again")


def test_what_stands_is_not_brought_back(cast):
    with pytest.raises(Refusal, match="is not withdrawn"):
        voice.restore_entry(by=BY, entry=add(cast))


PHASES_REFUSED = [
    ({"name": ""}, "Enter a name"),
    ({"name": "x" * 121}, "too long"),
    ({"ends_on": dt.date(2020, 1, 1)}, "before it starts"),
    ({"name": "lockdown"}, "is there already"),
]


@pytest.mark.parametrize(("said", "sentence"), PHASES_REFUSED)
def test_a_phase_is_refused_with_a_sentence(cast, said, sentence):
    voice.add_phase(by=BY, area=cast.area, name="lockdown", starts_on=JUNE)
    with pytest.raises(Refusal, match=sentence):
        voice.add_phase(by=BY, area=cast.area, **{"name": "later", "starts_on": JUNE} | said)


def test_a_phase_goes_with_a_reason(cast):
    phase = voice.add_phase(by=BY, area=cast.area, name="lockdown", starts_on=JUNE)
    with pytest.raises(Refusal, match="Say why"):
        voice.remove_phase(by=BY, phase=phase, why="")
    voice.remove_phase(by=BY, phase=phase, why="Nobody says so.")
    assert phases_as_at(cast.area.pk, clock.now()) == ()


def test_another_areas_rows_are_not_found(cast):
    entry = add(cast)
    phase = voice.add_phase(by=BY, area=cast.area, name="lockdown", starts_on=JUNE)
    assert find_timeline_entry(cast.elsewhere.pk, entry.pk) is None
    assert find_phase(cast.elsewhere.pk, phase.pk) is None
