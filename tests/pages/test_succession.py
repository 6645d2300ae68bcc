"""What became of the actions of a plan that was replaced, on pages."""

import datetime as dt
from types import SimpleNamespace

import pytest

from tests.cast import BY
from tests.pages import a_plan
from turnstone.programme.audit import clock
from turnstone.programme.plan import operations as plans
from turnstone.programme.plan.models import Succession
from turnstone.programme.plan.rules import Fate, Shows
from turnstone.programme.scorecards import operations as scorecards
from turnstone.programme.scorecards.rules import MeasureKind

HERE = "/wexcombe/office/plan/succession/"


@pytest.fixture
def two(cast):
    """Make the plan that ended, and the one that took its place with actions 3.A and 3.B."""
    old = a_plan.make(cast)
    new = plans.add_plan(by=BY, area=cast.area, name="Plan for change", mandate=old.plan.mandate)
    part = plans.add_workstream(by=BY, plan=new, name="Timely plans")
    outcome = plans.add_outcome(by=BY, workstream=part, reference="3", text="Plans come in time.")
    actions = {
        reference: plans.add_action(
            by=BY, outcome=outcome, reference=reference, text=f"Go on with {reference}."
        )
        for reference in ("3.A", "3.B")
    }
    return SimpleNamespace(old=old, new=new, outcome=outcome, actions=actions | old.actions)


@pytest.fixture
def replaced(two):
    plans.replace_plan(
        by=BY, old=two.old.plan, new=two.new, on=clock.today(), why="The inspectors came back."
    )
    return two


def became(made, reference, fate, *new, **said):
    return plans.say_what_became(
        by=BY,
        action=made.actions[reference],
        fate=fate,
        on=clock.today(),
        successors=[made.actions[each] for each in new],
        **said,
    )


def finish(made, reference):
    action = made.actions[reference]
    plans.add_evidence(by=BY, action=action, what="Minutes of May", on=clock.today(), shows=Shows.ACTIVITY)
    plans.meet_criteria(by=BY, action=action, on=clock.today()) if action.success_criteria else None
    plans.judge_action(by=BY, action=action, status="complete", confidence="blue", done_on=clock.today())


def said(fate, **more):
    today = clock.today()
    day = {"on_day": today.day, "on_month": today.month, "on_year": today.year}
    return {"fate": fate, "new": "", "why": "", "agreed_by": ""} | day | more


def account(made, reference):
    return f"{HERE}{made.actions[reference].pk}/account/"


def test_before_any_plan_is_replaced_it_says_what_will_be_here(pages, cast, two):
    page = pages.sign_in(cast.officer).get(HERE)
    assert "No plan has been replaced yet" in page.main and "Replace a plan" in page.links
    assert "Replace a plan" not in pages.sign_in(cast.forum).get(HERE).links


def test_the_office_says_that_a_plan_was_replaced(pages, cast, two):
    page = pages.sign_in(cast.officer).get(f"{HERE}replace/")
    today = clock.today()
    typed = {"on_day": today.day, "on_month": today.month, "on_year": today.year, "why": "New findings."}
    page = pages.post(f"{HERE}replace/", typed | {"old": two.old.plan.pk, "new": two.old.plan.pk})
    assert "cannot take its own place" in page.main and "New findings." in page.main
    page = pages.post(f"{HERE}replace/", typed | {"old": two.old.plan.pk, "new": two.new.pk})
    assert "Plan for change took the place of Priority action plan on" in page.main
    assert "3 actions: 0 completed, 0 carried on, 0 joined with other work, 0 dropped, 3 left." in page.main


def test_the_sum_says_what_became_of_all_and_what_is_left(pages, cast, replaced):
    became(replaced, "1.B", Fate.CARRIED, "3.A", "3.B")
    became(replaced, "10.A", Fate.DROPPED, why="Asked for no more.", agreed_by="The board")
    page = pages.sign_in(cast.forum).get(HERE)
    assert page.all("//h2[@id='sum']") == [
        "3 actions: 0 completed, 1 carried on, 0 joined with other work, 1 dropped, 1 left."
    ]
    assert page.all("//section[@aria-labelledby='left']//li//a") == ["1.A"]
    assert "Every action is accounted for" not in page.main
    became(replaced, "1.A", Fate.MERGED, "3.A")
    assert "Every action is accounted for" in pages.get(HERE).main


def test_a_list_of_fates_narrows_and_downloads(pages, cast, replaced):
    became(replaced, "1.B", Fate.CARRIED, "3.A")
    page = pages.sign_in(cast.forum).get(f"{HERE}?fate=carried")
    assert page.all("//tbody/tr/th") == ["1.B"]
    assert pages.get(f"{HERE}?fate=left").all("//tbody/tr/th") == ["1.A", "10.A"]
    assert len(pages.get(f"{HERE}?fate=nonsense").all("//tbody/tr/th")) == 3
    table = pages.client.get(page.links["Download these (CSV)"]).content.decode("utf-8-sig").splitlines()
    assert table[0].startswith("Reference,Action,What was asked for,What became of it")
    assert len(table) == 2 and table[1].startswith(
        "1.B,Train every panel.,1: Plans are late.,Carried on in the"
    )


