"""What happened to earlier plans, for everyone: what was published and nothing else."""

import pytest

from tests.pages.published import progress_page, publish
from tests.pages.test_succession import HERE, became, replaced, two  # noqa: F401  # the same two plans
from turnstone.programme.audit import clock
from turnstone.programme.plan import operations as plans
from turnstone.programme.plan.rules import Fate
from turnstone.programme.publications.models import Publication

ABOUT = "/wexcombe/office/papers/about/what-became/priority-action-plan/"


@pytest.fixture
def told(replaced):  # noqa: F811
    became(replaced, "1.A", Fate.CARRIED, "3.A")
    became(replaced, "1.B", Fate.MERGED, "3.B")
    became(replaced, "10.A", Fate.DROPPED, why="Families asked us not to.", agreed_by="The board")
    return replaced


def draft(pages, cast):
    return pages.sign_in(cast.officer).post(f"{ABOUT}make/", {"audience": "public"}).address


def put_out(pages, cast, address):
    pages.post(f"{address}send-for-review/")
    pages.sign_in(cast.board_member).post(f"{address}approve/")
    pages.sign_in(cast.officer).post(f"{address}publish/")


def test_the_succession_leads_to_the_page_once_every_action_is_told(pages, cast, told):
    page = pages.get(pages.sign_in(cast.officer).get(HERE).links["Preview the public page"])
    assert page.h1 == "Preview: What happened to an earlier plan, Priority action plan"
    assert "Families asked us not to." in page.main and not Publication.objects.exists()


def test_it_goes_through_the_gate_to_everyone(pages, cast, told):
    put_out(pages, cast, draft(pages, cast))
    pages.client.logout()
    front = pages.get("/wexcombe/")
    page = pages.get(front.links["What happened to Priority action plan"])
    assert "Plan for change took its place on" in page.main and "Families asked us not to." in page.main
    assert (
        pages.get("/wexcombe/earlier-plans/").links["What happened to Priority action plan"] == page.address
    )
    assert pages.client.get(f"{page.address}pdf").content.startswith(b"%PDF")


def test_it_does_not_go_to_review_with_an_action_left(pages, cast, replaced):  # noqa: F811
    page = pages.get(draft(pages, cast))
    assert "Nobody has said what became of 3 actions: 1.A, 1.B and 10.A." in page.main
    assert "Send for review" not in page.all("//button")


def test_what_was_published_stays_and_a_correction_takes_its_place(pages, cast, told):
    address = draft(pages, cast)
    put_out(pages, cast, address)
    with clock.pretend(clock.now()):
        plans.take_back_what_became(by=cast.officer, action=told.actions["1.B"], why="It goes on.")
    became(told, "1.B", Fate.CARRIED, "3.B")
    assert "2 go on" not in pages.get("/wexcombe/earlier-plans/priority-action-plan/").main
    page = pages.sign_in(cast.officer).post(f"{address}correct/", {"note": "One action goes on."})
    put_out(pages, cast, page.address)
    out = pages.get("/wexcombe/earlier-plans/priority-action-plan/").main
    assert "2 go on in the new plan." in out and "One action goes on." in out


def test_the_list_of_papers_shows_it_apart_from_the_months(pages, cast, told):
    draft(pages, cast)
    page = pages.get("/wexcombe/office/papers/")
    assert page.all("//section[@aria-labelledby='others']//a") == ["What happened to Priority action plan"]


def test_what_is_not_published_is_not_there(pages, cast, told):
    draft(pages, cast)
    pages.client.logout()
    assert pages.status("/wexcombe/earlier-plans/") == 404
    publish(cast, progress_page())
    assert "We have replaced no plan yet" in pages.get("/wexcombe/earlier-plans/").main
    every = ["priority-action-plan/", "priority-action-plan/pdf", "priority-action-plan/nonsense"]
    assert {pages.status(f"/wexcombe/earlier-plans/{each}") for each in every} == {404}


def test_a_paper_that_is_of_a_month_or_of_nothing_is_not_about_a_plan(pages, cast, told):
    pages.sign_in(cast.officer)
    about = "/wexcombe/office/papers/about/"
    for each in ("monitoring-update/2026-04/", "what-became/no-such-plan/", "nonsense/priority-action-plan/"):
        assert pages.status(f"{about}{each}") == 404
