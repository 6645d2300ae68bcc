import struct
import zipfile

import pytest

from tests.documents.readers import made
from tests.documents.readers.test_refusals import refusal
from turnstone.documents.readers import read

DAMAGED = (
    "{} is damaged: the zip that an Office file is made of is broken or cut short."
    " Open it in the program that made it, save it again and try again."
)
BOMB = (
    "{} holds XML that no Office program writes (a DOCTYPE or a strange encoding), as an XML bomb does."
    " Open it in the program that made it, save it again and try again."
)
ENTITIES = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaa"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>'


def zipped(path, parts):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts:
            archive.writestr(name, content)
    return path


def test_a_zip_cut_short(keep):
    assert refusal(keep("plan.docx", made.word()[:-300])) == DAMAGED.format("plan.docx")


def test_a_zip_whose_sums_are_wrong(keep):
    content = bytearray(made.word())
    start = content.index(b"word/document.xml") + 40
    content[start : start + 60] = bytes(60)
    assert refusal(keep("plan.docx", bytes(content))) == DAMAGED.format("plan.docx")


def test_a_zip_bomb_that_says_so(tmp_path):
    path = zipped(tmp_path / "plan.docx", [(f"{n}.xml", b"<" + b" " * 30_000_000) for n in range(7)])
    assert refusal(path) == (
        "plan.docx unpacks to more than 200 MB, as a zip bomb does."
        " Save it afresh without its pictures and try again."
    )


def test_a_small_zip_that_swells_too_much(tmp_path):
    path = zipped(tmp_path / "plan.docx", [("a.xml", b"<" + b" " * 22_000_000)])
    assert refusal(path).startswith("plan.docx unpacks to more than 20 MB, as a zip bomb does.")


def test_a_zip_bomb_whose_headers_lie(keep, tmp_path):
    size = 30_000_000
    content = zipped(tmp_path / "true.zip", [("a.xml", b"<" + b" " * (size - 1))]).read_bytes()
    lying = content.replace(struct.pack("<L", size), struct.pack("<L", 10))
    assert lying != content
    assert refusal(keep("plan.docx", lying)) == DAMAGED.format("plan.docx")


def test_a_zip_of_too_many_parts(tmp_path):
    path = zipped(tmp_path / "plan.docx", [(f"{n}.xml", b"") for n in range(5_001)])
    assert refusal(path) == (
        "plan.docx holds 5,001 parts, and at most 5,000 can be read. Save it afresh and try again."
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le"])
def test_an_xml_bomb(keep, encoding):
    content = made.with_part(made.word(), made.DOCX_MAIN, ENTITIES.decode().encode(encoding))
    assert refusal(keep("plan.docx", content)) == BOMB.format("plan.docx")


def test_an_xml_bomb_outside_the_main_part(keep):
    content = made.with_part(made.excel(), "customXml/item1.xml", ENTITIES)
    assert refusal(keep("plan.xlsx", content)) == BOMB.format("plan.xlsx")


def test_xml_in_an_encoding_that_hides_its_letters(keep):
    content = made.with_part(
        made.word(), made.DOCX_MAIN, b'<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE'
    )
    assert refusal(keep("plan.docx", content)) == BOMB.format("plan.docx")


@pytest.mark.parametrize(
    ("name", "better"), [("plan.xlsx", ".xlsx"), ("plan.xlsm", ".xlsx"), ("plan", ".docx, .pptx or .xlsx")]
)
def test_macros_under_any_name(keep, name, better):
    content = made.with_part(made.excel(), "xl/vbaProject.bin", b"macros")
    assert refusal(keep(name, content)) == (
        f"{name} holds macros, which are never opened. Save it as {better} without macros and try again."
    )


def test_a_macro_document_that_dropped_its_macros_is_still_refused(keep):
    types = made.part(made.word(), "[Content_Types].xml").replace(
        b"vnd.openxmlformats-officedocument.wordprocessingml.document.main",
        b"vnd.ms-word.document.macroEnabled.main",
    )
    content = made.with_part(made.word(), "[Content_Types].xml", types)
    assert refusal(keep("plan.docx", content)).startswith("plan.docx holds macros, which are never opened.")


def test_a_zip_of_something_else(tmp_path):
    assert refusal(zipped(tmp_path / "plan.docx", [("notes.txt", "Words")])) == (
        "plan.docx is a zip file and no Office document. Unzip it and send what is in it."
    )


def test_an_opendocument_file(tmp_path):
    path = zipped(tmp_path / "plan.odt", [("mimetype", "application/vnd.oasis.opendocument.text")])
    assert refusal(path) == (
        "plan.odt is an OpenDocument file, which is not read. Save it as .docx, .pptx or .xlsx and try again."
    )


def test_an_office_file_of_another_program(keep):
    types = made.part(made.word(), "[Content_Types].xml").replace(b"document.main+xml", b"template.main+xml")
    content = made.with_part(made.word(), "[Content_Types].xml", types)
    assert refusal(keep("plan.docx", content)) == (
        "plan.docx is a template or a slide show, not a document. Save it as .docx, .pptx or .xlsx and try again."
    )


def test_a_part_that_is_not_what_it_should_be(keep):
    content = made.with_part(made.word(), made.DOCX_MAIN, b"<w:document/>")
    assert refusal(keep("plan.docx", content)) == (
        "plan.docx is damaged: some part of it cannot be read."
        " Open it in the program that made it, save it again and try again."
    )


def test_nothing_is_written_where_a_part_names_a_path(keep, tmp_path):
    read(keep("plan.docx", made.with_part(made.word(), "../../escaped.txt", b"out")))
    assert [path.name for path in tmp_path.parent.rglob("escaped.txt")] == []


def test_a_link_to_elsewhere_is_not_followed(keep):
    links = made.part(made.word(), "word/_rels/document.xml.rels").replace(
        b"</Relationships>",
        b'<Relationship Id="rId99" TargetMode="External" Target="http://127.0.0.1:9/x"'
        b' Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"/></Relationships>',
    )
    reading = read(keep("plan.docx", made.with_part(made.word(), "word/_rels/document.xml.rels", links)))
    assert [part.text for part in reading.parts] == ["Words"]