def test_the_office_accounts_for_an_action_in_one_step(pages, cast, replaced):
    pages.sign_in(cast.officer)
    assert "What became of 1.B?" in pages.get(account(replaced, "1.B")).h1
    page = pages.post(account(replaced, "1.B"), said("carried", new="3.a, 3.B"))
    assert "Saved: what became of 1.B." in page.main
    told = Succession.objects.get(action=replaced.actions["1.B"])
    assert [each.action.reference for each in told.successors.order_by("id")] == ["3.A", "3.B"]


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"fate": "dropped", "agreed_by": "The board"}, "cannot be dropped without a reason; say why."),
        ({"fate": "dropped", "why": "No longer."}, "cannot be dropped by nobody; say who agreed."),
        ({"fate": "carried"}, "choose at least one of the new plan."),
        ({"fate": "merged", "new": "3.A, 3.B"}, "choose just one."),
        ({"fate": "carried", "new": "9.Z"}, "The new plan has no action 9.Z"),
        ({"fate": "completed"}, "is not complete; rate it complete first"),
        ({"fate": ""}, "Choose what became of it."),
    ],
)
def test_what_cannot_be_is_refused_beside_what_was_typed(pages, cast, replaced, typed, sentence):
    page = pages.sign_in(cast.officer).post(account(replaced, "10.A"), said(typed.pop("fate"), **typed))
    assert sentence in page.main
    assert page.all("//input[@name='new']/@value") == [typed.get("new", "")]
    assert not Succession.objects.exists()


def test_all_that_is_complete_is_told_in_one_act(pages, cast, replaced):
    finish(replaced, "1.A")
    page = pages.sign_in(cast.officer).get(HERE)
    assert "1 of these is complete and has evidence: 1.A." in page.main
    page = pages.post(f"{HERE}{replaced.old.plan.pk}/completed/")
    assert "Saved: 1 was completed." in page.main
    assert "no action here to account for" in pages.post(f"{HERE}{replaced.old.plan.pk}/completed/").main


def test_what_was_said_is_taken_back_with_a_reason(pages, cast, replaced):
    became(replaced, "1.B", Fate.CARRIED, "3.A")
    pages.sign_in(cast.officer)
    page = pages.post(account(replaced, "1.B"), {"piece": "take-back", "take-back-why": ""})
    assert "Say why; the reason is kept." in page.main
    page = pages.post(account(replaced, "1.B"), {"piece": "take-back", "take-back-why": "It goes to 3.B."})
    assert page.h1 == "What became of 1.B?" and not Succession.objects.exists()


def test_the_way_leads_from_the_new_action_to_the_old_and_back(pages, cast, replaced):
    became(replaced, "1.B", Fate.CARRIED, "3.A")
    page = pages.sign_in(cast.forum).get("/wexcombe/office/plan/3.A/")
    assert "Carried on from 1.B of Priority action plan." in page.main
    old = pages.get(page.links["1.B"])
    assert "Carried on in the new plan" in old.main and "Take back" not in old.main
    assert pages.get(old.links["3.A of Plan for change: Go on with 3.A."]).h1 == "Action 3.A"


def test_measures_that_go_on_are_named_with_the_day_of_the_change(pages, cast, replaced):
    pages.sign_in(cast.forum)
    assert "Neither plan names a measure yet" in pages.get(HERE).main
    measure = scorecards.add_measure(
        by=BY, area=cast.area, title="Plans in 20 weeks", kind=MeasureKind.WELL, unit="%"
    )
    for outcome in (replaced.old.outcome, replaced.outcome):
        plans.link_measure(by=BY, outcome=outcome, measure=measure)
    assert "1 measure goes on from one plan to the other" in pages.get(HERE).main


def test_a_plan_or_an_action_of_another_area_is_not_found(pages, cast, replaced):
    pages.sign_in(cast.stranger)
    other = f"{HERE}{replaced.actions['1.A'].pk}/".replace("wexcombe", "marlsea")
    assert [pages.status(each) for each in (HERE, other, f"{other}account/")] == [404, 404, 404]
    assert pages.sign_in(cast.officer).status(f"{HERE}?plan=9999") == 404
    assert pages.status(account(replaced, "3.A")) == 404


def test_the_page_asks_as_little_of_many_actions(pages, cast, replaced):
    pages.sign_in(cast.officer)
    few = a_plan.queries_of(pages.client, HERE)
    for number in range(20):
        action = plans.add_action(by=BY, outcome=replaced.old.outcome, reference=f"7.{number}", text="More.")
        plans.say_what_became(
            by=BY, action=action, fate=Fate.CARRIED, on=clock.today(), successors=[replaced.actions["3.A"]]
        )
    assert a_plan.queries_of(pages.client, HERE) == few < 60


def test_a_day_to_come_is_refused(pages, cast, replaced):
    later = clock.today() + dt.timedelta(days=9)
    day = {"on_day": later.day, "on_month": later.month, "on_year": later.year}
    page = pages.sign_in(cast.officer).post(account(replaced, "1.A"), said("carried", new="3.A") | day)
    assert "a day still to come" in page.main
