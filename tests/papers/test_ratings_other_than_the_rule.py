"""Where a person's rating is not the rule's, the paper prints both."""

import datetime as dt

from tests.papers.looking import read
from tests.papers.small_plan import APRIL_END, BY
from turnstone.papers.differences import (
    differences_in_a_sentence,
    differences_of,
    differences_section,
    lines_of,
)
from turnstone.papers.rating_concerns import overridden_without_evidence
from turnstone.programme.audit import clock
from turnstone.programme.delivery.queries import cycle_record
from turnstone.programme.plan import operations as plans
from turnstone.programme.plan.rules import Impact, Sensitivity, Shows


def record(made, at=APRIL_END):
    return cycle_record(made.april.pk, at)


def rate(made, number, **said):
    with clock.pretend(APRIL_END):
        plans.judge_action(by=BY, action=made.actions[number], **said)


def test_both_ratings_stand_in_one_line_with_the_evidence(wexcombe):
    found = record(wexcombe)
    said = lines_of(found.plan, differences_of(found))
    assert said[wexcombe.actions[0].pk] == (
        "Rule: on track, because it never said what success is; lead: blue, because Parents say so "
        "(evidence: Survey of parents, 2 Apr 2024)."
    )
    assert said[wexcombe.actions[1].pk] == (
        "Rule: slipping, because it is blocked by pay; R1, red, threatens it and no mitigation has an owner "
        "and a date; lead: stuck, because Nobody applied."
    )


def test_evidence_for_the_office_alone_is_not_named(wexcombe):
    with clock.pretend(APRIL_END):
        secret = plans.add_evidence(
            by=BY,
            what="Complaint of a family",
            on=dt.date(2024, 4, 2),
            shows=Shows.ACTIVITY,
            action=wexcombe.actions[0],
            sensitivity=Sensitivity.RESTRICTED,
        )
    done = {"status": "complete", "confidence": "blue", "done_on": dt.date(2024, 4, 10)}
    rate(wexcombe, 0, why="Seen.", evidence=secret, **done)
    said = lines_of(record(wexcombe).plan, differences_of(record(wexcombe)))[wexcombe.actions[0].pk]
    assert "Complaint" not in said and "evidence held by the programme office" in said


def test_the_first_page_counts_them(wexcombe):
    assert differences_in_a_sentence(differences_of(record(wexcombe))) == (
        "2 ratings differ from the rule; see “Ratings other than the rule”."
    )
    assert differences_in_a_sentence(()) == ""


def test_the_section_sets_them_side_by_side_and_names_what_is_not_embedded(wexcombe):
    found = record(wexcombe)
    (section,) = differences_section(found, differences_of(found))
    text = read(section)
    assert "2 actions rated otherwise than the rule" in text
    assert "1 complete action is not embedded yet" in text and "Impact: early signs." in text


def test_what_is_felt_and_shown_is_embedded(wexcombe):
    with clock.pretend(APRIL_END):
        plans.judge_impact(by=BY, row=wexcombe.actions[0], impact=Impact.EVIDENT, why="Parents say so")
    found = record(wexcombe)
    assert "embedded" not in read(differences_section(found, differences_of(found))[0])


def test_a_surer_rating_without_evidence_is_a_concern(wexcombe):
    assert list(overridden_without_evidence(record(wexcombe))) == []
    rate(wexcombe, 1, status="in_progress", confidence="green", why="It will do.")
    (concern,) = overridden_without_evidence(record(wexcombe))
    assert concern.sentence == (
        "1 action is rated better than the rule, or complete with criteria unmet, "
        "and no evidence is given: 1.B."
    )


def test_the_line_stands_with_the_action_wherever_it_is_listed(wexcombe):
    from turnstone.papers.monitoring_update import build

    text = read(build(cycle_id=wexcombe.april.pk, as_at=APRIL_END))
    assert text.count("Rule: slipping, because it is blocked by pay; R1, red,") == 2
    assert "Complete, not embedded yet" in text
