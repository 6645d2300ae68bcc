"""Minutes as councils write them become a proposal, and nothing of them vanishes."""

import datetime as dt
import re
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from turnstone.documents.readers.plain_text import read_text
from turnstone.documents.readers.reading import Reading
from turnstone.intake.as_json import as_json, from_json
from turnstone.intake.minutes import recognise
from turnstone.intake.proposal import NotRecognised, keyed

FRONT = """WEXCOMBE COUNCIL

HEALTH AND WELLBEING BOARD

Minutes of the meeting held on Tuesday 3 May 2022 at 2.00 pm in the Council Chamber, County Hall

Present:
Councillor Ann Archer (Chair)
Dr Ben Booth, Chief Officer

In attendance: Fay Finch, Clerk

Apologies: Cllr Gil Grant; Hana Hill, Healthwatch Wexcombe

"""


def taken_in(text):
    return recognise(Reading(form="text", parts=read_text(text)))


def meeting_of(text):
    return taken_in(FRONT + text).meeting


def only_resolution(text):
    (resolution,) = meeting_of(text).items[-1].resolutions
    return resolution


@pytest.fixture(scope="module")
def worcestershire(shared):
    return taken_in((shared / "seeds" / "worcestershire-hwb-minutes-2019.txt").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def scrutiny(shared):
    return taken_in((shared / "seeds" / "bcp-scrutiny-report-2023-12.txt").read_text(encoding="utf-8"))


def test_a_real_health_board_has_one_item_three_comments_and_two_limbs(worcestershire):
    (item,) = worcestershire.meeting.items
    (resolution,) = item.resolutions
    assert (item.title, item.presenter, len(item.remarks)) == (
        "SEND Improvement Programme",
        "Sarah Wilkins",
        3,
    )
    assert (resolution.kind, resolution.board) == ("resolved", "Health and Well-being Board")
    a, b = resolution.limbs
    assert (a.letter, b.letter, a.due, a.to_board) == ("a", "b", None, "")
    assert (b.due.on, b.due.is_before) == (dt.date(2019, 10, 13), True)
    assert b.to_board == "SEND Improvement Board"
    assert (worcestershire.unplaced, worcestershire.meeting.duties, worcestershire.meeting.reviews) == (
        (),
        (),
        (),
    )


def test_a_real_scrutiny_committee_recommends_a_to_d(scrutiny):
    (item,) = scrutiny.meeting.items
    (resolution,) = item.resolutions
    waits = {limb.letter: limb.waits_for for limb in resolution.limbs}
    body = "Department for Education"
    assert (resolution.kind, waits) == ("recommended", {"a": "", "b": body, "c": body, "d": ""})


def test_it_asks_for_a_scorecard_every_term(scrutiny):
    (duty,) = scrutiny.meeting.duties
    assert (duty.rhythm, duty.to_board) == ("termly", "Children’s Services Overview and Scrutiny Committee")
    assert "Scorecard" in duty.what
    assert "update of progress" in duty.what


def test_it_tells_of_a_review_that_found_the_pace_too_slow(scrutiny):
    (review,) = scrutiny.meeting.reviews
    assert (review.by_whom, review.month, review.pace) == ("DfE Officials", dt.date(2023, 7, 1), "too_slow")


def test_its_summary_is_not_read_twice(scrutiny):
    again = [each for each in scrutiny.recognised if "said again" in each.meaning]
    assert (len(again), scrutiny.unplaced) == (4, ())
    assert scrutiny.meeting.is_board_suggested


def test_the_front_says_which_board_met_when_and_where():
    meeting = meeting_of("1. Local offer\n\nWords.")
    assert (meeting.board, meeting.on, meeting.at) == (
        "Health and Wellbeing Board",
        dt.date(2022, 5, 3),
        "14:00",
    )
    assert meeting.place == "Council Chamber, County Hall"


def test_who_came_and_who_did_not():
    came = [(each.presence, each.name) for each in meeting_of("1. Local offer\n\nWords.").attendance]
    assert came == [
        ("present", "Councillor Ann Archer"),
        ("present", "Dr Ben Booth"),
        ("in_attendance", "Fay Finch"),
        ("apologies", "Cllr Gil Grant"),
        ("apologies", "Hana Hill"),
    ]


@pytest.mark.parametrize(
    ("heads", "found"),
    [
        (("4. Local offer", "5. The SEND plan"), [("4", "Local offer"), ("5", "The SEND plan")]),
        (
            ("12/22 Local offer", "13/22 The SEND plan"),
            [("12/22", "Local offer"), ("13/22", "The SEND plan")],
        ),
        (("Item 4: Local offer", "Item 5: The SEND plan"), [("4", "Local offer"), ("5", "The SEND plan")]),
        (("# Local offer", "# The SEND plan"), [("", "Local offer"), ("", "The SEND plan")]),
        (("LOCAL OFFER", "THE SEND PLAN"), [("", "LOCAL OFFER"), ("", "THE SEND PLAN")]),
        (("Local offer", "The SEND plan"), [("", "Local offer"), ("", "The SEND plan")]),
    ],
)
def test_items_have_their_numbers_and_titles(heads, found):
    items = meeting_of(f"{heads[0]}\n\nIt was open.\n\n{heads[1]}\n\nIt was late.").items
    assert [(item.number, item.title) for item in items] == found
    assert [item.paragraphs[0].text for item in items] == ["It was open.", "It was late."]


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("RESOLVED that:\n\na) it be noted;\n\nb) it come back.", ["a", "b"]),
        ("RESOLVED:\n(a) it be noted;\n(b) it come back.", ["a", "b"]),
        ("RESOLVED – That\n\n(1)     it be noted;\n\n(2)     it come back.", ["1", "2"]),
        ("RESOLVED –\n\n(i) That it be noted.\n\n(ii) That it come back.", ["i", "ii"]),
        ("AGREED to:\n1. note it;\n2. ask again.", ["1", "2"]),
        ("RECOMMENDED to Cabinet that:\n- it be noted;\n- it come back.", ["", ""]),
        ("The Board agreed:\n\nThat it be noted.\n\nThat it come back.", ["", ""]),
        ("RESOLVED that (a) it be noted; and (b) it come back.", ["a", "b"]),
        ("RESOLVED that it be noted.", [""]),
    ],
)
def test_limbs_however_they_are_set_out(text, letters):
    resolution = only_resolution(
        f"4. Local offer\n\nIt was open.\n\n{text}\n\n5. Budget\n\nIt was set.".split("\n\n5.")[0]
    )
    assert [limb.letter for limb in resolution.limbs] == letters


