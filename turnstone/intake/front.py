"""The first page: what the document is called, whose it is, the month it speaks for, and the headlines."""

import datetime as dt
import re
from dataclasses import dataclass, field

from turnstone.documents.readers.reading import Line
from turnstone.intake.dates import day_named, month_named
from turnstone.intake.proposal import Recognised, Unplaced
from turnstone.intake.sections import Run
from turnstone.intake.vocabulary import PLANS, UPDATE_TITLE


@dataclass(slots=True, kw_only=True)
class Front:
    """Gather what the first page says."""

    title: str = ""
    programme: str = ""
    plan_name: str = ""
    mandate: str = ""
    month: dt.date | None = None
    as_at: dt.date | None = None
    is_update: bool = False
    headlines: list[Line] = field(default_factory=list)
    recognised: list[Recognised] = field(default_factory=list)
    unplaced: list[Unplaced] = field(default_factory=list)


def read_front(runs: list[Run]) -> Front:
    """Read the lines before the first known heading: bare lines are titles, and the list is the headlines."""
    lines = [line for run in runs if run.label in ("front", "title") for line in _lines_of(run)]
    front = Front()
    others: list[Line] = []
    for line in lines:
        if line.style in ("item", "check"):
            front.headlines.append(line)
        elif not _read_title(line, front):
            others.append(line)
    _place_others(others, lines, front)
    first = next((one.text for one in front.recognised if one.meaning == "title"), "")
    front.title = front.plan_name or front.programme or first
    return front


def _lines_of(run: Run) -> list[Line]:
    return [*([run.head.line] if run.head else []), *(words.line for words in run.words)]


def _read_title(line: Line, front: Front) -> bool:
    """Take what a title line says; one line may hold the plan, the kind of paper and the month."""
    if len(line.text) > 120:
        return False
    before = (front.plan_name, front.is_update, front.month, front.as_at)
    for words in re.split(r"\s+[-–—|]\s+|:\s+", line.text):
        _read_words(words, front)
    if re.search(r"\bas (?:at|of)\b", line.text, re.IGNORECASE) and front.as_at is None:
        front.as_at = day_named(line.text)
    if before == (front.plan_name, front.is_update, front.month, front.as_at):
        return False
    front.recognised.append(Recognised(where=line.where, text=line.text, meaning="title"))
    return True


def _read_words(words: str, front: Front) -> None:
    is_update = UPDATE_TITLE.search(words) is not None
    plan = next(
        (mandate for pattern, mandate in PLANS.items() if re.search(pattern, words, re.IGNORECASE)), ""
    )
    if plan and not front.plan_name:
        front.plan_name, front.mandate = _without_update(words), plan
    front.is_update = front.is_update or is_update
    month = month_named(words)
    if month and (front.month is None) and (is_update or len(words.split()) <= 5):
        front.month = month


def _without_update(words: str) -> str:
    """Leave out of a plan's name the kind of paper and what follows it."""
    return UPDATE_TITLE.split(words)[0].strip(" ,-–—") or words


def _place_others(others: list[Line], lines: list[Line], front: Front) -> None:
    """Take the first bare line as the programme's name, and bare lines in the place of a list as the headlines."""
    titles = {one.where for one in front.recognised}
    last_title = max((at for at, line in enumerate(lines) if line.where in titles), default=-1)
    first_item = next((at for at, line in enumerate(lines) if line.style in ("item", "check")), len(lines))
    late = [line for line in others if lines.index(line) > max(last_title, 0) and line.style == "text"]
    if not front.headlines and len(late) > 1:
        front.headlines = late
    for line in others:
        if line in front.headlines:
            continue
        if line.where == f"sheet {line.text}":
            front.recognised.append(Recognised(where=line.where, text=line.text, meaning="name of a sheet"))
            continue
        if not front.programme and len(line.text) <= 100 and lines.index(line) < first_item:
            front.programme = line.text
            front.recognised.append(Recognised(where=line.where, text=line.text, meaning="programme"))
        else:
            why = "It stands on the first page, and is not the title, the programme, the month or a headline."
            front.unplaced.append(Unplaced(text=line.text, where=line.where, why=why))
