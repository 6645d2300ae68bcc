"""What the register keeps of risks and issues, how their ratings follow, and what it refuses."""

import datetime as dt

import pytest

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Refusal
from turnstone.programme.delivery import operations as delivery
from turnstone.programme.delivery.queries import changes_to_risk, risks_as_at
from turnstone.programme.delivery.rules import RiskKind, RiskState
from turnstone.programme.plan import operations as plans
from turnstone.programme.scorecards.operations import add_measure
from turnstone.programme.scorecards.rules import MeasureKind

TITLE = "If posts stay empty, then plans stay late"
TODAY = dt.date(2026, 9, 14)


@pytest.fixture(autouse=True)
def on_a_day():
    with clock.pretend(clock.end_of(TODAY)):
        yield


def raised(wexcombe, by, **said):
    return delivery.raise_risk(
        by=by,
        plan=wexcombe.plan,
        **{"kind": RiskKind.RISK, "title": TITLE, "likelihood": 3, "severity": 3} | said,
    )


def mitigated(wexcombe, by, **said):
    risk = raised(wexcombe, by, **said)
    delivery.add_mitigation(
        by=by, risk=risk, text="Advertise", owner=wexcombe.post, due_on=dt.date(2026, 10, 1)
    )
    return risk


def facts(wexcombe):
    return risks_as_at(wexcombe.plan.pk, wexcombe.area.pk, clock.now())


def test_a_risk_says_if_and_then(wexcombe, by):
    with pytest.raises(Refusal, match="Write the risk as “If …, then …”"):
        raised(wexcombe, by, title="Staff turnover")


def test_an_issue_says_what_has_happened(wexcombe, by):
    with pytest.raises(Refusal, match="An issue has happened"):
        raised(wexcombe, by, kind=RiskKind.ISSUE)


def test_a_printed_title_is_kept_and_flagged(wexcombe, by):
    raised(wexcombe, by, title="Staff turnover", as_printed=True)
    (risk,) = facts(wexcombe)
    assert (risk.title, risk.is_misworded) == ("Staff turnover", True)


def test_amber_waits_for_a_mitigation_with_owner_and_date(wexcombe, by):
    risk = raised(wexcombe, by)
    assert risk.rating == "red"
    bare = delivery.add_mitigation(by=by, risk=risk, text="Advertise")
    assert risk.rating == "red"
    delivery.change_mitigation(by=by, mitigation=bare, owner=wexcombe.post, due_on=TODAY)
    (risk,) = facts(wexcombe)
    assert (risk.rating, risk.why_rated) == ("amber", "Scored 9, which is amber.")


def test_a_mitigation_that_was_done_counts(wexcombe, by):
    risk = raised(wexcombe, by)
    doing = delivery.add_mitigation(by=by, risk=risk, text="Advertise", owner=wexcombe.post)
    delivery.complete_mitigation(by=by, mitigation=doing, on=TODAY)
    assert facts(wexcombe)[0].rating == "amber"


def test_a_printed_rating_without_a_score_stays(wexcombe, by):
    risk = raised(wexcombe, by, likelihood=None, severity=None, rating="amber")
    delivery.add_mitigation(by=by, risk=risk, text="Advertise")
    (found,) = facts(wexcombe)
    assert (found.rating, found.why_rated) == ("amber", "Rated as printed; it has no score.")


def test_only_a_risk_without_a_score_is_given_a_rating_of_the_key(wexcombe, by):
    risk = raised(wexcombe, by, likelihood=None, severity=None, rating="amber")
    assert delivery.change_risk(by=by, risk=risk, why="Worse", rating="red").rating == "red"
    with pytest.raises(Refusal, match="key"):
        delivery.change_risk(by=by, risk=risk, why="Worse", rating="purple")


def test_the_aim_needs_a_mitigation_in_hand(wexcombe, by):
    with pytest.raises(Refusal, match="has no mitigation with an owner and a date"):
        delivery.aim_risk_at(by=by, risk=raised(wexcombe, by), likelihood_after=2, severity_after=2)


def test_the_aim_is_never_worse_than_now(wexcombe, by):
    risk = mitigated(wexcombe, by)
    with pytest.raises(Refusal, match="a severity of 4 after mitigation and 3 now"):
        delivery.aim_risk_at(by=by, risk=risk, likelihood_after=2, severity_after=4)
    delivery.aim_risk_at(by=by, risk=risk, likelihood_after=2, severity_after=3)
    with pytest.raises(Refusal, match="a likelihood of 2 after mitigation and 1 now"):
        delivery.review_risk(by=by, risk=risk, likelihood=1, severity=3)


def test_a_score_outside_one_to_five_is_refused(wexcombe, by):
    with pytest.raises(Refusal, match="is scored 6"):
        raised(wexcombe, by, severity=6)


def test_the_rhythm_sets_the_next_review(wexcombe, by):
    risk = raised(wexcombe, by, review_every=3)
    assert risk.review_on == dt.date(2026, 12, 14)
    delivery.review_risk(by=by, risk=risk, likelihood=2, severity=2)
    assert risk.review_on == dt.date(2026, 12, 14)
    assert facts(wexcombe)[0].review_overdue_on(dt.date(2026, 12, 15))


def test_it_names_the_actions_and_measures_that_it_threatens(wexcombe, by):
    measure = add_measure(by=by, area=wexcombe.area, title="Plans on time", kind=MeasureKind.WELL, unit="%")
    other = plans.add_action(by=by, outcome=wexcombe.outcome, reference="9.Z", text="Hire")
    risk = raised(wexcombe, by, threatens=(wexcombe.action,), threatened_measures=(measure,))
    delivery.change_risk(by=by, risk=risk, why="Looked again.", threatens=(other,))
    (found,) = facts(wexcombe)
    assert (found.threatens, found.threatened_measures) == ((other.pk,), (measure.pk,))


