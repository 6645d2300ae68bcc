"""The measures of a plan in a report: values then and now, how each stands, and what members may want to ask."""

from collections.abc import Iterable, Iterator

from turnstone.documents.blocks import Block, Bullets, Column, Heading, Item, Row, Table
from turnstone.papers.boards.report import Report
from turnstone.papers.boards.span import Span
from turnstone.papers.citing import cite
from turnstone.papers.measures.cells import (
    cited,
    figure_words,
    others_cell,
    status_cell,
    travel_or_trend,
    value_cell,
)
from turnstone.papers.phrases import count, listed_some, short_day, verb
from turnstone.programme.plan.facts import not_embedded
from turnstone.programme.scorecards.facts import FigureFacts, Standing, exceptions_first


def scorecard_blocks(read: Report) -> tuple[Block, ...]:
    """Give the scorecard of the plan's measures, exceptions first, and questions for those who scrutinise."""
    table = measures_table(read.span, measures_of_the_plan(read.span), caption="Scorecard")
    questions = tuple(_questions(read)) if read.shape.asks_questions else ()
    if not questions:
        return (table,)
    return table, Heading(text="Questions that members may want to ask"), Bullets(items=questions)


def measures_of_the_plan(span: Span) -> tuple[Standing, ...]:
    """List how the measures of the plan's outcomes stand, exceptions first."""
    ids = dict.fromkeys(each.measure_id for each in span.now.outcome_measures)
    return exceptions_first(span.standings[each] for each in ids if each in span.standings)


def measures_table(span: Span, found: Iterable[Standing], *, caption: str) -> Table:
    """Set out the value of each measure at both days, what it is held to, how others do and which way it goes."""
    return Table(
        caption=caption,
        columns=(
            Column(heading="Measure", width=5),
            Column(heading=f"By {short_day(span.since, 'the start')}", width=3),
            Column(heading=f"By {short_day(span.until)}", width=3),
            Column(heading="Trend", width=3),
            Column(heading="Against target", width=3),
            Column(heading="Target", width=3),
            Column(heading="England and neighbours", width=4),
        ),
        rows=tuple(_measure(span, each) for each in found),
        empty="No measure would show whether it is coming true.",
    )


def _measure(span: Span, standing: Standing) -> Row:
    first = _then(span, standing)
    cells = (
        standing.measure.title,
        figure_words(standing.measure, first),
        value_cell(standing),
        travel_or_trend(standing),
        status_cell(standing),
        standing.target_words,
        others_cell(standing),
    )
    return Row(cells=cells, facts=(*cited(standing), *cite("scorecards.result", first)))


def _then(span: Span, standing: Standing) -> FigureFacts | None:
    """Give the newest figure that there was for a period that had ended by the first day."""
    since = span.since
    figures = standing.reading.record.figures if since else ()
    before = [each for each in figures if each.value is not None and since and each.period_ends_on <= since]
    return before[-1] if before else None


def _questions(read: Report) -> Iterator[Item]:
    """Ask about the exceptions, what is late, what moved with nobody's agreement, and what is done and not felt."""
    span, word = read.span, read.span.now.words["action"]
    for each in measures_of_the_plan(span):
        if each.is_exception:
            yield Item(
                label=each.measure.title, text=each.question, facts=cite("scorecards.measure", each.measure)
            )
    late = [each for each in span.now.live_actions if each.overdue_on(span.until)]
    if late:
        named, are = listed_some([each.reference for each in late]), verb(len(late), "is", "are")
        text = f"What keeps {count(len(late), word)} that {are} past the date due ({named}), and who unblocks it?"
        yield Item(text=text, facts=cite("plan.action", *late))
    alone = [each for each in span.moves if not each.agreed_by]
    if alone:
        text = (
            f"Who agreed to the {count(len(alone), 'date')} that moved with nobody’s agreement in the record?"
        )
        yield Item(text=text, facts=cite("plan.datechange", *alone))
    unfelt = not_embedded(span.now)
    if unfelt:
        named = listed_some([each.reference for each in unfelt])
        text = f"How will families feel what is called complete and has not made a lasting difference yet ({named})?"
        yield Item(text=text, facts=cite("plan.action", *unfelt))
