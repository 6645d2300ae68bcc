"""What a comment may be, and what in it might say who somebody is."""

import datetime as dt

import pytest

from turnstone.programme.voice import rules
from turnstone.programme.voice.rules import Quarter, Tells

NAMES = ("Asha Venn", "Rose May")


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("  Two   spaces ", "Two spaces"),
        ("One<br>two", "One\ntwo"),
        ("<p>A</p><p>B</p>", "A\nB"),
        ("x <script>alert('x')</script>y", "x y"),
        ("<img src=x onerror=alert(1)>hello", "hello"),
        ("&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("<b>&lt;script&gt;bad()&lt;/script&gt;</b>ok", "ok"),
        ("he waits <5 weeks & is fine", "he waits <5 weeks & is fine"),
        ("5 < 6 > 4", "5 < 6 > 4"),
        ("bell\x07 and \u202eturned", "bell and turned"),
    ],
)
def test_words_are_kept_as_plain_text(said, kept):
    assert rules.words_as_text(said) == kept


@pytest.mark.parametrize(
    ("words", "tells"),
    [
        ("Asha was great", {Tells.NAME}),
        ("ask Mrs Tovey about it", {Tells.NAME}),
        ("my son Leo loves it", {Tells.NAME}),
        ("I may wait till May, will you?", set()),
        ("ring 01234 567 890", {Tells.PHONE}),
        ("ring me on +44 7700 900123 please", {Tells.PHONE}),
        ("it cost 0.5 of 12000 hours in 2026", set()),
        ("write to kim@wexcombe.example", {Tells.EMAIL}),
        ("we live in WX1 2AB", {Tells.ADDRESS}),
        ("Harbour Lane School has one deafblind pupil", {Tells.SCHOOL_AND_NEED}),
        ("Harbour Lane School is lovely", set()),
        ("he is deaf and they shout", set()),
    ],
)
def test_what_might_say_who_somebody_is_is_flagged(words, tells):
    assert {flag.tells for flag in rules.flags_in(words, NAMES)} == tells


def test_a_flag_says_what_was_seen():
    (flag,) = rules.flags_in("ring 01234 567 890")
    assert flag.sentence == "“01234 567 890” may be a telephone number."


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("a.png", b"\x89PNG\r\n\x1a\n..", ""),
        ("a.JPG", b"\xff\xd8\xff\xe0", ""),
        ("a.pdf", b"%PDF-1.7", ""),
        ("a.mp3", b"ID3\x04", ""),
        ("a.mp3", b"\xff\xfb\x90", ""),
        ("a.m4a", b"\0\0\0\x1cftypM4A ", ""),
        ("a.wav", b"RIFF\x24\0\0\0WAVEfmt ", ""),
        ("a.mp4", b"\0\0\0\x18ftypmp42", ""),
        ("a.wav", b"RIFF\x24\0\0\0AVI ", "is not what its name says"),
        ("a.png", b"\xff\xd8\xff\xe0", "is not what its name says"),
        ("a.pdf", b"<html><script>", "is not what its name says"),
        ("a.html", b"<html>", "of a kind that is not taken"),
        ("a.png", b"", "is empty"),
        ("a.png", b"\x89PNG\r\n\x1a\n" + b"0" * rules.MOST_BYTES, "over 25 MB"),
    ],
)
def test_a_file_is_known_by_how_it_begins(name, content, why):
    assert why in rules.fault_in_attachment(name, content)
    assert bool(rules.fault_in_attachment(name, content)) == bool(why)


TODAY = dt.date(2026, 11, 1)


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (["", "1/3/2026", ""], "It has no words."),
        (["x", "", ""], "It does not say on which day it was heard."),
        (["x", "31/2/2026", ""], "Its heard on is not a day; write it like 27/3/2026."),
        (["x", "1/3/2027", ""], "1 March 2027 is still to come."),
        (["x", "1/3/2026", "Telepathy"], "Its source is none of: Survey;"),
    ],
)
def test_a_row_that_is_wrong_is_told_with_its_line_and_without_its_words(row, why):
    table = rules.read_comment_table(
        [["Words", "Heard on", "Source"], ["a", "2026-03-04", "letter"], row], TODAY
    )
    assert len(table.rows) == 1 and table.rows[0].source == rules.CommentSource.LETTER
    (fault,) = table.faults
    assert fault.line == 3 and fault.why.startswith(why)


def test_a_table_without_its_columns_is_told_so():
    (fault,) = rules.read_comment_table([["Comment", "Date"], ["a", "b"]], TODAY).faults
    assert "none called words or heard on" in fault.why


def test_a_table_is_taken_as_far_as_it_may_go_and_the_rest_is_told():
    rows = [["words", "heard on"], *(["a", "2026-03-04"] for _ in range(2_003))]
    table = rules.read_comment_table(rows, TODAY)
    assert len(table.rows) == 2_000 and [each.line for each in table.faults] == [2_002]


def test_empty_rows_are_passed_over_and_consent_is_the_least_when_not_said():
    (row,) = rules.read_comment_table([["words", "heard on"], ["", ""], ["a", "4 March 2026"]], TODAY).rows
    assert (row.line, row.consent) == (3, rules.CommentConsent.COUNT_ONLY)


@pytest.mark.parametrize(
    ("readings", "counted"),
    [([], set()), ([()], set()), ([(1, 2)], {1, 2}), ([(1,), (2,)], {1, 2}), ([(1,), (1,), (2,)], {1})],
)
def test_a_comment_counts_where_half_of_its_readers_put_it(readings, counted):
    assert rules.counted_themes(readings) == counted


def test_only_the_first_two_readers_are_held_side_by_side():
    readings = [[(1,), (), (1,)], [(1,)], [(1,), (1,)]]
    assert rules.pairs_of(readings, [1]) == {1: [(True, False), (True, True)]}


def test_a_quarter_is_three_months():
    assert rules.quarter_of(dt.date(2026, 3, 31)) == Quarter(2026, 1)
    assert rules.quarter_of(dt.date(2026, 4, 1)).words == "April to June 2026"
    assert Quarter(2026, 1).before == Quarter(2025, 4)
    assert rules.quarter_called("2026-4") == Quarter(2026, 4)
    assert rules.quarter_called("2026-5") is None and rules.quarter_called("0000-1") is None


def test_how_sure_the_machine_is_has_a_word():
    assert [rules.sureness(score) for score in (0.05, 0.12, 0.3)] == ["unlikely", "perhaps", "likely"]