def test_rewording_says_why(wexcombe, by):
    risk = raised(wexcombe, by)
    with pytest.raises(Refusal, match="Say why R1 changes"):
        delivery.change_risk(by=by, risk=risk, why=" ", title=TITLE)
    delivery.change_risk(by=by, risk=risk, why="Clearer.", title="If nobody applies, then plans stay late")
    assert changes_to_risk(risk.pk)[0].why == "Clearer."


def test_a_date_of_a_mitigation_moves_with_a_reason(wexcombe, by):
    mitigated(wexcombe, by)
    doing = wexcombe.plan.risks.get().mitigations.get()
    with pytest.raises(Refusal, match="moves from 1 October 2026"):
        delivery.change_mitigation(by=by, mitigation=doing, due_on=dt.date(2026, 11, 1))


@pytest.mark.parametrize(
    ("words", "on", "refused"),
    [
        ("", TODAY, "Say which board"),
        ("Hire two", dt.date(2026, 9, 15), "15 September 2026 is still to come"),
        ("Hire two", dt.date(2026, 9, 13), "R1 was raised on 14 September 2026"),
    ],
)
def test_a_decision_has_words_and_a_day_that_can_be(wexcombe, by, words, on, refused):
    with pytest.raises(Refusal, match=refused):
        delivery.record_decision(by=by, risk=raised(wexcombe, by), board="The board", words=words, on=on)


def test_closing_opening_again_and_their_reasons(wexcombe, by):
    risk = raised(wexcombe, by)
    with pytest.raises(Refusal, match="Say why R1 is closed"):
        delivery.close_risk(by=by, risk=risk, why="")
    with pytest.raises(Refusal, match="cannot be closed on 13 September 2026"):
        delivery.close_risk(by=by, risk=risk, why="Over.", on=dt.date(2026, 9, 13))
    with pytest.raises(Refusal, match="R1 is open already"):
        delivery.reopen_risk(by=by, risk=risk, why="Back.")
    delivery.close_risk(by=by, risk=risk, why="Over.")
    with pytest.raises(Refusal, match="Say why R1 is opened again"):
        delivery.reopen_risk(by=by, risk=risk, why="")
    delivery.reopen_risk(by=by, risk=risk, why="Back.")
    assert facts(wexcombe)[0].is_open


def test_a_risk_that_happened_goes_on_as_an_issue(wexcombe, by):
    risk = mitigated(wexcombe, by, likelihood=4, severity=4, threatens=(wexcombe.action,))
    with pytest.raises(Refusal, match="without “If”"):
        delivery.risk_has_happened(by=by, risk=risk, title=TITLE, why="Nobody applied.")
    delivery.risk_has_happened(by=by, risk=risk, title="Posts are empty", why="Nobody applied.")
    then, issue = facts(wexcombe)
    assert then.closed_because == "It has happened, and is now I1: Nobody applied."
    assert (issue.detail, issue.threatens) == (
        f"This was the risk R1: {TITLE}. It has happened: Nobody applied.",
        (wexcombe.action.pk,),
    )
    assert (issue.score, [each.text for each in issue.mitigations]) == (20, ["Advertise"])


def test_a_printed_reference_is_kept_and_never_given_twice(wexcombe, by):
    raised(wexcombe, by, reference="R7")
    assert raised(wexcombe, by).reference == "R8"
    with pytest.raises(Refusal, match="The register has R7 already"):
        raised(wexcombe, by, reference="R7")


def cycles(wexcombe, by, *months):
    for month in months:
        delivery.open_new_cycle(
            by=by, plan=wexcombe.plan, period=dt.date(2025, month, 1), closes_on=dt.date(2025, month, 20)
        )


def test_it_goes_to_the_board_after_three_red_closes_and_comes_back(wexcombe, by):
    cycles(wexcombe, by, 2, 3, 4, 5)
    with clock.pretend(clock.end_of(dt.date(2025, 2, 10))):
        risk = raised(wexcombe, by, likelihood=4, severity=4)
    assert [each.on.month for each in facts(wexcombe)[0].closes] == [2, 3, 4, 5]
    assert facts(wexcombe)[0].escalation.since == dt.date(2025, 4, 20)
    delivery.record_decision(by=by, risk=risk, board="The board", words="Hire two.", on=dt.date(2025, 4, 1))
    assert facts(wexcombe)[0].escalation.state == RiskState.DECIDED


def test_how_it_stood_is_read_as_at_a_moment(wexcombe, by):
    cycles(wexcombe, by, 2, 3, 4, 5)
    with clock.pretend(clock.end_of(dt.date(2025, 2, 10))):
        risk = raised(wexcombe, by, likelihood=4, severity=4)
    with clock.pretend(clock.end_of(dt.date(2025, 4, 10))):
        delivery.review_risk(by=by, risk=risk, likelihood=1, severity=1)
    with clock.pretend(clock.end_of(dt.date(2025, 5, 10))):
        delivery.close_risk(by=by, risk=risk, why="Over.")
    assert [each.rating for each in facts(wexcombe)[0].closes] == ["red", "red", "green", ""]


def test_the_register_is_read_in_a_fixed_number_of_queries(wexcombe, by, django_assert_num_queries):
    for _ in range(20):
        mitigated(wexcombe, by)
    with django_assert_num_queries(10):
        facts(wexcombe)
