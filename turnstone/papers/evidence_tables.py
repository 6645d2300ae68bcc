"""The tables of an evidence pack: the work, the measures and the evidence of one outcome."""

from dataclasses import dataclass

from django.utils import timezone

from turnstone.documents.blocks import Block, Column, Heading, Moved, Paragraph, Row, Table
from turnstone.papers import judgements
from turnstone.papers.citing import cite
from turnstone.papers.measures.cells import (
    cited,
    figure_words,
    status_cell,
    travel_or_trend,
    value_cell,
)
from turnstone.papers.phrases import capital, count, short_day
from turnstone.papers.voice.families import (
    FORUM_SAYS,
    beside_the_rating,
    by_reference,
    families_say,
    forum_says,
)
from turnstone.programme.plan.facts import ActionFacts, EvidenceFacts, OutcomeFacts, PlanFacts, Thread
from turnstone.programme.plan.rules import SHOWS_NAMES, Shows, completion_in_words
from turnstone.programme.scorecards.facts import Standing
from turnstone.programme.voice.facts import Heard


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """What a pack is made of. `kept_back` counts the evidence for the programme office alone."""

    plan: PlanFacts
    thread: Thread
    kept_back: int
    standings: dict[int, Standing]
    heard: Heard


def evidence_of(
    read: Pack, outcome: OutcomeFacts, actions: tuple[ActionFacts, ...]
) -> tuple[EvidenceFacts, ...]:
    """Give an outcome's evidence, its actions' included: what shows a difference first, then the newest."""
    ours = {each.id for each in actions}
    found = [each for each in read.thread.evidence if each.outcome_id == outcome.id or each.action_id in ours]
    order = list(Shows)
    return tuple(sorted(found, key=lambda each: (-order.index(Shows(each.shows)), -each.on.toordinal())))


def actions_table(read: Pack, actions: tuple[ActionFacts, ...]) -> Table:
    """Set out what is being done."""
    plan = read.plan
    heads = ("Lead", "Due", "Status", "Confidence", "Dates moved")
    return Table(
        caption=f"{capital(plan.words['action'])}s",
        columns=(
            Column(heading=capital(plan.words["action"]), width=5),
            *(Column(heading=head, width=2) for head in heads),
        ),
        rows=tuple(_action(read, each) for each in actions),
        empty=f"No {plan.words['action']} works towards it yet.",
    )


def _action(read: Pack, action: ActionFacts) -> Row:
    shows = any(
        each.action_id == action.id and each.shows == Shows.DIFFERENCE for each in read.thread.evidence
    )
    moves = [each for each in read.plan.date_changes if each.action_id == action.id and not each.milestone_id]
    due = short_day(action.due_on)
    has_moved = action.first_due_on and action.first_due_on != action.due_on
    return Row(
        cells=(
            f"{action.reference} {action.text}",
            (action.lead.holder or action.lead.title) if action.lead else "nobody",
            Moved(first=short_day(action.first_due_on), now=due) if has_moved else due,
            completion_in_words(action.status, action.impact, shows_difference=shows),
            judgements.confidence(read.plan, action.confidence),
            _moves(len(moves), sum(not each.agreed_by for each in moves)),
        ),
        facts=cite("plan.action", action),
    )


def _moves(times: int, alone: int) -> str:
    if not times:
        return "no"
    said = count(times, "time")
    return f"{said}, {alone} with nobody's agreement" if alone else f"{said}, all agreed"


def measures_table(read: Pack, outcome: OutcomeFacts) -> Table:
    """Set out the numbers by which anyone would know."""
    ids = [each.measure_id for each in read.plan.outcome_measures if each.outcome_id == outcome.id]
    rows = tuple(_measure(read.standings[each]) for each in ids if each in read.standings)
    return Table(
        caption="Measures",
        columns=(
            Column(heading="Measure", width=4),
            Column(heading="First", width=2),
            Column(heading="Latest", width=2),
            Column(heading="Trend", width=2),
            Column(heading="Against target", width=2),
            Column(heading="Target", width=2),
        ),
        rows=rows,
        empty="No measure would show whether this is coming true.",
    )


def families_on(read: Pack, outcome: OutcomeFacts) -> tuple[Block, ...]:
    """Set out what families say beside what the plan says, and the forum's own statement."""
    return (
        Heading(text="What families say"),
        Paragraph(text=beside_the_rating(read.heard, outcome, to_everyone=False)),
        families_say(
            read.heard,
            read.heard.of_outcome(outcome),
            timezone.localdate(read.plan.as_at),
            to_everyone=False,
        ),
        Heading(text=FORUM_SAYS),
        *forum_says(read.heard, by_reference((outcome,), read.plan.words["outcome"])),
    )


def _measure(standing: Standing) -> Row:
    figures = standing.reading.record.figures
    first = next((each for each in figures if each.value is not None), None)
    return Row(
        cells=(
            standing.measure.title,
            figure_words(standing.measure, first),
            value_cell(standing),
            travel_or_trend(standing),
            status_cell(standing),
            standing.target_words,
        ),
        facts=(*cited(standing), *cite("scorecards.result", first)),
    )


def evidence_table(evidence: tuple[EvidenceFacts, ...], plan: PlanFacts) -> Table:
    """Set out what shows it."""
    references = {each.id: each.reference for each in plan.actions}
    rows = tuple(
        Row(
            cells=(
                SHOWS_NAMES[Shows(each.shows)],
                each.what + (f"\n{each.link}" if each.link else ""),
                short_day(each.on),
                references.get(each.action_id or 0, "the outcome"),
            ),
            facts=cite("plan.evidence", each),
        )
        for each in evidence
    )
    return Table(
        caption="Evidence, what shows a difference first",
        columns=(
            Column(heading="Shows", width=2),
            Column(heading="What", width=6),
            Column(heading="Date", width=2),
            Column(heading="Of", width=1),
        ),
        rows=rows,
        empty="Nothing shows what was done, how well, or what difference it made.",
    )
