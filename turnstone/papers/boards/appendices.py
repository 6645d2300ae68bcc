"""The appendices of a report: what is due next, every action, the pace in full, and what the ratings mean."""

from turnstone.documents.blocks import Column, Moved, Row, Section, Table
from turnstone.papers import judgements
from turnstone.papers.boards.moves import moves_table
from turnstone.papers.boards.recommendations import due_next, end_of_next
from turnstone.papers.boards.report import Report
from turnstone.papers.citing import cite
from turnstone.papers.pace_section import pace_section
from turnstone.papers.phrases import capital, day, plural, short_day
from turnstone.papers.rating_key import rating_key
from turnstone.programme.plan.facts import ActionFacts, PlanFacts, completion_of
from turnstone.programme.plan.queries import pace_of


def appendices(read: Report) -> tuple[Section, ...]:
    """Give the lists that the report sums up."""
    plan = read.span.now
    word = plan.words["action"]
    ahead = _actions(
        plan, due_next(read), f"Due by {day(end_of_next(read))}, or late already", "Nothing is due."
    )
    every = _actions(plan, plan.live_actions, f"Every {word} in the plan", f"The plan has no {word} yet.")
    moved = moves_table(read.span, read.span.moves)
    return (
        Section(title="Appendix: dates that moved", anchor="dates-moved", blocks=(moved,), starts_page=True),
        Section(title="Appendix: what is due next", anchor="due-next", blocks=(ahead,), starts_page=True),
        Section(
            title=f"Appendix: all {plural(word)}", anchor="every-action", blocks=(every,), starts_page=True
        ),
        _as_appendix(pace_section(plan, pace_of(plan, read.span.until))),
        rating_key(plan, with_impact=True),
    )


def _as_appendix(section: Section) -> Section:
    return Section(
        title="Appendix: the pace in full",
        anchor=section.anchor,
        blocks=section.blocks,
        starts_page=section.starts_page,
    )


def _actions(plan: PlanFacts, actions: tuple[ActionFacts, ...], caption: str, empty: str) -> Table:
    done = completion_of(plan)
    return Table(
        caption=caption,
        columns=(
            Column(heading="Ref.", width=2),
            Column(heading=capital(plan.words["action"]), width=7),
            Column(heading="Who leads", width=4),
            Column(heading="Due", width=3),
            Column(heading="Status", width=3),
            Column(heading="Rating", width=3),
        ),
        rows=tuple(
            Row(
                cells=(
                    each.reference,
                    each.text,
                    each.lead.title if each.lead else "no lead",
                    _due(each),
                    judgements.status(each.status, done[each.id]),
                    judgements.confidence(plan, each.confidence),
                ),
                facts=cite("plan.action", each),
            )
            for each in actions
        ),
        empty=empty,
    )


def _due(action: ActionFacts) -> Moved | str:
    now = short_day(action.due_on)
    has_moved = action.first_due_on and action.first_due_on != action.due_on
    return Moved(first=short_day(action.first_due_on), now=now) if has_moved else now
