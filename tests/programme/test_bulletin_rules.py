import pytest

from turnstone.programme.voice.rules import easier, is_reversed, long_easy_sentences

STOOD = [
    ("status:complete", {"status": "complete"}, False),
    ("status:complete", {"status": "in_progress"}, True),
    ("status:complete", {"status": "withdrawn"}, True),
    ("status:complete", None, True),
    ("status:in_progress", {"status": "complete"}, False),
    ("due:2026-07-01", {"due": "2026-09-01"}, False),
    ("due:2026-07-01", {"due": "2026-05-01"}, True),
    ("due:2026-07-01", {"due": ""}, True),
    ("due:", {"due": "2026-05-01"}, False),
    ("impact:evident", {"impact": "sustained"}, False),
    ("impact:evident", {"impact": "early_signs"}, True),
    ("promise:open", {"promise": "late"}, False),
    ("promise:late", {"promise": "kept"}, False),
    ("promise:kept", {"promise": "dropped"}, True),
    ("event:scheduled 2026-07-01T10:00", {"event": "held"}, False),
    ("event:scheduled 2026-07-01T10:00", {"event": "postponed"}, True),
    ("event:scheduled 2026-07-01T10:00", {"event": "scheduled 2026-07-02T10:00"}, True),
    ("survey:2026-06-30", {"survey": "2026-07-15"}, False),
    ("survey:2026-06-30", {"survey": "2026-06-01"}, True),
    ("decision:decided", None, True),
    ("decision:", None, False),
    ("paper:published", {"paper": "superseded"}, False),
    ("paper:published", {"paper": "withdrawn"}, True),
    ("reply:action", {"reply": "could_not"}, True),
    ("", None, False),
]


@pytest.mark.parametrize(("said", "stands", "is_wrong"), STOOD)
def test_a_line_is_reversed_when_its_row_stands_against_it(said, stands, is_wrong):
    assert is_reversed(said, stands) is is_wrong


@pytest.mark.parametrize(
    ("words", "easy"),
    [
        ("Short already.", "Short already."),
        (
            "We opened three new clinics in the north of the area, and families no longer have to travel so far.",
            "We opened three new clinics in the north of the area. Families no longer have to travel so far.",
        ),
        (
            "Every family hears in six weeks whether there will be an assessment, and has a final plan in 20.",
            "Every family hears in six weeks whether there will be an assessment, and has a final plan in 20.",
        ),
        (
            "We could not open a second clinic this year in the south of the area, but we will try again in May.",
            "We could not open a second clinic this year in the south of the area. But we will try again in May.",
        ),
        (
            "We asked every school in the area to name one member of its staff whom families can call.",
            "We asked every school in the area to name one member of its staff whom families can call.",
        ),
    ],
)
def test_a_long_sentence_is_cut_between_clauses_and_nowhere_else(words, easy):
    assert easier(words) == easy


def test_what_could_not_be_cut_is_told():
    assert long_easy_sentences("Short. " + "word " * 16 + "end.") == ("word " * 16 + "end.",)
