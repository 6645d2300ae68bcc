"""Go through the lines of minutes once, and put each in its place."""

from __future__ import annotations

import re

from turnstone.intake.minutes import attendance, headings, tasks, words
from turnstone.intake.minutes.building import ItemSoFar, ResolutionSoFar
from turnstone.intake.minutes.decisions import opening_of
from turnstone.intake.minutes.front import Front, read_front
from turnstone.intake.minutes.limbs import Limbs
from turnstone.intake.minutes.marks import mark_of
from turnstone.intake.minutes.preface import Preface
from turnstone.intake.minutes.saying import Said
from turnstone.intake.minutes.votes import votes_in
from turnstone.intake.proposal import Recognised, Unplaced
from turnstone.intake.proposed_meeting import Presence, ProposedAttender


class Walk:
    """Know where in the minutes the next line stands: at the front, among names, in an item and its parts."""

    def __init__(self, preface: Preface) -> None:
        self.front: Front = preface.front
        self.items: list[ItemSoFar] = []
        self.attendance: list[ProposedAttender] = []
        self.recognised: list[Recognised] = list(preface.recognised)
        self.unplaced: list[Unplaced] = list(preface.unplaced)
        self._lines = preface.rest
        self._has_numbers = any(headings.numbered(line) for line in preface.rest)
        self._names: Presence | None = None
        self._remarks: str = ""
        self._limbs: Limbs | None = None
        self._columns: dict[str, int] = {}
        self._exempt = ""
        self._heading_alone: ResolutionSoFar | None = None
        if preface.title:
            self._open(preface.title.where, headings.Title("", preface.title.text))

    def go(self) -> None:
        """Read every line."""
        for at, line in enumerate(self._lines):
            after = self._lines[at + 1] if at + 1 < len(self._lines) else None
            if line.cells and self._row(line):
                continue
            self._columns = {}
            self._line(line, after)

    def _line(self, line: Said, after: Said | None) -> None:
        if words.FURNITURE.fullmatch(line.text):
            self._note(line, "heading of the page")
        elif words.DRAFT_TITLE.match(line.text) and not self.items and self._on_the_front(line):
            return
        elif words.CLOSES.fullmatch(line.text):
            self._leave()
            self._note(line, "opening or end of the meeting")
        elif words.NEXT_MEETING.fullmatch(line.text):
            self._leave()
            self._note(line, "next meeting")
        elif not (self._placed(line, after) or (not self.items and self._on_the_front(line))):
            self._said(line)

    def _placed(self, line: Said, after: Said | None) -> bool:
        """Read a line that is known by how it begins, whatever stands before it."""
        if self._limbs and self._limbs.take(line, self._number()):
            return True
        return self._in_discussion(line) or self._heads(line, after)

    def _in_discussion(self, line: Said) -> bool:
        """Read what decides, gives a task or counts a vote, wherever it stands."""
        return self._vote(line) or self._decision(line) or self._action(line)

    def _vote(self, line: Said) -> bool:
        votes = votes_in(line.text)
        decided = self.items[-1].resolutions if self.items else []
        if votes is None or not decided or decided[-1].votes is not None:
            return False
        decided[-1].votes = votes
        return True

    def _decision(self, line: Said) -> bool:
        opening = opening_of(line.text)
        if opening is None or (attendance.heading_of(line.text) and not self.items):
            return False
        if self._limbs and self._limbs.has_begun:
            self._heading_alone = None
        self._leave()
        if opening.before:
            self._paragraph(opening.before, line.where)
        found = ResolutionSoFar(where=line.where, words=opening.words, kind=opening.kind)
        decided = self._item(line).resolutions
        if self._limbs is None and decided and decided[-1] is self._heading_alone:
            # "Resolved" above "RESOLVED that:" is a heading and decides nothing itself.
            alone = decided.pop()
            self.recognised.append(Recognised(where=alone.where, text=alone.words, meaning="heading"))
        for mark in opening.limbs:
            found.add(line.where, mark, mark.rest, is_marked=True)
        decided.append(found)
        self._limbs = Limbs(found) if opening.is_open else None
        self._heading_alone = found if self._limbs and words.DECISION_ALONE.fullmatch(opening.words) else None
        self._note_exempt(line.text)
        return True

    def _action(self, line: Said) -> bool:
        asked = tasks.action_text(line.text)
        if asked is None:
            return False
        self._leave()
        if not asked:
            self._note(line, "heading of actions")
            return True
        item = self._item(line)
        about = item.paragraphs[-1][0] if item.paragraphs else ""
        item.actions.append(tasks.action_of(asked, line.where, self.front.on, self.front.board, about))
        return True

    def _heads(self, line: Said, after: Said | None) -> bool:
        """Read a line that heads an item, a list of names, or remarks."""
        names = attendance.heading_of(line.text)
        if self.items and not line.cells and words.REMARKS_HEAD.match(line.text):
            self._leave()
            self._remarks = "any"
            self._note(line, "heading of members' remarks")
            return True
        title = headings.numbered(line) or headings.styled(line)
        if title and (title.number or not names) and not self._is_front_title(line, title):
            self._open(line.where, title)
            self._note(line, "heading of an item")
            self._names = names[0] if names else None
            return True
        if names:
            self._leave()
            self._names = names[0]
            self._note(line, f"heading: {names[0].replace('_', ' ')}")
            self._add_names(names[1], line)
            return True
        return self._plain_title(line, after)

    def _is_front_title(self, line: Said, title: headings.Title) -> bool:
        """Say whether a heading only names the board, the day or the papers, before anything else is said."""
        if self.items or title.number:
            return False
        return not (self.front.on or self.attendance) or bool(read_front(self.front, line.text)[1])

    def _plain_title(self, line: Said, after: Said | None) -> bool:
        title = headings.plain(line, after)
        is_known = bool(words.TITLE_WORDS.search(line.text))
        if not title or self._has_numbers or (self._names and not is_known):
            return False
        if not self.items and not (self.attendance or (self.front.on and is_known)):
            return False
        if self._remarks and not is_known:
            return False
        self._open(line.where, title)
        return True

    def _on_the_front(self, line: Said) -> bool:
        if self._names and attendance.is_person(line.text):
            return False
        self.front, meaning = read_front(self.front, line.text)
        if meaning:
            self._note(line, meaning)
            return True
        is_title = line.style in ("title", "heading") or line.text.isupper() or _MEETING.search(line.text)
        if is_title and headings.is_title(line.text) and not self._names:
            self._note(line, "title")
            return True
        return False

    def _said(self, line: Said) -> None:
        if self._names and self._is_name(line):
            self._add_names(line.text, line)
        elif (self._remarks and self._is_remark(line)) or self._speaks(line):
            self._remark(line)
        elif not self.items and headings.is_title(line.text):
            why = "It stands before the first item, and is neither a board, a day nor a name."
            self.unplaced.append(Unplaced(text=line.text, where=line.where, why=why))
        else:
            self._leave()
            self._narrate(line)

    def _speaks(self, line: Said) -> bool:
        """Say whether a paragraph tells what a member said, under no heading that says so."""
        is_whole = line.text.endswith((".", "?"))
        return bool(self.items) and is_whole and words.REMARK.match(line.text) is not None

    def _narrate(self, line: Said) -> None:
        """Keep a paragraph, and the action at its end where it has one."""
        if apologies := attendance.apologies_in(line.text):
            self.attendance += attendance.attenders(apologies, "apologies", line.where)
            if not self.items:
                self._note(line, "apologies")
                return
        item, within = self._item(line), tasks.action_within(line.text)
        if presenter := headings.presenter_named(line.text):
            item.presenter = item.presenter or presenter
            self._note(line, "presenter")
            return
        self._note_exempt(line.text if len(line.text) < _A_NOTICE else "")
        if not item.presenter:
            item.presenter = headings.presenter_in(line.text)
        self._paragraph(within[0] if within else line.text, line.where)
        if within:
            done = tasks.action_of(within[1], line.where, self.front.on, self.front.board, within[0])
            item.actions.append(done)

    def _is_name(self, line: Said) -> bool:
        return attendance.is_person(line.text) or (line.style == "item" and not line.text.endswith("."))

    def _add_names(self, text: str, line: Said) -> None:
        if text:
            self.attendance += attendance.attenders(text, self._names or "present", line.where)

    def _is_remark(self, line: Said) -> bool:
        """Say whether a list of remarks goes on: one set out with bullets ends where they end."""
        is_marked = line.style in ("item", "check") or mark_of(line.text) is not None
        if self._remarks == "any":
            self._remarks = "marked" if is_marked else "plain"
        return self._remarks == "plain" or is_marked

    def _remark(self, line: Said) -> None:
        by_whom, within = _SPEAKER.match(line.text), tasks.action_within(line.text)
        item, text = self._item(line), within[0] if within else line.text
        item.remarks.append((text, line.where, by_whom["who"] if by_whom else ""))
        if within:
            item.actions.append(tasks.action_of(within[1], line.where, self.front.on, self.front.board, text))

    def _row(self, line: Said) -> bool:
        """Read a row of a table: of names, of actions, or of neither, which is then a paragraph."""
        columns = tasks.columns_of(line.cells)
        if columns:
            self._leave()
            self._columns = columns
            self._note(line, "headings of a table of actions")
            return True
        if self._columns:
            found = tasks.action_in_row(line.cells, self._columns, line.where, self.front.on)
            if found:
                self._item(line).actions.append(found)
                return True
        if self._names and not self.items:
            is_head = bool(_NAME_HEADS.fullmatch(line.cells[0].strip()))
            if is_head:
                self._note(line, "headings of a table of names")
            else:
                self.attendance += attendance.attenders("", self._names, line.where, line.cells)
            return True
        return False

    def _open(self, where: str, title: headings.Title) -> None:
        """Begin an item; one after the public was excluded is exempt."""
        self._leave()
        if words.OPEN_AGAIN.search(title.title):
            self._exempt = ""
        is_exclusion = bool(_EXCLUSION.search(title.title))
        named = bool(words.EXEMPT.search(title.title)) and not is_exclusion
        self.items.append(
            ItemSoFar(
                where=where,
                number=title.number,
                title=title.title,
                is_exempt=named or bool(self._exempt),
                exempt_because=self._exempt or (_rule_in(title.title) if named else ""),
            )
        )
        if is_exclusion:
            self._exempt = _rule_in(title.title)

    def _note_exempt(self, text: str) -> None:
        """Note from what is said that the public was excluded, or that this item is exempt."""
        if _EXCLUSION.search(text):
            self._exempt = _rule_in(text)
        elif text and words.EXEMPT.match(text) and self.items:
            self.items[-1].is_exempt = True
            self.items[-1].exempt_because = _rule_in(text)

    def _item(self, line: Said) -> ItemSoFar:
        if not self.items:
            self._open(line.where, headings.Title("", ""))
        return self.items[-1]

    def _number(self) -> str:
        return self.items[-1].number if self.items else ""

    def _paragraph(self, text: str, where: str) -> None:
        if not self.items:
            self._open(where, headings.Title("", ""))
        self.items[-1].paragraphs.append((text, where))

    def _leave(self) -> None:
        """Leave the list of names, of remarks or of limbs that a line ended."""
        self._names, self._remarks, self._limbs = None, "", None

    def _note(self, line: Said, meaning: str) -> None:
        self.recognised.append(Recognised(where=line.where, text=line.text, meaning=meaning))


def _rule_in(text: str) -> str:
    found = words.EXEMPT_RULE.search(text)
    return (found[0] if found else text).strip(" .;,()")[:300]


_A_NOTICE = 300
_MEETING = re.compile(r"\b(?:minutes|meeting|council|agenda)\b", re.IGNORECASE)
_EXCLUSION = re.compile(
    r"\bexclu(?:sion|ded?|ding)\b.{0,60}\b(?:press|public)\b|\b(?:press|public)\b.{0,60}\bexcluded\b",
    re.IGNORECASE,
)
_SPEAKER = re.compile(
    r"(?P<who>(?:Councillor|Cllr\.?|Dr|Mr|Mrs|Ms|Miss|Prof(?:essor)?)\.?\s[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)\s"
)
_NAME_HEADS = re.compile(r"names?|members?|attendees?|who|initials|title", re.IGNORECASE)
