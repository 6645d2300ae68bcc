"""A risk register goes out as Word and Excel and comes back whole; a council's own table is read too."""

import dataclasses as dc
import datetime as dt
from types import SimpleNamespace

import pytest

from tests.papers.looking import section
from tests.papers.small_plan import APRIL_END, BY, build_small_plan
from turnstone.documents.blocks import Rating
from turnstone.documents.readers.reading import Grid, GridCell, Line, Reading
from turnstone.documents.writers import write
from turnstone.intake import against_record
from turnstone.intake.as_json import as_bytes, from_json, summary_of
from turnstone.intake.as_text import as_text
from turnstone.intake.confirm import confirm
from turnstone.intake.proposal import NotRecognised
from turnstone.intake.recognise import propose
from turnstone.intake.risk_register import recognise
from turnstone.papers import risk_register
from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Refusal
from turnstone.programme.delivery import operations as delivery
from turnstone.programme.delivery.queries import cycle_record, find_risk, risks_as_at
from turnstone.programme.delivery.rules import RiskKind
from turnstone.programme.plan import operations as plans

FORMS = ("docx", "xlsx")


@pytest.fixture
def made(db):
    """A register with every field in use: unrated and unscored, mitigated, decided, closed."""
    made = build_small_plan()
    with clock.pretend(APRIL_END):
        made.second = raised(
            made, title="If the adviser leaves, then schools wait", cause="• Her contract ends.\n• Nobody else knows.",
            impact="No advice.", likelihood=4, severity=3, owner=made.empty_post, review_every=3, workstream=made.waits,
            raised_on=dt.date(2024, 4, 2), threatens=(made.actions[0], made.actions[2]),
            threatened_measures=(made.measure,),
        )  # fmt: skip
        done = delivery.add_mitigation(
            by=BY, risk=made.second, text="Extend it", owner=made.post, due_on=dt.date(2024, 5, 9)
        )
        delivery.complete_mitigation(by=BY, mitigation=done, on=dt.date(2024, 4, 20))
        delivery.add_mitigation(by=BY, risk=made.second, text="Train a second")
        delivery.aim_risk_at(by=BY, risk=made.second, likelihood_after=2, severity_after=3)
        raised(made, title="Old words", rating="amber", as_printed=True)
        over = raised(made, title="If snow falls, then buses stop", likelihood=2, severity=2)
        delivery.close_risk(by=BY, risk=over, why="Winter is over.")
        delivery.record_decision(
            by=BY, risk=made.issue, board="SEND board", words="Fund two posts.", on=dt.date(2024, 4, 19)
        )
    return made


def raised(made, **said):
    return delivery.raise_risk(by=BY, plan=made.plan, **{"kind": RiskKind.RISK} | said)


def paper_of(cycle):
    return risk_register.compose(None, cycle_record(cycle.pk, APRIL_END))[0]


def taken_from(document, form, tmp_path):
    path = tmp_path / f"register.{form}"
    path.write_bytes(write(document, form))
    return propose(path), path


def rows_of(document):
    """Give the tables of a register as text, by the section they stand in."""
    return {
        part: [
            [cell.word if isinstance(cell, Rating) else cell for cell in row.cells]
            for block in section(document, part).blocks
            if block.kind == "table"
            for row in block.rows
        ]
        for part in ("matrix", "risks", "issues", "mitigations", "decisions", "closed")
    }


@pytest.mark.parametrize("form", FORMS)
def test_every_field_comes_back(made, form, tmp_path):
    proposal, _ = taken_from(paper_of(made.april), form, tmp_path)
    plan, known = made.plan, against_record.known_in(made.plan)
    there = {risk.reference: risk for risk in risks_as_at(plan.pk, made.area.pk, APRIL_END)}
    assert {risk.reference for risk in proposal.risks} == set(there)
    for said in proposal.risks:
        fields, risk = against_record.fields_of(said, known), there[said.reference]
        assert (said.kind, fields.title) == (risk.kind, risk.title)
        if risk.is_open:
            for name in ALIKE:
                assert getattr(fields, name) == getattr(risk, name), name
            assert [(each.text, each.owner_id, each.due_on, each.done_on) for each in fields.doing] == [
                (each.text, each.owner.id if each.owner else None, each.due_on, each.done_on)
                for each in risk.mitigations
            ]
            assert [(each.board, each.words, each.on.on) for each in fields.decisions] == [
                (each.board, each.words, each.decided_on) for each in risk.decisions
            ]


ALIKE = (
    *("cause", "detail", "impact", "rating", "likelihood", "severity", "likelihood_after", "severity_after"),
    *("workstream_id", "review_every", "review_on", "raised_on", "threatens", "threatened_measures"),
)


