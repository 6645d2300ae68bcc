"""The lines of an issue: drawn from the record, reworded, moved, left out and added by hand."""

from collections.abc import Iterable

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.voice import rules
from turnstone.programme.voice.models import Bulletin, BulletinLine
from turnstone.programme.voice.operations.bulletins import refuse_unless_open


@operation
def redraw_bulletin(
    *, by: Actor, bulletin: Bulletin, lines: Iterable[rules.DrawnLine], to_now: bool = False
) -> Bulletin:
    """Bring an issue's lines in line with the record; `to_now` has it tell of the time up to this moment.

    What a person did stays: lines that still hold keep their words and their place, what was left out stays out, and
    own words stay. A line whose fact has changed takes the new words; one that no longer holds goes.
    """
    refuse_unless_open(bulletin)
    there = {rules.key_of_line(row.about, row.said, row.corrects_id): row for row in _tied(bulletin)}
    drawn = {line.key: line for line in lines}
    for key, row in there.items():
        if key not in drawn:
            row.delete()
    for place, (key, line) in enumerate(drawn.items(), start=1):
        if key in there:
            _refresh(there[key], line)
        else:
            _add(bulletin, line, place)
    if to_now:
        bulletin.until = clock.now()
    bulletin.save()
    return bulletin


@operation
def change_line(*, by: Actor, line: BulletinLine, words: str, easy_words: str = "") -> BulletinLine:
    """Put a line in other words; what it is tied to stays. Without easy words, they are made by rule."""
    refuse_unless_open(line.bulletin)
    line.words, line.easy_words = _words(words, easy_words)
    line.save()
    return line


@operation
def leave_out_line(*, by: Actor, line: BulletinLine) -> BulletinLine:
    """Leave a line out of its issue; it stays in the list, to be taken in again."""
    return _set_left_out(line, True)


@operation
def take_line_in(*, by: Actor, line: BulletinLine) -> BulletinLine:
    """Take a line in again that was left out."""
    return _set_left_out(line, False)


@operation
def add_line(
    *,
    by: Actor,
    bulletin: Bulletin,
    words: str,
    easy_words: str = "",
    section: rules.BulletinSection = rules.BulletinSection.OTHER,
) -> BulletinLine:
    """Add a line in one's own words, at the end of its section. It is tied to no fact of the record."""
    refuse_unless_open(bulletin)
    if section == rules.BulletinSection.CORRECTIONS:
        raise Refusal("A correction belongs to the line that it puts right; choose another section.")
    words, easy_words = _words(words, easy_words)
    last = bulletin.lines.filter(section=section).order_by("-position").first()
    return BulletinLine.objects.create(
        area=bulletin.area,
        bulletin=bulletin,
        section=section,
        words=words,
        easy_words=easy_words,
        position=last.position + 1 if last else 1,
    )


@operation
def remove_line(*, by: Actor, line: BulletinLine) -> None:
    """Remove a line in somebody's own words; one that the record gave is left out instead."""
    refuse_unless_open(line.bulletin)
    if line.about:
        raise Refusal(
            "The record gave this line, and a new drawing would bring it back; leave it out instead."
        )
    line.delete()


@operation
def move_line(*, by: Actor, line: BulletinLine, up: bool) -> BulletinLine:
    """Move a line one place up or down in its section; at the end of the section it stays."""
    refuse_unless_open(line.bulletin)
    ours = list(line.bulletin.lines.filter(section=line.section).order_by("position", "id"))
    place = ours.index(line)
    other = place - 1 if up else place + 1
    if 0 <= other < len(ours):
        ours[place], ours[other] = ours[other], ours[place]
    for position, row in enumerate(ours, start=1):
        if row.position != position:
            row.position = position
            row.save()
    return next(row for row in ours if row == line)


def _tied(bulletin: Bulletin) -> list[BulletinLine]:
    return list(bulletin.lines.exclude(about=""))


def _refresh(row: BulletinLine, line: rules.DrawnLine) -> None:
    if row.said != line.said or row.section != line.section:
        row.words, row.easy_words, row.section = line.words, line.easy_words, line.section
    row.said, row.about_version = line.said, line.about_version
    row.save()


def _add(bulletin: Bulletin, line: rules.DrawnLine, place: int) -> None:
    BulletinLine.objects.create(
        area=bulletin.area,
        bulletin=bulletin,
        section=line.section,
        words=line.words,
        easy_words=line.easy_words,
        about=line.about,
        about_version=line.about_version,
        said=line.said,
        corrects_id=line.corrects,
        position=place,
    )


def _set_left_out(line: BulletinLine, is_left_out: bool) -> BulletinLine:
    refuse_unless_open(line.bulletin)
    line.is_left_out = is_left_out
    line.save()
    return line


def _words(words: str, easy_words: str) -> tuple[str, str]:
    words = words.strip()
    if not words:
        raise Refusal("Enter the words of this line, or leave the line out.")
    return words, easy_words.strip() or rules.easier(words)
