"""Authorities' numbers by their names, which every sheet spells its own way."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

# Bristol is also "Bristol, City of", Bedford "Bedford Borough", Durham "County Durham".
_TITLES = frozenset({"the", "city", "county", "borough", "of", "council", "royal"})


@dataclass(frozen=True, slots=True)
class Numbers:
    """The three-digit numbers of authorities by their plain names."""

    by_name: Mapping[str, str]

    @classmethod
    def of(cls, *named: Iterable[tuple[str, str]]) -> "Numbers":
        """Gather names with their numbers; the last that is given for a name counts."""
        return cls(
            {plain_name(name): number for pairs in named for name, number in pairs if number.isdigit()}
        )

    def number(self, name: str) -> str:
        """Give the number of an authority, or nothing where nobody goes by that name."""
        return self.by_name.get(plain_name(name), "")


def plain_name(name: str) -> str:
    """Put a name so that capitals, signs, titles and the numbers of footnotes do not matter."""
    words = re.findall(r"[a-z]+", name.lower().replace("&", " and ").replace("’", "").replace("'", ""))
    return " ".join(each for each in words if each not in _TITLES) or " ".join(words)
