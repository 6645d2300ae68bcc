"""The page of mandates: several in force, and what they ask for released one at a time."""

import datetime as dt

import pytest

from tests.cast import BY
from tests.pages import a_plan
from tests.pages.test_writing_the_plan import on, option, piece
from turnstone.programme.audit import clock
from turnstone.programme.plan import operations as plans
from turnstone.programme.plan.queries import mandates_as_at, plans_of
from turnstone.programme.plan.rules import MandateKind

PLAN = "/wexcombe/office/plan/"
MANDATES = f"{PLAN}mandates/"
JUNE = dt.date(2026, 6, 5)


@pytest.fixture
def made(cast):
    return a_plan.make(cast)


@pytest.fixture
def office(cast, pages):
    return pages.sign_in(cast.officer)


def here(made):
    return f"{MANDATES}{made.requirement.mandate_id}/"


def release(made, **more):
    said = {"requirement": made.requirement.pk, "authority": "The department", "why": "All met."}
    return piece("release", **said | more) | on("release-on", JUNE)


def test_an_area_without_mandates_is_told_what_they_are(cast, office):
    page = office.get(MANDATES)
    assert "No mandate yet" in page.main
    assert page.links["Add a mandate"] == f"{MANDATES}add/"


def test_a_mandate_is_added_beside_the_first_with_its_bodies(made, office):
    said = {"kind": "improvement_notice", "title": "Improvement notice 2026", "issued_by": "The department"}
    page = office.post(f"{MANDATES}add/", said | on("starts_on", JUNE))
    assert page.h1 == "Change Improvement notice 2026"
    council = option(page, "body-organisation", "Wexcombe Council")
    page = office.post(page.address, piece("body", organisation=council, part="answers"))
    assert "2 mandates in force of 2." in page.main
    assert "In force since 5 June 2026." in page.main
    assert page.all("//section[contains(., 'Improvement notice 2026')]//dd")[1] == "Council"


def test_a_mandate_of_the_same_name_is_refused_and_what_was_typed_is_kept(made, office):
    page = office.post(f"{MANDATES}add/", {"kind": "strategy", "title": "Inspection 2025"})
    assert "already has the mandate “Inspection 2025”" in page.main
    assert page.all("//input[@name='title']/@value") == ["Inspection 2025"]


def test_a_requirement_is_added_to_the_mandate_it_belongs_to(cast, made, office):
    notice = plans.add_mandate(by=BY, area=cast.area, title="Notice", kind=MandateKind.IMPROVEMENT_NOTICE)
    said = {"reference": "N1", "kind": "notice_condition", "finding": "Report each term."}
    page = office.post(f"{PLAN}add/requirement/?mandate={notice.pk}", said)
    assert page.address == MANDATES
    found = next(each for each in mandates_as_at(cast.area.pk, clock.now()) if each.id == notice.pk)
    assert [each.reference for each in found.requirements] == ["N1"]
    for wrong in ("999", "x"):
        office.get(f"{PLAN}add/requirement/?mandate={wrong}", status=404)


def test_a_release_is_kept_with_its_day_and_authority_and_can_be_taken_back(made, office):
    assert "1 of 1 requirement still monitored" in office.get(MANDATES).main
    page = office.post(here(made), release(made))
    assert "Released on 5 June 2026 by The department" in page.main
    assert "0 of 1 requirement still monitored" in page.main
    back = piece("restore", requirement=made.requirement.pk, why="Reports stopped.")
    assert "1 of 1 requirement still monitored" in office.post(here(made), back).main


def test_a_release_that_is_still_to_come_is_refused_and_the_form_stays_open(made, office):
    page = office.post(here(made), release(made) | on("release-on", dt.date(2040, 1, 5)))
    assert "would be released on 5 January 2040, which is still to come" in page.main
    assert page.all("//details[@open]/summary") == ["Release one requirement from monitoring"]
    assert page.all("//input[@name='release-authority']/@value") == ["The department"]


