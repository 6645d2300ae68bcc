"""What moved and what did not, in a few lines for a first page; every sentence stands in the appendix."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace

from turnstone.documents.blocks import Fact, Item
from turnstone.papers.action_changes import unheard_actions
from turnstone.papers.change import Change, ChangeKind
from turnstone.papers.changes import Changes
from turnstone.papers.citing import cite
from turnstone.papers.judgements import confidence_word
from turnstone.papers.new_dates import is_for_the_reader
from turnstone.papers.phrases import capital, count, listed_some, plural, verb
from turnstone.papers.reading import day_of
from turnstone.programme.delivery.facts import CycleRecord
from turnstone.programme.plan.facts import ActionFacts

STUCK_CYCLES = 3
MANY = 8
STEP_KINDS = (ChangeKind.STEP_DONE, ChangeKind.STEP_MOVED, ChangeKind.STEP_DROPPED)
LINE = 100  # letters in a line of print


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
            _in_one_line(
                _line(changes.of(ChangeKind.DATE), "date moved", "dates moved"),
                _line(changes.of(ChangeKind.MILESTONE_DATE), "milestone moved", "milestones moved"),
            ),
            _register("Risks and issues", changes, _RISKS),
            _register("Exceptions", changes, _EXCEPTIONS, f"{capital(record.plan.words['outcome'])} "),
            _steps(record, changes),
            _line(changes.of(ChangeKind.ACTION_NEW), f"new {word}", f"new {plural(word)}"),
            _line(changes.of(ChangeKind.ACTION_GONE), f"{word} gone", f"{plural(word)} gone"),
            _line(changes.of(ChangeKind.ACTION_BACK), f"{word} back", f"{plural(word)} back"),
        )
        if item is not None
    )


def _line(changes: tuple[Change, ...], one: str, many: str) -> Item | None:
    if not changes:
        return None
    if _is_short(changes):
        return Item(text=changes[0].sentence, facts=changes[0].facts)
    counted = count(len(changes), one, many)
    return Item(text=f"{counted}: {listed_some(_references(changes))}.", facts=_facts(changes))


def _in_one_line(*items: Item | None) -> Item | None:
    found = [item for item in items if item is not None]
    if not found:
        return None
    facts = tuple(fact for item in found for fact in item.facts)
    return Item(text=" ".join(item.text for item in found), facts=facts)


def _is_short(changes: tuple[Change, ...]) -> bool:
    """Say whether a change stands alone and says itself in a line of print."""
    return len(changes) == 1 and len(changes[0].sentence) <= LINE


_RISKS = {
    ChangeKind.RISK_NEW: "new",
    ChangeKind.RISK_CLOSED: "closed",
    ChangeKind.RISK_RATED: "",
}
_EXCEPTIONS = {
    ChangeKind.EXCEPTION_NEW: "new",
    ChangeKind.EXCEPTION_OVER: "over",
    ChangeKind.EXCEPTION_RATED: "",
}


def _register(what: str, changes: Changes, kinds: dict[ChangeKind, str], word: str = "") -> Item | None:
    """Tell all that moved on a register in one line: what came, what went, and what is rated anew.

    A word that all of them begin with ("Outcome 5") is said once.
    """
    found = changes.of(*kinds)
    if not found:
        return None
    if _is_short(found):
        return Item(text=found[0].sentence, facts=found[0].facts)
    if word and all(each.startswith(word) for each in _references(found)):
        what = f"{what} by {word.strip().lower()}"
        named = [replace(each, reference=each.reference.removeprefix(word)) for each in found]
    else:
        named = list(found)
    parts: list[str] = []
    for kind, became in kinds.items():
        ours = tuple(each for each in named if each.kind == kind)
        if became and ours:
            parts.append(f"{listed_some(_references(ours))} {became}")
        elif ours:
            parts += _from_to_each(ours)
    return Item(text=f"{what}: {'; '.join(parts)}.", facts=_facts(found))


def _without_completed(changes: Changes) -> tuple[Change, ...]:
    """A completed action is told as such; that its rating followed need not be told again."""
    done = {change.reference for change in changes.of(ChangeKind.COMPLETED)}
    return tuple(change for change in changes.of(ChangeKind.CONFIDENCE) if change.reference not in done)


def _moves(changes: tuple[Change, ...], one: str, many: str) -> Iterator[Item | None]:
    for direction, word in (("worse", "worse"), ("better", "better"), ("", "for the first time")):
        moved = tuple(change for change in changes if change.direction == direction)
        if not moved or _is_short(moved):
            yield _line(moved, one, many)
            continue
        counted = count(len(moved), one, many)
        parts = _from_to_each(moved)
        if direction == "better" and len(moved) > MANY and len(parts) > 1:
            parts = _how_many(moved)
        yield Item(text=f"{counted} {word}: {'; '.join(parts)}.", facts=_facts(moved))


def _how_many(changes: tuple[Change, ...]) -> list[str]:
    """Only count, where many got better: a board asks after those that got worse."""
    counted = Counter((change.before, change.after) for change in changes)
    return [f"{number} from {before} to {after}" for (before, after), number in counted.items()]


def _from_to_each(changes: tuple[Change, ...]) -> list[str]:
    together: dict[tuple[str, str], list[Change]] = defaultdict(list)
    for change in changes:
        together[change.before, change.after].append(change)
    return [_from_to(before, after, tuple(ours)) for (before, after), ours in together.items()]


def _from_to(before: str, after: str, changes: tuple[Change, ...]) -> str:
    return f"{listed_some(_references(changes))} from {before} to {after}"


def _steps(record: CycleRecord, changes: Changes) -> Item | None:
    settled = changes.of(*STEP_KINDS)
    words = zip(STEP_KINDS, ("done", "moved", "dropped"), strict=True)
    counts = [f"{len(changes.of(kind))} {word}" for kind, word in words if changes.of(kind)]
    waiting = [step for step in record.next_steps if step.waits_in(record.cycle.slug)]
    if not settled:
        return None
    if waiting:
        counts.append(f"{len(waiting)} still to do")
    facts = _facts(settled) + cite("delivery.nextstep", *waiting)
    return Item(text=f"Earlier next steps: {', '.join(counts)}.", facts=facts)


def _references(changes: tuple[Change, ...]) -> list[str]:
    return list(dict.fromkeys(change.reference for change in changes))


def _facts(changes: tuple[Change, ...]) -> tuple[Fact, ...]:
    return tuple(fact for change in changes for fact in change.facts)


def what_did_not(record: CycleRecord, changes: Changes) -> tuple[Item, ...]:
    """Say what is late, what stays red or amber, what was promised and is still open, and what is not heard of."""
    found = (
        _late(record),
        _stuck(record),
        _still_open(record, changes),
        *_elsewhere(record),
        _unheard(record),
    )
    return tuple(item for item in found if item is not None)


def _late(record: CycleRecord) -> Item | None:
    late = overdue_actions(record)
    return _named(record, late, verb(len(late), "is", "are") + " past the date due")


def overdue_actions(record: CycleRecord) -> tuple[ActionFacts, ...]:
    """List the actions that should have been done by the day of the record."""
    today = day_of(record)
    return tuple(action for action in record.plan.live_actions if action.overdue_on(today))


def _stuck(record: CycleRecord) -> Item | None:
    parts: list[str] = []
    facts: tuple[Fact, ...] = ()
    for key in ("red", "amber"):
        stuck = tuple(action for action in record.plan.live_actions if _is_stuck(record, action, key))
        if stuck:
            names = listed_some([action.reference for action in stuck])
            parts.append(f"{confidence_word(record.plan, key)} for {STUCK_CYCLES} cycles or more: {names}")
            facts += cite("plan.action", *stuck)
    return Item(text=f"{'; '.join(parts)}.", facts=facts) if parts else None


def _is_stuck(record: CycleRecord, action: ActionFacts, key: str) -> bool:
    if action.confidence != key or action.done_on:
        return False
    last = record.earlier_cycles[-(STUCK_CYCLES - 1) :]
    said = {each.cycle_id: each.confidence for each in record.earlier_updates if each.action_id == action.id}
    return len(last) == STUCK_CYCLES - 1 and all(said.get(cycle.id) == key for cycle in last)


def _still_open(record: CycleRecord, changes: Changes) -> Item | None:
    """Count the steps left, unless they are counted beside those that were answered."""
    waiting = [step for step in record.next_steps if step.waits_in(record.cycle.slug)]
    if not waiting or changes.of(*STEP_KINDS):
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
