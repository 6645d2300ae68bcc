"""The gate finds each concern where it is, and only there."""

import dataclasses as dc

import pytest

from tests.papers.small_plan import APRIL_END
from turnstone.documents.blocks import Document, Paragraph, Section
from turnstone.papers import plan_concerns as found
from turnstone.papers import text_concerns
from turnstone.papers.gate import Code, blank_paper
from turnstone.programme.delivery.queries import cycle_record


@pytest.fixture
def record(wexcombe):
    return cycle_record(wexcombe.april.pk, APRIL_END)


def says(concerns):
    return [concern.sentence for concern in concerns]


def with_actions(record, **changes):
    actions = tuple(dc.replace(action, **changes) for action in record.plan.actions)
    return dc.replace(record, plan=dc.replace(record.plan, actions=actions))


def document(*texts):
    blocks = tuple(Paragraph(text=text) for text in texts)
    section = Section(title="Part", anchor="part", blocks=blocks)
    return Document(title="Paper", area="WXC", as_at=APRIL_END.date(), sections=(section,))


def test_an_empty_seat_is_named_and_a_group_needs_none(record):
    assert says(found.missing_leads(record)) == ["Waits has no health lead."]


def test_ratings_that_are_all_alike_are_told(record):
    assert not says(found.ratings_all_the_same(record))
    alike = with_actions(record, confidence="amber")
    assert says(found.ratings_all_the_same(alike)) == ["6 of 6 ratings are slipping: say what differs."]


def test_ratings_that_are_all_alike_in_one_workstream_are_told(record):
    assert not says(found.ratings_of_a_workstream_all_the_same(record))
    first, *_, last = with_actions(record, status="in_progress").plan.actions
    actions = (*(dc.replace(first, confidence="amber"),) * 5, dc.replace(last, confidence="green"))
    some = dc.replace(record, plan=dc.replace(record.plan, actions=actions))
    assert says(found.ratings_of_a_workstream_all_the_same(some)) == [
        "Waits: all 5 open actions are rated slipping: say what differs."
    ]


def test_exceptions_that_are_all_alike_are_told_where_no_action_is_rated(record):
    bare = with_actions(record, confidence="")
    ten = dc.replace(bare, exceptions=bare.exceptions * 10)
    assert says(found.ratings_all_the_same(ten)) == ["10 of 10 ratings are stuck: say what differs."]


def test_risks_that_are_all_alike_are_told(record):
    assert not says(found.risks_all_the_same(record))
    red = dc.replace(record, risks=(dc.replace(record.risks[0], rating="red"),) * 3)
    assert says(found.risks_all_the_same(red)) == ["3 of 3 risks are stuck: say which comes first."]


def test_a_risk_without_an_owner_is_listed_by_title(record):
    assert says(found.risks_without_owner(record)) == ["1 risk or issue has no owner: “More requests”."]


def test_a_risk_without_a_date_is_listed_by_title(record):
    (text,) = says(found.risks_without_date(record))
    assert "“Too few staff” and “More requests”" in text
    dated = tuple(dc.replace(risk, review_on=APRIL_END.date()) for risk in record.risks)
    assert not says(found.risks_without_date(dc.replace(record, risks=dated)))


def test_steps_without_a_date_are_counted_by_workstream(record):
    assert says(found.steps_without_date(record)) == [
        "The programme: 1 of 1 next step has no date.",
        "Waits: 1 of 2 next steps has no date.",
    ]


def test_done_without_saying_what_success_is_is_told(record):
    (text,) = says(found.rated_without_criteria(record))
    assert text.endswith("without saying what success is: 1.A.")
    assert not says(found.rated_without_criteria(with_actions(record, success_criteria="All")))


def test_done_without_evidence_is_told(record):
    assert not says(found.rated_without_evidence(record))
    bare = dc.replace(record, plan=dc.replace(record.plan, evidence=()))
    assert says(found.rated_without_evidence(bare))[0].endswith("with no evidence: 1.A.")


def test_late_without_a_reason_is_told(record):
    late = with_actions(record, due_on=record.cycle.period, confidence_reason="")
    (text,) = says(found.overdue_without_reason(late))
    assert text.endswith("without a reason: 1.C, 1.D, 1.E and 1.F.")


def test_silence_is_counted(record):
    assert says(found.nothing_heard(record)) == ["Nothing was heard on 3 of 6 actions: 1.D, 1.E and 1.F."]


def test_a_blank_paper_is_stopped(record):
    assert not list(blank_paper(record))
    blank = dc.replace(record, updates=(), headlines=(), progress=(), exceptions=(), next_steps=())
    (concern,) = blank_paper(blank)
    assert (concern.code, concern.weight) == (Code.BLANK_PAPER, "blocks")


def test_a_short_form_is_explained_at_first_use():
    bare = text_concerns.unexplained_short_forms(document("The EHCP is late.", "SEND in WXC"))
    assert says(bare) == ["Explain at first use: EHCP (education, health and care plan)."]
    told = document("An education, health and care plan (EHCP) is late; EHCPs are.", "The ICB (the board)")
    assert not says(text_concerns.unexplained_short_forms(told))


def test_a_short_form_that_nobody_knows_is_told():
    unknown = text_concerns.unexplained_short_forms(document("The XQZ met."))
    assert says(unknown) == ["Nothing explains what these stand for: XQZ."]


def test_a_person_named_to_everyone_is_told(record):
    found_names = list(text_concerns.names_of_people(record, document("Ada Marsh wrote"), "blocks"))
    assert [(each.code, each.weight) for each in found_names] == [(Code.NAMES_A_PERSON, "blocks")]
    assert not list(text_concerns.names_of_people(record, document("The head wrote"), "blocks"))


def test_hard_reading_is_told():
    hard = document(
        "Multi-agency stakeholders will operationalise transformational governance methodologies "
        "accordingly, establishing comprehensive interdependencies, and facilitate the holistic "
        "commissioning of every provision that is considered appropriate across the partnership area."
    )
    codes = {concern.code for concern in text_concerns.hard_reading(hard)}
    assert codes == {Code.HARD_TO_READ, Code.LONG_SENTENCE, Code.WORD_TO_AVOID}
    assert not list(text_concerns.hard_reading(document("We wrote to each family.")))