QUIET = """Wexcombe Children's Scrutiny Panel - 8 November 2022

Agenda item 6: Improvement plan - quarterly progress

Resolved
The Panel recommended to the SEND Partnership Board that:
1. A guide for parents be written no later than 31 January 2023.
2. The dashboard, once approved by NHS England, be shared with the Panel every quarter.
"""


def test_minutes_that_shout_nothing_are_known_by_their_board_and_what_it_decided():
    meeting = taken_in(QUIET).meeting
    assert (meeting.board, meeting.on) == ("Wexcombe Children's Scrutiny Panel", dt.date(2022, 11, 8))
    (only,) = meeting.items[0].resolutions
    assert (only.kind, [limb.letter for limb in only.limbs]) == ("recommended", ["1", "2"])
    assert only.words == "Resolved The Panel recommended to the SEND Partnership Board that:"


def test_the_number_of_the_next_item_is_no_limb():
    text = (
        "2. Local offer\n\nRESOLVED:\n\n1. it be noted;\n\n2. it come back.\n\n3. The budget\n\nIt was set."
    )
    items = meeting_of(text).items
    assert [item.title for item in items] == ["Local offer", "The budget"]
    assert [limb.letter for limb in items[0].resolutions[0].limbs] == ["1", "2"]


def test_limbs_within_a_limb_stay_in_it():
    limbs = only_resolution(
        "4. Plan\n\nRESOLVED that:\n\na) officers:\n\ni) write; and\n\nii) ask;\n\nb) it be noted."
    ).limbs
    assert [(limb.letter, limb.words) for limb in limbs] == [
        ("a", "officers: i) write; and ii) ask;"),
        ("b", "it be noted."),
    ]


@pytest.mark.parametrize(
    ("head", "count"),
    [
        ("Members made the following comments:", 2),
        ("During the discussion the following points were raised:", 2),
        ("In discussion:", 2),
        ("Comments and questions", 2),
    ],
)
def test_remarks_under_their_heading(head, count):
    (item,) = meeting_of(
        f"4. Local offer\n\n{head}\n\n- It was late.\n\n- It was thin.\n\nThe Chair thanked all."
    ).items
    assert len(item.remarks) == count
    assert [each.text for each in item.paragraphs] == ["The Chair thanked all."]


def test_what_members_ask_is_a_remark_under_no_heading_too():
    (item,) = meeting_of("4. Local offer\n\nMembers asked why.\n\nCllr Booth queried the cost.").items
    assert [each.by_whom for each in item.remarks] == ["", "Cllr Booth"]


def test_actions_in_lines_in_brackets_and_in_a_table():
    text = (
        "4. Local offer\n\nAction: Jo Jones to write by 31 May 2022.\n\nSchools need a guide. (Action: Kit King)\n\n"
        "Action\tOwner\tDue\nPrint it\tFay Finch\t30 June 2022\n"
    )
    (item,) = meeting_of(text).items
    assert [(each.owner, each.due.on if each.due else None) for each in item.actions] == [
        ("Jo Jones", dt.date(2022, 5, 31)),
        ("Kit King", None),
        ("Fay Finch", dt.date(2022, 6, 30)),
    ]


