"""What is to be reported to a board again and again: "shared on a termly basis with", "receives a quarterly update"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from turnstone.intake.minutes.boards import boards_in, goes_to, same_board
from turnstone.intake.proposed_meeting import ProposedDuty, Rhythm


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """Hold a sentence of the minutes; `asked_in` is the key of the limb that it is, where it is one."""

    text: str
    where: str
    asked_in: str = ""


def rhythm_in(text: str) -> Rhythm | None:
    """Say how often a sentence speaks of, or None where it does not say."""
    return next((rhythm for rhythm, pattern in _RHYTHMS if pattern.search(text)), None)


def duties_in(sentences: list[Sentence], own: str) -> tuple[ProposedDuty, ...]:
    """List what is to be reported; what is asked twice, to one board in one rhythm, is one duty."""
    found: dict[tuple[str, str], ProposedDuty] = {}
    # What a limb asks comes first: its words name what is to be sent.
    for each in sorted(sentences, key=lambda one: not one.asked_in):
        rhythm = rhythm_in(each.text)
        if rhythm is None or not _is_asked(each):
            continue
        board = goes_to(each.text, own) or own
        duty = ProposedDuty(
            key="",
            where=each.where,
            what=what_in(each.text),
            rhythm=rhythm,
            to_board=board,
            from_board=_reporter(each.text, board),
            words=each.text,
            asked_in=(each.asked_in,) if each.asked_in else (),
        )
        place = (rhythm, same_board(board))
        found[place] = _together(found[place], duty) if place in found else duty
    return tuple(replace(duty, key=f"duty:{at}") for at, duty in enumerate(found.values(), 1))


def what_in(text: str) -> str:
    """Name what is to be reported, in the words of the sentence."""
    text = _AGREED_THAT.sub("", text)
    for pattern in (_OBJECT, _RECEIVED, _SUBJECT):
        found = pattern.search(text)
        if found and len(found["what"]) > 3:
            return _short(found["what"].strip(" ,;."))
    return _short(text.strip(" .;"))


def _is_asked(sentence: Sentence) -> bool:
    """Say whether a sentence asks for reports; that somebody meets every month is no duty."""
    if not _REPORTS.search(sentence.text):
        return False
    return bool(sentence.asked_in) or bool(_ASKS.search(sentence.text))


def _together(first: ProposedDuty, again: ProposedDuty) -> ProposedDuty:
    is_said = again.what.casefold() in first.what.casefold()
    what = first.what if is_said else _short(f"{first.what}; {again.what}")
    return replace(
        first,
        what=what,
        words=first.words if again.words in first.words else f"{first.words}\n{again.words}",
        from_board=first.from_board or again.from_board,
        asked_in=tuple(dict.fromkeys((*first.asked_in, *again.asked_in))),
    )


def _reporter(text: str, to_board: str) -> str:
    others = [name for name in boards_in(text) if same_board(name) != same_board(to_board)]
    return others[0] if others else ""


def _short(text: str, most: int = 200) -> str:
    text = " ".join(text.split())
    return text if len(text) <= most else text[: most - 1].rsplit(" ", 1)[0] + "…"


_TIMES = r"(?:(?:reports?|updates?|basis|progress|cycle)\b)?"
_WORDS: tuple[tuple[Rhythm, str], ...] = (
    (
        "six_monthly",
        r"six[\s-]?monthly|6[\s-]?monthly|half[\s-]?yearly|(?:every|each) (?:six|6) months|twice (?:a"
        r"|each|per) year|bi-?annual(?:ly)?",
    ),
    ("two_monthly", r"two[\s-]monthly|bi-?monthly|(?:every|each) (?:two|2|other) months?"),
    ("termly", r"termly|(?:every|each|once a|per) (?:school |academic )?term"),
    (
        "quarterly",
        r"quarterly|(?:every|each|once a|per) quarter|(?:every|each) (?:three|3) months"
        r"|three[\s-]monthly|four times a year",
    ),
    ("fortnightly", r"fortnightly|(?:every|each) (?:fortnight|two weeks|2 weeks)|bi-?weekly"),
    ("monthly", r"monthly|(?:every|each|once a|per) month"),
    ("yearly", r"annual(?:ly)?|yearly|(?:every|each|once a|per) (?:municipal )?year"),
)
_RHYTHMS = tuple((rhythm, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for rhythm, words in _WORDS)
_REPORTS = re.compile(
    r"\b(?:receive[sd]?|shared?|report(?:s|ed|ing)?|updates?|updated|provide[ds]?|present(?:s|ed)?"
    r"|brought|bring|submit(?:s|ted)?"
    r"|sent|send|given|circulated?|considered?|come[s]?|monitor(?:s|ed)?|scorecards?|briefing)\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\b(?:it (?:was|is|be) (?:recommended|requested|agreed|proposed|suggested|resolved)"
    r"|(?:members?|the (?:board|committee|panel|chair|group)|they) (?:then |also |has |have )?"
    r"(?:asked|requested|agreed|recommended|resolved|wished|wanted|would (?:like|receive))"
    r"|(?:should|shall|must|is to|are to|be required to|would in future|will) (?:be |now |also )?"
    r"(?:receive[ds]?|report(?:ed)?|shared?|provided?|presented?|submitted?|brought|come))\b",
    re.IGNORECASE,
)
_RHYTHM_WORD = (
    r"(?:(?:regular|brief|written|short)\s+)*(?:termly|quarterly|monthly|annual|yearly|fortnightly"
    r"|(?:six|two|three|bi)-?\s?(?:monthly|annual)|half[\s-]yearly)\s+"
)
_RECEIVED = re.compile(
    rf"\b(?:{_RHYTHM_WORD})(?P<what>(?:[\w’'-]+\s+){{0,5}}?(?:updates?|reports?|scorecards?|briefings?"
    rf"|summary|summaries|data)"
    r"(?:\s+(?:of|on|about|regarding|against|from)\s+.+?)?)"
    r"(?=\s+(?:so\s+that|so\s+as|in\s+order|to\s+(?:the|this|be)|is|are|be|was|were|would|until"
    r"|for\s+(?:the|this))\b|[.,;]|$)",
    re.IGNORECASE,
)
_AGREED_THAT = re.compile(
    r"^(?:(?:it\s+(?:was|is)|[\w\s]{0,60}?\b(?:members|board|committee|panel|group|chair))\s+(?:then\s+"
    r"|also\s+|unanimously\s+)?"
    r"(?:agreed|recommended|requested|resolved|asked|proposed|suggested)\s+(?:that|to|for)\s+)",
    re.IGNORECASE,
)
_OBJECT = re.compile(
    r"^(?:that\s+)?(?:to\s+)?(?:receive|consider|review|monitor|be\s+given|submit|provide|bring|present"
    r"|share)\s+(?:back\s+)?(?:an?\s+|the\s+)?"
    rf"(?P<what>(?!{_RHYTHM_WORD}).{{3,160}}?)\s+(?:on\s+an?\s+\S+\s+basis|(?:termly|quarterly|monthly"
    rf"|annually|yearly|every|each|twice|once)\b)",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"^(?:that\s+)?(?:the\s+|a\s+|an\s+)?(?P<what>.{3,160}?)\s+"
    r"(?:when|once|if|is|are|be|to\s+be|will|shall|should|must|would)\b",
    re.IGNORECASE,
)
