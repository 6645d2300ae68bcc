"""The programme's risks and issues, each whole."""

from turnstone.documents.blocks import Bullets, Cell, Column, Item, Row, Section, Table
from turnstone.papers import judgements
from turnstone.papers.citing import cite
from turnstone.papers.phrases import day, sentence
from turnstone.papers.risk_words import (
    kind_of,
    newly_closed,
    open_risks,
    scores_in_a_sentence,
    threatens_in_a_sentence,
)
from turnstone.programme.delivery.facts import CycleRecord, MitigationFacts, RiskFacts
from turnstone.programme.people.facts import PostFacts

_COLUMNS = (
    Column(heading="Ref.", width=2),
    Column(heading="Risk or issue", width=4),
    Column(heading="Detail", width=6),
    Column(heading="Rating", width=3),
    Column(heading="Impact", width=6),
    Column(heading="Mitigation", width=7),
    Column(heading="Owner and review", width=4),
)


def risk_section(before: CycleRecord | None, record: CycleRecord) -> Section:
    """Set out every risk and issue that is open, and those closed since last time."""
    shown = [*open_risks(record), *newly_closed(before, record)]
    table = Table(
        caption="Programme risks and issues",
        columns=_COLUMNS,
        rows=tuple(_row(record, risk) for risk in shown),
        empty="The record holds no open risk or issue.",
    )
    return Section(title="Programme risks and issues", anchor="risks", blocks=(table,), starts_page=True)


def _row(record: CycleRecord, risk: RiskFacts) -> Row:
    cells: tuple[Cell, ...] = (
        f"{risk.reference}\n{kind_of(risk)}",
        risk.title,
        _detail(record, risk),
        judgements.confidence(record.plan, risk.rating),
        risk.impact or "not set",
        _mitigations(risk),
        _owner(risk),
    )
    return Row(
        cells=cells, facts=cite("delivery.risk", risk) + cite("delivery.mitigation", *risk.mitigations)
    )


def _detail(record: CycleRecord, risk: RiskFacts) -> str:
    lines = [risk.cause, risk.detail, scores_in_a_sentence(risk), threatens_in_a_sentence(record, risk)]
    if risk.closed_on:
        lines.append(f"Closed on {day(risk.closed_on)}: {sentence(risk.closed_because)}")
    elif risk.escalation.is_for_the_board:
        lines.append(f"For the board: {risk.escalation.sentence}")
    return "\n".join(line for line in lines if line)


def _mitigations(risk: RiskFacts) -> Cell:
    if not risk.mitigations:
        return "none recorded"
    return Bullets(
        items=tuple(
            Item(text=f"{each.text} ({_who_and_when(each)})", facts=cite("delivery.mitigation", each))
            for each in risk.mitigations
        )
    )


def _who_and_when(mitigation: MitigationFacts) -> str:
    if mitigation.done_on:
        return f"{_owned(mitigation.owner)}, done on {day(mitigation.done_on)}"
    when = f"by {day(mitigation.due_on)}" if mitigation.due_on else "no date"
    return f"{_owned(mitigation.owner)}, {when}"


def _owned(owner: PostFacts | None) -> str:
    return owner.words if owner else "no owner"


def _owner(risk: RiskFacts) -> str:
    review = f"Review by {day(risk.review_on)}" if risk.review_on else "no review date"
    return f"{_owned(risk.owner)}\n{review}"
