"""What waits for others to agree, on its pages: held, agreed to, released, offered as an answer."""

import datetime as dt

import pytest

from tests.pages import a_plan
from tests.pages.published import monitoring_update, progress_page, publish
from tests.pages.test_writing_the_plan import on as day_in
from tests.programme.board_papers import DFE, OFFICER, a_board
from turnstone.commands.work import look_round
from turnstone.programme.audit import clock
from turnstone.programme.boards import operations as boards
from turnstone.programme.boards import rules
from turnstone.programme.boards.models import BoardPaper, Release
from turnstone.programme.people import operations as people
from turnstone.programme.people.rules import Role
from turnstone.programme.plan import operations as plans
from turnstone.programme.publications import operations as publishing
from turnstone.programme.publications.rules import Audience, Kind

HERE = "/wexcombe/office/boards/releases/"
PROGRESS = "/wexcombe/progress/"
PUBLISH = "//button[normalize-space()='Publish']"


@pytest.fixture
def board(cast):
    return a_board(cast.area)


@pytest.fixture
def office(cast, pages):
    return pages.sign_in(cast.officer)


@pytest.fixture
def paper(cast):
    return approved(cast, monitoring_update(), Kind.MONITORING_UPDATE, Audience.BOARD)


def approved(cast, document, kind, audience):
    draft = publish(cast, document, kind=kind, audience=audience, until="draft")
    publishing.send_for_review(by=cast.officer, publication=draft)
    return publishing.approve(by=cast.board_member, publication=draft)


def proposed(office, thing, board=None, **more):
    said = {"what": f"paper-{thing.pk}", "waits_for": f"{DFE}\n", "boards": [board.pk] if board else []}
    return office.post(f"{HERE}propose/", said | more)


def agree(office, **more):
    agreement = Release.objects.get().agreements.get()
    said = {"where": "letter of 4 March"} | day_in("on", clock.today()) | more
    return office.post(f"{HERE}agreements/{agreement.pk}/", said)


def go(office):
    return office.post(f"{HERE}{Release.objects.get().pk}/go/")


def test_without_a_release_it_says_what_will_be_here(office):
    assert "Nothing waits to be released" in office.get(HERE).main


def test_a_paper_is_held_agreed_to_and_released_to_its_board(cast, board, paper, office):
    page = proposed(office, paper, board)
    assert f"{DFE} has still to agree" in page.main
    assert "Goes to Improvement board." in page.main
    assert "Release it" not in page.main
    page = agree(office)
    assert "agreed on" in page.main
    assert "letter of 4 March" in page.main
    assert "Can go now" in page.main
    page = go(office)
    assert "is released." in page.main
    assert BoardPaper.objects.get().sent_at


def test_a_press_before_all_have_agreed_is_refused(board, paper, office):
    proposed(office, paper, board)
    assert f"waits for the agreement of {DFE}; note it first." in go(office).main
    assert not BoardPaper.objects.exists()


def test_what_waits_is_on_no_public_page_and_cannot_be_put_there(cast, office, pages):
    page_for_all = approved(cast, progress_page(), Kind.PUBLIC_PROGRESS, Audience.PUBLIC)
    proposed(office, page_for_all, to_the_public="on")
    mine = f"/wexcombe/office/papers/{page_for_all.pk}/"
    page = office.get(mine)
    assert "It waits to be released." in page.main
    assert page.all(PUBLISH) == []
    assert "is to be released once others have agreed" in office.post(f"{mine}publish/").main
    assert pages.client.get(PROGRESS).status_code == 404
    agree(office)
    go(office)
    assert pages.client.get(PROGRESS).status_code == 200


def test_a_member_who_sees_no_drafts_learns_nothing_of_a_paper_that_waits(cast, board, paper, pages):
    proposed(pages.sign_in(cast.officer), paper, board)
    pages.sign_in(cast.forum)
    assert paper.title not in pages.get(HERE).main
    assert pages.status(f"/wexcombe/office/papers/{paper.pk}/") == 404


def test_it_goes_by_itself_when_its_time_comes(board, paper, office):
    soon = clock.now() + dt.timedelta(days=1)
    page = proposed(office, paper, board, waits_for="", not_before=f"{soon:%Y-%m-%dT%H:%M}")
    assert "it goes then by itself" in page.main
    look_round()
    assert Release.objects.get().released_at is None
    with clock.pretend(soon + dt.timedelta(minutes=1)):
        look_round()
        look_round()
    assert Release.objects.get().released_at
    assert BoardPaper.objects.count() == 1


