"""An evidence pack holds the thread from the finding to the evidence, as at a moment, and says what is missing."""

import datetime as dt

import pytest

from tests.cast import BY
from turnstone.documents.blocks import text_in
from turnstone.papers.catalogue import build, draft, render
from turnstone.programme.audit import clock
from turnstone.programme.plan import operations as plans
from turnstone.programme.plan.rules import MandateKind, RequirementKind, Sensitivity, Shows

pytestmark = pytest.mark.django_db
# The area is made when the test runs, so the days follow that one.
MAY, JUNE = (clock.end_of(dt.date.today() + dt.timedelta(days=days)) for days in (1, 31))


@pytest.fixture
def asked(cast):
    with clock.pretend(MAY):
        mandate = plans.add_mandate(by=BY, area=cast.area, title="Inspection", kind=MandateKind.INSPECTION)
        asked = plans.add_requirement(
            by=BY,
            mandate=mandate,
            reference="A1",
            kind=RequirementKind.AREA_OF_WEAKNESS,
            finding="Waits are long",
        )
        plan = plans.add_plan(by=BY, area=cast.area, name="Our plan", mandate=mandate)
        part = plans.add_workstream(by=BY, plan=plan, name="Health")
        outcome = plans.add_outcome(
            by=BY, workstream=part, reference="1", text="Nobody waits", requirement=asked
        )
        action = plans.add_action(by=BY, outcome=outcome, reference="1.A", text="Hire two therapists")
        shown = {"on": dt.date(2026, 5, 1), "action": action, "by": BY}
        plans.add_evidence(what="Rota of May", shows=Shows.ACTIVITY, **shown)
        plans.add_evidence(
            what="A complaint", shows=Shows.QUALITY, sensitivity=Sensitivity.RESTRICTED, **shown
        )
    with clock.pretend(JUNE):
        plans.add_evidence(
            by=BY, outcome=outcome, what="Survey of June", on=dt.date(2026, 6, 1), shows=Shows.DIFFERENCE
        )
    return asked


def said(asked, as_at):
    return " ".join(text_in(build("evidence-pack", requirement_id=asked.pk, as_at=as_at)))


def test_it_holds_the_finding_the_work_and_the_evidence(asked):
    words = said(asked, JUNE)
    for each in ("Waits are long", "Nobody waits", "Hire two therapists", "Rota of May", "Survey of June"):
        assert each in words


def test_an_earlier_day_knows_nothing_of_later_evidence(asked):
    assert "Survey of June" not in said(asked, MAY)


def test_evidence_for_the_programme_office_is_counted_and_not_told(asked):
    words = said(asked, JUNE)
    assert "complaint" not in words and "1 more is for the programme office only" in words


def test_it_names_the_broken_links(asked):
    assert "Outcome 1 has no measure" in said(asked, JUNE)


def test_without_a_difference_shown_it_warns(asked):
    def codes(as_at):
        made = draft("evidence-pack", requirement_id=asked.pk, as_at=as_at, audience="board")
        return [concern["code"] for concern in made.concerns]

    assert "no_difference_shown" in codes(MAY) and "no_difference_shown" not in codes(JUNE)


@pytest.mark.parametrize("form", ["html", "pdf", "docx", "pptx", "xlsx", "json"])
def test_it_can_be_taken_away_in_every_form(asked, form):
    made = draft("evidence-pack", requirement_id=asked.pk, as_at=JUNE, audience="board")
    assert render(made.content, form)
