"""The rows of a scorecard: value, small line, verdict, comparison, target with its date, a sentence, a question."""

from collections.abc import Iterable

from turnstone.documents.blocks import Column, Row, Table
from turnstone.papers.citing import cite
from turnstone.papers.measures.cells import (
    cited,
    note_words,
    others_cell,
    status_cell,
    trend_cell,
    value_cell,
)
from turnstone.papers.measures.drawing import spark_of
from turnstone.programme.scorecards.facts import LineFacts


def lines_table(
    caption: str,
    lines: Iterable[LineFacts],
    *,
    with_others: bool,
    with_notes: bool = False,
    is_short: bool = False,
) -> Table:
    """Set out some lines of a scorecard; exceptions have what their owners say.

    `with_others` is one for a whole paper, so that the columns of its tables stand under each other.
    """
    found = tuple(lines)
    columns = (
        Column(heading="Measure", width=_name_width(found)),
        Column(heading="Value", width=4),
        Column(heading="Line", width=4),
        Column(heading="Trend", width=4),
        Column(heading="Target and its date", width=5),
        Column(heading="Against it", width=3),
        *((Column(heading="England and neighbours", width=6),) if with_others else ()),
        Column(heading="In a sentence, and a question to ask", width=15),
    )
    return Table(
        caption=caption,
        columns=columns,
        rows=tuple(
            _row(
                each,
                others=(others_cell(each.standing, in_short=is_short),) if with_others else (),
                told=_told(each, with_notes=with_notes, is_short=is_short),
            )
            for each in found
        ),
    )


def _name_width(lines: Iterable[LineFacts]) -> int:
    """Give long names more room, or they would make every row tall."""
    longest = max((len(each.standing.measure.title) for each in lines), default=0)
    return max(7, min(14, longest // 9))


def _row(line: LineFacts, *, others: tuple[str, ...], told: str) -> Row:
    standing = line.standing
    return Row(
        cells=(
            standing.measure.title,
            value_cell(standing),
            spark_of(line.record, standing.reading),
            trend_cell(standing),
            standing.target_words,
            status_cell(standing),
            *others,
            told,
        ),
        facts=(*cited(standing), *cite("scorecards.scorecardline", line)),
    )


def _told(line: LineFacts, *, with_notes: bool, is_short: bool) -> str:
    """Say the sentence, what its owner says, and the question to ask."""
    note = note_words(line.standing, in_short=is_short) if with_notes else ""
    told = [line.standing.sentence, f"Owner: {note}" if note else "", f"Ask: {line.asked}"]
    return (" " if is_short else "\n").join(each for each in told if each)
