"""The first plan of Wexcombe ended, and nothing of it was lost."""

import datetime as dt

import pytest

from turnstone.demo.content.first_plan import AREAS
from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Machine, Refusal
from turnstone.programme.delivery import models as delivery
from turnstone.programme.delivery.rules import state_of
from turnstone.programme.plan import models as plan
from turnstone.programme.plan.operations import say_what_became, take_back_what_became
from turnstone.programme.plan.queries import current_plan, find_action, plans_of
from turnstone.programme.plan.rules import Fate, account_for, is_in_force
from turnstone.programme.scorecards.models import Result

pytestmark = pytest.mark.django_db
TODAY = dt.date(2026, 9, 17)


@pytest.fixture
def plans(area):
    second, first = plans_of(area.id)
    return first, second


def test_eight_areas_were_replaced_by_eight(plans):
    first, second = plans
    answered = [plan.Requirement.objects.filter(outcomes__plan=each).distinct().count() for each in plans]
    assert answered == [8, 8] and len(AREAS) == 8
    assert second.replaces == first


def test_no_action_of_the_first_plan_is_unaccounted_for(plans):
    first, _ = plans
    fates = dict(plan.Succession.objects.values_list("action__reference", "fate"))
    account = account_for([action.reference for action in first.actions.all()], fates)
    assert account.is_closed and account.total == 40
    assert account.by_fate == {Fate.COMPLETED: 23, Fate.CARRIED: 10, Fate.MERGED: 4, Fate.DROPPED: 3}


def test_dropping_one_without_a_reason_is_refused(plans):
    action = plans[0].actions.get(reference="6.D")
    take_back_what_became(by=Machine("the tests"), action=action, why="To try it again.")
    with pytest.raises(Refusal, match=r"6\.D cannot be dropped without a reason"):
        say_what_became(
            by=Machine("the tests"), action=action, fate=Fate.DROPPED, on=TODAY, agreed_by="The board"
        )


def test_the_same_reference_means_the_present_plan(area, plans):
    assert current_plan(area.id) == plans[1]
    assert find_action(area.id, "1.A").plan == plans[1]
    assert find_action(area.id, "1.A", plans[0].pk).plan == plans[0]


def test_three_mandates_bind_at_once_and_the_first_has_ended(area):
    bound = [
        m.kind for m in plan.Mandate.objects.order_by("id") if is_in_force(m.starts_on, m.ends_on, TODAY)
    ]
    assert bound == ["inspection", "improvement_notice", "strategy"]
    assert plan.Mandate.objects.exclude(ended_by="").count() == 1


def test_the_first_plan_gives_pace_a_record(plans):
    done = [action for action in plans[0].actions.all() if action.done_on]
    done += plan.Milestone.objects.filter(action__plan=plans[0], done_on__isnull=False)
    slips = [(each.done_on - each.first_due_on).days for each in done]
    assert len(slips) > 60
    assert min(slips) < -28 and max(slips) > 100 and any(-3 < slip < 3 for slip in slips)


def test_promises_met_every_fate_and_one_is_late_without_an_answer(plans):
    made = delivery.Promise.objects.filter(plan=plans[1])
    states = [state_of(each.answer, each.due_on, TODAY) for each in made]
    assert {state: states.count(state) for state in states} == {
        "kept": 4, "partly": 1, "dropped": 1, "late": 2, "open": 2,
    }  # fmt: skip
    assert made.filter(answer="", answer_words="", due_on__lt=TODAY).count() == 1


def test_dates_were_asked_for_agreed_refused_and_one_waits(plans):
    assert plans[1].date_rule == "again"
    answers = plan.DateRequest.objects.values_list("answer", flat=True)
    assert sorted(answers) == ["agreed", "refused", "waiting"]


def test_versions_went_from_draft_to_agreed_and_one_waits(plans):
    states = plans[1].versions.order_by("drawn_at").values_list("name", "state")
    assert list(states) == [
        ("0.1", "sent_back"),
        ("1.0", "replaced"),
        ("1.1", "agreed"),
        ("1.2", "submitted"),
    ]


def test_measures_have_three_years_of_results(area):
    periods = Result.objects.filter(measure__title="Plans finished in 20 weeks", place=None).values_list(
        "period_ends_on", flat=True
    )
    assert len(periods) == 36
    assert (max(periods) - min(periods)).days > 2.9 * 365


def test_nothing_happened_after_today(area):
    assert delivery.Promise.objects.filter(made_on__gte=TODAY).count() == 0
    assert plan.PlanVersion.objects.filter(drawn_at__gte=clock.end_of(TODAY)).count() == 0
