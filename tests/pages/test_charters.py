"""Charters in the office, and as they were published for everyone."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.cast import BY
from tests.pages.published import progress_page, publish
from turnstone.documents.as_json import from_json
from turnstone.papers.catalogue import draft
from turnstone.programme.audit import clock
from turnstone.programme.publications.rules import Kind
from turnstone.programme.voice import operations as voice
from turnstone.programme.voice.queries import charters_as_at
from turnstone.programme.voice.rules import CharterKind

OFFICE, HERE = "/wexcombe/office/voice/charters/", "/wexcombe/charters/"
OURS = f"{OFFICE}our-charter/"
DAY = {"written_on_day": "1", "written_on_month": "5", "written_on_year": "2025"}
SIGNED = {"signed_on_day": "1", "signed_on_month": "6", "signed_on_year": "2025"}


@pytest.fixture
def charter(cast):
    return voice.add_charter(by=BY, area=cast.area, title="Our charter", kind=CharterKind.CHARTER)


@pytest.fixture
def version(charter):
    return voice.write_charter(
        by=BY, charter=charter, number="1", text="We may listen.", written_with="families"
    )


def sign(cast, version):
    return voice.sign_charter(
        by=BY, version=version, organisation=cast.lead_post.organisation, signed_by="The director"
    )


def only(cast):
    (found,) = charters_as_at(cast.area.pk, clock.now())
    return found


def put_out(cast, charter):
    paper = draft("charter", charter_id=charter.pk, as_at=clock.now(), audience="public")
    return publish(cast, from_json(paper.content), kind=Kind.CHARTER, slug=paper.slug)


def test_a_charter_is_added_written_and_signed(cast, pages):
    pages.sign_in(cast.officer)
    page = pages.post(f"{OFFICE}add/", {"title": "Our charter", "kind": "charter", "about": "It says how."})
    assert page.h1 == "Our charter"
    pages.post(f"{OURS}write/", DAY | {"number": "1", "text": "We listen.", "written_with": ""})
    version = only(cast).newest
    council = str(cast.lead_post.organisation_id)
    said = SIGNED | {"organisation": council, "signed_by": "The director"}
    page = pages.post(f"{OURS}versions/{version.id}/sign/", said)
    assert "Signed by 1 of 1 partner." in page.main
    assert "Wexcombe Council, 1 June 2025: The director" in page.main
    assert "Put it right" not in page.main
    assert "signed by 1 of 1 partner" in pages.get(OFFICE).main


def test_a_new_version_begins_with_the_last_words_and_is_signed_anew(cast, charter, version, pages):
    sign(cast, version)
    pages.sign_in(cast.officer)
    page = pages.get(f"{OURS}write/")
    assert page.all("//textarea[@name='text']")[0] == "We may listen."
    page = pages.post(f"{OURS}write/", DAY | {"number": "1", "text": "We will listen.", "written_with": ""})
    assert "has a version 1 already" in page.main
    today = clock.today()
    now = {"written_on_day": today.day, "written_on_month": today.month, "written_on_year": today.year}
    pages.post(f"{OURS}write/", now | {"number": "2", "text": "We will listen.", "written_with": ""})
    assert "Until it is signed, version 1 holds." in pages.get(OFFICE).main


def test_two_versions_are_compared_word_by_word(cast, charter, version, pages):
    voice.write_charter(by=BY, charter=charter, number="2", text="We will listen.")
    page = pages.sign_in(cast.board_member).get(f"{OURS}compare/")
    assert (page.all("//del"), page.all("//ins")) == (["may"], ["will"])
    assert "1 word new and 1 word gone." in page.main
    back = pages.get(f"{OURS}compare/?before={only(cast).newest.id}&after={version.pk}")
    assert (back.all("//del"), back.all("//ins")) == (["will"], ["may"])
    assert pages.status(f"{OURS}compare/?before=999") == 404


def test_one_version_is_compared_with_nothing(cast, version, pages):
    pages.sign_in(cast.board_member)
    assert pages.status(f"{OURS}compare/") == 404


def test_a_file_comes_back_as_it_came_and_a_false_one_is_refused(cast, charter, pages, client):
    pages.sign_in(cast.officer)
    said = DAY | {"number": "1", "text": "We listen.", "written_with": ""}
    false = SimpleUploadedFile("charter.pdf", b"MZ")
    assert "is not what its name says" in pages.post(f"{OURS}write/", said | {"file": false}).main
    pages.post(f"{OURS}write/", said | {"file": SimpleUploadedFile("charter.pdf", b"%PDF-1.7")})
    version = only(cast).newest
    answer = client.get(f"{OURS}versions/{version.id}/file/")
    assert (answer.content, "charter.pdf" in answer["Content-Disposition"]) == (b"%PDF-1.7", True)


def test_everything_can_be_undone(cast, charter, version, pages):
    pages.sign_in(cast.officer)
    signature = sign(cast, version)
    signed = f"{OURS}versions/{version.pk}/"
    pages.post(f"{signed}signatures/{signature.pk}/take-back/", {"why": "A mistake."})
    pages.post(f"{signed}change/", DAY | {"text": "We do listen.", "written_with": ""})
    assert only(cast).newest.text == "We do listen."
    pages.post(f"{signed}remove/", {"why": "Too early."})
    pages.post(
        f"{OURS}end/", {"ended_on_day": "1", "ended_on_month": "7", "ended_on_year": "2025", "why": "Done."}
    )
    assert only(cast).ended_on is not None
    pages.post(f"{OURS}resume/")
    assert (only(cast).ended_on, only(cast).versions) == (None, ())
    pages.post(f"{OURS}change/", {"title": "Our pledge", "kind": "pledge", "about": ""})
    assert only(cast).title == "Our pledge"


def test_what_is_signed_cannot_be_put_right(cast, version, pages):
    sign(cast, version)
    pages.sign_in(cast.officer)
    said = DAY | {"text": "Other", "written_with": ""}
    assert "is signed, so its words stay" in pages.post(f"{OURS}versions/{version.pk}/change/", said).main


def test_everyone_reads_what_was_signed_and_not_who_held_the_pen(cast, charter, version, pages):
    sign(cast, version)
    put_out(cast, charter)
    assert "Our charter" in pages.get(HERE).links
    page = pages.get(f"{HERE}our-charter/")
    assert "We may listen." in page.main and "Wexcombe Council" in page.main
    assert "The director" not in page.main


def test_the_public_page_can_be_kept_as_a_file(cast, charter, version, pages, client):
    sign(cast, version)
    put_out(cast, charter)
    assert b"We may listen." in client.get(f"{HERE}our-charter/html").content
    assert (pages.status(f"{HERE}our-charter/exe"), pages.status(f"{HERE}other/")) == (404, 404)


def test_before_the_first_everyone_is_told_what_will_be_here(cast, pages):
    publish(cast, progress_page())
    assert "The first one will be here" in pages.get(HERE).main


def test_a_member_reads_and_changes_nothing(cast, version, pages):
    page = pages.sign_in(cast.board_member).get(OURS)
    assert "Nobody has signed it yet." in page.main
    assert not {"Note a signature", "Write a new version"} & set(page.links)
    assert "We may listen." in pages.get(f"{OURS}versions/{version.pk}/").main


def test_another_areas_charter_is_not_there(cast, version, pages):
    pages.sign_in(cast.stranger)
    theirs = "/marlsea/office/voice/charters/our-charter/"
    for address in ("", "write/", "compare/", f"versions/{version.pk}/", f"versions/{version.pk}/sign/"):
        assert pages.status(f"{theirs}{address}") == 404


def test_before_the_first_the_office_is_told_how_to_start(cast, pages):
    assert "Nothing is written together yet" in pages.sign_in(cast.officer).get(OFFICE).main
