"""Comments are added, taken in, searched, read one after another, and withdrawn."""

import io

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.programme.some_comments import BY, register_of, say
from turnstone.programme.voice import models, operations

HERE = "/wexcombe/office/voice/comments/"
PICTURE = b"\x89PNG\r\n\x1a\n a bus"
ADDED = {
    "words": "The taxi <script>alert(1)</script>was late.",
    "source": "letter",
    "heard_on_day": "4",
    "heard_on_month": "3",
    "heard_on_year": "2026",
    "said_by": "parent_carer",
    "age_band": "adult",
    "consent": "quote",
}


@pytest.fixture
def office(pages, cast):
    return pages.sign_in(cast.officer)


def file_of(name, content):
    return SimpleUploadedFile(name, content)


def test_the_list_begins_by_saying_what_will_be_here(office):
    page = office.get(HERE)
    assert "Nothing was said yet" in page.main and "Add a comment" in page.links


def test_a_comment_is_added_without_its_script_and_that_is_said(office):
    page = office.post(f"{HERE}add/", ADDED)
    assert "The taxi was late." in page.main and "was taken out" in page.main
    assert "alert(1)" not in page.source
    assert "It may be quoted in public, without a name." in page.main


def test_a_file_that_is_not_what_its_name_says_is_refused_and_the_rest_is_kept_on_the_form(office):
    page = office.post(f"{HERE}add/", ADDED | {"file": file_of("bus.png", b"MZ\x90\x00")})
    assert "bus.png is damaged, or is not what its name says" in page.main
    assert "The taxi" in page.all("//textarea")[0] and not models.Comment.objects.exists()


def test_a_drawing_is_handed_over_to_be_saved_and_can_run_nothing(office, cast, client):
    comment = say(cast.area, "", file=PICTURE, file_name="Our bus.png")
    assert "Save the file: Our bus.png" in office.get(f"{HERE}{comment.pk}/").links
    answer = client.get(f"{HERE}{comment.pk}/file/")
    assert answer.content == PICTURE and answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Disposition"] == 'attachment; filename="our-bus.png"'
    assert answer["Content-Security-Policy"].startswith("sandbox")
    office.sign_in(cast.lead)
    assert office.status(f"{HERE}{comment.pk}/file/") == 404


def workbook(*rows):
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def test_a_table_comes_in_but_for_the_rows_that_are_wrong(office):
    table = "Words,Heard on,Source\nThe bus was late,4/3/2026,Survey\n,4/3/2026,Survey\nKind people,2026-03-05,Magic\n"
    page = office.post(f"{HERE}table/", {"file": file_of("heard.csv", table.encode())})
    assert "1 comment came in, 2 rows did not" in page.main
    assert page.all("//main//li")[0] == "Row 3: It has no words."
    assert models.CommentWords.objects.get().words == "The bus was late"


def test_a_workbook_comes_in_too(office):
    rows = workbook(["words", "heard on", "age"], ["We waited", "2026-03-04", "11 to 15"])
    page = office.post(f"{HERE}table/", {"file": file_of("heard.xlsx", rows)})
    assert "1 comment came in." in page.main
    assert models.Comment.objects.get().age_band == "from_11"


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04junk", b"\x00\x01\x02", b"Comment\nHello\n"])
def test_what_is_no_table_is_refused_with_a_sentence(office, content):
    page = office.post(f"{HERE}table/", {"file": file_of("heard.csv", content)})
    assert "heard.csv" in page.main or "name the columns" in page.main
    assert not models.Comment.objects.exists()


def test_comments_are_searched_and_downloaded(office, cast, client):
    say(cast.area, "=The bus was late"), say(cast.area, "Kind people")
    page = office.get(f"{HERE}?q=bus")
    assert "1 of 2 comments" in page.main and "Kind people" not in page.main
    file = client.get("/wexcombe/office/voice/comments.csv?q=bus").content.decode()
    assert "'=The bus was late" in file and "Kind" not in file


def test_a_list_is_turned_over_page_by_page(office, cast):
    for number in range(51):
        say(cast.area, f"Words {number}")
    page = office.get(f"{HERE}?source=survey")
    assert "Page 1 of 2" in page.main
    assert "Page 2 of 2" in office.get(page.links["The next page"]).main


