"""The matrix of risks as tables: likelihood down, severity across, the references in the cells."""

from collections import defaultdict
from collections.abc import Iterable

from turnstone.documents.blocks import Block, Column, Heading, Paragraph, Row, Table
from turnstone.papers.citing import cite
from turnstone.papers.phrases import listed
from turnstone.programme.delivery.facts import RiskFacts
from turnstone.programme.delivery.rules import LIKELIHOODS, SEVERITIES

Place = tuple[int | None, int | None]


def matrix_blocks(risks: Iterable[RiskFacts]) -> tuple[Block, ...]:
    """Draw the matrix as it stands, and as the mitigations aim for; name what has no score to be drawn by."""
    risks = list(risks)
    now = {risk.id: (risk.likelihood, risk.severity) for risk in risks}
    aim = {risk.id: (risk.likelihood_after, risk.severity_after) for risk in risks}
    bare = [risk.reference for risk in risks if risk.score is None]
    unscored = f"Not in the matrix, for want of a score: {listed(bare)}." if bare else ""
    return (
        _table("Matrix now", risks, now),
        Heading(text="Where the mitigations aim"),
        _table("Matrix after mitigation", risks, aim),
        *((Paragraph(text=unscored, style="note"),) if unscored else ()),
    )


def _table(caption: str, risks: list[RiskFacts], places: dict[int, Place]) -> Table:
    cells: dict[Place, list[RiskFacts]] = defaultdict(list)
    for risk in risks:
        cells[places[risk.id]].append(risk)
    across = tuple(Column(heading=f"{number} {word}", width=3) for number, word in SEVERITIES.items())
    return Table(
        caption=caption,
        columns=(Column(heading="Likelihood, and severity across", width=4), *across),
        rows=tuple(
            _row(number, [cells[(number, severity)] for severity in SEVERITIES])
            for number in reversed(LIKELIHOODS)
        ),
    )


def _row(likelihood: int, cells: list[list[RiskFacts]]) -> Row:
    words = (", ".join(risk.reference for risk in cell) for cell in cells)
    facts = tuple(fact for cell in cells for fact in cite("delivery.risk", *cell))
    return Row(cells=(f"{likelihood} {LIKELIHOODS[likelihood]}", *words), facts=facts)
