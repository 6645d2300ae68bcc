"""What the words of minutes mean, case by case."""

import datetime as dt

import pytest

from turnstone.intake.minutes.agreements import waits_for
from turnstone.intake.minutes.attendance import attenders
from turnstone.intake.minutes.boards import boards_in, goes_to, same_board
from turnstone.intake.minutes.decisions import opening_of, words_of_one
from turnstone.intake.minutes.due import due_in, due_in_words
from turnstone.intake.minutes.duties import Sentence, duties_in, rhythm_in
from turnstone.intake.minutes.marks import limbs_within, mark_of
from turnstone.intake.minutes.reviews import pace_in, reviews_in
from turnstone.intake.minutes.tasks import action_of
from turnstone.intake.minutes.votes import votes_in

HELD = dt.date(2022, 5, 3)
OWN = "Wexcombe Scrutiny Committee"


def on(month, day, year=2022):
    return dt.date(year, month, day)


@pytest.mark.parametrize(
    ("words", "last_day", "told"),
    [
        ("fed back prior to the next meeting on 14 October 2022", on(10, 13), "before 14 October 2022"),
        ("report by 31 May 2022", on(5, 31), "by 31 May 2022"),
        ("report before 14 June", on(6, 13), "before 14 June 2022"),
        ("report no later than 1 July 2022", on(7, 1), "by 1 July 2022"),
        ("report on or before 1 July 2022", on(7, 1), "by 1 July 2022"),
        ("report by the end of September 2022", on(9, 30), "by 30 September 2022"),
        ("sent in advance of its meeting on 12 July", on(7, 11), "before 12 July 2022"),
        ("brought to the meeting on 12 July 2022", on(7, 12), "by 12 July 2022"),
        ("report within six weeks", on(6, 14), "by 14 June 2022"),
        ("approved by NHS England, and shared by 1 July 2022", on(7, 1), "by 1 July 2022"),
    ],
)
def test_by_when(words, last_day, told):
    due = due_in(words, HELD, OWN)
    assert (due.on, due_in_words(due)) == (last_day, told)


@pytest.mark.parametrize(
    "words",
    [
        "the minutes of the meeting held on 8 February 2022 be confirmed",
        "as reported by the Director of Education",
        "the Progress report of December 2021 is acknowledged",
        "by 1 March 2022",
        "agreed by the Board",
    ],
)
def test_what_is_no_day_by_which_something_is_due(words):
    assert due_in(words, HELD, OWN) is None


def test_the_next_meeting_is_due_without_a_day():
    assert due_in("report back before the next meeting", HELD, OWN).next_meeting_of == OWN
    due = due_in("sent prior to the next meeting of the SEND Improvement Board", HELD, OWN)
    assert (due.on, due.next_meeting_of) == (None, "SEND Improvement Board")


def test_a_month_alone_is_no_day():
    due = due_in("report by July 2022", HELD, OWN)
    assert (due.on, due.words) == (None, "by July 2022")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("fed back to the SEND Improvement Board prior to", ["SEND Improvement Board"]),
        (
            "the Children’s Services Overview and Scrutiny Committee.",
            ["Children’s Services Overview and Scrutiny Committee"],
        ),
        ("the Children, Young People and Families Board met", ["Children, Young People and Families Board"]),
        (
            "the Improvement Board, the Scrutiny Panel and Cabinet",
            ["Improvement Board", "Scrutiny Panel", "Cabinet"],
        ),
        ("Minutes of the SEND Partnership Board held on", ["SEND Partnership Board"]),
        ("The Board discussed it, and the Committee too.", []),
        ("A new SEND Improvement Board Chair was arranged", []),
        ("Ofsted and the Care Quality Commission", []),
    ],
)
def test_which_boards_are_named(text, names):
    assert boards_in(text) == names


@pytest.mark.parametrize(
    ("text", "board"),
    [
        ("comments be fed back to the SEND Improvement Board", "SEND Improvement Board"),
        ("be shared with the Health and Wellbeing Board when ready", "Health and Wellbeing Board"),
        ("to recommend to Cabinet that money be found", "Cabinet"),
        ("asks the SEND Improvement Board to report", "SEND Improvement Board"),
        ("the Children's Trust Board be asked to look at waits", "Children's Trust Board"),
        ("a report be brought back to this Committee", OWN),
        ("the Committee receive quarterly updates", OWN),
        ("noted the steps taken", ""),
        ("the report of the SEND Improvement Board be noted", ""),
    ],
)
def test_where_a_limb_goes(text, board):
    assert goes_to(text, OWN) == board


