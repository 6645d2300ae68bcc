"""A report to another board opens with what that board asked, and has the shape of a council's paper."""

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import make_aware

from tests.papers.looking import read, section
from tests.papers.small_plan import APRIL_END, BY
from turnstone.documents.as_json import to_json
from turnstone.documents.blocks import Table
from turnstone.papers.catalogue import build, draft, render
from turnstone.programme.audit import clock
from turnstone.programme.boards import operations as boards
from turnstone.programme.boards.rules import BoardKind, LedgerKind, Rhythm
from turnstone.programme.plan import operations as plans
from turnstone.programme.publications import operations as publications

REPORTS = ("health-and-wellbeing-report", "scrutiny-report")
JANUARY, MAY = dt.date(2024, 1, 25), dt.date(2024, 5, 2)


@pytest.fixture
def asked(wexcombe):
    """The small plan with a board that met in January and asked two things, and meets again in May."""
    made = wexcombe
    with clock.pretend(clock.end_of(dt.date(2024, 1, 10))):
        made.board = boards.add_board(
            by=BY,
            area=made.area,
            name="Health board",
            kind=BoardKind.HEALTH_AND_WELLBEING,
            rhythm=Rhythm.QUARTERLY,
        )
        made.other_board = boards.add_board(
            by=BY, area=made.area, name="Schools forum", kind=BoardKind.OTHER, rhythm=Rhythm.TERMLY
        )
        made.first, made.next = (
            boards.schedule_meeting(by=BY, board=made.board, starts_at=at(day)) for day in (JANUARY, MAY)
        )
    with clock.pretend(clock.end_of(JANUARY)):
        boards.hold_meeting(by=BY, meeting=made.first)
        limbs = {"by": BY, "board": made.board, "kind": LedgerKind.RESOLUTION, "meeting": made.first}
        made.noted = boards.raise_item(limb="a", words="Note the steps taken", **limbs)
        made.limb_b = boards.raise_item(
            limb="b", words="Tell parents what changes", due_on=dt.date(2024, 4, 1), owner=made.post, **limbs
        )
    return made


def at(day):
    return make_aware(dt.datetime.combine(day, dt.time(14)))


def report(made, kind=REPORTS[0], as_at=APRIL_END, meeting=None):
    return build(kind, meeting_id=(meeting or made.next).pk, as_at=as_at)


def opening(made, **more):
    (table,) = [each for each in report(made, **more).sections[0].blocks if isinstance(each, Table)]
    return {row.cells[0].split("\n")[0]: row.cells for row in table.rows}


@pytest.mark.parametrize("kind", REPORTS)
def test_it_has_the_shape_of_a_councils_paper(asked, kind):
    titles = [each.title for each in report(asked, kind).sections]
    assert titles[:8] == [
        "What this board asked for",
        "Purpose",
        "Recommendations",
        "Background",
        "Progress since last time",
        "Financial implications",
        "Legal implications",
        "Equality implications",
    ]
    assert all(title.startswith(("Appendix", "Rating key", "About")) for title in titles[8:])


def test_it_opens_with_each_limb_of_last_times_resolution_and_how_it_stands(asked):
    rows = opening(asked)
    assert rows["L2"][1].startswith("(b) Tell parents what changes.")
    assert rows["L2"][2] == "Head of inclusion, Wexcombe Council\nby 1 Apr 2024"
    assert (rows["L2"][3].key, rows["L2"][4]) == ("late", "No answer yet, 21 days after its day.")
    assert rows["L1"][3].word == "Open"


def test_an_answer_is_shown_with_where_it_was_given(asked):
    with clock.pretend(clock.end_of(dt.date(2024, 3, 1))):
        boards.answer_item(by=BY, ledger_item=asked.limb_b, answer="A leaflet went out", where="Leaflet 3")
    cells = opening(asked)["L2"]
    assert cells[3].key == "answered"
    assert cells[4] == "A leaflet went out.\nWhere: Leaflet 3.\nAnswered on 1 Mar 2024; waits to be accepted."


