"""The public progress page: what everyone may read, from the same record, in plain English.

It names nobody and tells no risk. The gate looks for the names of those who hold posts before it goes out.
"""

import datetime as dt
from collections.abc import Iterator

from turnstone.documents.blocks import Block, Bullets, Document, Item, Paragraph, Section
from turnstone.papers.change import Change, ChangeKind
from turnstone.papers.changes import Changes, changes_between
from turnstone.papers.concern import Concern
from turnstone.papers.gate import concerns_about_public
from turnstone.papers.phrases import count, day, sentence, verb
from turnstone.papers.public_promises import promises_section
from turnstone.papers.public_section import months_later, public_section
from turnstone.papers.public_threads import Thread, threads_of
from turnstone.papers.reading import day_of, read_two_cycles
from turnstone.programme.delivery.facts import CycleRecord
from turnstone.programme.plan.rules import Impact, Status
from turnstone.programme.publications.rules import Audience
from turnstone.programme.voice.facts import Heard
from turnstone.programme.voice.queries import heard_as_at

MOST_CHANGES = 5
SOON_MONTHS = 3


def build(*, cycle_id: int, as_at: dt.datetime) -> Document:
    """Read the record as at a moment and make the public page of a cycle."""
    return read_and_compose(cycle_id, as_at)[0]


def read_and_compose(cycle_id: int, as_at: dt.datetime) -> tuple[Document, tuple[Concern, ...]]:
    """Read two cycles, and what families had said by then; then make the page."""
    before, record = read_two_cycles(cycle_id, as_at)
    return compose(before, record, heard_as_at(record.plan.area_id, record.as_at, Audience.PUBLIC))


def compose(
    before: CycleRecord | None, record: CycleRecord, heard: Heard
) -> tuple[Document, tuple[Concern, ...]]:
    """Make the page from what was read, with what the gate says of it. Pure."""
    threads = threads_of(record)
    changes = changes_between(before, record)
    page = Document(
        title=f"How {record.plan.area_name} is getting better for children and young people with SEND",
        subtitle="SEND means special educational needs and disabilities.",
        area=record.plan.area_name,
        as_at=day_of(record),
        audience="Everyone",
        sections=(
            _in_short(record, threads),
            _what_changed(changes, threads),
            *promises_section(record),
            *(public_section(thread, record, heard) for thread in threads),
        ),
    )
    return page, concerns_about_public(record, page)


def _in_short(record: CycleRecord, threads: tuple[Thread, ...]) -> Section:
    sentences = (_asked(record, threads), _finished(record), _next(record, threads))
    blocks = tuple(Paragraph(text=text, style="lead") for text in sentences)
    return Section(title="In short", anchor="in-short", blocks=blocks)


def _asked(record: CycleRecord, threads: tuple[Thread, ...]) -> str:
    asked = len(record.plan.requirements)
    if asked:
        return f"We were asked to put {count(asked, 'thing')} right for children and families."
    return f"Our plan to make things better for children and families has {count(len(threads), 'part')}."


def _finished(record: CycleRecord) -> str:
    actions = record.plan.live_actions
    done = sum(1 for action in actions if action.status == Status.COMPLETE)
    if not actions:
        return f"This update lists {count(len(record.progress), 'thing')} that we have done."
    return (
        f"We said we would do {count(len(actions), 'action')}, and {done} {verb(done, 'is', 'are')} finished."
    )


def _next(record: CycleRecord, threads: tuple[Thread, ...]) -> str:
    if not record.plan.live_actions:
        steps = [step for thread in threads for step in thread.next_steps if step.is_open]
        return f"It lists {count(len(steps), 'step')} that we will take next."
    today = day_of(record)
    until = months_later(today, SOON_MONTHS)
    waiting = [action for action in record.plan.live_actions if action.done_on is None]
    soon = [each for each in waiting if each.due_on and today <= each.due_on <= until]
    late = [each for each in waiting if each.overdue_on(today)]
    if not waiting:
        return "Next, we will check that what we did makes a lasting difference."
    said = f"Next, we plan to finish {count(len(soon), 'action')} by {day(until)}" if soon else ""
    if said and late:
        return f"{said}, and {len(late)} more {verb(len(late), 'is', 'are')} late."
    if said:
        return f"{said}."
    return f"{count(len(late), 'action')} {verb(len(late), 'is', 'are')} late." if late else _NO_DATES


_NO_DATES = "Our next actions do not have dates yet."


def _what_changed(changes: Changes, threads: tuple[Thread, ...]) -> Section:
    items = tuple(_changed(changes, threads))[:MOST_CHANGES]
    block: Block = Bullets(items=items) if items else Paragraph(text=_nothing(changes))
    title = f"What changed since {changes.since}" if changes.since else "What changed"
    return Section(title=title, anchor="what-changed", blocks=(block,))


def _nothing(changes: Changes) -> str:
    if changes.since:
        return f"Nothing on this page has changed since {changes.since}."
    return "This is our first update, so we cannot yet say what changed."


def _changed(changes: Changes, threads: tuple[Thread, ...]) -> Iterator[Item]:
    """Yield what families would ask about first: the difference made, then what is done, started and put off."""
    anchors = {action.reference: thread.anchor for thread in threads for action in thread.actions}
    told = {
        ChangeKind.IMPACT: "{felt}",
        ChangeKind.COMPLETED: "We finished this",
        ChangeKind.REOPENED: "We have more to do on this",
        ChangeKind.DATE: "We moved the date for this from {before} to {after}",
        ChangeKind.STATUS: "We started this",
    }
    for kind, words in told.items():
        for change in changes.of(kind):
            if change.reference in anchors and not _is_set_back(change):
                felt = _FELT_NOW.get(change.key, "")
                label = words.format(before=change.before, after=change.after, felt=felt)
                to = f"#{anchors[change.reference]}"
                yield Item(label=label, text=sentence(change.title), href=to, facts=change.facts)


_FELT_NOW: dict[str, str] = {
    Impact.NOT_YET: "We can no longer show that this helps",
    Impact.EARLY_SIGNS: "We see the first signs that this helps",
    Impact.EVIDENT: "We can show that this helps",
    Impact.SUSTAINED: "This has helped for some time now",
}


def _is_set_back(change: Change) -> bool:
    return change.kind == ChangeKind.STATUS and change.direction == "worse"
