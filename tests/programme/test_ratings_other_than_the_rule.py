"""A person may differ from the rule: with a reason, and with evidence where they are surer."""

import datetime as dt

import pytest

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Refusal
from turnstone.programme.delivery import operations as delivery
from turnstone.programme.delivery.queries import proposal_standing, proposals_now
from turnstone.programme.delivery.rules import NewEvidence, RiskKind
from turnstone.programme.plan import operations as plans
from turnstone.programme.plan.models import Evidence
from turnstone.programme.plan.queries import plan_as_at
from turnstone.programme.plan.rules import Shows

# The action of these tests is due on 30 September 2026.
ON_TIME = clock.end_of(dt.date(2026, 9, 10))
LATE = clock.end_of(dt.date(2026, 10, 9))


def say(wexcombe, by, **said):
    said = {"text": "Two started.", "status": "in_progress", "confidence": "green"} | said
    return delivery.record_update(by=by, cycle=wexcombe.cycle, action=wexcombe.action, **said)


def shown(wexcombe, by, action=None):
    return plans.add_evidence(
        by=by,
        action=action or wexcombe.action,
        what="Contracts",
        on=dt.date(2026, 9, 1),
        shows=Shows.ACTIVITY,
    )


def test_as_the_rule_says_needs_neither_reason_nor_evidence(wexcombe, by):
    with clock.pretend(ON_TIME):
        assert say(wexcombe, by).confidence == "green"


def test_less_sure_than_the_rule_needs_a_reason(wexcombe, by):
    with clock.pretend(ON_TIME):
        with pytest.raises(
            Refusal, match=r"By the rule 1\.A is green: nothing is against it\. To call it red, say"
        ):
            say(wexcombe, by, confidence="red")
        assert say(wexcombe, by, confidence="red", why="One has left.").confidence == "red"


@pytest.mark.parametrize("said", [{}, {"why": "Both start on Monday."}])
def test_surer_than_the_rule_needs_evidence(wexcombe, by, said):
    with clock.pretend(LATE), pytest.raises(Refusal, match="choose or add the evidence"):
        say(wexcombe, by, **said)
    wexcombe.action.refresh_from_db()
    assert wexcombe.action.confidence == ""


def test_surer_than_the_rule_needs_a_reason_as_well(wexcombe, by):
    with clock.pretend(LATE), pytest.raises(Refusal, match="To call it green, say why"):
        say(wexcombe, by, evidence=shown(wexcombe, by))


def test_surer_with_both_is_kept_and_forgotten_when_they_agree_again(wexcombe, by):
    with clock.pretend(LATE):
        evidence = shown(wexcombe, by)
        say(wexcombe, by, why="Both start on Monday.", evidence=evidence)
        assert wexcombe.action.confidence_evidence == evidence
        say(wexcombe, by, confidence="amber", evidence=evidence)
        assert wexcombe.action.confidence_evidence is None


def test_evidence_of_another_action_is_no_evidence(wexcombe, by):
    other = plans.add_action(by=by, outcome=wexcombe.outcome, reference="1.B", text="Write a guide.")
    with clock.pretend(LATE), pytest.raises(Refusal, match=r"is not evidence of 1\.A"):
        say(wexcombe, by, why="Soon.", evidence=shown(wexcombe, by, other))


def test_new_evidence_is_kept_with_the_answer_or_not_at_all(wexcombe, by):
    new = NewEvidence(what="Contracts", on=dt.date(2026, 9, 1), shows=Shows.ACTIVITY)
    with clock.pretend(LATE):
        with pytest.raises(Refusal, match="say why"):
            say(wexcombe, by, evidence=new)
        assert not Evidence.objects.exists()
        say(wexcombe, by, why="Both start on Monday.", evidence=new)
    assert Evidence.objects.get() == wexcombe.action.confidence_evidence


def test_a_forecast_after_its_date_counts_at_once(wexcombe, by):
    with (
        clock.pretend(ON_TIME),
        pytest.raises(Refusal, match="it is expected on 9 October 2026, 9 days after"),
    ):
        say(wexcombe, by, forecast_on=dt.date(2026, 10, 9))


def criteria(wexcombe, by):
    plans.change_action(by=by, action=wexcombe.action, why="Said.", success_criteria="Both in post.")


def test_complete_before_its_criteria_are_met_needs_evidence_whatever_its_rating(wexcombe, by):
    criteria(wexcombe, by)
    done = {"status": "complete", "confidence": "amber", "why": "Nearly.", "done_on": dt.date(2026, 9, 9)}
    with clock.pretend(ON_TIME):
        with pytest.raises(Refusal, match=r"criteria of 1\.A are not shown to be met\. To call it complete"):
            say(wexcombe, by, **done)
        assert say(wexcombe, by, evidence=shown(wexcombe, by), **done).status == "complete"