def test_what_was_closed_since_last_time_is_still_shown_and_older_is_not(asked):
    close(asked, asked.limb_b, dt.date(2024, 3, 1))
    assert opening(asked)["L2"][3].key == "closed"
    close(asked, asked.noted, JANUARY)
    assert "L1" not in opening(asked)


def close(made, item, day):
    with clock.pretend(clock.end_of(day)):
        boards.answer_item(by=BY, ledger_item=item, answer="Done", where="Minute 4", on=day)
        boards.accept_answer(by=BY, ledger_item=item, accepted_by="The board", on=day)


def test_it_shows_what_another_board_passed_on_and_not_what_another_keeps(asked):
    with clock.pretend(clock.end_of(dt.date(2024, 2, 5))):
        said = {"by": BY, "board": asked.other_board, "kind": LedgerKind.ACTION}
        passed = boards.raise_item(words="Count the places", **said)
        boards.raise_item(words="Mend the roof", **said)
        boards.pass_item(by=BY, ledger_item=passed, to=asked.board, why="It holds the budget.")
    rows = opening(asked)
    assert "Schools forum, 5 Feb 2024. Now with Health board." in rows["L3"][1] and "L4" not in rows


def test_what_a_board_asked_is_still_asked_by_the_one_that_took_its_place(asked):
    with clock.pretend(clock.end_of(dt.date(2024, 3, 1))):
        new = boards.add_board(
            by=BY,
            area=asked.area,
            name="New health board",
            kind=BoardKind.HEALTH_AND_WELLBEING,
            rhythm=Rhythm.QUARTERLY,
            succeeds=asked.board,
        )
        meeting = boards.schedule_meeting(by=BY, board=new, starts_at=at(MAY))
    assert set(opening(asked, meeting=meeting)) == {"L1", "L2"}


def test_something_raised_in_private_is_counted_and_not_told(asked):
    with clock.pretend(clock.end_of(dt.date(2024, 2, 1))):
        item = boards.add_item(
            by=BY,
            meeting=asked.next,
            title="A case",
            purpose="discuss",
            is_exempt=True,
            exempt_because="Names",
        )
        said = {
            "kind": LedgerKind.ACTION,
            "meeting": asked.next,
            "item": item,
            "words": "Ring the school",
            "raised_on": dt.date(2024, 2, 1),
        }
        boards.raise_item(by=BY, board=asked.board, **said)
    document = report(asked)
    assert "Ring the school" not in read(document)
    assert document.sections[0].blocks[0].text.endswith("1 item raised in private is not shown here.")


def test_it_asks_for_answers_to_be_accepted_and_for_a_day_for_what_is_late(asked):
    with clock.pretend(clock.end_of(dt.date(2024, 3, 1))):
        boards.answer_item(by=BY, ledger_item=asked.noted, answer="Noted", where="Minute 4")
    text = read(section(report(asked), "recommendations"))
    assert "accept the answer to L1, or say what is still missing;" in text
    assert "say by when it wants an answer to L2" in text


def test_it_asks_each_board_for_its_views_on_what_is_red(asked):
    wishes = [read(section(report(asked, kind), "recommendations")) for kind in REPORTS]
    assert all("give its views on R1 and I1, which are rated Stuck" in wish for wish in wishes)
    assert "look at more closely" in wishes[1]


def test_the_body_tells_what_was_done_since_the_last_meeting_and_what_moved(asked):
    text = read(section(report(asked), "progress"))
    for words in (
        "Do thing A (done 10 Apr 2024).",
        "Survey of parents (2 Apr 2024).",
        "1 date moved, by 94 days. 0 were agreed by somebody in the record.",
        "More requests.",
        "No promise was due in this time.",
        "The record holds no review since then.",
    ):
        assert words in text
    assert "The supplier is late" in read(section(report(asked), "dates-moved"))


def test_scrutiny_gets_questions_and_the_other_board_none(asked):
    told = [read(section(report(asked, kind), "progress")) for kind in REPORTS]
    assert ["Questions that members may want to ask" in text for text in told] == [False, True]
    assert "with nobody’s agreement in the record?" in told[1]


