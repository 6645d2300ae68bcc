"""What a proposal lacks that a record needs: owners, dates, frequencies, leads, ratings, names."""

from collections.abc import Iterator

from turnstone.intake.proposal import (
    Entry,
    ExceptionRow,
    Judgement,
    Missing,
    Proposal,
    ProposedRisk,
    RegisterRow,
    When,
    Workstream,
)
from turnstone.intake.vocabulary import is_not_set


def missing_from(proposal: Proposal) -> tuple[Missing, ...]:
    """List everything missing, in the order of the proposal, each with its sentence."""
    return tuple(_missing(proposal))


def _missing(proposal: Proposal) -> Iterator[Missing]:
    if proposal.period is None:
        yield Missing(
            key="document", what="month", sentence="The document does not say which month it speaks for."
        )
    for risk in proposal.risks:
        yield from _of_a_row(risk, f"The risk “{_short(risk.title)}”")
    for workstream in proposal.workstreams:
        yield from _of_a_workstream(workstream)
    for row in proposal.register:
        yield from _of_the_register(row)
    for entry in proposal.programme_next_steps:
        yield from _of_a_step(entry, "the programme")


def _of_a_row(row: ProposedRisk | ExceptionRow, what: str) -> Iterator[Missing]:
    """Look at a risk or an exception: it needs a rating, an owner and a date."""
    if not _is_rated(row.rating):
        word = (
            f"is rated “{row.rating.word}”, which is not a rating known here"
            if row.rating
            else "has no rating"
        )
        yield Missing(key=row.key, what="rating", sentence=f"{what} ({row.where}) {word}.")
    if is_not_set(row.owner):
        yield Missing(key=row.key, what="owner", sentence=f"{what} ({row.where}) has no owner.")
    if row.due is None or row.due.month is None:
        words = f"is due “{row.due.words}”, which is not a date" if row.due else "has no date"
        yield Missing(key=row.key, what="date", sentence=f"{what} ({row.where}) {words}.")


def _is_rated(rating: Judgement | None) -> bool:
    return rating is not None and rating.key is not None


def _of_a_workstream(workstream: Workstream) -> Iterator[Missing]:
    name = f"“{workstream.name}”" if workstream.name else "The workstream without a name"
    if not workstream.name:
        sentence = f"The lists that begin at {workstream.where} stand under no workstream's name."
        yield Missing(key=workstream.key, what="name", sentence=sentence)
    elif workstream.kind == "workstream":
        yield from _leads(workstream)
    for row in workstream.exceptions:
        yield from _of_a_row(row, f"The exception for {_focus(row)}")
    for entry in workstream.next_steps:
        yield from _of_a_step(entry, name)


def _leads(workstream: Workstream) -> Iterator[Missing]:
    """Ask for each of the three leads; a name only mentioned is offered with each, for its role is not said."""
    said = {lead.role for lead in workstream.leads if not lead.is_suggestion}
    suggested = [lead for lead in workstream.leads if lead.is_suggestion or lead.role == "unsaid"]
    hint = "".join(f" It mentions {lead.name} as a lead ({lead.where})." for lead in suggested)
    for role, post in (
        ("council", "council lead"),
        ("health", "health lead"),
        ("forum", "forum representative"),
    ):
        if role not in said:
            yield Missing(
                key=workstream.key, what=post, sentence=f"“{workstream.name}” names no {post}.{hint}"
            )


def _focus(row: ExceptionRow) -> str:
    numbers = [area.number for area in row.focus_areas if area.number]
    if numbers:
        return f"focus area {' and '.join(numbers)}"
    return f"“{_short(row.focus_words)}”"


def _of_a_step(entry: Entry, whose: str, is_dated: bool = False) -> Iterator[Missing]:
    """Ask for the date of a step that has none of its own and stands under none that has."""
    is_dated = is_dated or (entry.when is not None and entry.when.month is not None)
    for child in entry.children:
        yield from _of_a_step(child, whose, is_dated)
    if not entry.children and not is_dated:
        named = f" (it names {entry.when.words})" if entry.when else ""
        sentence = f"The next step “{_short(entry.text)}” of {whose} ({entry.where}) has no one date{named}."
        yield Missing(key=entry.key, what="date", sentence=sentence.replace("no one date.", "no date."))


def _of_the_register(row: RegisterRow) -> Iterator[Missing]:
    name = f"“{_short(row.name)}” ({row.where})"
    if row.frequency is None:
        says = f" (it says “{row.frequency_words}”)" if row.frequency_words else ""
        yield Missing(key=row.key, what="frequency", sentence=f"{name} has no frequency{says}.")
    for what, when in (
        ("start", row.start),
        ("first draft", row.first_draft_due),
        ("first issue", row.first_issue_due),
    ):
        if when.month is None:
            yield Missing(key=row.key, what=what, sentence=f"{name} has no date for its {what}{_says(when)}.")


def _says(when: When) -> str:
    return f" (it says “{when.words}”)" if when.words else ""


def _short(text: str, most: int = 60) -> str:
    text = " ".join(text.split())
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0] + "…"
