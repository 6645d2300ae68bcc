"""The programme office writes by hand: a plan from nothing, its actions, its risks and what is off course."""

import datetime as dt

import pytest

from tests.pages import a_plan
from turnstone.programme.audit import clock
from turnstone.programme.plan.queries import current_plan, plan_as_at

OFFICE = "/wexcombe/office/"
PLAN = f"{OFFICE}plan/"
CHANGE = f"{PLAN}1.A/change/"
RISKS = f"{OFFICE}risks/"
EMPTY_POSTS = {"kind": "risk", "if_words": "posts stay empty", "then_words": "plans stay late"}


def on(name, day):
    return {f"{name}_day": day.day, f"{name}_month": day.month, f"{name}_year": day.year}


def piece(key, **said):
    return {"piece": key} | {f"{key}-{name}": value for name, value in said.items()}


@pytest.fixture
def made(cast):
    return a_plan.make(cast)


@pytest.fixture
def office(cast, pages):
    return pages.sign_in(cast.officer)


def option(page, name, words):
    return page.all(f"//select[@name='{name}']/option[contains(., '{words}')]/@value")[0]


def test_a_plan_is_written_from_nothing(cast, office):
    assert office.get(PLAN).links["Write a plan"] == f"{PLAN}write/"
    why = {"mandate_kind": "inspection", "mandate_title": "Area SEND inspection 2026"}
    page = office.post(
        f"{PLAN}write/", why | {"name": "Priority action plan", "outcome_word": "Aim", "action_word": ""}
    )
    assert (page.h1, page.address) == ("Add a workstream", f"{PLAN}add/workstream/")
    assert "Add an aim" in office.post(page.address, {"name": "Timely plans"}).links
    here = f"{PLAN}add/outcome/"
    where = option(office.get(here), "workstream", "Timely plans")
    page = office.post(here, {"workstream": where, "reference": "1", "text": "Plans arrive on time."})
    assert "1 Plans arrive on time." in page.main
    here = f"{PLAN}add/action/"
    aim = option(office.get(here), "outcome", "Plans arrive on time.")
    page = office.post(here, {"outcome": aim, "reference": "1.A", "text": "Hire two caseworkers."})
    assert (page.h1, page.address) == ("Action 1.A", f"{PLAN}1.A/")
    assert "Write another plan" in office.get(PLAN).links


def test_a_finding_is_written_word_for_word_with_who_answers_for_it(made, office):
    here = f"{PLAN}add/requirement/"
    council = office.get(here).all("//input[@name='bodies']/@value")[0]
    said = {"reference": "PA9", "kind": "priority_action", "finding": "Families wait too long."}
    office.post(here, said | {"bodies": [council], "families_words": "We wait too long"})
    (found,) = [
        each for each in plan_as_at(made.plan.pk, clock.now()).requirements if each.reference == "PA9"
    ]
    assert (found.finding, found.families_words, len(found.bodies)) == (
        "Families wait too long.",
        "We wait too long",
        1,
    )
    page = office.post(here, said | {"finding": "Again."})
    assert "already has a requirement PA9" in page.main
    assert "Again." in page.main


def test_a_plan_that_is_refused_leaves_no_mandate(cast, office):
    sent = {"mandate_kind": "strategy", "mandate_title": "Our strategy", "name": "Our plan"}
    days = on("starts_on", dt.date(2027, 1, 1)) | on("ends_on", dt.date(2026, 1, 1))
    page = office.post(f"{PLAN}write/", sent | days)
    assert "would end on 1 January 2026, before it starts" in page.main
    assert page.all("//input[@name='name']/@value") == ["Our plan"]
    assert office.post(f"{PLAN}write/", sent).h1 == "Add a workstream"


def test_what_has_to_be_there_first_is_asked_first(cast, office):
    office.post(
        f"{PLAN}write/", {"mandate_kind": "strategy", "mandate_title": "Our strategy", "name": "Our plan"}
    )
    page = office.get(f"{PLAN}add/action/")
    assert page.address == f"{PLAN}add/workstream/"
    assert "Each outcome belongs to one workstream, so begin with that." in page.main


