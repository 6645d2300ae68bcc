"""The register paper: what waits for the board first, the matrix, then every field of every risk."""

import dataclasses as dc
import datetime as dt

import pytest

from tests.papers.looking import read, section
from tests.papers.small_plan import APRIL_END, BY, build_small_plan
from turnstone.documents.blocks import Rating
from turnstone.papers import risk_concerns, risk_register
from turnstone.programme.audit import clock
from turnstone.programme.delivery import operations as delivery
from turnstone.programme.delivery.queries import cycle_record
from turnstone.programme.delivery.rules import Close, RiskKind

TITLE = "If the adviser leaves, then schools wait"


@pytest.fixture
def made(db):
    made = build_small_plan()
    with clock.pretend(APRIL_END):
        made.second = delivery.raise_risk(
            by=BY, plan=made.plan, kind=RiskKind.RISK, title=TITLE, cause="Her contract ends.", impact="No advice.",
            likelihood=4, severity=3, owner=made.empty_post, review_every=3, workstream=made.waits,
            raised_on=dt.date(2024, 4, 2), threatens=(made.actions[0], made.actions[2]),
            threatened_measures=(made.measure,),
        )  # fmt: skip
        delivery.add_mitigation(
            by=BY, risk=made.second, text="Extend it", owner=made.post, due_on=dt.date(2024, 5, 9)
        )
        delivery.aim_risk_at(by=BY, risk=made.second, likelihood_after=2, severity_after=3)
        delivery.record_decision(
            by=BY, risk=made.issue, board="SEND board", words="Fund two posts.", on=dt.date(2024, 4, 19)
        )  # fmt: skip
    return made


@pytest.fixture
def record(made):
    return cycle_record(made.april.pk, APRIL_END)


@pytest.fixture
def paper(record):
    return risk_register.compose(None, record)[0]


def rows(paper, anchor):
    table = next(block for block in section(paper, anchor).blocks if block.kind == "table")
    names = [column.heading for column in table.columns]
    return [
        {n: cell.word if isinstance(cell, Rating) else cell for n, cell in zip(names, row.cells, strict=True)}
        for row in table.rows
    ]


def test_a_row_says_all_that_is_known_of_a_risk(paper):
    row = next(row for row in rows(paper, "risks") if row["Ref."] == "R2")
    assert row == {
        "Ref.": "R2", "Risk": TITLE, "What causes it": "Her contract ends.", "Detail": "",
        "If it happens": "No advice.", "Likelihood": "4", "Severity": "3", "Rating": "Slipping",
        "Likelihood after": "2", "Severity after": "3", "Owner": "Health lead, Wexcombe Council (vacant)",
        "Next review": "2 Jul 2024\nevery 3 months", "Threatens": "1.A, 1.C\nMeasure: Plans in 20 weeks",
        "Workstream": "Waits", "Raised": "2 Apr 2024",
    }  # fmt: skip


def test_issues_stand_apart(paper):
    assert [row["Issue"] for row in rows(paper, "issues")] == ["More requests"]


def test_a_mitigation_and_a_decision_have_a_row_each(paper):
    assert rows(paper, "mitigations")[-1] == {
        "Ref.": "R2.1", "Mitigation": "Extend it", "Owner": "Head of inclusion, Wexcombe Council (Ada Marsh)",
        "Due": "9 May 2024", "Done on": "",
    }  # fmt: skip
    assert rows(paper, "decisions") == [
        {"Ref.": "I1", "Board": "SEND board", "Decision": "Fund two posts.", "Decided on": "19 Apr 2024"}
    ]


def test_the_matrix_has_each_reference_in_its_cell(paper):
    now, aim = [block for block in section(paper, "matrix").blocks if block.kind == "table"]
    assert [row.cells for row in now.rows if any(row.cells[1:])] == [
        ("5 Almost certain", "", "", "", "I1", ""),
        ("4 Likely", "", "", "R2", "", ""),
        ("3 Possible", "", "", "R1", "", ""),
    ]
    assert [row.cells for row in aim.rows if any(row.cells[1:])] == [("2 Unlikely", "", "", "R2", "", "")]


def with_red_closes(record):
    closes = tuple(Close(dt.date(2024, month, 20), "red") for month in (1, 2, 3))
    first, *others = record.risks
    return dc.replace(
        record,
        risks=(
            dc.replace(first, rating="green", closes=()),
            *others[:-1],
            dc.replace(others[-1], rating="red", closes=closes),
        ),
    )


def test_what_is_escalated_is_asked_for_and_comes_first(record):
    paper = risk_register.compose(None, with_red_closes(record))[0]
    asked = section(paper, "board").blocks[0]
    assert asked.title == "1 decision needed"
    assert "Red as 3 cycles running closed; no board has decided on it since 20 January 2024." in read(asked)
    assert [row["Ref."] for row in rows(paper, "risks")] == ["R2", "R1"]


def test_nothing_escalated_is_said(paper):
    assert section(paper, "board").blocks[0].title == "Nothing is escalated"


def test_it_says_what_holds_a_risk_red(paper):
    text = read(section(paper, "board"))
    assert "Scored 9, which is amber; red until a mitigation has an owner and a date." in text
    assert "Advertise again. It has no date." in text
    assert "Nothing is being done about it." in text


def test_what_was_closed_since_last_time_says_why(made, record):
    with clock.pretend(APRIL_END):
        delivery.close_risk(by=BY, risk=made.second, why="She stays.")
    now = cycle_record(made.april.pk, APRIL_END)
    assert rows(risk_register.compose(record, now)[0], "closed")[0]["Why it was closed"] == "She stays."
    assert not rows(risk_register.compose(now, now)[0], "closed")


def test_the_gate_names_what_is_misworded_overdue_or_nobodys(record):
    assert [each.sentence for each in risk_concerns.risks_misworded(record)] == [
        "1 risk or issue is not written as if-then: R1."
    ]
    assert [each.sentence for each in risk_concerns.mitigations_unowned(record)] == [
        "1 risk or issue has a mitigation without an owner or a date: R1."
    ]
    assert not list(risk_concerns.risks_overdue_for_review(record))
    late = tuple(dc.replace(risk, review_on=dt.date(2024, 4, 21)) for risk in record.risks)
    (concern,) = risk_concerns.risks_overdue_for_review(dc.replace(record, risks=late))
    assert concern.sentence == "3 risks and issues are overdue for review: R1, I1 and R2."


def test_an_empty_register_does_not_go_out(record):
    _, concerns = risk_register.compose(None, dc.replace(record, risks=()))
    assert concerns[0].weight == "blocks"
