import pytest

from turnstone.documents.readers import Unreadable, read

WORDS = "Families’ views – “timely”, £5"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_the_words_are_the_same_in_every_encoding(keep, encoding):
    reading = read(keep("notes.txt", WORDS.encode(encoding)))
    assert [line.text for line in reading.parts] == [WORDS]


def test_utf_8_needs_no_note(keep):
    assert read(keep("notes.txt", WORDS.encode())).notes == ()


def test_windows_1252_is_noted(keep):
    assert read(keep("notes.txt", WORDS.encode("cp1252"))).notes == (
        "The file is not in UTF-8 and was read as Windows-1252; check its pound signs, quotes and accents.",
    )


def test_utf_16_is_noted(keep):
    assert read(keep("notes.txt", WORDS.encode("utf-16"))).notes == ("The file was read as UTF-16.",)


@pytest.mark.parametrize(
    "content",
    [
        b"\x00\x01\x02\x03junk",
        bytes(range(256)),
        b"words " * 100 + b"\0",
        b"\x01\x02\x03\x04abc",
        "Ελληνικά λόγια".encode("cp1253"),
        b"\xff\xfea\x00\x00\xd8",
        "no mark".encode("utf-16-le"),
    ],
)
def test_what_is_not_text_is_refused(keep, content):
    with pytest.raises(Unreadable) as refusal:
        read(keep("notes.txt", content))
    assert str(refusal.value) == (
        "notes.txt is not plain text: it holds bytes that are not words."
        " Save it as plain text (UTF-8) or Word (.docx) and try again."
    )
