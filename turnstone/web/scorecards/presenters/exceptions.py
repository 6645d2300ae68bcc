"""The measures that need a word, each with its owner and what the owner said."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from django.urls import reverse

from turnstone.programme.people.facts import PostFacts
from turnstone.programme.scorecards.facts import Standing, exceptions_first
from turnstone.web.kit.formats import count, day
from turnstone.web.scorecards.presenters.standings import Tag, status_tag

MayNote = Callable[[int | None], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExceptionRow:
    """A measure that is off target, changed for the worse, or late."""

    title: str
    href: str
    status: Tag
    sentence: str
    target: str
    late: str
    owner: str
    so_what: str
    what_next: str
    said: str
    question: str
    button: str
    note_href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """The exceptions of one sort; `anchor` names it in the address."""

    anchor: str
    title: str
    about: str
    rows: tuple[ExceptionRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExceptionsPage:
    """All the exceptions: those of which a note is owed first."""

    summed_up: str
    groups: tuple[Part, ...]


def exceptions_page(
    area_slug: str, standings: Iterable[Standing], posts: Mapping[int, PostFacts], may: MayNote
) -> ExceptionsPage:
    """Lay out the exceptions: where a note is owed, where one was written, and what else is odd."""
    every = tuple(standings)
    odd = exceptions_first(each for each in every if each.is_exception)
    owing = [each for each in odd if each.owes_a_note]
    noted = [each for each in odd if each.note]
    left = [each for each in odd if not each.owes_a_note and not each.note]
    parts = (
        ("owing", "A note is owed", "They are off target, and nobody has said what that means yet.", owing),
        ("noted", "Notes for the board", "", noted),
        ("odd", "Unusual or late", "No note is owed of these. One may help the board all the same.", left),
    )
    return ExceptionsPage(
        summed_up=_summed_up(len(every), len(odd), len(owing)),
        groups=tuple(
            Part(
                anchor=anchor,
                title=title,
                about=about,
                rows=tuple(_row(area_slug, each, posts, may) for each in found),
            )
            for anchor, title, about, found in parts
            if found
        ),
    )


def _summed_up(every: int, odd: int, owing: int) -> str:
    if not every:
        return ""
    if not odd:
        return f"Of {count(every, 'measure')}, none is off target, changed for the worse or late."
    needs = "needs" if odd == 1 else "need"
    said = f"Of {count(every, 'measure')}, {odd} {needs} a word."
    owed = f" A note is owed of {owing}." if owing else " No note is owed."
    return said + owed


def _row(area_slug: str, standing: Standing, posts: Mapping[int, PostFacts], may: MayNote) -> ExceptionRow:
    measure, note = standing.measure, standing.note
    owner = posts.get(measure.owner_id) if measure.owner_id else None
    writes = may(measure.owner_id) and standing.figure is not None
    return ExceptionRow(
        title=measure.title,
        href=reverse("measure", args=[area_slug, measure.id]),
        status=status_tag(standing),
        sentence=standing.sentence,
        target=standing.target_words,
        late=_late(standing),
        owner=owner.words if owner else "Nobody owns it yet",
        so_what=note.so_what if note else "",
        what_next=note.what_next if note else "",
        said=f"{note.by_name}, {day(note.written_on)}" if note else "",
        question=standing.question,
        button=("Change the note" if note else "Write the note") if writes else "",
        note_href=reverse("write_note", args=[area_slug, measure.id]),
    )


def _late(standing: Standing) -> str:
    if standing.travel != "late":
        return ""
    return f"The next figure was due on {day(standing.due_on)}, {count(standing.days_late, 'day')} ago."
