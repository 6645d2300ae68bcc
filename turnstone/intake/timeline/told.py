"""What entries tell of: boards and groups, surveys, and bulletins that were begun."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from turnstone.intake.minutes.boards import boards_in, same_board
from turnstone.intake.proposed_timeline import NamedBoard, ProposedEntry, ToldBulletin, ToldSurvey


def boards_told(entries: Sequence[ProposedEntry]) -> tuple[NamedBoard, ...]:
    """List the boards and groups that entries name in full, each once, with the entries that name it.

    A name that only ends another ("Partnership Board" after "SEND Partnership Board") is that other.
    """
    found: dict[str, list[ProposedEntry]] = {}
    names: dict[str, str] = {}
    for entry in entries:
        for name in _named(entry):
            key = same_board(name)
            names.setdefault(key, name)
            found.setdefault(key, []).append(entry)
    return tuple(
        NamedBoard(
            key=f"board:{at}",
            where=found[key][0].where,
            name=names[key],
            is_group=bool(_GROUP.search(names[key])),
            entries=tuple(dict.fromkeys(each.key for each in found[key])),
        )
        for at, key in enumerate(found, 1)
    )


def _named(entry: ProposedEntry) -> Iterator[str]:
    for text in (entry.title, entry.words):
        for name in boards_in(text):
            plain = _LEADS_TO_IT.sub("", name)
            if len(plain.split()) > 1 and not _NO_BOARD.search(plain):
                yield plain


def surveys_told(entries: Sequence[ProposedEntry]) -> tuple[ToldSurvey, ...]:
    """List the surveys that were launched or held; words about a survey's results are no survey."""
    told = [each for each in entries if _SURVEY.search(f"{each.title}. {each.words}") and _is_asked(each)]
    return tuple(
        ToldSurvey(
            key=f"survey:{at}",
            where=each.where,
            title=each.title,
            asks=_asks(each),
            opens_on=each.when.on,
            closes_on=each.when.ends_on or each.when.goes_on_until or each.when.on,
            entry=each.key,
        )
        for at, each in enumerate(told, 1)
    )


def _is_asked(entry: ProposedEntry) -> bool:
    """Say whether an entry tells that a survey was put to people: it says so, or it has a time to answer in."""
    text = f"{entry.title}. {entry.words}"
    return bool(
        _LAUNCH.search(text) or entry.when.ends_on or entry.when.goes_on_until
    ) and not _RESULTS.search(entry.title)


def _asks(entry: ProposedEntry) -> Literal["parent_carer", "young_person", "practitioner"]:
    text = f"{entry.title}. {entry.words}"
    if _PRACTITIONERS.search(entry.title) or re.search(
        r"survey (?:to|of|for) (?:all )?(?:our )?prof", text, re.I
    ):
        return "practitioner"
    return "young_person" if _YOUNG.search(entry.title) else "parent_carer"


def bulletins_told(entries: Sequence[ProposedEntry]) -> tuple[ToldBulletin, ...]:
    """List the bulletins that were begun: a name in quotation marks, or a name before "bulletin"."""
    told = [(each, name) for each in entries if (name := _bulletin_begun(each))]
    return tuple(
        ToldBulletin(
            key=f"bulletin:{at}",
            where=each.where,
            name=name,
            rhythm_days=_rhythm(f"{each.title}. {each.words}"),
            starts_on=each.when.on,
            entry=each.key,
        )
        for at, (each, name) in enumerate(told, 1)
    )


def _bulletin_begun(entry: ProposedEntry) -> str:
    text = f"{entry.title}. {entry.words}"
    if not (_BULLETIN.search(entry.title) and _LAUNCH.search(text)):
        return ""
    found = _QUOTED.search(text)
    return found["name"].strip() if found else entry.title


def _rhythm(text: str) -> int | None:
    return next((days for word, days in _RHYTHMS.items() if word in text.casefold()), None)


_GROUP = re.compile(r"\b(?:Group|Sub-Group|Taskforce|Task Force)$", re.IGNORECASE)
_NO_BOARD = re.compile(r"safeguarding|clinical commissioning|care quality", re.IGNORECASE)
_LEADS_TO_IT = re.compile(r"^(?:First|Restructured|Established|Cross-\w+|Multi-agency)[\s,]+", re.IGNORECASE)
_SURVEY = re.compile(r"\b(?:survey|questionnaire)\b", re.IGNORECASE)
_LAUNCH = re.compile(
    r"\b(?:launch\w*|open\w*|began|begun|start\w*|sent out|ran|issued|first (?:issue|edition))\b", re.I
)
_RESULTS = re.compile(r"\b(?:results?|findings?|analys\w+|report|feedback from)\b", re.IGNORECASE)
_PRACTITIONERS = re.compile(
    r"\b(?:professionals?|practitioners?|staff|schools?|workforce|SENCOs?)\b", re.IGNORECASE
)
_YOUNG = re.compile(r"\b(?:young people|children)\b", re.IGNORECASE)
_BULLETIN = re.compile(r"\b(?:bulletins?|newsletters?|e-?news)\b", re.IGNORECASE)
_QUOTED = re.compile(r"[‘“\"'](?P<name>[A-Z][^’”\"']{2,60})[’”\"']")
_RHYTHMS = {
    "fortnightly": 14,
    "weekly": 7,
    "every two weeks": 14,
    "monthly": 30,
    "half-termly": 42,
    "termly": 120,
}
