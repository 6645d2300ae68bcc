"""What a published scorecard for everyone says: read from the paper itself, never from the record."""

from collections.abc import Iterator
from dataclasses import dataclass

from turnstone.documents.blocks import Document, Row, Section, SeriesChart, Table
from turnstone.papers.measures.public_scorecard import HOW_TO_READ, IN_SHORT
from turnstone.papers.measures.public_tables import BASED_ON, HOW_MANY, OUT_OF, PLACE, ROUNDED, WHOLE_AREA


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldFigure:
    """One row that was printed, in the words in which it was: a hidden number is its sign."""

    measure: str
    place: str
    period: str
    how_many: str = ""
    out_of: str = ""
    based_on: str = ""
    figure: str = ""

    @property
    def cells(self) -> tuple[str, ...]:
        """Give it as a line of a file."""
        return (
            self.measure,
            self.place,
            self.period,
            self.how_many,
            self.out_of,
            self.based_on,
            self.figure,
        )


HEADS = ("Measure", "Place", "Period", HOW_MANY, OUT_OF, BASED_ON, "Figure")


def measure_anchors(document: Document) -> tuple[str, ...]:
    """Name the sections that tell of one measure each, in their order."""
    return tuple(each.anchor for each in document.sections if each.anchor not in (IN_SHORT, HOW_TO_READ))


def figures_in(document: Document) -> tuple[ToldFigure, ...]:
    """List every figure that was printed, measure by measure, the newest period first."""
    return tuple(figure for section in document.sections for figure in _of(section))


def _of(section: Section) -> Iterator[ToldFigure]:
    for block in section.blocks:
        table = block.table if isinstance(block, SeriesChart) else block
        if isinstance(table, Table):
            yield from (_figure(section.title, table, row) for row in table.rows)


def _figure(title: str, table: Table, row: Row) -> ToldFigure:
    headings = [each.heading.removesuffix(ROUNDED) for each in table.columns]
    said = dict(zip(headings, map(str, row.cells), strict=True))
    first = str(row.cells[0])
    is_place = headings[0] == PLACE
    return ToldFigure(
        measure=title,
        place=first if is_place else WHOLE_AREA,
        period=table.caption.rpartition(": ")[2] if is_place else first,
        how_many=said.get(HOW_MANY, ""),
        out_of=said.get(OUT_OF, ""),
        based_on=said.get(BASED_ON, ""),
        figure=said.get("Figure", said.get(HOW_MANY, "")),
    )
