"""What a board knew on a day: what it was sent, as it was sent; and how papers get there."""

import datetime as dt
import io

import pytest

from tests.pages import a_plan
from tests.pages.published import monitoring_update, publish
from tests.programme.board_papers import OFFICER, a_board, a_meeting, a_published, attached, on, sent
from turnstone.programme.audit import clock
from turnstone.programme.boards import operations as boards
from turnstone.programme.boards import rules
from turnstone.programme.boards.models import BoardPaper
from turnstone.programme.people import operations as people
from turnstone.programme.people.rules import Role
from turnstone.programme.plan import operations as plans
from turnstone.programme.publications import operations as publishing
from turnstone.programme.publications.rules import Audience, Kind

HERE = "/wexcombe/office/boards/"
KNOWN = f"{HERE}known/"
WINTER, MAY, JUNE = dt.date(2026, 1, 5), dt.date(2026, 5, 12), dt.date(2026, 6, 9)


@pytest.fixture
def board(cast):
    with on(WINTER):
        return a_board(cast.area)


@pytest.fixture
def office(cast, pages):
    return pages.sign_in(cast.officer)


def knew(pages, day):
    return pages.get(f"{KNOWN}?board=improvement-board&on={day}")


def real_paper(cast, **more):
    said = {"kind": Kind.MONITORING_UPDATE, "audience": Audience.BOARD} | more
    return publish(cast, monitoring_update(), **said)


def file_sent(board, name="Finance.txt", content=b"<h1>Ten.</h1>", **more):
    paper = boards.attach_file(by=OFFICER, board=board, name=name, content=content, **more)
    return boards.send_paper(by=OFFICER, board_paper=paper)


def test_without_a_board_it_says_what_will_be_here(office):
    assert "No board yet" in office.get(KNOWN).main


def test_it_lists_what_had_been_sent_by_the_end_of_the_day_newest_first(cast, board, office):
    with on(MAY):
        sent(board, a_published(cast.area, title="In May"))
        late = a_published(cast.area, title="In June")
    with on(JUNE):
        sent(board, late)
    page = knew(office, JUNE)
    assert page.all("//h3/a/text()") == ["In June", "In May"]
    assert "had been sent 2 papers" in page.main
    assert "Sent 9 June 2026, 1:00pm by Priya Nair. Between meetings." in page.main
    assert "It speaks of 12 May 2026." in page.main
    assert knew(office, MAY).all("//h3/a/text()") == ["In May"]
    assert "By then it had been sent nothing" in knew(office, MAY - dt.timedelta(days=1)).main


def test_it_opens_on_the_first_board_and_today(cast, board, office):
    sent(board, a_published(cast.area, title="Today"))
    assert "Today" in office.get(KNOWN).all("//h3/a/text()")


def test_a_day_to_come_and_no_day_are_said_to_be_wrong(board, office):
    assert "That day is still to come" in knew(office, clock.today() + dt.timedelta(days=1)).main
    assert "That is not a day" in knew(office, "soon").main
    assert office.status(f"{HERE}known.csv?board=improvement-board&on=soon") == 404


def test_it_tells_what_was_open_that_day_and_when_the_board_had_met(cast, board, office):
    with on(MAY):
        item = boards.raise_item(
            by=OFFICER, board=board, kind=rules.LedgerKind.ACTION, words="Ask the schools.", due_on=MAY
        )
        held = boards.schedule_meeting(by=OFFICER, board=board, starts_at=clock.now())
        boards.hold_meeting(by=OFFICER, meeting=held)
    with on(JUNE):
        boards.answer_item(by=OFFICER, ledger_item=item, answer="Asked.", where="A letter", on=JUNE)
        boards.accept_answer(by=OFFICER, ledger_item=item, accepted_by="The board")
    before, after = knew(office, JUNE - dt.timedelta(days=1)), knew(office, JUNE)
    assert "Ask the schools." in before.main
    assert "Overdue by 27 days" in before.main
    assert "Ask the schools." not in after.main
    assert "12 May 2026" in before.all("//section[@aria-labelledby='met']//a/text()")
    assert "had met once" in before.main


def test_a_paper_opens_as_it_was_sent_though_it_was_replaced_and_withdrawn_since(cast, board, pages):
    paper = real_paper(cast)
    board_paper = sent(board, paper)
    correction = real_paper(cast, corrects=paper, correction_note="A number was wrong.")
    publishing.withdraw(by=cast.officer, publication=correction, why="Another was wrong.")
    pages.sign_in(cast.forum)
    assert pages.status(f"/wexcombe/office/papers/{paper.pk}/") == 404
    page = pages.get(f"{KNOWN}{board_paper.pk}/")
    assert "Replaced by a later version on" in page.main
    assert "What follows is what the board was sent." in page.main
    assert monitoring_update().sections[0].title in page.main
    assert pages.client.get(f"{KNOWN}{board_paper.pk}/docx").content[:2] == b"PK"


def test_a_file_is_handed_over_byte_for_byte_and_never_shown(cast, board, pages):
    paper = file_sent(board)
    pages.sign_in(cast.forum)
    assert "<h1>Ten." not in pages.get(f"{KNOWN}{paper.pk}/").source
    response = pages.client.get(f"{KNOWN}{paper.pk}/original")
    assert response.content == b"<h1>Ten.</h1>"
    assert response["Content-Disposition"].startswith("attachment")
    assert response["Content-Type"] == "application/octet-stream"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert pages.status(f"{KNOWN}{paper.pk}/pdf") == 404


