"""What measures wait for: the note of an off-target figure, and somebody to own it."""

from collections.abc import Iterable, Iterator, Sequence

from django.urls import reverse

from turnstone.programme.people.facts import Member
from turnstone.programme.people.permissions import can_note_measure, can_record_measures
from turnstone.programme.people.rules import Role
from turnstone.programme.scorecards.facts import Standing
from turnstone.web.home.presenters.needs import Need, Way
from turnstone.web.kit.formats import count


def may_owe_notes(member: Member) -> bool:
    """Say whether any measure could ask this member for a word."""
    return bool(can_record_measures(member) or (Role.LEAD in member.roles and member.posts))


def measure_needs(member: Member, standings: Iterable[Standing]) -> tuple[Need, ...]:
    """Ask the owners of measures that are off target what that means, and the office who owns the others."""
    owing = [each for each in standings if each.owes_a_note]
    mine = [
        each
        for each in owing
        if each.measure.owner_id in member.posts and can_note_measure(member, each.measure.owner_id)
    ]
    unowned = [each for each in owing if each.measure.owner_id is None]
    found = [*_mine(member.area.slug, mine)]
    if can_record_measures(member):
        found += _unowned(member.area.slug, unowned)
    return tuple(found)


def _mine(slug: str, mine: Sequence[Standing]) -> Iterator[Need]:
    if len(mine) == 1:
        yield Need(
            sentence=f"“{mine[0].measure.title}” is off target and waits for your note.",
            detail=mine[0].sentence,
            button="Write it",
            href=_note(slug, mine[0]),
        )
    elif mine:
        yield Need(
            sentence=f"{len(mine)} measures of yours are off target and wait for your notes.",
            detail="What does each mean, and what comes next? The notes go to the board.",
            button="Write the first",
            href=_note(slug, mine[0]),
            each=tuple(Way(words=each.measure.title, href=_note(slug, each)) for each in mine),
        )


def _unowned(slug: str, unowned: Sequence[Standing]) -> Iterator[Need]:
    if unowned:
        verb = "is" if len(unowned) == 1 else "are"
        yield Need(
            sentence=f"{count(len(unowned), 'measure')} {verb} off target, and nobody owns "
            f"{'it' if len(unowned) == 1 else 'them'}.",
            detail="An owner says what a figure means and what comes next.",
            button="Name an owner",
            href=reverse("measure_targets", args=[slug, unowned[0].measure.id]),
            each=tuple(
                Way(words=each.measure.title, href=reverse("measure_targets", args=[slug, each.measure.id]))
                for each in unowned
            ),
        )


def _note(slug: str, standing: Standing) -> str:
    return reverse("write_note", args=[slug, standing.measure.id])