def test_last_time_is_the_last_such_report_that_the_board_was_sent(asked):
    send_a_report(asked, dt.date(2024, 3, 15))
    assert "that this board was sent spoke for 15 March 2024" in read(section(report(asked), "purpose"))
    earlier = read(section(report(asked, as_at=clock.end_of(dt.date(2024, 3, 10))), "purpose"))
    assert "its meeting of 25 January 2024 is taken as last time" in earlier


def send_a_report(made, day):
    with clock.pretend(clock.end_of(day)):
        drawn = draft(REPORTS[0], meeting_id=made.first.pk, as_at=clock.now(), audience="board")
        frozen = publications.draft_publication(
            by=BY,
            area=made.area,
            kind=drawn.kind,
            audience="board",
            slug=drawn.slug,
            title=drawn.title,
            as_at=drawn.as_at,
            content=drawn.content,
        )
        publications.send_for_review(by=BY, publication=frozen)
        publications.approve(by=made.person, publication=frozen)
        publications.publish(by=BY, publication=frozen)
        paper = boards.attach_paper(by=BY, board=made.board, publication=frozen, meeting=made.first)
        boards.send_paper(by=BY, board_paper=paper)


def test_a_board_that_never_met_is_told_that_it_is_the_first_report(asked):
    with clock.pretend(clock.end_of(dt.date(2024, 1, 11))):
        meeting = boards.schedule_meeting(by=BY, board=asked.other_board, starts_at=at(MAY))
    document = report(asked, meeting=meeting)
    assert "It is the first report to this board in the record." in read(section(document, "purpose"))


def test_the_gate_warns_of_each_implication_that_nobody_has_written(asked):
    made = draft(REPORTS[0], meeting_id=asked.next.pk, as_at=APRIL_END, audience="board")
    found = [each["where"] for each in made.concerns if each["code"] == "implication_unwritten"]
    assert found == ["Financial implications", "Legal implications", "Equality implications"]


def test_the_implications_point_at_what_the_record_holds(asked):
    with clock.pretend(clock.end_of(dt.date(2024, 4, 20))):
        said = {"on": dt.date(2024, 4, 19), "action": asked.actions[0], "shows": "activity"}
        plans.add_evidence(by=BY, what="Equality impact assessment of the letters", **said)
        plans.add_evidence(by=BY, what="The budget for two posts", **said)
    document = report(asked)
    assert "Equality impact assessment of the letters" in read(section(document, "equality"))
    assert "The budget for two posts" in read(section(document, "financial"))
    assert "To be written by the council’s finance officer" in read(section(document, "financial"))


def test_the_law_stands_in_it(asked):
    assert "Part 3 of the Children and Families Act 2014" in read(section(report(asked), "legal"))


def test_a_report_rebuilt_is_what_was_built_then(asked):
    then = [to_json(report(asked, kind)) for kind in REPORTS]
    with clock.pretend(clock.end_of(dt.date(2025, 6, 1))):
        boards.answer_item(by=BY, ledger_item=asked.limb_b, answer="At last", where="Letter")
        boards.raise_item(by=BY, board=asked.board, kind=LedgerKind.ACTION, words="More")
        boards.postpone_meeting(by=BY, meeting=asked.next, why="Snow")
    assert [to_json(report(asked, kind)) for kind in REPORTS] == then


@pytest.mark.parametrize("kind", REPORTS)
def test_the_number_of_queries_does_not_grow(asked, kind):
    few = queries(asked, kind)
    with clock.pretend(clock.end_of(dt.date(2024, 4, 15))):
        for number in range(12):
            boards.raise_item(by=BY, board=asked.board, kind=LedgerKind.ACTION, words=f"Thing {number}")
            plans.add_action(by=BY, outcome=asked.outcome, reference=f"2.{number}", text="More")
    assert queries(asked, kind) == few < 100


def queries(made, kind):
    with CaptureQueriesContext(connection) as seen:
        report(made, kind)
    return len(seen)


@pytest.mark.parametrize("form", ["html", "pdf", "docx", "pptx", "xlsx", "json"])
def test_it_can_be_taken_away_in_every_form(asked, form):
    made = draft(REPORTS[1], meeting_id=asked.next.pk, as_at=APRIL_END, audience="board")
    assert render(made.content, form)