def test_names_of_boards_are_compared_without_hyphens_and_capitals():
    assert same_board("The Health and Well-being Board") == same_board("Health & Wellbeing board")


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The Plan when agreed by the Department for Education is shared", "Department for Education"),
        ("once the plan has been approved by NHS England, it be shared", "NHS England"),
        ("subject to DfE approval", "DfE"),
        ("subject to the agreement of the Integrated Care Board", "Integrated Care Board"),
        ("after the Department for Education has signed it off", "Department for Education"),
        ("following sign-off by the DfE", "DfE"),
        ("the plan agreed by the Board be noted", ""),
        ("noted the report", ""),
    ],
)
def test_whose_agreement_it_waits_for(text, body):
    assert waits_for(text) == body


@pytest.mark.parametrize(
    ("text", "rhythm"),
    [
        ("on a termly basis", "termly"),
        ("every term", "termly"),
        ("quarterly updates", "quarterly"),
        ("every three months", "quarterly"),
        ("a six-monthly report", "six_monthly"),
        ("twice a year", "six_monthly"),
        ("bi-monthly", "two_monthly"),
        ("each month", "monthly"),
        ("an annual report", "yearly"),
        ("every fortnight", "fortnightly"),
        ("in a timely way", None),
    ],
)
def test_how_often(text, rhythm):
    assert rhythm_in(text) == rhythm


@pytest.mark.parametrize(
    ("text", "is_limb", "what"),
    [
        ("That the SEND Scorecard is shared on a termly basis with the Committee", True, "SEND Scorecard"),
        ("the Committee receive quarterly updates on the plan", True, "updates on the plan"),
        ("receive the needs assessment annually", True, "needs assessment"),
        (
            "It was agreed that a progress report be brought to the Panel every six months.",
            False,
            "progress report",
        ),
    ],
)
def test_what_is_to_be_reported(text, is_limb, what):
    (duty,) = duties_in([Sentence(text=text, where="line 1", asked_in="limb" if is_limb else "")], OWN)
    assert duty.what == what


@pytest.mark.parametrize(
    "text",
    [
        "Leaders came together on a monthly basis and reported to the SEND Improvement Board.",
        "A Person presented the six-monthly update of the programme.",
        "The annual report was published.",
    ],
)
def test_what_only_tells_of_a_rhythm_is_no_duty(text):
    assert duties_in([Sentence(text=text, where="line 1")], OWN) == ()


def test_a_duty_asked_for_twice_is_one():
    said = [
        Sentence(
            text="It was recommended that this Committee receives a termly update of progress.", where="1"
        ),
        Sentence(
            text="That the Scorecard is shared termly with the Committee.", where="2", asked_in="limb:3"
        ),
    ]
    (duty,) = duties_in(said, OWN)
    assert (duty.what, duty.asked_in) == ("Scorecard; update of progress", ("limb:3",))


@pytest.mark.parametrize(
    ("text", "pace"),
    [
        ("the pace of change was too slow", "too_slow"),
        ("there was insufficient pace", "too_slow"),
        ("the pace of improvement was not fast enough", "too_slow"),
        ("progress was not fast enough", "too_slow"),
        ("the pace needed to increase", "too_slow"),
        ("the area was moving at good pace", "enough"),
        ("the pace of change was good", "enough"),
        ("the pace was mixed", "mixed"),
        ("families had waited", "not_said"),
    ],
)
def test_what_is_judged_of_the_pace(text, pace):
    assert pace_in(text) == pace


@pytest.mark.parametrize(
    ("text", "by_whom", "month", "kind"),
    [
        (
            "During July 2021, DfE Officials reviewed progress and determined that the pace was too slow.",
            "DfE Officials",
            on(7, 1, 2021),
            "other",
        ),
        (
            "The Department for Education and NHS England held a stocktake in March. They found good pace.",
            "Department for Education and NHS England",
            on(3, 1),
            "stocktake",
        ),
        (
            "On 4 April 2022 DfE advisers carried out a deep dive and concluded that the pace was mixed.",
            "DfE advisers",
            on(4, 1),
            "deep_dive",
        ),
    ],
)
def test_who_reviewed_and_when(text, by_whom, month, kind):
    (review,) = reviews_in([(text, "line 1")], HELD)
    assert (review.by_whom, review.month, review.kind) == (by_whom, month, kind)