def test_a_reference_that_is_taken_is_refused_and_what_was_typed_is_kept(cast, made, office):
    sent = {
        "outcome": made.outcome.pk,
        "reference": "1.A",
        "text": "Write to families.",
        "lead": cast.lead_post.pk,
    }
    page = office.post(f"{PLAN}add/action/", sent)
    assert "has two actions 1.A" in page.main
    assert "Write to families." in page.all("//textarea")
    assert "Head of SEND, Council: Tom Ashby" in page.all("//option[@selected]")


def test_an_action_is_reworded_with_a_reason(cast, made, office):
    said = {"text": "Hire three caseworkers.", "lead": cast.lead_post.pk, "why": "Two are too few."}
    page = office.post(CHANGE, piece("details", **said))
    assert page.address == f"{PLAN}1.A/"
    assert "Words: Hire two caseworkers. → Hire three caseworkers." in page.main
    assert "Because: Two are too few." in page.main


def test_a_rewording_that_changes_nothing_is_refused(cast, made, office):
    said = {"text": "Hire two caseworkers.", "lead": cast.lead_post.pk, "why": "To see."}
    page = office.post(CHANGE, piece("details", **said))
    assert "Nothing of 1.A would change" in page.main
    assert page.all("//details[@open]/summary") == ["Its words and who answers for it"]
    assert page.all("//textarea[@name='details-why']") == ["To see."]


def test_a_date_moves_and_both_dates_are_kept(cast, made, office):
    said = piece("date", why="Nobody applied.", asked_by="Tom Ashby") | on("date-to", dt.date(2031, 3, 4))
    page = office.post(CHANGE, said)
    assert "moved to 4 March 2031 Nobody applied. Asked by Tom Ashby; nobody has agreed it yet." in page.main
    first = made.actions["1.A"].first_due_on
    assert plan_as_at(made.plan.pk, clock.now()).actions[0].first_due_on == first


def test_a_milestone_is_added_and_done(cast, made, office):
    page = office.post(
        CHANGE, piece("milestone", text="Posts advertised") | on("milestone-due_on", dt.date(2026, 1, 5))
    )
    assert "Posts advertised due 5 January 2026, overdue" in page.main
    step = option(office.get(CHANGE), "step-done-milestone", "Posts advertised")
    page = office.post(CHANGE, piece("step-done", milestone=step) | on("step-done-on", dt.date(2026, 1, 5)))
    assert "Posts advertised done 5 January 2026" in page.main


def test_a_day_to_come_is_not_a_day_done(cast, made, office):
    office.post(
        CHANGE, piece("milestone", text="Posts advertised") | on("milestone-due_on", dt.date(2026, 1, 5))
    )
    step = option(office.get(CHANGE), "step-done-milestone", "Posts advertised")
    page = office.post(CHANGE, piece("step-done", milestone=step) | on("step-done-on", dt.date(2040, 1, 5)))
    assert "That day is still to come" in page.main


def test_evidence_hangs_from_the_action(cast, made, office):
    said = piece("evidence", what="Staff list", shows="activity", sensitivity="restricted")
    page = office.post(CHANGE, said | on("evidence-on", dt.date(2026, 1, 5)))
    assert "Staff list (5 January 2026; seen by: programme office only)" in page.main


def test_impact_needs_what_shows_it(cast, made, office):
    assert "Say what shows it" in office.post(CHANGE, piece("impact", impact="evident", why="")).main
    page = office.post(CHANGE, piece("impact", impact="evident", why="Waits fell by half."))
    assert "Impact: Not yet → Evident" in page.main
    assert "Because: Waits fell by half." in page.main


def test_a_risk_is_raised_and_names_what_it_threatens(cast, made, office):
    said = {
        "kind": "risk",
        "if_words": "posts stay empty",
        "then_words": "plans stay late",
        "likelihood": 4,
        "severity": 4,
    }
    page = office.post(f"{RISKS}add/", said | {"threatens": "1.a, 10.A"})
    assert page.h1 == "Risk R1"
    assert page.links["10.A"] == f"{PLAN}10.A/"
    assert "4 × 4 = 16" in page.main
    assert "Priya Nair raised it" in page.main


def test_an_unknown_reference_is_named(cast, made, office):
    page = office.post(f"{RISKS}add/", EMPTY_POSTS | {"threatens": "1.A, 9.Z"})
    assert "The plan has no 9.Z; check the reference." in page.main
    assert page.all("//input[@name='threatens']/@value") == ["1.A, 9.Z"]


