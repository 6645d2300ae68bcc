"""How long contacts are kept, what they agree to, and how an address is written. No Django."""

import datetime as dt
import re

from turnstone.programme.audit.rules import Machine
from turnstone.programme.voice.rules.words import CONTACT_KIND_NAMES, ContactKind, Purpose

# Whoever comes by their own link or fills in a form of ours: the trail never says who.
THEMSELVES = Machine("somebody, on the public pages")
KEPT_FOR_YEARS = 3
# Whoever signed up and never confirmed gave us an address that may be anybody's.
UNCONFIRMED_KEPT_FOR = dt.timedelta(days=14)
A_DAY = dt.timedelta(days=1)
NEEDS_KEPT_FOR = dt.timedelta(days=30)

CONSENT_WORDS = {
    Purpose.EVENTS: "Yes, write to me about events for families.",
    Purpose.SURVEYS: "Yes, ask me to take part in surveys.",
    Purpose.BULLETIN: "Yes, send me the bulletin.",
}


def purge_day(today: dt.date) -> dt.date:
    """Give the day on which somebody whom we heard from today is forgotten, unless they are heard from again."""
    try:
        return today.replace(year=today.year + KEPT_FOR_YEARS)
    except ValueError:
        return today.replace(year=today.year + KEPT_FOR_YEARS, day=28)


def tidy_email(said: str) -> str:
    """Write an address as it is kept: without what was copied along with it."""
    return said.strip().strip("<>;,").removeprefix("mailto:").strip()


def tidy_name(said: str) -> str:
    """Write a name on one line."""
    return " ".join(said.split())


def is_phone(said: str) -> bool:
    """Say whether something could be a telephone number."""
    return bool(re.fullmatch(r"[+()\d][\d ()+\-./]*(?:(?:ext|x)\.? ?\d+)?", said, re.IGNORECASE)) and (
        7 <= len(re.findall(r"\d", said)) <= 20
    )


def kind_called(said: str) -> ContactKind | None:
    """Find the kind that a list means; one that says nothing means a parent or carer."""
    wanted = said.strip().lower().replace("_", " ")
    if not wanted:
        return ContactKind.PARENT_CARER
    return next((kind for kind, words in _KIND_WORDS.items() if wanted in words), None)


_KIND_WORDS: dict[ContactKind, frozenset[str]] = {
    kind: frozenset({name.lower(), kind.value.replace("_", " "), *more})
    for kind, name, more in (
        (
            ContactKind.PARENT_CARER,
            CONTACT_KIND_NAMES[ContactKind.PARENT_CARER],
            ("parent", "carer", "parent/carer", "parent carer", "family"),
        ),
        (ContactKind.YOUNG_PERSON, CONTACT_KIND_NAMES[ContactKind.YOUNG_PERSON], ("young adult",)),
        (
            ContactKind.PRACTITIONER,
            CONTACT_KIND_NAMES[ContactKind.PRACTITIONER],
            ("professional", "school", "staff"),
        ),
        (ContactKind.OTHER, CONTACT_KIND_NAMES[ContactKind.OTHER], ()),
    )
}
