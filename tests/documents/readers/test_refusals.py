import os
import time

import pytest

from tests.documents.readers import made
from turnstone.documents.readers import Unreadable, read

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 1000
PDF = b"%PDF-1.7\n"


def refusal(path, **options):
    with pytest.raises(Unreadable) as refused:
        read(path, **options)
    return str(refused.value)


def test_an_empty_file(keep):
    assert (
        refusal(keep("plan.docx", b"")) == "plan.docx is empty. Check that it was saved, and send it again."
    )


def test_a_file_too_large_is_refused_without_being_read(tmp_path):
    path = tmp_path / "plan.docx"
    path.touch()
    os.truncate(path, 200 * 1024 * 1024)
    start = time.perf_counter()
    assert refusal(path) == (
        "plan.docx is 200 MB, and at most 50 MB can be read. Take the pictures out or split it, and try again."
    )
    assert time.perf_counter() - start < 0.1


def test_a_pdf_called_word(keep):
    assert refusal(keep("plan.docx", PDF)) == (
        "plan.docx is not a Word document: it is a PDF. Save it as Word (.docx) and try again."
    )


def test_a_pdf_that_is_none(keep):
    assert refusal(keep("plan.pdf", PDF)) == (
        "plan.pdf is damaged: it cannot be opened as a PDF. Save it again where it was made, and try again."
    )


def test_word_called_excel(keep):
    assert refusal(keep("plan.xlsx", made.word())) == (
        "plan.xlsx is not an Excel workbook: it is a Word document. Give it the ending .docx and try again."
    )


def test_word_called_text(keep):
    assert refusal(keep("plan.txt", made.word())) == (
        "plan.txt is not plain text: it is a Word document. Give it the ending .docx and try again."
    )


def test_text_called_word(keep):
    assert refusal(keep("plan.docx", b"Words")) == (
        "plan.docx is not a Word document: it is plain text. Give it the ending .txt and try again."
    )


def test_junk_called_word(keep):
    assert refusal(keep("plan.docx", b"\0\1\2\3")) == (
        "plan.docx is damaged, or is not what its name says."
        " Open it in the program that made it, save it again and try again."
    )


@pytest.mark.parametrize("name", ["plan.doc", "plan.xls", "plan.docx"])
def test_an_old_office_file(keep, name):
    assert refusal(keep(name, OLE)) == (
        f"{name} is in an old Office form (.doc, .ppt or .xls), which is not read."
        " Save it as .docx, .pptx or .xlsx and try again."
    )


def test_a_file_locked_with_a_password(keep):
    assert refusal(keep("plan.docx", OLE + "EncryptedPackage".encode("utf-16-le"))) == (
        "plan.docx is locked with a password. Take the password off, save it and try again."
    )


def test_rich_text(keep):
    assert refusal(keep("plan.rtf", b"{\\rtf1 Words}")) == (
        "plan.rtf is rich text (RTF), which is not read. Save it as Word (.docx) and try again."
    )


def test_a_web_page(keep):
    assert refusal(keep("plan.html", b"<!DOCTYPE html><p>Words")) == (
        "plan.html is a web page, which is not read."
        " Copy its words into a text file or a Word document and try again."
    )


def test_a_picture(keep):
    assert refusal(keep("scan.png", b"\x89PNG\r\n")) == (
        "scan.png is a picture, whose words cannot be read. Type them into a text file and try again."
    )


def test_a_file_without_words(keep):
    assert refusal(keep("plan.txt", b" \n\n")) == (
        "plan.txt holds no words that can be read. If it is a scan or a picture, type its words into a text file"
        " and try again."
    )


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (b"words " * 500_000, "3 MB of plain text, and at most 2"),
        (b"x\n" * 20_001, "20,001 lines of plain text, and at most 20,000"),
        (b"x\t" * 200_001, "200,001 cells of plain text, and at most 200,000"),
    ],
)
def test_too_much_text(keep, content, found):
    assert refusal(keep("plan.txt", content)) == (
        f"plan.txt holds {found} can be read. Split it and try again."
    )


def test_the_sentence_uses_the_name_the_person_knows(keep):
    assert refusal(keep("a1b2", PDF), name="Our plan.docx").startswith("Our plan.docx is not a Word document")