def test_half_a_score_is_no_score(cast, made, office):
    page = office.post(f"{RISKS}add/", EMPTY_POSTS | {"likelihood": 4})
    assert "A score needs both" in page.main


def test_a_risk_is_mended_scored_again_and_closed(cast, made, office):
    office.post(
        f"{RISKS}add/", {"kind": "issue", "title": "Posts are empty.", "likelihood": 5, "severity": 4}
    )
    change = f"{RISKS}I1/change/"
    assert (
        "Hire through an agency. (no owner, no date)"
        in office.post(change, piece("mitigation", text="Hire through an agency.")).main
    )
    doing = option(office.get(change), "mitigation-done-mitigation", "Hire")
    page = office.post(
        change, piece("mitigation-done", mitigation=doing) | on("mitigation-done-on", dt.date(2026, 1, 5))
    )
    assert "Priya Nair saw this done: Hire through an agency." in page.main
    again = piece("review", likelihood=2, severity=2, why="Two came.") | on(
        "review-review_on", dt.date(2031, 1, 5)
    )
    page = office.post(change, again)
    assert "Rating: Red → Green" in page.main
    assert "Because: Two came." in page.main
    assert "Say why it is closed" in office.post(change, piece("close", why="")).main
    assert "All posts are filled." in office.post(change, piece("close", why="All posts are filled.")).main
    page = office.post(change, piece("reopen", why="Two have left."))
    assert "Because: Two have left." in page.main


def test_what_is_off_course_is_reported_with_what_it_is_about(cast, made, office):
    here = f"{OFFICE}cycles/{made.cycle.period:%Y-%m}/exception/"
    said = {
        "workstream": made.workstream.pk,
        "outcomes": [made.outcome.pk],
        "milestone": "Posts filled",
        "confidence": "red",
        "issue": "Nobody applied.",
        "mitigation": "An agency.",
        "owner": cast.lead_post.pk,
    }
    assert office.get(here).all("//input[@name='outcomes']/@type") == ["checkbox"]
    page = office.post(here, said)
    who = "Tom Ashby (Council), no date"
    assert page.all("//tr[th='1']/td") == ["Posts filled", "Red", "Nobody applied.", "An agency.", who]
    page = office.post(here, said | {"outcomes": []})
    assert "Choose at least one." in page.main
    assert "Posts filled" in page.all("//textarea")


@pytest.mark.parametrize("who", ["lead", "board_member", "forum", "stranger"])
def test_only_the_office_writes(cast, made, pages, who):
    pages.sign_in(getattr(cast, who))
    month = f"{made.cycle.period:%Y-%m}"
    for address in (
        f"{PLAN}write/",
        f"{PLAN}add/workstream/",
        f"{PLAN}add/outcome/",
        f"{PLAN}add/action/",
        CHANGE,
        f"{RISKS}add/",
        f"{RISKS}R1/change/",
        f"{OFFICE}cycles/{month}/exception/",
    ):
        pages.get(address, status=404)
        pages.post(address, {"text": "x"}, status=404)


@pytest.mark.parametrize("who", ["lead", "board_member", "forum"])
def test_nobody_else_is_offered_what_they_may_not_do(cast, made, pages, who):
    pages.sign_in(getattr(cast, who))
    links = pages.get(PLAN).links | pages.get(f"{PLAN}1.A/").links | pages.get(RISKS).links
    assert not {words for words in links if words.startswith(("Add", "Change", "Write"))}


def test_a_risk_is_for_everybody_in_the_area_to_read(cast, made, office, pages):
    office.post(f"{RISKS}add/", EMPTY_POSTS)
    assert pages.sign_in(cast.forum).get(f"{RISKS}R1/").h1 == "Risk R1"
    pages.get(f"{RISKS}R9/", status=404)
    pages.sign_in(cast.stranger).get(f"{RISKS}R1/", status=404)


def test_changing_asks_as_much_in_a_large_plan_as_in_a_small_one(cast, made, office, client):
    office.post(f"{RISKS}add/", EMPTY_POSTS)
    pages = (CHANGE, f"{PLAN}add/action/", f"{RISKS}R1/", f"{RISKS}add/")
    small = [a_plan.queries_of(client, page) for page in pages]
    a_plan.add_many(made, cast, 50)
    assert [a_plan.queries_of(client, page) for page in pages] == small
    assert current_plan(cast.area.pk) == made.plan