def test_what_follows_when_the_public_is_excluded_is_exempt():
    text = (
        "4. Plan\n\nWords.\n\n5. Exclusion of the press and public\n\nRESOLVED that the public be excluded under "
        "paragraph 3 of Part 1 of Schedule 12A.\n\n6. A contract\n\nSecret words."
    )
    items = meeting_of(text).items
    assert [item.is_exempt for item in items] == [False, False, True]
    assert "paragraph 3" in items[2].exempt_because


def test_an_item_may_say_itself_that_it_is_exempt():
    assert [each.is_exempt for each in meeting_of("4. A contract (Part 2)\n\nWords.").items] == [True]


def test_wrapped_lines_are_one_paragraph():
    text = "4. Plan\n\nThe plan was long, and it took more than one line of the minutes to say\nwhat it was about and\nwhy."
    (item,) = meeting_of(text).items
    assert [each.text[-14:] for each in item.paragraphs] == ["about and why."]


@pytest.mark.parametrize("text", ["A timeline\n\n2020: a new board.", "Dear all\n\nPlease come."])
def test_what_is_no_minutes_is_refused(text):
    with pytest.raises(NotRecognised, match="does not look like the minutes of a meeting"):
        taken_in(text)


def test_the_other_real_documents_are_no_minutes(shared):
    for path in sorted((shared / "seeds").glob("central-*.txt")):
        with pytest.raises(NotRecognised):
            taken_in(path.read_text(encoding="utf-8"))


LINES = [
    "4. Local offer",
    "Item 5: The plan",
    "THE BUDGET",
    "Minutes:",
    "Agenda item",
    "Present:",
    "Cllr A Archer (Chair), B Booth",
    "Apologies for absence were received from C Cole.",
    "Jo Jones presented the report.",
    "Members made the following comments:",
    "- A comment",
    "Members asked why.",
    "RESOLVED that:",
    "RESOLVED that (a) it be noted; and (b) it come back.",
    "a) it be noted;",
    "b) it go to the SEND Improvement Board before 1 June 2022.",
    "i) a part",
    "That it be noted.",
    "and so on",
    "(For: 8, Against: 1)",
    "Action: Jo Jones to write by 31 May",
    "It was asked for. (Action: Kit King)",
    "Action\tOwner\tDue\nPrint\tFay\tMay\nOdd\t\t\n",
    "Name\tRole\nAnn Archer\tChair\n",
    "Part 2",
    "Date of next meeting: 5 July 2022",
    "The meeting closed at 4pm",
    "Page 3 of 4",
    "A long line that says what was said, at such length that it may be no heading of anything at all",
    "short",
    "",
    "",
]


def words_in(part):
    if isinstance(part, dict):
        part = [value for name, value in part.items() if name not in ("where", "key", "asked_in")]
    if isinstance(part, list):
        return sum(map(words_in, part), Counter())
    return Counter(re.findall(r"\w+", part)) if isinstance(part, str) else Counter()


def account_for(whole, proposal):
    found = as_json(proposal)["proposal"]
    for name in ("missing", "notes", "title", "kind", "form"):
        del found[name]
    for name in ("duties", "reviews", "boards_named", "board", "at", "place"):
        del found["meeting"][name]
    for one in found["unplaced"]:
        del one["why"]
    heard = {word.casefold() for word in words_in(found)}
    said = {word.casefold() for word in re.findall(r"\w+", whole)}
    assert said - heard - {"action"} == set()


def test_no_line_of_the_real_minutes_is_lost(shared, worcestershire, scrutiny):
    for name, proposal in (
        ("worcestershire-hwb-minutes-2019", worcestershire),
        ("bcp-scrutiny-report-2023-12", scrutiny),
    ):
        account_for((shared / "seeds" / f"{name}.txt").read_text(encoding="utf-8"), proposal)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(LINES), max_size=25).map("\n".join))
def test_no_word_is_lost(text):
    marked = [
        f"{line} w{at}" if line and "\t" not in line else line for at, line in enumerate(text.split("\n"))
    ]
    whole = FRONT + "\n".join(marked) + "\n\n9. The end\n\nRESOLVED that it be noted."
    account_for(whole, taken_in(whole))


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(LINES), max_size=25).map("\n".join))
def test_lines_as_they_are_keep_their_words_their_keys_and_their_json(text):
    whole = FRONT + text + "\n\n9. The end\n\nRESOLVED that it be noted."
    proposal = taken_in(whole)
    account_for(whole, proposal)
    keys = [each.key for each in keyed(proposal)]
    assert len(keys) == len(set(keys))
    assert from_json(as_json(proposal)) == proposal == taken_in(whole)
