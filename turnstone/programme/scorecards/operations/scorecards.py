"""Scorecards: which measures, in which order, for whom. The figures are the measures' own."""

from collections.abc import Sequence

from django.utils.text import slugify

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.people.models import LocalArea
from turnstone.programme.scorecards.models import Measure, Scorecard, ScorecardLine
from turnstone.programme.scorecards.rules import Readers, moved_to

_LONGEST_SLUG = 40  # a publication's short name, which may begin with a day, has fifty letters


@operation
def add_scorecard(
    *,
    by: Actor,
    area: LocalArea,
    name: str,
    readers: Readers,
    slug: str = "",
    about: str = "",
    measures: Sequence[Measure] = (),
) -> Scorecard:
    """Begin a scorecard, with the measures that it is to show in their order."""
    name = name.strip()
    _refuse_name(area, name)
    row = Scorecard.objects.create(
        area=area,
        slug=_free_slug(area, slug or name),
        name=name,
        readers=readers,
        about=about.strip(),
        position=Scorecard.objects.filter(area=area).count() + 1,
    )
    for measure in measures:
        add_line(by=by, scorecard=row, measure=measure)
    return row


@operation
def change_scorecard(
    *, by: Actor, scorecard: Scorecard, name: str, readers: Readers, about: str = "", why: str = ""
) -> Scorecard:
    """Say anew what a scorecard is called, for whom it is and what it is about; its address stays."""
    _refuse_ended(scorecard)
    if name.strip().lower() != scorecard.name.lower():
        _refuse_name(scorecard.area, name.strip())
    scorecard.name, scorecard.readers, scorecard.about = name.strip(), readers, about.strip()
    scorecard.save()
    return scorecard


@operation
def add_line(*, by: Actor, scorecard: Scorecard, measure: Measure, question: str = "") -> ScorecardLine:
    """Put a measure at the end of a scorecard."""
    _refuse_ended(scorecard)
    if measure.area_id != scorecard.area_id:
        raise Refusal(f"“{measure.title}” is another area's measure; choose one of {scorecard.area.name}.")
    if measure.ended_on:
        raise Refusal(f"“{measure.title}” is counted no more; choose another measure.")
    if scorecard.lines.filter(measure=measure).exists():
        raise Refusal(f"“{measure.title}” is on {scorecard.name} already.")
    last = scorecard.lines.order_by("-position").first()
    return ScorecardLine.objects.create(
        area=scorecard.area,
        scorecard=scorecard,
        measure=measure,
        question=question.strip(),
        position=(last.position if last else 0) + 1,
    )


@operation
def move_line(*, by: Actor, line: ScorecardLine, to: int) -> ScorecardLine:
    """Move a measure to a place on its scorecard, counted from 1; the others close up."""
    _refuse_ended(line.scorecard)
    lines = list(line.scorecard.lines.order_by("position", "id"))
    if not 1 <= to <= len(lines):
        raise Refusal(
            f"{line.scorecard.name} has {len(lines)} measures; give a place from 1 to {len(lines)}."
        )
    for position, each in moved_to(lines, lines.index(line), to - 1):
        if each.position != position:
            each.position = position
            each.save()
    line.refresh_from_db()
    return line


@operation
def set_question(*, by: Actor, line: ScorecardLine, question: str = "") -> ScorecardLine:
    """Write the question that readers may ask of a measure; left empty, the scorecard asks its own."""
    _refuse_ended(line.scorecard)
    line.question = question.strip()
    line.save()
    return line


@operation
def remove_line(*, by: Actor, line: ScorecardLine, why: str = "") -> Scorecard:
    """Take a measure off a scorecard. Papers of earlier days show it still."""
    scorecard = line.scorecard
    _refuse_ended(scorecard)
    if not why.strip():
        raise Refusal(
            f"Say why “{line.measure.title}” comes off {scorecard.name}; its history keeps the reason."
        )
    line.delete()
    return scorecard


@operation
def end_scorecard(*, by: Actor, scorecard: Scorecard, why: str = "") -> Scorecard:
    """Say that a scorecard is made no more; what was published of it stays to be read."""
    _refuse_ended(scorecard)
    if not why.strip():
        raise Refusal(f"Say why {scorecard.name} is made no more; its history keeps the reason.")
    scorecard.ended_on = clock.today()
    scorecard.save()
    return scorecard


def _refuse_name(area: LocalArea, name: str) -> None:
    if not name:
        raise Refusal("Enter what the scorecard is called.")
    if Scorecard.objects.filter(area=area, name__iexact=name, ended_on=None).exists():
        raise Refusal(
            f"{area.name} already has a scorecard called “{name}”; change that one, or choose another name."
        )


def _free_slug(area: LocalArea, words: str) -> str:
    """Name it in addresses; "add" is the address of a page."""
    taken = {"add", *Scorecard.objects.filter(area=area).values_list("slug", flat=True)}
    slug = slugify(words)[:_LONGEST_SLUG].strip("-") or "scorecard"
    every = (slug, *(f"{slug}-{number}" for number in range(2, len(taken) + 3)))
    return next(each for each in every if each not in taken)


def _refuse_ended(scorecard: Scorecard) -> None:
    if scorecard.ended_on:
        raise Refusal(
            f"{scorecard.name} ended on {scorecard.ended_on:%-d %B %Y}; add a new scorecard instead."
        )
