"""What changed in the plan since the last issue, as lines: difference made, work done, dates moved, promises. Pure."""

import datetime as dt
from collections.abc import Iterator, Mapping

from turnstone.papers.phrases import day, sentence
from turnstone.papers.voice.bulletin_reading import Known
from turnstone.programme.delivery.facts import PromiseFacts
from turnstone.programme.delivery.rules import PromiseState
from turnstone.programme.plan.facts import ActionFacts, OutcomeFacts
from turnstone.programme.plan.rules import Impact, Status
from turnstone.programme.voice.rules import Aspect, BulletinSection, DrawnLine, easier, said_of

# Of an action, whether it helps; of an outcome, which says how things will be, whether they are so.
_HELPS = {
    Impact.NOT_YET: ("We can no longer show that this helps.", "We cannot show that this helps."),
    Impact.EARLY_SIGNS: ("We see the first signs that this helps.", "We think this is starting to help."),
    Impact.EVIDENT: ("We can show that this helps.", "This helps. We can show it."),
    Impact.SUSTAINED: ("This has helped for some time now.", "This has helped for a long time."),
}
_IS_SO = {
    Impact.NOT_YET: ("We can no longer show this.", "We cannot show this."),
    Impact.EARLY_SIGNS: ("We see the first signs of this.", "We think this is starting."),
    Impact.EVIDENT: ("We can show this.", "We can show this."),
    Impact.SUSTAINED: ("This has been so for some time now.", "It has been like this for a long time."),
}


def plan_lines(before: Known, after: Known) -> Iterator[DrawnLine]:
    """Tell what changed in the plan in use; what a new plan took over unchanged is no news."""
    if after.plan is None:
        return
    for action in after.plan.actions:
        was = before.actions.get(action.id)
        yield from _of_action(action, was, before, after)
    for outcome in after.plan.outcomes:
        earlier = before.outcomes.get(outcome.id)
        if earlier and earlier.impact != outcome.impact:
            yield _felt(outcome, "plan.outcome", _IS_SO)
    yield from _promises(before, after)


def _of_action(
    action: ActionFacts, was: ActionFacts | None, before: Known, after: Known
) -> Iterator[DrawnLine]:
    if not action.is_live:
        if was and was.is_live:
            yield _stopped(action)
        return
    if action.status == Status.COMPLETE and _is_newly_done(action, was, before, after):
        words = f"We finished this: {sentence(action.text)}"
        easy = f"This is done. {easier(sentence(action.text))}"
        yield _line(BulletinSection.DONE, words, easy, action, Aspect.STATUS, Status.COMPLETE)
    if was and was.status == Status.COMPLETE and action.status != Status.COMPLETE:
        words = f"We have more to do on this: {sentence(action.text)}"
        easy = f"This is not done yet. {easier(sentence(action.text))}"
        yield _line(BulletinSection.DATES, words, easy, action, Aspect.STATUS, action.status)
    if was and was.due_on and action.due_on and was.due_on != action.due_on and action.is_open:
        yield _moved(action, was.due_on, after)
    if was and was.impact != action.impact:
        yield _felt(action, "plan.action", _HELPS)


def _is_newly_done(action: ActionFacts, was: ActionFacts | None, before: Known, after: Known) -> bool:
    """Say whether it was finished since; of one that the record did not hold then, its own day says so."""
    if was is not None:
        return was.status != Status.COMPLETE
    return action.done_on is not None and before.today < action.done_on <= after.today


def _stopped(action: ActionFacts) -> DrawnLine:
    why = _because(action.withdrawn_because)
    words = f"We will not do this any more: {sentence(action.text)}{why}"
    easy = f"We will not do this now. {easier(sentence(action.text))}{why}"
    return _line(BulletinSection.DATES, words, easy, action, Aspect.STATUS, "withdrawn")


def _moved(action: ActionFacts, from_on: dt.date, after: Known) -> DrawnLine:
    """Say plainly that a date moved, which way, and why, in the reason that was given last."""
    assert action.due_on and after.plan
    moves = [
        each for each in after.plan.date_changes if each.action_id == action.id and not each.milestone_id
    ]
    last = max(moves, key=lambda each: (each.moved_on, each.id), default=None)
    why = _because(last.reason) if last else ""
    did = "put this off" if action.due_on > from_on else "brought this forward"
    words = f"We {did}, from {day(from_on)} to {day(action.due_on)}: {sentence(action.text)}{why}"
    easy = (
        f"{easier(sentence(action.text))} We said this would be done by {day(from_on)}. "
        f"Now we say {day(action.due_on)}.{why}"
    )
    return _line(BulletinSection.DATES, words, easy, action, Aspect.DUE, action.due_on.isoformat())


def _felt(row: ActionFacts | OutcomeFacts, model: str, told: Mapping[Impact, tuple[str, str]]) -> DrawnLine:
    """Say what difference is seen. Families' own words of an outcome are what was wrong, so they are not used here."""
    said, easy_said = told[Impact(row.impact)]
    words, easy = f"{sentence(row.text)} {said}", f"{easier(sentence(row.text))} {easy_said}"
    return _line(BulletinSection.DIFFERENCE, words, easy, row, Aspect.IMPACT, row.impact, model=model)


def _promises(before: Known, after: Known) -> Iterator[DrawnLine]:
    was = {each.id: each.state_on(before.today) for each in before.promises}
    for promise in after.promises:
        state = promise.state_on(after.today)
        if promise.id not in was and not before.today <= promise.made_on <= after.today:
            continue
        if was.get(promise.id) != state:
            yield _promised(promise, state)


def _promised(promise: PromiseFacts, state: PromiseState) -> DrawnLine:
    due, what = day(promise.due_on), sentence(promise.words)
    why = f" {sentence(promise.answer_words)}" if promise.answer_words else ""
    told = {
        PromiseState.OPEN: (f"We made a promise, to keep by {due}: {what}", "We made a promise."),
        PromiseState.KEPT: (f"We kept this promise: {what}{why}", "We kept a promise."),
        PromiseState.PARTLY: (f"We kept part of this promise: {what}{why}", "We kept part of a promise."),
        PromiseState.DROPPED: (f"We will not keep this promise: {what}{why}", "We will not keep a promise."),
        PromiseState.LATE: (
            f"This promise is late. It was due by {due}: {what}{why or ' We have not yet said why.'}",
            "A promise is late.",
        ),
    }
    words, easy = told[state]
    by = f" We will do it by {due}." if state == PromiseState.OPEN else ""
    easy = f"{easy} {easier(what)}{by}{easier(why)}"
    return _line(
        BulletinSection.PROMISES, words, easy, promise, Aspect.PROMISE, state, model="delivery.promise"
    )


def _because(reason: str) -> str:
    return f" The reason: {sentence(reason)}" if reason.strip() else ""


def _line(
    section: BulletinSection,
    words: str,
    easy: str,
    row: ActionFacts | OutcomeFacts | PromiseFacts,
    aspect: Aspect,
    state: str,
    model: str = "plan.action",
) -> DrawnLine:
    return DrawnLine(
        section=section,
        words=words,
        easy_words=easy.strip(),
        about=f"{model}:{row.id}",
        about_version=row.version,
        said=said_of(aspect, state),
    )
