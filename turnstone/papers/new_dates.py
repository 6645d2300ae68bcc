"""New dates that wait for agreement: those asked for, and those in force that nobody is recorded as agreeing."""

from collections.abc import Iterator
from dataclasses import dataclass

from turnstone.documents.blocks import Cell, Column, Fact, Moved, Row, Section, Table
from turnstone.papers.citing import cite
from turnstone.papers.phrases import count, quoted, short_day
from turnstone.programme.delivery.facts import CycleRecord
from turnstone.programme.plan.facts import ActionFacts, DateChangeFacts, DateRequestFacts, MilestoneFacts
from turnstone.programme.plan.rules import Status

TITLE = "New dates that wait for agreement"


@dataclass(frozen=True, slots=True, kw_only=True)
class NewDate:
    """Hold a new date with the action, or the milestone of it, that it is for."""

    action: ActionFacts
    step: MilestoneFacts | None = None
    asked: DateRequestFacts | None = None
    moved: DateChangeFacts | None = None

    @property
    def words(self) -> DateRequestFacts | DateChangeFacts:
        """Give what holds the day, the reason and who asked."""
        found = self.asked or self.moved
        assert found is not None
        return found

    @property
    def name(self) -> str:
        """Name what moves."""
        return (
            f"the milestone {quoted(self.step.text)} of {self.action.reference}" if self.step else self.short
        )

    @property
    def short(self) -> str:
        """Name what moves in a word or two."""
        return f"a milestone of {self.action.reference}" if self.step else self.action.reference

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Cite the action, the milestone, and the row that holds the new date."""
        row = cite("plan.daterequest", self.asked) + cite("plan.datechange", self.moved)
        return cite("plan.action", self.action) + cite("plan.milestone", self.step) + row


def new_dates(record: CycleRecord) -> tuple[NewDate, ...]:
    """List every new date that waits, whoever is to agree; a date asked for stands for the action's last move too."""
    actions = {action.id: action for action in record.plan.actions}
    steps = {step.id: step for step in record.plan.milestones}
    asked = tuple(
        NewDate(action=actions[each.action_id], step=steps.get(each.milestone_id or 0), asked=each)
        for each in record.plan.waiting_requests
    )
    again = {each.action.id for each in asked if each.step is None}
    return (*asked, *(each for each in _not_agreed(record) if each.action.id not in again))


def _not_agreed(record: CycleRecord) -> Iterator[NewDate]:
    newest = {move.action_id: move for move in record.plan.date_changes if move.milestone_id is None}
    for action in record.plan.live_actions:
        move = newest.get(action.id)
        if move and not move.agreed_by and action.status != Status.COMPLETE:
            yield NewDate(action=action, moved=move)


def for_the_reader(record: CycleRecord) -> tuple[NewDate, ...]:
    """List the new dates that the readers of this paper are to agree or refuse."""
    return tuple(
        each for each in new_dates(record) if not each.asked or is_for_the_reader(record, each.asked)
    )


def is_for_the_reader(record: CycleRecord, request: DateRequestFacts) -> bool:
    """Say whether a new date waits for the body that this paper goes to; a paper that goes to none asks for all."""
    reader = (record.cycle.reports_to or record.plan.reports_to).casefold()
    body = request.waits_for.casefold()
    return not reader or body in reader or reader in body


def new_dates_section(record: CycleRecord) -> tuple[Section, ...]:
    """Give every new date that waits, with its reason, so that the first page may only name it."""
    waiting = new_dates(record)
    if not waiting:
        return ()
    columns = (
        Column(heading="Ref.", width=2),
        Column(heading="Date in force", width=4),
        Column(heading="Date asked for", width=4),
        Column(heading="Reason", width=7),
        Column(heading="Asked", width=5),
        Column(heading="Waits for", width=5),
    )
    table = Table(
        caption=f"{count(len(waiting), 'new date')} not agreed yet",
        columns=columns,
        rows=tuple(Row(cells=_cells(each), facts=each.facts) for each in waiting),
    )
    return (Section(title=TITLE, anchor="new-dates", blocks=(table,)),)


def _cells(each: NewDate) -> tuple[Cell, ...]:
    ref = f"{each.action.reference}\nMilestone: {each.step.text}" if each.step else each.action.reference
    who = f"by {each.words.asked_by}" if each.words.asked_by else "by nobody named"
    on = each.asked.asked_on if each.asked else each.moved.moved_on if each.moved else None
    return (
        ref,
        _in_force(each),
        short_day(each.words.to_on),
        each.words.reason or "not set",
        f"{who}\non {short_day(on)}",
        each.asked.waits_for if each.asked else "In force; no agreement recorded",
    )


def _in_force(each: NewDate) -> Cell:
    if each.moved:
        return Moved(first=short_day(each.moved.from_on), now=short_day(each.moved.to_on))
    return short_day((each.step or each.action).due_on)
