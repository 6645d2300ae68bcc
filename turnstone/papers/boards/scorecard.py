"""The measures of a plan in a report: values then and now, which way each goes, and what members may want to ask."""

from collections.abc import Iterator

from turnstone.documents.blocks import Block, Bullets, Column, Heading, Item, Row, Table
from turnstone.papers.boards.report import Report
from turnstone.papers.boards.span import Span
from turnstone.papers.citing import cite
from turnstone.papers.phrases import count, listed_some, quoted, short_day, verb
from turnstone.programme.delivery.facts import Measured
from turnstone.programme.plan.facts import not_embedded
from turnstone.programme.scorecards.facts import ResultFacts
from turnstone.programme.scorecards.rules import Direction


def scorecard_blocks(read: Report) -> tuple[Block, ...]:
    """Give the scorecard of the plan's measures, those that get worse first, and questions for those who scrutinise."""
    table = measures_table(read.span, _of_the_plan(read.span), caption="Scorecard")
    questions = tuple(_questions(read)) if read.shape.asks_questions else ()
    if not questions:
        return (table,)
    return table, Heading(text="Questions that members may want to ask"), Bullets(items=questions)


def _of_the_plan(span: Span) -> list[Measured]:
    order = [Direction.WORSENED, Direction.SAME, Direction.NOT_AVAILABLE, Direction.IMPROVED]
    ids = dict.fromkeys(each.measure_id for each in span.now.outcome_measures)
    found = [span.measured[each] for each in ids if each in span.measured]
    return sorted(found, key=lambda each: order.index(each.direction))


def measures_table(span: Span, found: list[Measured], *, caption: str) -> Table:
    """Set out the value of each measure at both days, and which way it goes."""
    return Table(
        caption=caption,
        columns=(
            Column(heading="Measure", width=5),
            Column(heading=f"By {short_day(span.since, 'the start')}", width=3, align="end"),
            Column(heading=f"By {short_day(span.until)}", width=3, align="end"),
            Column(heading="Which way", width=3),
        ),
        rows=tuple(_measure(span, each) for each in found),
        empty="No measure would show whether it is coming true.",
    )


def _measure(span: Span, found: Measured) -> Row:
    before = [each for each in found.results if span.since and each.period_ends_on <= span.since]
    now = [each for each in found.results if each.period_ends_on <= span.until]
    first, last = before[-1] if before else None, now[-1] if now else None
    cells = (found.measure.title, _value(found, first), _value(found, last), found.words)
    facts = cite("scorecards.measure", found.measure) + cite("scorecards.result", first, last)
    return Row(cells=cells, facts=facts)


def _value(found: Measured, result: ResultFacts | None) -> str:
    if result is None:
        return "no value"
    unit = "%" if found.measure.unit in {"%", "percent", "per cent"} else f" {found.measure.unit}".rstrip()
    return f"{result.value.normalize():f}{unit} ({short_day(result.period_ends_on)})"


def _questions(read: Report) -> Iterator[Item]:
    """Ask about what gets worse, what is late, what moved with nobody's agreement, and what is done and not felt."""
    span, word = read.span, read.span.now.words["action"]
    for each in _of_the_plan(span):
        if each.direction == Direction.WORSENED:
            text = f"Why is {quoted(each.measure.title)} getting worse, and what is being done about it?"
            yield Item(text=text, facts=cite("scorecards.measure", each.measure))
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