def test_a_time_that_has_passed_is_refused_with_what_was_typed(board, paper, office):
    page = proposed(office, paper, board, not_before="2020-01-01T09:00")
    assert "That time has passed" in page.main
    assert DFE in page.all("//textarea/text()")[0]


def test_a_refusal_keeps_what_was_typed(paper, office):
    page = proposed(office, paper)
    assert "Say to which boards" in page.main
    assert DFE in page.all("//textarea/text()")[0]


def test_a_version_of_the_plan_waits_for_those_who_agree_it(cast, board, office):
    version = plans.draw_version(by=OFFICER, plan=a_plan.make(cast).plan, name="1")
    plans.submit_version(by=OFFICER, version=version, bodies=[DFE])
    said = {"what": f"version-{version.pk}", "boards": [board.pk]}
    page = office.post(f"{HERE}propose/", said)
    assert f"{DFE} has still to agree" in page.main
    way = next(href for words, href in page.links.items() if "Note that they agreed" in words)
    assert way == f"/wexcombe/office/plan/versions/{version.pk}/"
    plans.answer_approval(by=OFFICER, approval=version.approvals.get(), answer="agreed", on=clock.today())
    assert "Can go now" in office.get(HERE).main
    go(office)
    assert BoardPaper.objects.get().version_id == version.pk


def test_it_is_offered_as_the_answer_to_the_line_that_asked(cast, board, paper, office):
    item = boards.raise_item(
        by=OFFICER,
        board=board,
        kind=rules.LedgerKind.RECOMMENDATION,
        words="Share the update.",
        waits_for=DFE,
    )
    proposed(office, paper, board, asked_in=item.reference)
    agree(office)
    item.refresh_from_db()
    assert item.agreed_where == "letter of 4 March"
    page = go(office)
    way = f"Offer it as the answer to Recommendation {item.reference}"
    page = office.get(page.links[way])
    assert "was released on" in page.all("//textarea/text()")[0]
    office.post(page.address, {"answer": "Here it is."})
    item.refresh_from_db()
    assert (item.answer, item.answered_in_publication_id) == ("Here it is.", paper.pk)


def test_it_is_called_off_with_a_reason(board, paper, office):
    proposed(office, paper, board)
    here = f"{HERE}{Release.objects.get().pk}/call-off/"
    assert "Say why; the reason is kept." in office.post(here, {"why": ""}).main
    office.post(here, {"why": "DfE has no view."})
    assert not Release.objects.exists()
    assert office.get(f"/wexcombe/office/papers/{paper.pk}/").all(PUBLISH) == ["Publish"]


def test_an_agreement_needs_its_day_and_its_place(board, paper, office):
    proposed(office, paper, board)
    assert "Say where it is written" in agree(office, where="").main
    to_come = day_in("on", clock.today() + dt.timedelta(days=1))
    assert "is still to come" in agree(office, **to_come).main


def test_the_office_is_told_on_its_first_page(cast, board, paper, office):
    a_plan.make(cast)
    proposed(office, paper, board)
    page = office.get("/wexcombe/office/")
    assert "can be released now" not in page.main
    assert "is approved and can be published" not in page.main
    agree(office)
    page = office.get("/wexcombe/office/")
    assert f"“{paper.title}” can be released now." in page.main


def test_another_areas_release_is_not_there(cast, board, paper, pages):
    proposed(pages.sign_in(cast.officer), paper, board)
    release = Release.objects.get()
    people.give_role(by=OFFICER, area=cast.elsewhere, account=cast.officer, role=Role.PROGRAMME_OFFICE)
    elsewhere = "/marlsea/office/boards/releases/"
    assert pages.status(f"{elsewhere}agreements/{release.agreements.get().pk}/") == 404
    for act in ("call-off", "answer"):
        assert pages.status(f"{elsewhere}{release.pk}/{act}/") == 404
    assert pages.client.post(f"{elsewhere}{release.pk}/go/").status_code == 404
    page = pages.post(f"{elsewhere}propose/", {"what": f"paper-{paper.pk}", "boards": [board.pk]})
    assert "Select a valid choice" in page.main


def test_those_who_do_not_run_boards_can_do_nothing(cast, board, paper, pages):
    proposed(pages.sign_in(cast.officer), paper, board)
    release = Release.objects.get()
    pages.sign_in(cast.board_member)
    assert "Release something once it is agreed" not in pages.get(HERE).main
    assert pages.client.post(f"{HERE}{release.pk}/go/").status_code == 404
    assert pages.status(f"{HERE}propose/") == 404
