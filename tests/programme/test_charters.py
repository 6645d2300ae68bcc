"""Charters: written in versions, signed once by each partner, and ended; and what is refused."""

import datetime as dt

import pytest

from tests.cast import BY
from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Refusal
from turnstone.programme.people import operations as people
from turnstone.programme.people.queries import organisations_of
from turnstone.programme.people.rules import OrganisationKind
from turnstone.programme.sources.queries import sources_waiting
from turnstone.programme.voice import operations as voice
from turnstone.programme.voice.queries import (
    changes_to_charter,
    charter_as_at,
    charters_as_at,
    charters_in,
    find_charter,
    find_charter_signature,
    find_charter_version,
)
from turnstone.programme.voice.rules import CharterKind, compare_words, fault_in_charter_file

MAY, JUNE, JULY = dt.date(2025, 5, 1), dt.date(2025, 6, 1), dt.date(2025, 7, 1)


@pytest.fixture
def partners(cast):
    people.add_organisation(
        by=BY, area=cast.area, name="Wexcombe Parent Carer Forum", kind=OrganisationKind.FORUM
    )
    return organisations_of(cast.area.pk)


@pytest.fixture
def charter(cast):
    return voice.add_charter(by=BY, area=cast.area, title="Our charter", kind=CharterKind.CHARTER)


def write(charter, number="1", **said):
    usual = {"text": "We will listen.", "written_on": MAY}
    return voice.write_charter(by=BY, charter=charter, number=number, **usual | said)


def sign(version, organisation, **said):
    usual = {"signed_by": "The director", "signed_on": JUNE}
    return voice.sign_charter(by=BY, version=version, organisation=organisation, **usual | said)


def only(cast):
    (found,) = charters_as_at(cast.area.pk, clock.now())
    return found


def test_a_new_version_needs_new_signatures(cast, charter, partners):
    council, forum = partners
    first = write(charter)
    sign(first, council)
    write(charter, "2", text="We will listen, and answer.", written_on=JULY)
    found = only(cast)
    assert (found.newest.number, found.signed.number) == ("2", "1")
    assert [each.name for each in found.yet_to_sign(found.newest)] == [council.name, forum.name]
    assert [each.name for each in found.yet_to_sign(found.signed)] == [forum.name]


def test_once_signed_the_words_stay(charter, partners):
    version = write(charter)
    changed = {"text": "We may listen.", "written_with": "", "written_on": MAY}
    voice.change_charter_version(by=BY, version=version, **changed)
    signature = sign(version, partners[0])
    with pytest.raises(Refusal, match="is signed, so its words stay; write a new version"):
        voice.change_charter_version(by=BY, version=version, **changed)
    with pytest.raises(Refusal, match="is signed"):
        voice.remove_charter_version(by=BY, version=version, why="A mistake")
    voice.take_back_signature(by=BY, signature=signature, why="It was noted by mistake.")
    voice.remove_charter_version(by=BY, version=version, why="A mistake")
    assert not charter.versions.exists()


def test_those_who_inspect_are_not_waited_for(cast, charter, partners):
    people.add_organisation(by=BY, area=cast.area, name="Inspectors", kind=OrganisationKind.GOVERNMENT)
    people.add_organisation(by=BY, area=cast.area, name="A school", kind=OrganisationKind.SCHOOL)
    write(charter)
    assert [each.name for each in only(cast).partners] == [each.name for each in partners]


def test_each_partner_signs_once(charter, partners):
    version = write(charter)
    sign(version, partners[0])
    with pytest.raises(Refusal, match="Wexcombe Council has signed version 1 already"):
        sign(version, partners[0])


SIGNATURES_REFUSED = [
    ({"signed_by": " "}, "Enter who signed for Wexcombe Council"),
    ({"signed_on": dt.date(2025, 4, 1)}, "was written on 1 May 2025, so it cannot have been signed"),
    ({"signed_on": dt.date(2999, 1, 1)}, "still to come"),
    ({"signed_on": JULY}, "Version 2 had taken the place of version 1"),
]


@pytest.mark.parametrize(("said", "sentence"), SIGNATURES_REFUSED)
def test_a_signature_is_refused_with_a_sentence(charter, partners, said, sentence):
    version = write(charter)
    write(charter, "2", written_on=JULY)
    with pytest.raises(Refusal, match=sentence):
        sign(version, partners[0], **said)


def test_only_partners_sign(cast, charter):
    stranger = people.add_organisation(
        by=BY, area=cast.elsewhere, name="Marlsea Council", kind=OrganisationKind.COUNCIL
    )
    with pytest.raises(Refusal, match="Marlsea Council is not a partner in Wexcombe"):
        sign(write(charter), stranger)


VERSIONS_REFUSED = [
    ({"number": ""}, "Enter the number"),
    ({"number": "1"}, "has a version 1 already"),
    ({"text": " \n "}, "Enter the words"),
    ({"written_on": dt.date(2999, 1, 1)}, "still to come"),
]