@pytest.mark.parametrize("form", FORMS)
def test_nothing_of_our_own_register_is_left_over(made, form, tmp_path):
    proposal, _ = taken_from(paper_of(made.april), form, tmp_path)
    assert (proposal.unplaced, proposal.conflicts) == ((), ())
    assert (proposal.kind, proposal.plan_name, proposal.period) == (
        "risk-register",
        made.plan.name,
        "2024-04",
    )
    assert proposal.as_at == dt.date(2024, 4, 22)


@pytest.mark.parametrize("form", FORMS)
def test_a_register_taken_into_an_empty_plan_makes_the_same_paper(made, form, tmp_path):
    before = paper_of(made.april)
    second = empty_plan(made)
    proposal, path = taken_from(dc.replace(before, subtitle="Second plan"), form, tmp_path)
    with clock.pretend(APRIL_END):
        done = confirm(by=BY, area=made.area, proposal=proposal, content=path.read_bytes(), name=path.name)
    assert (done.added, done.changed, done.left) == (5, 0, 0)
    assert rows_of(paper_of(second.april)) == rows_of(before)


def empty_plan(made):
    """Make a plan with the same actions and workstreams, the same key, and no risk."""
    other = SimpleNamespace()
    with clock.pretend(APRIL_END):
        other.plan = plans.add_plan(
            by=BY,
            area=made.area,
            name="Second plan",
            mandate=made.plan.mandate,
            rating_key=made.plan.rating_key,
        )
        stream = plans.add_workstream(by=BY, plan=other.plan, name="Waits")
        outcome = plans.add_outcome(by=BY, workstream=stream, reference="1", text="Waits are short")
        for action in made.actions:
            plans.add_action(by=BY, outcome=outcome, reference=action.reference, text=action.text)
        other.april = delivery.open_new_cycle(
            by=BY, plan=other.plan, period=dt.date(2024, 4, 1), closes_on=dt.date(2024, 4, 22)
        )
    return other


def test_the_same_register_changes_nothing(made, tmp_path):
    proposal, path = taken_from(paper_of(made.april), "xlsx", tmp_path)
    told = against_record.what_it_changes(made.area.pk, proposal)
    assert set(told.values()) == {(against_record.SAME,), (against_record.CLOSED,)}
    with clock.pretend(APRIL_END):
        done = confirm(by=BY, area=made.area, proposal=proposal, content=path.read_bytes(), name=path.name)
    assert (done.added, done.changed, done.there_already) == (0, 0, 5)


def test_what_was_worked_on_in_the_file_is_told_and_then_changed(made, tmp_path):
    document = paper_of(made.april)
    changed = swapped(
        document, {"More requests": "Requests doubled", "Train a second": "Train two", "4": "3"}
    )
    proposal, path = taken_from(changed, "xlsx", tmp_path)
    told = against_record.what_it_changes(made.area.pk, proposal)
    texts = [line for lines in told.values() for line in lines]
    assert "Title: “More requests” becomes “Requests doubled”" in texts
    assert "Mitigation changed: Train two" in texts
    with clock.pretend(APRIL_END):
        done = confirm(by=BY, area=made.area, proposal=proposal, content=path.read_bytes(), name=path.name)
        issue = find_risk(made.plan.pk, "I1")
    assert (done.changed, issue.title, issue.severity) == (2, "Requests doubled", 3)
    assert [each.text for each in made.second.mitigations.order_by("position")] == ["Extend it", "Train two"]


def swapped(part, words):
    """Give a document with some cells saying other words."""
    if isinstance(part, str):
        return words.get(part, part)
    if isinstance(part, tuple):
        return tuple(swapped(each, words) for each in part)
    if dc.is_dataclass(part):
        return dc.replace(part, **{f.name: swapped(getattr(part, f.name), words) for f in dc.fields(part)})
    return part


def table(*rows, before=()):
    """Read a table as a person might have typed it."""
    cells = tuple(
        tuple(
            GridCell(lines=tuple(Line(text=t, where=f"row {n}") for t in text.split("\n") if t))
            for text in row
        )
        for n, row in enumerate(rows, 1)
    )
    return Reading(form="docx", parts=(*before, Grid(rows=cells, where="table 1")))


