"""Agenda packs and minutes: all for the board, and for everyone neither names nor what was private."""

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.papers.looking import read, section
from tests.papers.meetings import AFTER, PRIVATE, add_board, agree, at, hold
from tests.papers.small_plan import BY
from turnstone.documents.as_json import to_json
from turnstone.documents.blocks import Table, facts_in
from turnstone.documents.writers import FORMATS
from turnstone.papers.catalogue import build, draft, render
from turnstone.programme.audit import clock
from turnstone.programme.boards import operations as boards
from turnstone.programme.boards.rules import LedgerKind
from turnstone.programme.publications.rules import Audience, Kind

KINDS = [Kind.AGENDA, Kind.PUBLIC_AGENDA, Kind.MINUTES, Kind.PUBLIC_MINUTES]
FOR_EVERYONE = [Kind.PUBLIC_AGENDA, Kind.PUBLIC_MINUTES]
LATER = clock.end_of(dt.date(2024, 5, 20))


@pytest.fixture
def made(wexcombe):
    return hold(add_board(wexcombe))


def paper(kind, meeting, as_at=AFTER):
    return build(kind, meeting_id=meeting.pk, as_at=as_at)


def gate(kind, meeting, as_at=AFTER, audience=Audience.BOARD):
    found = draft(kind, meeting_id=meeting.pk, as_at=as_at, audience=audience).concerns
    return {each["code"]: each["weight"] for each in found}


def rows(document, anchor):
    table = next(block for block in section(document, anchor).blocks if isinstance(block, Table))
    return [tuple(cell if isinstance(cell, str) else read(cell) for cell in row.cells) for row in table.rows]


def test_the_agenda_says_when_where_and_who_is_asked(made):
    pack = paper(Kind.AGENDA, made.held)
    assert pack.title == "Agenda: SEND board, 16 April 2024"
    assert pack.subtitle == "Tuesday 16 April 2024, 2:00pm to 4:00pm"
    assert "Town hall" in read(section(pack, "meeting"))
    asked = [(item.label, item.text) for item in section(pack, "asked").blocks[0].items]
    assert asked == [
        ("Co-chair", "Head of inclusion, Wexcombe Council (Ada Marsh)"),
        ("Co-chair", "Health lead, Wexcombe Council (vacant)"),
        ("Adviser, without a vote", "Adviser, Wexcombe Council (vacant)"),
    ]
    assert "2 members can vote. It takes 1 of them to decide." in read(section(pack, "asked"))


def test_the_agenda_lists_its_items_with_what_is_asked(made):
    assert rows(paper(Kind.AGENDA, made.held), "agenda") == [
        ("1", "Six-monthly report", "To decide", "Head of inclusion, Wexcombe Council (Ada Marsh)", "")
    ]


def test_the_next_agenda_opens_what_is_open_from_earlier(made):
    with clock.pretend(AFTER):
        boards.raise_item(
            by=BY, board=made.board, kind=LedgerKind.CHALLENGE, words="Show it", due_on=dt.date(2024, 5, 6)
        )
    pack = paper(Kind.AGENDA, made.next, LATER)
    first = rows(pack, "open-items")[0]
    assert first[0].startswith("L4") and "Show it." in first[1] and "6 May 2024" in first[2]
    assert "1 item raised in private is not shown here." in read(section(pack, "open-items"))


@pytest.mark.parametrize("kind", KINDS)
def test_no_paper_tells_what_was_private(made, kind):
    text = read(paper(kind, made.held))
    assert f"discussed in private ({PRIVATE})." in text
    assert not [secret for secret in ("Bo Reed", "A secret", "Ring") if secret in text]


@pytest.mark.parametrize("kind", FOR_EVERYONE)
def test_nobody_is_named_to_everyone(made, kind):
    text = read(paper(kind, made.held))
    assert not [name for name in ("Ada Marsh", "Cy Dale", "Di Eves", "Joan Mott") if name in text]
    assert "Head of inclusion, Wexcombe Council" in text
    assert "names_a_person" not in gate(kind, made.held, audience=Audience.PUBLIC)


def test_a_name_in_the_words_of_public_minutes_blocks_them(made):
    with clock.pretend(AFTER):
        boards.write_minute(by=BY, item=made.open, text="Di Eves spoke.")
    assert gate(Kind.PUBLIC_MINUTES, made.held)["names_a_person"] == "blocks"


def test_minutes_say_who_came_and_that_it_could_decide(made):
    minutes = paper(Kind.MINUTES, made.held)
    assert rows(minutes, "attendance") == [
        ("Ada Marsh", "Head of inclusion, Wexcombe Council", "Present"),
        ("Cy Dale", "Adviser, Wexcombe Council", "Apologies"),
        ("Di Eves", "", "Present"),
    ]
    assert "1 of 2 voting members came; the quorum is 1, so the meeting could decide." in read(minutes)
    assert "1 other person came." in read(paper(Kind.PUBLIC_MINUTES, made.held))


