"""What the board has not heard of for too long: a line in the appendix."""

from turnstone.documents.blocks import Block, Paragraph
from turnstone.papers.citing import cite
from turnstone.papers.phrases import count, listed, verb
from turnstone.papers.reading import day_of
from turnstone.programme.delivery.facts import CycleRecord, Silence, silences_in
from turnstone.programme.delivery.rules import STALE_AFTER_DAYS


def silence_note(record: CycleRecord) -> tuple[Block, ...]:
    """Name what has not been heard of, with who leads it and for how long; nothing where all was heard of."""
    silent = silences_in(record, day_of(record))
    if not silent:
        return ()
    total = count(len(silent), record.plan.words["action"])
    have = verb(len(silent), "has", "have")
    told = listed(_told(each) for each in silent)
    text = f"{total} {have} not been heard of for more than {STALE_AFTER_DAYS} days: {told}."
    facts = tuple(fact for each in silent for fact in cite("plan.action", each.action))
    return (Paragraph(text=text, style="note", facts=facts),)


def _told(silence: Silence) -> str:
    lead = silence.action.lead.holder or "post vacant" if silence.action.lead else "no lead"
    how_long = "never" if silence.days is None else count(silence.days, "day")
    return f"{silence.action.reference} ({lead}, {how_long})"