def test_a_version_of_the_plan_is_the_plan_as_it_stood_when_it_was_drawn(cast, board, office):
    made = a_plan.make(cast)
    version = plans.draw_version(by=OFFICER, plan=made.plan, name="1")
    paper = boards.attach_paper(by=OFFICER, board=board, version=version)
    boards.send_paper(by=OFFICER, board_paper=paper)
    text = made.actions["1.A"].text
    plans.change_action(by=OFFICER, action=made.actions["1.A"], text="Something else.", why="We changed it.")
    page = office.get(f"{KNOWN}{paper.pk}/")
    assert text in page.main
    assert "Something else." not in page.main


def test_an_exempt_paper_is_for_those_who_may_see_it(cast, board, pages):
    paper = file_sent(board, is_exempt=True)
    for who, status in {"officer": 200, "board_member": 200, "lead": 404, "forum": 404}.items():
        pages.sign_in(getattr(cast, who))
        assert pages.status(f"{KNOWN}{paper.pk}/") == status
        assert pages.status(f"{KNOWN}{paper.pk}/original") == status
        assert ("Finance.txt" in pages.get(KNOWN).main) == (status == 200)


def test_a_paper_that_became_exempt_with_its_item_closes_to_others(cast, board, pages):
    meeting = a_meeting(board)
    said = {"title": "A contract", "purpose": rules.ItemPurpose.DECIDE}
    item = boards.add_item(by=OFFICER, meeting=meeting, **said)
    paper = file_sent(board, item=item)
    item.is_exempt, item.exempt_because = True, "Schedule 12A, paragraph 3"
    save(item)
    pages.sign_in(cast.lead)
    assert pages.status(f"{KNOWN}{paper.pk}/original") == 404


def save(row):
    from turnstone.programme.audit.operations import operation

    operation(lambda *, by: row.save())(by=OFFICER)


def test_what_was_not_sent_has_no_address(cast, board, office):
    paper = attached(board, a_published(cast.area))
    assert office.status(f"{KNOWN}{paper.pk}/") == 404


def test_another_areas_paper_and_board_are_not_there(cast, board, pages):
    paper = sent(board, a_published(cast.area))
    people.give_role(by=OFFICER, area=cast.elsewhere, account=cast.lead, role=Role.PROGRAMME_OFFICE)
    pages.sign_in(cast.lead)
    elsewhere = "/marlsea/office/boards/"
    for address in (
        f"known/{paper.pk}/",
        f"known/{paper.pk}/pdf",
        "improvement-board/papers/add/",
        f"meetings/{a_meeting(board).pk}/papers/add/",
    ):
        assert pages.status(f"{elsewhere}{address}") == 404
    assert pages.client.post(f"{elsewhere}papers/{paper.pk}/send/").status_code == 404
    assert "Improvement board" not in pages.get(f"{elsewhere}known/").main


def test_the_table_is_handed_over(cast, board, office):
    sent(board, a_published(cast.area, title="=cmd()"))
    response = office.client.get(f"{HERE}known.csv?board=improvement-board")
    rows = response.content.decode("utf-8-sig").splitlines()
    assert rows[0] == "Sent,Paper,What it is,For,Speaks of,Sent by,What became of it since"
    assert rows[1].startswith(f"{clock.today()},'=cmd(),A paper,Between meetings,")


def test_what_is_attached_between_meetings_waits_until_it_is_sent(cast, board, office):
    paper = a_published(cast.area)
    add = f"{HERE}improvement-board/papers/add/"
    page = office.post(add, {"publication": paper.pk})
    assert "“Monitoring update” is attached; it is not sent yet." in page.main
    assert "Not sent yet" in page.main
    row = BoardPaper.objects.get()
    page = office.post(f"{HERE}papers/{row.pk}/send/")
    assert "is sent to Improvement board" in page.main
    page = office.post(f"{HERE}papers/{row.pk}/take-off/")
    assert "what was sent stays" in page.main


def test_it_is_sent_at_once_where_that_is_asked_for(cast, board, office):
    add = f"{HERE}improvement-board/papers/add/"
    office.post(add, {"publication": a_published(cast.area).pk, "send": "on"})
    assert BoardPaper.objects.get().sent_at


def test_a_file_is_attached_to_a_meeting_for_an_item(cast, board, office):
    meeting = a_meeting(board)
    said = {"title": "Money", "purpose": rules.ItemPurpose.NOTE}
    item = boards.add_item(by=OFFICER, meeting=meeting, **said)
    add = f"{HERE}meetings/{clock.today() + dt.timedelta(days=7)}-{meeting.pk}/papers/add/"
    office.client.post(add, {"file": named("Finance.txt", b"Ten."), "title": "The money", "item": item.pk})
    paper = BoardPaper.objects.get()
    assert (paper.title, paper.item_id, paper.meeting_id) == ("The money", item.pk, meeting.pk)
    page = office.post(f"{HERE}papers/{paper.pk}/take-off/")
    assert "“The money” is taken off." in page.main
    assert not BoardPaper.objects.exists()


def named(name, content):
    file = io.BytesIO(content)
    file.name = name
    return file


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({}, "Choose one: a paper made here, a file, or a version of the plan."),
        ({"file": ("page.html", b"<p>Hello")}, "is of a kind that is not taken"),
        ({"file": ("empty.txt", b"")}, "is empty"),
        ({"file": ("paper.pdf", b"<html>")}, "is not what its name says"),
        ({"publication": "99"}, "Select a valid choice"),
    ],
)
def test_what_cannot_be_attached_is_refused_with_a_sentence(board, office, said, sentence):
    if "file" in said:
        said = {"file": named(*said["file"])}
    page = office.post(f"{HERE}improvement-board/papers/add/", said)
    assert page.h1 == "Attach a paper"
    assert sentence in page.main
    assert not BoardPaper.objects.exists()
