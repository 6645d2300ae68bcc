"""What a board is asked to decide, found in the record: each a sentence that asks for one thing."""

from collections.abc import Iterator

from turnstone.documents.blocks import Item
from turnstone.papers.citing import cite
from turnstone.papers.judgements import confidence_word
from turnstone.papers.new_dates import TITLE, NewDate, for_the_reader
from turnstone.papers.phrases import count, listed, listed_some, quoted, sentence, short_day
from turnstone.programme.delivery.facts import CycleRecord
from turnstone.programme.delivery.rules import CYCLES_TO_ESCALATE, RiskKind
from turnstone.programme.plan.rules import Confidence


def decisions_needed(record: CycleRecord) -> tuple[Item, ...]:
    """Ask for the dates that nobody has agreed, the escalated risks, each red risk's owner, and the leads."""
    return (*_dates(record), *_escalated(record), *_owners(record), *_leads(record))


def _dates(record: CycleRecord) -> Iterator[Item]:
    """Ask for one date with its reason, and for several by name: their reasons have a table of their own."""
    waiting = for_the_reader(record)
    if len(waiting) == 1:
        yield Item(text=_one_date(waiting[0]), facts=waiting[0].facts)
    elif waiting:
        named = listed_some([f"{each.short} to {short_day(each.words.to_on)}" for each in waiting])
        yield Item(
            text=f"Agree or refuse {len(waiting)} new dates: {named}. The reasons are under “{TITLE}”.",
            facts=tuple(fact for each in waiting for fact in each.facts),
        )


def _one_date(each: NewDate) -> str:
    to, reason = f"to {short_day(each.words.to_on)}", sentence(each.words.reason)
    if each.asked is None:
        start = f"from {short_day(each.moved.from_on)} " if each.moved and each.moved.from_on else ""
        return f"Agree to move {each.name} {start}{to}: {reason}"
    start = f"from {short_day((each.step or each.action).due_on)}"
    asked = f"asked by {each.asked.asked_by}; the date stands until {each.asked.waits_for} agrees"
    return f"Agree or refuse to move {each.name} {start} {to} ({asked}): {reason}"


def _escalated(record: CycleRecord) -> Iterator[Item]:
    """Ask about one risk whole, and about several by reference: the same page lists what is red."""
    waiting = [risk for risk in record.risks if risk.escalation.is_for_the_board]
    if len(waiting) == 1:
        risk = waiting[0]
        text = f"Decide what to do about {risk.reference}, {quoted(risk.title)}. {risk.escalation.sentence}"
        yield Item(text=text, facts=cite("delivery.risk", risk))
    elif waiting:
        word = confidence_word(record.plan, Confidence.RED)
        named = listed(risk.reference for risk in waiting)
        text = f"Decide what to do about {named}, each rated {word} for {CYCLES_TO_ESCALATE} cycles or more."
        yield Item(text=text, facts=cite("delivery.risk", *waiting))


def _owners(record: CycleRecord) -> Iterator[Item]:
    for risk in record.risks:
        if risk.rating == Confidence.RED and risk.owner is None and risk.closed_on is None:
            kind = "a risk" if risk.kind == RiskKind.RISK else "an issue"
            word = confidence_word(record.plan, risk.rating)
            text = f"Name an owner for {quoted(risk.title)}, {kind} rated {word}."
            yield Item(text=text, facts=cite("delivery.risk", risk))


def _leads(record: CycleRecord) -> Iterator[Item]:
    bare = [each for each in record.plan.workstreams if each.kind != "group" and each.missing_leads]
    words = record.plan.words["workstream"]
    all_seats = [each for each in bare if len(each.missing_leads) == 3]
    if len(all_seats) > 1:
        names = listed(each.name for each in all_seats)
        text = f"Name the three leads of {count(len(all_seats), words)} that have none: {names}."
        yield Item(text=text, facts=cite("plan.workstream", *all_seats))
        bare = [each for each in bare if each not in all_seats]
    for each in bare:
        seats = listed(f"a {seat}" for seat in each.missing_leads)
        yield Item(text=f"Name {seats} for {each.name}.", facts=cite("plan.workstream", each))
