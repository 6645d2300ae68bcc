"""Who from outside reviewed the programme, when, and what they judged of its pace."""

from __future__ import annotations

import datetime as dt
import re
from typing import Literal

from turnstone.intake.dates import first_named
from turnstone.intake.proposed_meeting import Pace, ProposedReview

Kind = Literal["stocktake", "deep_dive", "monitoring_inspection", "support_and_challenge", "other"]


def reviews_in(lines: list[tuple[str, str]], held_on: dt.date | None) -> tuple[ProposedReview, ...]:
    """List the reviews that paragraphs, each with where it stands, tell of; one told of twice is listed once."""
    found: list[ProposedReview] = []
    for text, where in lines:
        sentences = sentences_of(text)
        for at, sentence in enumerate(sentences):
            review = _review(sentence, sentences[at + 1 : at + 2], where, held_on, len(found) + 1)
            if review and not any(_is_same(review, each) for each in found):
                found.append(review)
    return tuple(found)


def pace_in(text: str) -> Pace:
    """Say what a sentence judges of the pace: too slow, uneven, enough, or nothing."""
    for pace, pattern in _PACES:
        if pattern.search(text):
            return pace
    return "not_said"


def sentences_of(text: str) -> list[str]:
    """Split a paragraph into its sentences."""
    return [each.strip() for each in _SENTENCE.split(text) if each.strip()]


def _review(
    sentence: str, after: list[str], where: str, held_on: dt.date | None, number: int
) -> ProposedReview | None:
    who, act = _who(sentence), _ACT.search(sentence)
    if not who or not act or _FUTURE.search(sentence):
        return None
    words = sentence
    pace = pace_in(sentence)
    if pace == "not_said" and after and pace_in(after[0]) != "not_said":
        pace, words = pace_in(after[0]), f"{sentence} {after[0]}"
    when = first_named(sentence, held_on)
    if pace == "not_said" and (when is None or when.month is None or not _JUDGED.search(sentence)):
        return None
    return ProposedReview(
        key=f"review:{number}",
        where=where,
        kind=_kind(sentence),
        by_whom=who,
        when_words=when.words if when else "",
        month=when.month if when else None,
        on=when.on if when else None,
        pace=pace,
        pace_words=_judgement(words) if pace != "not_said" else "",
        words=words,
    )


def _is_same(one: ProposedReview, other: ProposedReview) -> bool:
    """Take two tellings as one review where they agree on who and do not differ on when."""
    same_month = one.month == other.month or one.month is None or other.month is None
    return (
        same_month
        and _ORGANISATION.search(one.by_whom) is not None
        and (one.by_whom.casefold() == other.by_whom.casefold())
    )


def _who(sentence: str) -> str:
    found = _REVIEWERS.search(sentence)
    return re.sub(r"^(?:the|a|an)\s+", "", found[0].strip(" ,"), flags=re.IGNORECASE) if found else ""


def _kind(sentence: str) -> Kind:
    return next((kind for kind, pattern in _KINDS if pattern.search(sentence)), "other")


def _judgement(words: str) -> str:
    """Give the clause that judges the pace, or the sentence that it stands in."""
    for sentence in sentences_of(words):
        if pace_in(sentence) == "not_said":
            continue
        clause = _CLAUSE.search(sentence)
        told = clause["clause"] if clause and pace_in(clause["clause"]) != "not_said" else sentence
        return told.strip(" .,;")
    return ""