@pytest.mark.parametrize(
    "text",
    [
        "Following an Ofsted and Care Quality Commission inspection in March 2018 weaknesses were identified.",
        "Progress was reviewed by a partnership SEND Improvement Board.",
        "The DfE will review progress in July 2022 and the pace was too slow.",
    ],
)
def test_what_is_no_review(text):
    assert reviews_in([(text, "line 1")], HELD) == ()


@pytest.mark.parametrize(
    ("text", "kind", "is_open"),
    [
        ("RESOLVED that:", "resolved", True),
        ("RESOLVED that the Health and Wellbeing Board:", "resolved", True),
        ("RECOMMENDED that", "recommended", True),
        ("RECOMMENDED to Cabinet –", "recommended", True),
        ("AGREED: that the report be noted.", "agreed", False),
        ("Resolved – That the report be noted.", "resolved", False),
        ("It was unanimously resolved that the report be noted.", "resolved", False),
        ("The Committee agreed to note the report.", "agreed", False),
        ("Decision:", "resolved", True),
        ("Recommendations:", "recommended", True),
        ("It was recommended that:", "recommended", True),
    ],
)
def test_what_decides(text, kind, is_open):
    opening = opening_of(text)
    assert (opening.kind, opening.is_open) == (kind, is_open)


@pytest.mark.parametrize(
    "text",
    [
        "It was recommended that this Committee receives an update.",
        "The resolved cases were counted.",
        "MATTERS AGREED AT THE LAST MEETING OF THE BOARD",
        "The Board agreed its work programme last year.",
        "The Director presented a report.",
    ],
)
def test_what_only_tells(text):
    assert opening_of(text) is None


def test_a_decision_within_a_paragraph_stands_apart_from_what_is_told_before():
    opening = opening_of("Members discussed it. Following a vote it was RESOLVED that the plan be agreed.")
    assert opening.before == "Members discussed it."
    assert words_of_one(opening.words) == "The plan be agreed."


def test_limbs_within_a_sentence():
    lead, limbs = limbs_within("RESOLVED that (a) the report be noted; and (b) it come back.")
    assert lead == "RESOLVED that"
    assert [(limb.letter, limb.rest) for limb in limbs] == [
        ("a", "the report be noted; and"),
        ("b", "it come back."),
    ]


@pytest.mark.parametrize(
    ("text", "letter"),
    [("a) noted", "a"), ("(b) noted", "b"), ("iii. noted", "iii"), ("2. noted", "2"), ("(iv) noted", "iv")],
)
def test_marks(text, letter):
    assert mark_of(text) == (letter, "noted")


@pytest.mark.parametrize("text", ["1.5 million", "noted", "a report", "I agree"])
def test_what_is_no_mark(text):
    assert mark_of(text) is None


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("(For: 8, Against: 1, Abstentions: 2)", (8, 1, 2)),
        ("Voting: 8 for, 2 against, 1 abstention", (8, 2, 1)),
        ("The motion was carried by 7 votes to 3", (7, 3, None)),
    ],
)
def test_votes(text, counts):
    votes = votes_in(text)
    assert (votes.votes_for, votes.against, votes.abstained) == counts


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Cllr A Archer (Chair), B Booth and C Cole", ["Cllr A Archer", "B Booth", "C Cole"]),
        ("Dr Ben Booth, Chief Officer", ["Dr Ben Booth"]),
        ("Ann Archer; Ben Booth, ICB; and Cara Cole", ["Ann Archer", "Ben Booth", "Cara Cole"]),
        ("Mrs Cara Cole – Parent Carer Forum", ["Mrs Cara Cole"]),
    ],
)
def test_who_came(text, names):
    assert [each.name for each in attenders(text, "present", "line 1")] == names


def test_who_came_in_whose_place():
    (one,) = attenders("Mr D Dale (substitute for Ms E Early)", "present", "line 1")
    assert (one.name, one.presence, one.instead_of) == ("Mr D Dale", "substitute", "Ms E Early")


@pytest.mark.parametrize(
    ("said", "owner", "day"),
    [
        ("Jo Jones to write to schools by 31 May 2022", "Jo Jones", on(5, 31)),
        ("The Head of SEND will circulate the letter", "The Head of SEND", None),
    ],
)
def test_who_is_to_do_what(said, owner, day):
    action = action_of(said, "line 1", HELD, OWN)
    assert (action.owner, action.due.on if action.due else None) == (owner, day)


def test_a_name_alone_is_who_does_what_was_said_before():
    action = action_of("Jo Jones", "line 1", HELD, OWN, about="Schools need a guide.")
    assert (action.owner, action.words) == ("Jo Jones", "Schools need a guide. (Action: Jo Jones)")
