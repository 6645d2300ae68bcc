"""What in a comment might say who somebody is, so that a person looks before it is quoted. No Django."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum


class Tells(StrEnum):
    """What sort of thing might say who somebody is."""

    NAME = "name"
    EMAIL = "email"
    PHONE = "phone"
    ADDRESS = "address"
    SCHOOL_AND_NEED = "school_and_need"


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag:
    """Words of a comment that might say who somebody is, and what sort of thing they are."""

    tells: Tells
    words: str

    @property
    def sentence(self) -> str:
        """Say what was seen, for whoever decides."""
        return f"“{self.words}” {_SENTENCES[self.tells]}"


_SENTENCES = {
    Tells.NAME: "may be somebody’s name.",
    Tells.EMAIL: "is an email address.",
    Tells.PHONE: "may be a telephone number.",
    Tells.ADDRESS: "is a postcode.",
    Tells.SCHOOL_AND_NEED: "names a school beside a need that few children have; together they may say who it is.",
}


def flags_in(words: str, names: Iterable[str] = ()) -> tuple[Flag, ...]:
    """Find what might say who somebody is; `names` are those of people whom the area knows."""
    found = [
        Flag(tells=Tells.EMAIL, words=each[0]) for each in re.finditer(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", words)
    ]
    found += [
        Flag(tells=Tells.PHONE, words=each[0].strip())
        for each in _PHONE.finditer(words)
        if 10 <= sum(letter.isdigit() for letter in each[0]) <= 13
    ]
    found += [Flag(tells=Tells.ADDRESS, words=each[0]) for each in _POSTCODE.finditer(words)]
    found += [Flag(tells=Tells.NAME, words=each) for each in sorted(set(_names_in(words, names)))]
    return tuple(dict.fromkeys([*found, *_school_and_need(words)]))


def _names_in(words: str, known: Iterable[str]) -> Iterator[str]:
    """Find the names of known people, whoever has a title, and a child who is called by name."""
    for found in (*_TITLED.finditer(words), *_CALLED.finditer(words)):
        if found["name"] not in _NO_NAMES:
            yield found[0] if "title" in found.groupdict() else found["name"]
    parts = {part for name in known for part in name.split() if len(part) > 2 and part not in _NO_NAMES}
    for found in re.finditer(r"\b[A-Z][\w’'-]+", words):
        if found[0].removesuffix("’s").removesuffix("'s") in parts:
            yield found[0]


def _school_and_need(words: str) -> Iterator[Flag]:
    school, need = _SCHOOL.search(words), _RARE.search(words)
    if school and need:
        yield Flag(tells=Tells.SCHOOL_AND_NEED, words=f"{school[0]} … {need[0]}")


_PHONE = re.compile(r"(?<![\w£.])(?:\+44|0)[\d\s()-]{9,15}")
_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b")
_TITLED = re.compile(
    r"\b(?P<title>Mr|Mrs|Ms|Miss|Mx|Dr|Doctor|Professor|Sir|Auntie|Uncle)\.?\s(?P<name>[A-Z][\w’'-]+)"
)
_CALLED = re.compile(
    r"\b(?:son|daughter|child|boy|girl|brother|sister|twin|grandson|granddaughter|nephew|niece|named|called|teacher|"
    r"SENCO|SENCo|Senco|worker|caseworker|[Mm]y name is|name’s|name's),?\s(?P<name>[A-Z][a-z’'-]+)"
)
# Words that begin with a capital here and are no name, or far more often something else.
_NO_NAMES = frozenset(
    "The She Her His They Our And But Who When Was Has Had Does Did Not SEND SENCO EHCP CAMHS Year Will May June"
    " April August Grace Hope Mark Rose Lead Head There This That With School Academy College Education English Team"
    " Council Because Could Can".split()
)
_SCHOOL = re.compile(
    r"\b(?:[A-Z][\w’'.]+\s){1,3}(?:School|Academy|College|Primary|Secondary|Infants|Juniors|Nursery)\b"
)
# Needs and conditions that few children of one school have.
_RARE = re.compile(
    r"\b(?:deaf ?-?blind\w*|multi-?sensory|blind|deaf|visual(?:ly)? impair\w+|hearing impair\w+|cochlear|braille|"
    r"tracheostomy|tube[- ]fed|gastrostomy|wheelchair|cerebral palsy|muscular dystrophy|cystic fibrosis|epilep\w+|"
    r"down(?:[’']?s)? syndrome|rett|angelman|prader|fragile x|selective(?:ly)? mut\w+|PMLD|life[- ]limiting|"
    r"brain injury|rare (?:condition|syndrome|disease)|chromosom\w+)\b",
    re.IGNORECASE,
)