_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z“‘(])")
_ORGANISATION = re.compile(
    r"\b(?:DfE|Department for Education|NHSE|NHS England|Ofsted|CQC|Care Quality Commission"
    r"|Improvement Adviser"
    r"|Commissioner|LGA|Local Government Association|[Pp]eer (?:challenge|review) team|HMI|inspectors"
    r"|[Mm]inisters?|advisers?)\b"
)
_ORG = _ORGANISATION.pattern.removeprefix(r"\b").removesuffix(r"\b")
_REVIEWERS = re.compile(
    rf"\b(?:the\s+)?(?:{_ORG})(?:\s+\((?:[A-Z]\w*)\))?(?:[’']s)?(?:(?:,)?\s+(?:and"
    rf"|&)\s+(?:the\s+)?(?:{_ORG}))*"
    r"(?:\s+(?:[Oo]fficials|[Oo]fficers|[Ll]eads|[Aa]dvisers?|[Cc]olleagues|[Rr]epresentatives"
    r"|[Ii]nspectors|[Cc]ase\s+[Ll]ead|team))?"
    rf"(?:\s+(?:and|&)\s+(?:the\s+)?(?:{_ORG})(?:\s+(?:officials|officers|leads|advisers?|colleagues))?)?"
)
_ACT = re.compile(
    r"\breview(?:s|ed|ing)?\b|\bstock-?\s?take\b|\bdeep[\s-]dive\b|\bmonitoring (?:visit|inspection"
    r"|review|meeting)\b"
    r"|\bsupport and challenge\b|\b(?:six|twelve|6|12)[\s-]month(?:ly)? (?:review|visit)\b"
    r"|\bpeer challenge\b|\bvisited\b|\brevisit\b",
    re.IGNORECASE,
)
_JUDGED = re.compile(
    r"\b(?:determined|concluded|found|judged|noted|considered|recogni[sz]ed|reported|stated|identified"
    r"|said|felt|advised)\b",
    re.IGNORECASE,
)
_FUTURE = re.compile(
    r"\b(?:will|would|is due to|are due to|is expected to|plans? to|was scheduled|is scheduled)\b",
    re.IGNORECASE,
)
_PACE = r"(?:pace|speed|rate)(?:\s+of\s+(?:[\w-]+\s+){0,3}?[\w-]+)?"
_IS = r"(?:was|is|were|had\s+been|has\s+been|remain(?:s|ed)|to\s+be|as|being)"
_MODIFIED = r"(?:still\s+|simply\s+|generally\s+|considered\s+|judged\s+)?"
_PACE_WORDS: tuple[tuple[Pace, str], ...] = (
    (
        "mixed",
        rf"\b{_PACE}\s+{_IS}\s+{_MODIFIED}(?:mixed|uneven|variable|inconsistent|varied)\b|\b(?:mixed"
        rf"|uneven|variable|inconsistent)\s+pace\b",
    ),
    (
        "too_slow",
        rf"\b{_PACE}\s+{_IS}\s+{_MODIFIED}(?:(?:far\s+|much\s+|a\s+little\s+)?too\s+slow|slow"
        rf"|insufficient|inadequate|a\s+concern|of\s+concern"
        r"|not\s+(?:yet\s+)?(?:been\s+)?(?:fast|quick|good|swift|sufficient|rapid|adequate|enough"
        r"|at\s+the|what)\b|unacceptabl[ey]|below)"
        rf"|\b{_PACE}\s+(?:needed|needs|had|has|must|should)\s+(?:to\s+)?(?:increase|quicken|improve"
        rf"|accelerate|pick\s+up|be\s+(?:faster|quicker|increased))"
        r"|\b(?:insufficient|inadequate|slow|a\s+lack\s+of|lack\s+of|not\s+enough|too\s+little"
        r"|without\s+sufficient)\s+pace\b"
        r"|\btoo\s+slow(?:ly)?\b|\bnot\s+(?:moving\s+|progressing\s+|been\s+)?(?:fast|quick(?:ly)?"
        r"|swift(?:ly)?|rapid(?:ly)?)\s+enough\b"
        r"|\b(?:progress|change|improvement)\s+(?:was|is|had\s+been|has\s+been)\s+(?:\w+\s+)?slow\b"
        r"|\bnot\s+(?:at|with)\s+(?:the\s+)?(?:required|sufficient|necessary|enough)\s+(?:pace"
        r"|speed)\b|\bpace\b.{0,30}\bnot\s+fast\s+enough\b",
    ),
    (
        "enough",
        rf"\b{_PACE}\s+{_IS}\s+{_MODIFIED}(?:good|sufficient|appropriate|strong|right|encouraging"
        rf"|satisfactory|on\s+track|impressive|adequate|enough)\b"
        r"|\b(?:good|sufficient|strong|appropriate|impressive|rapid|swift|increased)\s+pace\b"
        r"|\bat\s+(?:a\s+)?(?:good\s+)?pace\b"
        r"|\b(?:rapid|swift|good)\s+progress\b.{0,30}\bpace\b",
    ),
)
_PACES = tuple((pace, re.compile(pattern, re.IGNORECASE)) for pace, pattern in _PACE_WORDS)
_KIND_WORDS: tuple[tuple[Kind, str], ...] = (
    ("stocktake", r"\bstock-?\s?take\b"),
    ("deep_dive", r"\bdeep[\s-]dive\b"),
    ("monitoring_inspection", r"\bmonitoring (?:visit|inspection)\b|\brevisit\b"),
    ("support_and_challenge", r"\bsupport and challenge\b"),
)
_KINDS = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in _KIND_WORDS)
_CLAUSE = re.compile(
    r"\bthat\s+(?P<clause>.*?)(?:\s+and\s+(?:further\s+|also\s+)?that\b|,\s+(?:but|and|with|although)\b"
    r"|[;.]|$)",
    re.IGNORECASE,
)