@pytest.mark.parametrize(("said", "sentence"), VERSIONS_REFUSED)
def test_a_version_is_refused_with_a_sentence(charter, said, sentence):
    write(charter)
    with pytest.raises(Refusal, match=sentence):
        write(charter, **{"number": "2"} | said)


def test_a_file_is_kept_with_its_version_and_waits_to_be_read_nowhere(cast, charter):
    said = {"number": "1", "text": "We will listen.", "written_on": MAY}
    voice.write_charter_with_file(by=BY, charter=charter, file=("charter.pdf", b"%PDF-1.7"), **said)
    assert find_charter_version(cast.area.pk, only(cast).newest.id).file.name == "charter.pdf"
    assert sources_waiting(cast.area.pk) == []


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("charter.pdf", b"%PDF-1.7", ""),
        ("charter.pdf", b"MZ", "is not what its name says"),
        ("charter.exe", b"MZ", "of a kind that is not taken"),
        ("charter.pdf", b"%PDF" + b" " * (20 * 1024 * 1024), "over 20 MB"),
    ],
)
def test_a_file_is_looked_at_before_it_is_kept(name, content, sentence):
    assert sentence in fault_in_charter_file(name, content)
    assert bool(fault_in_charter_file(name, content)) == bool(sentence)


def test_a_version_and_its_file_are_kept_together_or_not_at_all(charter):
    with pytest.raises(Refusal, match="is not what its name says"):
        voice.write_charter_with_file(
            by=BY, charter=charter, file=("a.pdf", b"MZ"), number="1", text="We will listen."
        )
    assert not charter.versions.exists()


def test_what_has_ended_is_neither_written_nor_signed_until_its_end_is_undone(cast, charter, partners):
    version = write(charter)
    voice.end_charter(by=BY, charter=charter, why="Another took its place.", ended_on=JULY)
    for act in (lambda: write(charter, "2"), lambda: sign(version, partners[0])):
        with pytest.raises(Refusal, match="Our charter ended on 1 July 2025"):
            act()
    voice.resume_charter(by=BY, charter=charter)
    sign(version, partners[0])
    assert only(cast).ended_on is None


def test_two_charters_of_one_title_are_refused_and_addresses_differ(cast, charter):
    with pytest.raises(Refusal, match="already has “Our charter”"):
        voice.add_charter(by=BY, area=cast.area, title="Our charter", kind=CharterKind.PLEDGE)
    other = voice.add_charter(by=BY, area=cast.area, title="Our charter!", kind=CharterKind.PLEDGE)
    added = voice.add_charter(by=BY, area=cast.area, title="Add", kind=CharterKind.PLEDGE)
    assert (charter.slug, other.slug, added.slug) == ("our-charter", "our-charter-2", "add-2")
    assert len(charters_in(cast.area.pk)) == 3


def test_a_past_day_knows_what_was_signed_then(cast, charter, partners):
    with clock.pretend(clock.end_of(JUNE)):
        begun = voice.add_charter(by=BY, area=cast.area, title="Pledge", kind=CharterKind.PLEDGE)
        version = write(begun)
    with clock.pretend(clock.end_of(JULY)):
        sign(version, partners[0])
    then = charter_as_at(begun.pk, clock.end_of(dt.date(2025, 6, 15)))
    assert then.signed is None and charter_as_at(begun.pk, clock.now()).signed.number == "1"
    assert charter_as_at(begun.pk, clock.end_of(MAY)) is None


def test_the_number_of_reads_is_constant(cast, charter, partners, django_assert_num_queries):
    for number in range(1, 5):
        sign(write(charter, str(number)), partners[0])
    with django_assert_num_queries(5):
        charters_as_at(cast.area.pk, clock.now())


def test_another_areas_charter_is_not_found(cast, charter, partners):
    version = write(charter)
    signature = sign(version, partners[0])
    theirs = cast.elsewhere.pk
    assert find_charter(theirs, charter.slug) is None
    assert find_charter_version(theirs, version.pk) is None
    assert find_charter_signature(theirs, signature.pk) is None


def test_its_history_tells_of_versions_and_signatures_too(charter, partners):
    sign(write(charter), partners[0])
    told = [each.operation for each in changes_to_charter(charter.pk)]
    assert told == ["voice.sign_charter", "voice.write_charter", "voice.add_charter"]


@pytest.mark.parametrize(
    ("before", "after", "pieces"),
    [
        ("We will listen.", "We will listen.", [("same", "We will listen.")]),
        (
            "We will listen.",
            "We will always listen.",
            [("same", "We will "), ("new", "always "), ("same", "listen.")],
        ),
        (
            "We may listen.",
            "We will listen.",
            [("same", "We "), ("gone", "may "), ("new", "will "), ("same", "listen.")],
        ),
        ("One\n\nTwo", "One\r\n\r\nThree", [("same", "One\n\n"), ("gone", "Two"), ("new", "Three")]),
        ("", "Words", [("new", "Words")]),
    ],
)
def test_two_texts_are_compared_word_by_word(before, after, pieces):
    assert [(each.kind, each.words) for each in compare_words(before, after)] == pieces
