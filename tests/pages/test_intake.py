"""A file taken in: read, shown line by line, and made record only where a person says so."""

import io
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.documents.readers import made
from tests.intake.updates import HEADLINES, Text, write
from turnstone.programme.delivery.models import Headline, Mitigation, NextStep, ProgressLine, Risk
from turnstone.programme.plan.models import Workstream
from turnstone.programme.sources.models import Placed, SourceFile

INTAKE = "/wexcombe/office/intake/"
UPDATE = "update.txt"


@pytest.fixture
def content(tmp_path):
    return write(Text, tmp_path / UPDATE).read_bytes()


@pytest.fixture
def office(pages, cast):
    return pages.sign_in(cast.officer)


def send(pages, content, name=UPDATE):
    return pages.post(INTAKE, {"file": SimpleUploadedFile(name, content)})


def ticked(page):
    return dict.fromkeys(page.all("//input[@type='checkbox'][@checked]/@name"), "on")


def accept(pages, page, without=()):
    """Press the button with the ticks as they stand but for some. One press asks as often as there are lines."""
    said = {key: "on" for key in ticked(page) if key not in without}
    pages.client.post(page.address, said)
    return pages.get(page.address)


def box(page, words):
    """Find the box of the line that says so."""
    [found] = page.all(f"//label[normalize-space()='{words}']/@for")
    return page.all(f"//input[@id='{found}']/@name")[0]


def nothing_is_kept():
    return not (SourceFile.objects.exists() or Headline.objects.exists())


def test_a_file_is_shown_line_by_line_and_nothing_is_record_yet(office, content):
    page = send(office, content)
    assert page.h1.endswith("May 2023")
    for words in (*HEADLINES, "Staff turnover", "Met the nursery heads", "Timeliness", "Trust of parents"):
        assert words in page.main
    assert "line 6" in page.main and "Missing: owner, date" in page.main
    assert SourceFile.objects.count() == 1
    assert not Headline.objects.exists()


def test_what_is_ticked_becomes_record(office, content):
    page = accept(office, send(office, content))
    assert "Added" in page.main and "to the record of May 2023" in page.main
    assert list(Headline.objects.order_by("id").values_list("text", flat=True)) == HEADLINES
    assert Risk.objects.count() == 2
    assert not ticked(page)
    assert "Preview the update of May 2023" in page.links


def test_what_is_left_out_can_be_accepted_later(office, content):
    page = send(office, content)
    page = accept(office, page, without=[box(page, HEADLINES[0]), box(page, "Met the nursery heads")])
    assert Headline.objects.count() == 2
    assert "Met the nursery heads" not in ProgressLine.objects.values_list("text", flat=True)
    assert not ticked(page)
    page = office.post(
        page.address, dict.fromkeys([box(page, HEADLINES[0]), box(page, "Met the nursery heads")], "on")
    )
    assert Headline.objects.count() == 3
    assert "Met the nursery heads" in ProgressLine.objects.values_list("text", flat=True)


def test_what_hangs_from_a_line_is_left_out_with_it(office, content):
    page = send(office, content)
    head = next(key for key in ticked(page) if key.startswith("workstream:") and "/" not in key)
    accept(office, page, without=[head])
    assert Workstream.objects.filter(name="Early Help").count() == 0
    assert NextStep.objects.filter(text="Tell families").count() == 0


def test_the_same_file_twice_adds_nothing_twice(office, content):
    first = accept(office, send(office, content))
    kept = Placed.objects.count()
    again = send(office, content)
    assert again.address == first.address
    office.client.post(again.address, {})
    assert (Placed.objects.count(), SourceFile.objects.count()) == (kept, 1)
    assert Headline.objects.count() == 3


def test_the_list_says_who_took_a_file_in_and_what_became_of_it(office, content):
    assert "listed here" in office.get(INTAKE).main
    page = send(office, content)
    listed = office.get(INTAKE).main
    assert "Taken in by Priya Nair" in listed and "Waits for you to confirm it" in listed
    accept(office, page)
    assert "lines in the record" in office.get(INTAKE).main


def test_a_file_that_contradicts_itself_cannot_be_accepted(office, content):
    twice = content.replace(b"Transport costs\tRoutes", b"Staff turnover\tRoutes")
    page = send(office, twice)
    assert "The file contradicts itself" in page.main
    assert not page.all("//form//button[contains(., 'Accept')]")
    refused = office.post(page.address, ticked(page))
    assert "contradicts itself: The risk “Staff turnover” stands twice" in refused.main
    assert not Headline.objects.exists()


def test_text_in_the_encoding_of_old_windows_is_read(office, content):
    old = content.decode().replace("Helpline open", "Helpline – “open”").encode("cp1252")
    assert "Helpline – “open”" in send(office, old).main


def bomb():
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"<" + b" " * 22_000_000)
    return packed.getvalue()


BAD = {
    "an empty file": (lambda: b"", UPDATE, "update.txt is empty."),
    "a zip bomb": (bomb, "plan.docx", "as a zip bomb does"),
    "a macro workbook": (
        lambda: made.with_part(made.excel(), "xl/vbaProject.bin", b"macro"),
        "plan.xlsx",
        "macro",
    ),
    "a broken PDF": (lambda: b"%PDF-1.7 words", "plan.pdf", "cannot be opened as a PDF"),
    "a PDF called Word": (lambda: b"%PDF-1.7 words", "plan.docx", "is not a Word document: it is a PDF"),
    "a broken zip": (lambda: made.word()[:-300], "plan.docx", "is damaged"),
    "another document": (lambda: b"Minutes of the garden club\n", UPDATE, "monitoring update"),
    "a huge file": (lambda: bytes(51 * 1024 * 1024), "plan.docx", "at most 50 MB can be read"),
    "a name of many letters": (lambda: b"", f"{'ü' * 200}.txt", "is empty"),
}


@pytest.mark.parametrize("bad", BAD)
def test_a_bad_file_gets_a_sentence_and_is_not_kept(office, content, bad):
    make, name, sentence = BAD[bad]
    page = send(office, make(), name)
    assert page.title.startswith("Error: ")
    [said] = page.all("//p[contains(@class, 'govuk-error-message')]")
    assert sentence in said
    assert nothing_is_kept()
    assert send(office, content).h1.endswith("May 2023")


def test_no_file_at_all_is_said_so(office):
    assert "Choose a file first." in office.post(INTAKE).main


@pytest.mark.parametrize("who", ["lead", "board_member", "forum", "stranger"])
def test_who_may_not_take_files_in_finds_nothing(pages, cast, content, who):
    address = send(pages.sign_in(cast.officer), content).address
    pages.sign_in(getattr(cast, who))
    assert {pages.status(each) for each in (INTAKE, address, f"{address}original")} == {404}


def test_what_is_being_done_about_a_risk_is_kept_with_it(office, content):
    accept(office, send(office, content))
    assert sorted(Mitigation.objects.values_list("text", flat=True)) == [
        "Agency cover until June",
        "Route review",
    ]
