"""What moved and what did not, in a few lines for a first page; every sentence stands in the appendix."""

from collections import defaultdict
from collections.abc import Iterator

from turnstone.documents.blocks import Fact, Item
from turnstone.papers.action_changes import unheard_actions
from turnstone.papers.change import Change, ChangeKind
from turnstone.papers.changes import Changes
from turnstone.papers.citing import cite
from turnstone.papers.decisions import is_for_the_reader
from turnstone.papers.judgements import confidence_word
from turnstone.papers.phrases import count, listed_some, plural, verb
from turnstone.papers.reading import day_of
from turnstone.programme.delivery.facts import CycleRecord
from turnstone.programme.plan.facts import ActionFacts

STUCK_CYCLES = 3


def what_moved(record: CycleRecord, changes: Changes) -> tuple[Item, ...]:
    """Say in a line for each kind what moved; a kind with one change says it whole."""
    word = record.plan.words["action"]
    return tuple(
        item
        for item in (
            _line(changes.of(ChangeKind.COMPLETED), f"{word} completed", f"{plural(word)} completed"),
            *_moves(_without_completed(changes), f"{word} is rated", f"{plural(word)} are rated"),
            *_moves(changes.of(ChangeKind.IMPACT), f"{word} is felt", f"{plural(word)} are felt"),
            _line(changes.of(ChangeKind.STATUS), f"{word} started", f"{plural(word)} started or set back"),
            _line(changes.of(ChangeKind.REOPENED), f"{word} open again", f"{plural(word)} open again"),
            _line(changes.of(ChangeKind.DATE), "date moved", "dates moved"),
            _line(changes.of(ChangeKind.MILESTONE_DATE), "milestone moved", "milestones moved"),
            _line(changes.of(ChangeKind.RISK_NEW), "new risk or issue", "new risks or issues"),
            _line(changes.of(ChangeKind.RISK_CLOSED), "risk or issue closed", "risks or issues closed"),
            *_moves(changes.of(ChangeKind.RISK_RATED), "risk or issue is rated", "risks or issues are rated"),
            _line(changes.of(ChangeKind.EXCEPTION_NEW), "new exception", "new exceptions"),
            _line(changes.of(ChangeKind.EXCEPTION_OVER), "exception over", "exceptions over"),
            *_moves(changes.of(ChangeKind.EXCEPTION_RATED), "exception is rated", "exceptions are rated"),
            _steps(changes),
            _line(changes.of(ChangeKind.ACTION_NEW), f"new {word}", f"new {plural(word)}"),
            _line(changes.of(ChangeKind.ACTION_GONE), f"{word} gone", f"{plural(word)} gone"),
            _line(changes.of(ChangeKind.ACTION_BACK), f"{word} back", f"{plural(word)} back"),
        )
        if item is not None
    )


def _line(changes: tuple[Change, ...], one: str, many: str) -> Item | None:
    if not changes:
        return None
    if len(changes) == 1:
        return Item(text=changes[0].sentence, facts=changes[0].facts)
    return Item(text=f"{len(changes)} {many}: {listed_some(_references(changes))}.", facts=_facts(changes))


def _without_completed(changes: Changes) -> tuple[Change, ...]:
    """A completed action is told as such; that its rating followed need not be told again."""
    done = {change.reference for change in changes.of(ChangeKind.COMPLETED)}
    return tuple(change for change in changes.of(ChangeKind.CONFIDENCE) if change.reference not in done)


def _moves(changes: tuple[Change, ...], one: str, many: str) -> Iterator[Item | None]:
    for direction, word in (("worse", "worse"), ("better", "better"), ("", "for the first time")):
        moved = tuple(change for change in changes if change.direction == direction)
        together: dict[tuple[str, str], list[Change]] = defaultdict(list)
        for change in moved:
            together[change.before, change.after].append(change)
        if len(moved) < 2:
            yield _line(moved, one, many)
            continue
        parts = [_from_to(before, after, tuple(ours)) for (before, after), ours in together.items()]
        yield Item(text=f"{len(moved)} {many} {word}: {'; '.join(parts)}.", facts=_facts(moved))


