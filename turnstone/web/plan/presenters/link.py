"""One link of a thread, as pages draw it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A fact beside its name; `href` leads elsewhere."""

    name: str
    words: str
    href: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One link of the thread. A `gap` says what is missing and what to do about it."""

    kind: str
    heading: str = ""
    quote: str = ""
    source: str = ""
    facts: tuple[Said, ...] = ()
    items: tuple[Said, ...] = ()
    gap: str = ""
    is_here: bool = False
