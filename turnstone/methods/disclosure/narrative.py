"""Find in a text a number that the tables beside it hide."""

import re
from collections.abc import Iterable

_WORDS = (
    "none one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty"
).split()
# A number by itself: no part of a longer one, of a decimal or of a date in figures.
_NUMBER = re.compile(r"(?<![\w.,/-])(\d+)(?![\w/-]|[.,]\d)")
_WORD = re.compile(rf"(?<![\w-])({'|'.join(_WORDS)})(?![\w-])", re.IGNORECASE)


def hidden_numbers_in(text: str, hidden: Iterable[int]) -> tuple[str, ...]:
    """Give each place, as it is written, where a text says a hidden number in figures, or in words to twenty."""
    wanted = set(hidden)
    found = [(each.start(), each[0]) for each in _NUMBER.finditer(text) if int(each[1]) in wanted]
    found += [
        (each.start(), each[0]) for each in _WORD.finditer(text) if _WORDS.index(each[1].lower()) in wanted
    ]
    return tuple(words for _, words in sorted(found))