def test_minutes_letter_the_limbs_and_count_the_votes(made):
    told = section(paper(Kind.MINUTES, made.held), "item-1")
    panel = told.blocks[-1]
    assert (panel.title, panel.blocks[0].text) == ("Resolved", "That the board:")
    assert [(item.label, item.text) for item in panel.blocks[1].items] == [
        ("a)", "notes the report."),
        ("b)", "asks for a plan."),
    ]
    text = read(panel)
    assert "by 14 Oct 2024" in text and "Goes to Health board." in text and "Votes: 1 for." in text
    assert "Cllr Joan Mott" in read(told) and "Why are waits long." in read(told)


def test_what_came_of_the_meeting_stands_at_the_end(made):
    found = rows(paper(Kind.PUBLIC_MINUTES, made.held), "actions")
    assert [row[0] for row in found] == ["L1", "L2"]
    assert found[1][2:] == ("Head of inclusion, Wexcombe Council", "by 14 Oct 2024")


def test_a_resolution_without_limbs_is_said_once(made):
    with clock.pretend(AFTER):
        boards.resolve(by=BY, meeting=made.held, words="That the fair is held")
    text = read(section(paper(Kind.MINUTES, made.held), "decisions"))
    assert text.count("That the fair is held") == 1


def test_a_draft_says_so_first_and_agreed_minutes_say_where(made):
    assert paper(Kind.MINUTES, made.held).subtitle.startswith("Draft")
    agree(made)
    minutes = paper(Kind.MINUTES, made.held, LATER)
    assert minutes.subtitle == "Agreed on 14 May 2024"
    assert "at its meeting of 14 May 2024" in read(section(minutes, "meeting"))
    assert paper(Kind.MINUTES, made.held).subtitle.startswith("Draft")


def test_everyone_is_warned_of_a_draft_and_the_board_is_not(made):
    assert gate(Kind.PUBLIC_MINUTES, made.held)["minutes_not_agreed"] == "warns"
    assert "minutes_not_agreed" not in gate(Kind.MINUTES, made.held)
    agree(made)
    assert "minutes_not_agreed" not in gate(Kind.PUBLIC_MINUTES, made.held, LATER)


@pytest.mark.parametrize("kind", [Kind.AGENDA, Kind.MINUTES])
def test_what_names_people_does_not_go_to_everyone(made, kind):
    made_for_all = draft(kind, meeting_id=made.held.pk, as_at=AFTER, audience=Audience.PUBLIC)
    assert made_for_all.concerns[0]["weight"] == "blocks"
    assert "for everyone” instead" in made_for_all.concerns[0]["sentence"]
    assert "not_for_everyone" not in gate(kind, made.held)


def test_the_gate_stops_an_empty_agenda_and_minutes_of_no_meeting(made):
    assert gate(Kind.AGENDA, made.next)["blank_paper"] == "blocks"
    assert gate(Kind.MINUTES, made.next)["meeting_not_held"] == "blocks"


def test_a_postponed_meeting_says_so_first_and_names_its_new_day(made):
    with clock.pretend(AFTER):
        new = boards.postpone_meeting(by=BY, meeting=made.next, why="No room", to=at(2024, 5, 21))
    for kind in (Kind.AGENDA, Kind.PUBLIC_AGENDA):
        panel = section(paper(kind, made.next, LATER), "meeting").blocks[0]
        assert panel.title == "This meeting was postponed"
        assert read(panel).endswith("No room. The new day is 21 May 2024.")
        assert "takes the place of the meeting of 14 May 2024" in read(paper(kind, new, LATER))


def test_each_row_and_its_version_is_cited(made):
    cited = {fact.ref.partition(":")[0] for fact in facts_in(paper(Kind.MINUTES, made.held))}
    assert {"boards.meeting", "boards.agendaitem", "boards.remark", "boards.resolution"} <= cited
    assert {"boards.ledgeritem", "boards.attendance"} <= cited


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_rebuilt_as_it_was_then(made, kind):
    then = to_json(paper(kind, made.held))
    agree(made)
    assert to_json(paper(kind, made.held)) == then
    with pytest.raises(LookupError):
        paper(kind, made.held, clock.end_of(dt.date(2024, 3, 1)))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("form", FORMATS)
def test_it_comes_in_every_form(made, kind, form):
    assert render(to_json(paper(kind, made.held)).decode(), form)


@pytest.mark.parametrize("kind", KINDS)
def test_it_asks_as_little_of_a_long_meeting(made, kind):
    few = queries(kind, made.held)
    with clock.pretend(AFTER):
        for number in range(10):
            item = boards.add_item(by=BY, meeting=made.held, title=f"More {number}")
            boards.add_remark(by=BY, item=item, words="Why?")
            boards.resolve(by=BY, meeting=made.held, item=item, words=f"That it is {number}")
    assert queries(kind, made.held) == few


def queries(kind, meeting):
    with CaptureQueriesContext(connection) as seen:
        paper(kind, meeting)
    return len(seen)
