"""The limbs under a resolution: lettered, numbered, bulleted or plain, until something else begins."""

from __future__ import annotations

from turnstone.intake.minutes import headings, words
from turnstone.intake.minutes.building import ResolutionSoFar
from turnstone.intake.minutes.decisions import opening_of
from turnstone.intake.minutes.marks import follows, mark_of
from turnstone.intake.minutes.saying import Said


class Limbs:
    """Take the lines that belong to one resolution."""

    def __init__(self, resolution: ResolutionSoFar) -> None:
        self._found = resolution

    @property
    def has_begun(self) -> bool:
        """Say whether it has taken a limb."""
        return bool(self._found.limbs)

    def take(self, line: Said, item_number: str) -> bool:
        """Take a line as a limb, or as the rest of one; False where the resolution has ended before it."""
        limbs = self._found.limbs
        if line.cells or line.style == "heading" or words.STARTS.match(line.text):
            return False
        mark = mark_of(line.text)
        if mark:
            before = next((each.letter for each in reversed(limbs) if each.letter), None)
            if follows(mark.letter, before) and not self._is_next_item(line, mark.letter, item_number):
                self._found.add(line.where, mark, mark.rest, is_marked=True)
                return True
            return self._is_nested(line) and self._go_on(line)
        if line.style in ("item", "check"):
            if limbs and limbs[-1].letter and not limbs[-1].words.endswith("."):
                return self._go_on(line)
            self._found.add(line.where, None, line.text, is_marked=True)
            return True
        if line.text[:1].islower() or line.text in ("and", "AND", "or"):
            return self._go_on(line)
        return self._plain(line)

    def _plain(self, line: Said) -> bool:
        limbs = self._found.limbs
        if not limbs and line.text.endswith(":"):
            return self._open(line)
        if not limbs:
            self._found.add(line.where, None, line.text, is_marked=False)
            return True
        last = limbs[-1]
        goes_on = last.words.endswith((";", ",", "; and", ", and")) or line.text.startswith(("That ", "To "))
        if last.is_marked or not goes_on:
            return False
        self._found.add(line.where, None, line.text, is_marked=False)
        return True

    def _open(self, line: Said) -> bool:
        """Take a sentence under the heading "Resolved" that says what its limbs are: "The Panel recommended that:"."""
        opening = opening_of(line.text)
        self._found.kind = opening.kind if opening else self._found.kind
        return self._go_on(line)

    def _is_next_item(self, line: Said, letter: str, item_number: str) -> bool:
        """Say whether a number after a finished limb is that of the next item, as "3. Local offer" after limb 2."""
        limbs = self._found.limbs
        is_next = letter.isdigit() and item_number.isdigit() and int(letter) == int(item_number) + 1
        is_done = bool(limbs) and limbs[-1].words.rstrip().endswith(".")
        return is_next and is_done and headings.numbered(line) is not None

    def _is_nested(self, line: Said) -> bool:
        """Say whether a mark of another series stands within the last limb."""
        limbs = self._found.limbs
        if not limbs:
            return False
        is_inside = limbs[-1].words.rstrip().endswith((":", ";", ",", "; and", "and"))
        return is_inside or line.text[:1] == "(" or headings.numbered(line) is None

    def _go_on(self, line: Said) -> bool:
        if self._found.limbs:
            last = self._found.limbs[-1]
            last.words = f"{last.words} {line.text}"
        else:
            self._found.words = f"{self._found.words} {line.text}"
        return True