def _from_to(before: str, after: str, changes: tuple[Change, ...]) -> str:
    return f"{listed_some(_references(changes))} from {before} to {after}"


def _steps(changes: Changes) -> Item | None:
    kinds = (ChangeKind.STEP_DONE, ChangeKind.STEP_MOVED, ChangeKind.STEP_DROPPED)
    settled = changes.of(*kinds)
    if not settled:
        return None
    words = zip(kinds, ("done", "moved", "dropped"), strict=True)
    counts = [f"{len(changes.of(kind))} {word}" for kind, word in words if changes.of(kind)]
    return Item(text=f"Earlier next steps: {', '.join(counts)}.", facts=_facts(settled))


def _references(changes: tuple[Change, ...]) -> list[str]:
    return list(dict.fromkeys(change.reference for change in changes))


def _facts(changes: tuple[Change, ...]) -> tuple[Fact, ...]:
    return tuple(fact for change in changes for fact in change.facts)


def what_did_not(record: CycleRecord, changes: Changes) -> tuple[Item, ...]:
    """Say what is late, what stays red or amber, what was promised and is still open, and what is not heard of."""
    found = (_late(record), *_stuck(record), _still_open(record), *_elsewhere(record), _unheard(record))
    return tuple(item for item in found if item is not None)


def _late(record: CycleRecord) -> Item | None:
    late = overdue_actions(record)
    return _named(record, late, verb(len(late), "is", "are") + " past the date due")


def overdue_actions(record: CycleRecord) -> tuple[ActionFacts, ...]:
    """List the actions that should have been done by the day of the record."""
    today = day_of(record)
    return tuple(action for action in record.plan.live_actions if action.overdue_on(today))


def _stuck(record: CycleRecord) -> Iterator[Item | None]:
    for key in ("red", "amber"):
        stuck = tuple(action for action in record.plan.live_actions if _is_stuck(record, action, key))
        have = verb(len(stuck), "has", "have")
        word = confidence_word(record.plan, key)
        yield _named(record, stuck, f"{have} been rated {word} for {STUCK_CYCLES} cycles or more")


def _is_stuck(record: CycleRecord, action: ActionFacts, key: str) -> bool:
    if action.confidence != key or action.done_on:
        return False
    last = record.earlier_cycles[-(STUCK_CYCLES - 1) :]
    said = {each.cycle_id: each.confidence for each in record.earlier_updates if each.action_id == action.id}
    return len(last) == STUCK_CYCLES - 1 and all(said.get(cycle.id) == key for cycle in last)


def _still_open(record: CycleRecord) -> Item | None:
    waiting = [step for step in record.next_steps if step.is_open and step.raised_in < record.cycle.slug]
    if not waiting:
        return None
    text = f"{count(len(waiting), 'earlier next step')} {verb(len(waiting), 'is', 'are')} still to do."
    return Item(text=text, facts=cite("delivery.nextstep", *waiting))


def _elsewhere(record: CycleRecord) -> Iterator[Item]:
    """Say which new dates wait for a body that does not read this paper; its own are decisions that it is asked for."""
    actions = {action.id: action.reference for action in record.plan.actions}
    waiting = [each for each in record.plan.waiting_requests if not is_for_the_reader(record, each)]
    for body in dict.fromkeys(each.waits_for for each in waiting):
        ours = [each for each in waiting if each.waits_for == body]
        names = listed_some([actions[each.action_id] for each in ours])
        text = f"{count(len(ours), 'new date')} {verb(len(ours), 'waits', 'wait')} for {body}: {names}."
        yield Item(text=text, facts=cite("plan.daterequest", *ours))


def _unheard(record: CycleRecord) -> Item | None:
    silent = unheard_actions(record)
    return _named(record, silent, verb(len(silent), "has", "have") + " no update this time")


def _named(record: CycleRecord, actions: tuple[ActionFacts, ...], what: str) -> Item | None:
    if not actions:
        return None
    names = listed_some([action.reference for action in actions])
    text = f"{count(len(actions), record.plan.words['action'])} {what}: {names}."
    return Item(text=text, facts=cite("plan.action", *actions))
