"""The tables of the risk register: a row a risk, a row a mitigation, a row a decision.

Each column holds one thing, so that the register can be worked in as a spreadsheet and taken in again.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from turnstone.documents.blocks import Cell, Column, Row, Table
from turnstone.papers import judgements
from turnstone.papers.citing import cite
from turnstone.papers.phrases import plural, short_day
from turnstone.papers.risk_words import post_words, threatened_actions, threatened_measures
from turnstone.programme.delivery.facts import CycleRecord, RiskFacts


@dataclass(frozen=True, slots=True)
class _Field:
    """One column of the register: its heading, its width, and what a risk has in it."""

    heading: str
    width: int
    of: Callable[[CycleRecord, RiskFacts], Cell]
    is_left_out_when_empty: bool = False


def register_table(record: CycleRecord, risks: Iterable[RiskFacts], kind: str) -> Table:
    """Set out the risks, or the issues, with all that is known of each."""
    risks = list(risks)
    fields = [each for each in _FIELDS if not each.is_left_out_when_empty or _is_used(record, risks, each)]
    return Table(
        caption=plural(kind),
        columns=tuple(Column(heading=each.heading or kind, width=each.width) for each in fields),
        rows=tuple(
            Row(cells=tuple(each.of(record, risk) for each in fields), facts=cite("delivery.risk", risk))
            for risk in risks
        ),
        empty=f"The register holds no open {kind.lower()}.",
    )


def _is_used(record: CycleRecord, risks: list[RiskFacts], field: _Field) -> bool:
    return any(field.of(record, risk) for risk in risks)


def mitigations_table(risks: Iterable[RiskFacts]) -> Table:
    """Set out what is being done, each with its owner and its day, numbered under its risk."""
    headings = (("Ref.", 2), ("Mitigation", 9), ("Owner", 6), ("Due", 3), ("Done on", 3))
    rows = tuple(
        Row(
            cells=(
                f"{risk.reference}.{number}",
                each.text,
                post_words(each.owner),
                short_day(each.due_on, ""),
                short_day(each.done_on, ""),
            ),
            facts=cite("delivery.mitigation", each),
        )
        for risk in risks
        for number, each in enumerate(risk.mitigations, 1)
    )
    return _table("Mitigations", headings, rows, "Nothing is being done about any of them.")


def decisions_table(risks: Iterable[RiskFacts]) -> Table:
    """Set out what boards decided."""
    headings = (("Ref.", 2), ("Board", 5), ("Decision", 10), ("Decided on", 3))
    rows = tuple(
        Row(
            cells=(risk.reference, each.board, each.words, short_day(each.decided_on)),
            facts=cite("delivery.riskdecision", each),
        )
        for risk in risks
        for each in risk.decisions
    )
    return _table("Decisions of boards", headings, rows, "No board has decided on any of them.")


def closed_table(risks: Iterable[RiskFacts]) -> Table:
    """Set out what was closed since last time, and why."""
    headings = (("Ref.", 2), ("Risk or issue", 9), ("Closed on", 3), ("Why it was closed", 8))
    rows = tuple(
        Row(
            cells=(risk.reference, risk.title, short_day(risk.closed_on), risk.closed_because),
            facts=cite("delivery.risk", risk),
        )
        for risk in risks
    )
    return _table("Closed since last time", headings, rows, "Nothing was closed since last time.")


def _table(caption: str, headings: tuple[tuple[str, int], ...], rows: tuple[Row, ...], empty: str) -> Table:
    columns = tuple(Column(heading=heading, width=width) for heading, width in headings)
    return Table(caption=caption, columns=columns, rows=rows, empty=empty)


def _score(value: int | None) -> str:
    return str(value) if value else ""


def _review(record: CycleRecord, risk: RiskFacts) -> str:
    every = f"every {risk.review_every} months" if risk.review_every else ""
    every = "every month" if risk.review_every == 1 else every
    return "\n".join(words for words in (short_day(risk.review_on, ""), every) if words)


def _threatens(record: CycleRecord, risk: RiskFacts) -> str:
    actions = ", ".join(threatened_actions(record, risk))
    measures = (f"Measure: {title}" for title in threatened_measures(record, risk))
    return "\n".join(words for words in (actions, *measures) if words)


def _workstream(record: CycleRecord, risk: RiskFacts) -> str:
    names = (each.name for each in record.plan.workstreams if each.id == risk.workstream_id)
    return next(names, "")


_FIELDS = (
    _Field("Ref.", 3, lambda record, risk: risk.reference),
    _Field("", 10, lambda record, risk: risk.title),
    _Field("What causes it", 9, lambda record, risk: risk.cause),
    _Field("Detail", 8, lambda record, risk: risk.detail, is_left_out_when_empty=True),
    _Field("If it happens", 9, lambda record, risk: risk.impact),
    _Field("Likelihood", 5, lambda record, risk: _score(risk.likelihood)),
    _Field("Severity", 4, lambda record, risk: _score(risk.severity)),
    _Field("Rating", 5, lambda record, risk: judgements.confidence(record.plan, risk.rating)),
    _Field("Likelihood after", 5, lambda record, risk: _score(risk.likelihood_after)),
    _Field("Severity after", 4, lambda record, risk: _score(risk.severity_after)),
    _Field("Owner", 9, lambda record, risk: post_words(risk.owner)),
    _Field("Next review", 5, _review),
    _Field("Threatens", 5, _threatens),
    _Field("Workstream", 7, _workstream, is_left_out_when_empty=True),
    _Field("Raised", 4, lambda record, risk: short_day(risk.raised_on)),
)