def test_reading_goes_from_one_comment_to_the_next(office, cast):
    wait, _ = register_of(cast.area)
    first, second = say(cast.area, "We waited three years in the queue"), say(cast.area, "Nothing much")
    operations.suggest_themes(by=BY, area=cast.area)
    page = office.get(f"{HERE}read/")
    assert page.address.endswith(f"{first.pk}/read/") and "three years" in page.main
    assert page.all("//legend")[0] == "Suggested by the machine"
    assert not page.tree.xpath("//input[@type='checkbox' and @checked]")
    page = office.post(page.address, {"themes": [str(wait.pk)]})
    assert page.address.endswith(f"{second.pk}/read/")
    page = office.post(page.address, {"none": "1"})
    assert "Every comment has been read." in page.main
    assert [each.read_themes.count() for each in models.Reading.objects.order_by("id")] == [1, 0]


def test_reading_asks_for_a_theme_or_for_none(office, cast):
    register_of(cast.area)
    comment = say(cast.area, "Hm")
    page = office.post(f"{HERE}{comment.pk}/read/", {})
    assert "Tick at least one theme, or press “None of these”." in page.main


def test_a_comment_may_be_skipped(office, cast):
    register_of(cast.area)
    first, second = say(cast.area, "One"), say(cast.area, "Two")
    page = office.get(f"{HERE}{first.pk}/read/")
    skip = page.links["Skip it"]
    assert office.get(skip).address.endswith(f"{second.pk}/read/")


def test_a_second_reader_reads_without_seeing_the_first(office, cast):
    wait, _ = register_of(cast.area)
    comments = [say(cast.area, f"Words {number}") for number in range(5)]
    for each in comments:
        office.post(f"{HERE}{each.pk}/read/", {"themes": [str(wait.pk)]})
    office.sign_in(cast.forum)
    page = office.get(f"{HERE}read/?again=1")
    assert not page.tree.xpath("//input[@type='checkbox' and @checked]") and "Priya" not in page.main
    seen = office.get(page.address.split("read/")[0])
    assert "What others said of it is shown once you have" in seen.main and "Priya" not in seen.main
    assert "Nothing waits to be read again" in office.post(page.address, {"none": "1"}).main
    assert "Priya Nair: Waiting" in office.get(seen.address).main


def test_a_name_is_flagged_before_it_is_quoted_and_taken_out(office, cast):
    comment = say(cast.area, "Margaret rang me on 01234 567 890")
    page = office.get(f"{HERE}{comment.pk}/")
    assert "“Margaret” may be somebody’s name." in page.main and "quoted nowhere" in page.main
    said = {"piece": "words", "words-words": "She rang me", "words-why": "It had a name in it"}
    page = office.post(f"{HERE}{comment.pk}/change/", said)
    assert "It may be quoted in public" in page.main and "Margaret" not in page.main


def test_withdrawn_its_words_are_gone_from_every_page(office, cast):
    comment = say(cast.area, "We waited for ever")
    page = office.post(f"{HERE}{comment.pk}/withdraw/", {"why": "The family asked"})
    assert "Its words are gone, and it still counts" in page.main
    assert "We waited" not in office.get(f"{HERE}?withdrawn=on").main
    assert "The family asked" in office.get(f"{HERE}{comment.pk}/").main
    assert office.status(f"{HERE}{comment.pk}/withdraw/") == 404
    assert office.status(f"{HERE}{comment.pk}/read/") == 404


def test_another_areas_comment_is_not_there(office, cast):
    comment = say(cast.elsewhere, "Ours")
    for what in ("", "read/", "change/", "withdraw/", "file/"):
        assert office.status(f"{HERE}{comment.pk}/{what}") == 404


def test_the_forum_reads_and_does_not_change(pages, cast):
    comment = say(cast.area, "Words")
    forum = pages.sign_in(cast.forum)
    assert "Withdraw it" not in forum.get(f"{HERE}{comment.pk}/").main
    assert forum.status(f"{HERE}{comment.pk}/change/") == 404
    assert forum.status(f"{HERE}add/") == 404