def test_a_mandate_ends_and_its_end_is_taken_back(made, office):
    said = piece("end", authority="The minister") | on("end-on", JUNE)
    page = office.post(here(made), said)
    assert "Ended on 5 June 2026 by The minister." in page.main
    assert "0 mandates in force of 1." in page.main
    page = office.post(here(made), piece("resume", why="A slip of the pen."))
    assert "1 mandate in force of 1." in page.main


def test_the_list_downloads_with_a_row_for_each_requirement(made, office):
    rows = office.client.get(f"{PLAN}mandates.csv").content.decode("utf-8-sig").splitlines()
    assert rows[0].startswith("Mandate,Kind,Issued by,Starts")
    assert rows[1].startswith(
        "Inspection 2025,Inspection outcome,,,,,,,1,Area for priority action,Plans are late."
    )


def test_everybody_reads_and_only_the_office_changes(cast, made, pages):
    for who in (cast.lead, cast.board_member, cast.forum):
        page = pages.sign_in(who).get(MANDATES)
        assert not {words for words in page.links if words.startswith(("Add", "Bodies"))}
        pages.get(here(made), status=404)
        pages.post(here(made), release(made), status=404)
    pages.sign_in(cast.stranger).get(MANDATES, status=404)


def test_a_mandate_of_another_area_is_not_found(cast, made, office):
    theirs = plans.add_mandate(by=BY, area=cast.elsewhere, title="Theirs", kind=MandateKind.STRATEGY)
    office.get(f"{MANDATES}{theirs.pk}/", status=404)
    office.get(f"{PLAN}add/requirement/?mandate={theirs.pk}", status=404)


def test_another_plan_opens_under_a_mandate_that_is_there(cast, made, office):
    page = office.get(f"{PLAN}write/")
    mandate = option(page, "mandate", "Inspection 2025")
    said = {
        "mandate": mandate,
        "name": "Second plan",
        "other_kind": "Recovery plan",
        "workstream_word": "Theme",
    }
    page = office.post(f"{PLAN}write/", said | on("starts_on", dt.date(2020, 1, 1)))
    assert page.h1 == "Add a theme"
    second = next(each for each in plans_of(cast.area.pk) if each.name == "Second plan")
    assert (second.mandate, second.kind, second.words) == (
        made.plan.mandate,
        "Recovery plan",
        {"workstream": "theme"},
    )


def test_a_plan_without_a_mandate_chosen_or_named_is_refused(made, office):
    page = office.post(f"{PLAN}write/", {"name": "Second plan"})
    assert "Choose why there is to be a plan." in page.main


def test_a_page_can_be_about_another_plan_of_the_area(cast, made, office):
    plans.add_plan(
        by=BY, area=cast.area, name="Newer plan", starts_on=dt.date(2026, 1, 5), ends_on=dt.date(2028, 1, 5)
    )
    page = office.get(PLAN)
    assert "Newer plan" in page.main and "Hire two caseworkers." not in page.main
    assert page.all("//a[@aria-current='page' and @class='ts-chip']") == ["Newer plan, 2026 to 2028"]
    older = page.links["Priority action plan"]
    assert older == f"{PLAN}?plan=priority-action-plan"
    page = office.get(older)
    assert page.links["1.A"] == f"{PLAN}1.A/?plan=priority-action-plan"
    assert page.links["Add an action"] == f"{PLAN}add/action/?plan=priority-action-plan"
    assert "Hire two caseworkers." in office.get(page.links["1.A"]).main
    office.get(f"{PLAN}?plan=nonsense", status=404)
    pages = [f"{PLAN}versions/", f"{PLAN}key/"]
    assert all(
        "Priority action plan" in office.get(f"{each}?plan=priority-action-plan").main for each in pages
    )


def test_mandates_ask_as_much_when_there_are_many(cast, made, office, client):
    small = a_plan.queries_of(client, MANDATES)
    for number in range(20):
        plans.add_mandate(by=BY, area=cast.area, title=f"Strategy {number}", kind=MandateKind.STRATEGY)
    assert a_plan.queries_of(client, MANDATES) == small