def test_complete_with_its_criteria_met_is_blue(wexcombe, by):
    criteria(wexcombe, by)
    with clock.pretend(ON_TIME):
        evidence = shown(wexcombe, by)
        plans.meet_criteria(by=by, action=wexcombe.action, on=dt.date(2026, 9, 9), evidence=evidence)
        say(wexcombe, by, status="complete", confidence="blue", done_on=dt.date(2026, 9, 9))
    assert wexcombe.action.confidence == "blue"


@pytest.mark.parametrize(
    ("on", "has_evidence", "words"),
    [
        (dt.date(2026, 9, 11), True, "is still to come"),
        (dt.date(2026, 9, 9), False, "Choose the evidence of 1.A"),
    ],
)
def test_criteria_are_met_on_a_past_day_with_evidence(wexcombe, by, on, has_evidence, words):
    criteria(wexcombe, by)
    evidence = shown(wexcombe, by) if has_evidence else None
    with clock.pretend(ON_TIME), pytest.raises(Refusal, match=words):
        plans.meet_criteria(by=by, action=wexcombe.action, on=on, evidence=evidence)


def test_criteria_that_nobody_wrote_cannot_be_met(wexcombe, by):
    with pytest.raises(Refusal, match="does not say what success is"):
        plans.meet_criteria(by=by, action=wexcombe.action, on=dt.date(2026, 9, 9), evidence=None)


def test_criteria_are_unmet_again_only_with_a_reason(wexcombe, by):
    criteria(wexcombe, by)
    with pytest.raises(Refusal, match="Nobody has said"):
        plans.unmeet_criteria(by=by, action=wexcombe.action, why="One has left.")
    plans.meet_criteria(by=by, action=wexcombe.action, on=dt.date(2026, 9, 9), evidence=shown(wexcombe, by))
    with pytest.raises(Refusal, match="Say why"):
        plans.unmeet_criteria(by=by, action=wexcombe.action, why=" ")
    assert plans.unmeet_criteria(by=by, action=wexcombe.action, why="One has left.").criteria_met_on is None


def test_other_criteria_are_not_met_by_what_met_the_old_ones(wexcombe, by):
    criteria(wexcombe, by)
    action = wexcombe.action
    plans.meet_criteria(by=by, action=action, on=dt.date(2026, 9, 9), evidence=shown(wexcombe, by))
    plans.change_action(by=by, action=action, why="Clearer", text="Appoint eight officers")
    assert action.criteria_met_on
    plans.change_action(by=by, action=action, why="Harder", success_criteria="Ten are in post.")
    assert action.criteria_met_on is None


def test_no_change_is_refused_when_the_facts_have_moved_on(wexcombe, by):
    with clock.pretend(ON_TIME):
        say(wexcombe, by)
    with clock.pretend(LATE), pytest.raises(Refusal, match=r"By the rule 1\.A is amber now"):
        delivery.record_no_change(by=by, cycle=wexcombe.cycle, action=wexcombe.action)


def test_a_round_takes_answers_until_the_next_one_opens(wexcombe, by):
    delivery.open_new_cycle(
        by=by,
        plan=wexcombe.plan,
        period=dt.date(2026, 10, 1),
        opens_on=dt.date(2026, 10, 8),
        closes_on=dt.date(2026, 10, 23),
    )
    with clock.pretend(clock.end_of(dt.date(2026, 10, 7))):
        say(wexcombe, by, confidence="amber")
    with (
        clock.pretend(LATE),
        pytest.raises(Refusal, match="September 2026 has closed and October 2026 is open"),
    ):
        say(wexcombe, by, confidence="amber")


def test_one_action_and_the_whole_plan_are_rated_alike(wexcombe, by):
    late = clock.today() - dt.timedelta(days=5)
    plan, add = wexcombe.plan, {"by": by, "outcome": wexcombe.outcome}
    action = plans.add_action(reference="1.B", text="Write a guide.", due_on=late, **add)
    other = plans.add_action(reference="1.C", text="Ask families.", **add)
    plans.add_dependency(by=by, action=action, needed=other)
    title = "If posts stay empty, then waits grow"
    risk = {"kind": RiskKind.RISK, "title": title, "likelihood": 5, "severity": 5, "threatens": (action,)}
    delivery.raise_risk(by=by, plan=plan, **risk)
    plans.judge_action(by=by, action=other, status="in_progress", confidence="red")
    said = {
        "text": "Stuck.",
        "status": "in_progress",
        "confidence": "red",
        "why": "Stuck.",
        "blocked_by": "pay",
    }
    delivery.record_update(by=by, cycle=wexcombe.cycle, action=action, **said)
    whole = proposals_now(plan_as_at(plan.pk, clock.now()))[action.pk]
    assert whole == proposal_standing(action)
    assert [each.code for each in whole.because] == ["overdue", "blocked", "waits", "bare_risk"]