def test_a_council_s_own_table_is_read(made):
    proposal = recognise(
        table(
            ("Risk ID", "Risk Description", "Cause", "Consequence", "Likelihood (1-5)", "Impact (1-5)", "Risk score",
             "RAG status", "Risk Owner", "Controls in place", "Due date", "Next review date", "Category"),
            ("SEND 4", "Staff turnover", "Low pay", "Waits grow", "4", "4 - Major", "16", "Red", "Head of inclusion",
             "Advertise\nAgency staff", "30/06/2024", "31/07/2024", "People"),
        )
    )  # fmt: skip
    (risk,) = proposal.risks
    assert (risk.reference, risk.title, risk.likelihood, risk.severity) == ("SEND 4", "Staff turnover", 4, 4)
    assert [(each.text, each.due.on) for each in risk.doing] == [
        ("Advertise", dt.date(2024, 6, 30)),
        ("Agency staff", dt.date(2024, 6, 30)),
    ]
    fields = against_record.fields_of(risk, against_record.known_in(made.plan))
    assert (fields.owner_id, fields.review_on, fields.detail) == (
        made.post.pk,
        dt.date(2024, 7, 31),
        "Category: People",
    )
    assert not proposal.unplaced


def test_a_score_says_its_likelihood_and_severity_or_has_no_place():
    heads = ("Ref", "Risk", "Score", "Owner")
    proposal = recognise(table(heads, ("1", "Snow", "4 x 3", "Ada"), ("2", "Ice", "12", "Ada")))
    assert [(risk.likelihood, risk.severity) for risk in proposal.risks] == [(4, 3), (None, None)]
    assert [each.text for each in proposal.unplaced] == ["Score: 12"]


def test_an_impact_in_figures_is_a_score_and_in_words_is_none():
    row = ("1", "Snow", "3", "2", "Ada")
    (risk,) = recognise(table(("Ref", "Risk", "Likelihood", "Impact", "Owner"), row)).risks
    assert (risk.severity, risk.impact) == (2, "")
    row = ("1", "Snow", "3", "Buses stop", "Ada")
    (risk,) = recognise(table(("Ref", "Risk", "Likelihood", "Impact", "Owner"), row)).risks
    assert (risk.severity, risk.impact) == (None, "Buses stop")


def test_what_cannot_be_read_is_listed():
    stray = Line(text="We meet on Fridays at the town hall, where this is looked at by all.", where="line 9")
    heads = ("Ref", "Risk", "Likelihood", "Severity", "Rating", "Owner")
    reading = table(heads, ("R1", "Snow", "High", "4", "Amber", "Ada"), ("", "", "3", "", "", ""))
    proposal = recognise(
        dc.replace(reading, parts=(Line(text="Risk log", where="line 1"), *reading.parts, stray))
    )
    assert [each.text for each in proposal.unplaced] == [
        "Likelihood: High",
        "3",
        "We meet on Fridays at the town hall, where this is looked at by all.",
    ]


def test_a_mitigation_of_no_risk_is_listed(made, tmp_path):
    proposal, _ = taken_from(swapped(paper_of(made.april), {"R2.1": "R9.1"}), "docx", tmp_path)
    (left,) = proposal.unplaced
    assert (left.text.startswith("R9.1 | Extend it"), left.why) == (
        True,
        "No risk or issue of this file has this reference.",
    )


def test_a_reference_that_stands_twice_stops_it(made, tmp_path):
    heads = ("Ref", "Risk", "Likelihood", "Severity")
    proposal = recognise(table(heads, ("R1", "Snow", "1", "1"), ("R1", "Ice", "2", "2")))
    assert proposal.conflicts[0].sentence == "R1 stands 2 times: row 2 and row 3."
    with pytest.raises(Refusal, match="contradicts itself: R1 stands 2 times"):
        confirm(by=BY, area=made.area, proposal=proposal, content=b"", name="register.docx")


def test_an_owner_whom_nobody_knows_is_kept_in_the_detail(made):
    heads = ("Ref", "Risk", "Likelihood", "Severity", "Owner")
    (risk,) = recognise(table(heads, ("R1", "Snow", "1", "1", "The mayor"))).risks
    assert against_record.fields_of(risk, against_record.known_in(made.plan)).detail == "Owner: The mayor"


def test_another_document_is_refused():
    with pytest.raises(NotRecognised, match="This does not look like a risk register"):
        recognise(table(("Name", "Age"), ("Ada", "9")))


def test_it_is_kept_as_json_and_told_in_lines(made, tmp_path):
    proposal, _ = taken_from(paper_of(made.april), "docx", tmp_path)
    assert from_json(as_bytes(proposal)) == proposal
    assert (summary_of(proposal)["risks"], summary_of(proposal)["mitigations"]) == (5, 3)
    assert "4 risks, 1 issue, 3 mitigations and 1 decision" in as_text(proposal)
