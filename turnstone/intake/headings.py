"""Whether a line is a heading, and of what, from its words and its style alone."""

import re
from dataclasses import replace

from turnstone.documents.readers.reading import Line
from turnstone.intake.pieces import Head
from turnstone.intake.vocabulary import GROUP_WORDS, WORKSTREAM_WORDS, bare, label_of

STYLED = ("title", "heading")


def heading_of(line: Line) -> Head | None:
    """Read a line as a heading that is sure, or give None.

    An item of a list may be the heading of deeper items, as on slides, but never the name of a workstream.
    """
    label = label_of(line.text)
    if label and (line.style not in ("item", "check") or label in _MAY_BE_ITEMS):
        return Head(label=label, line=line)
    if line.style in ("item", "check"):
        return None
    name = _workstream_in(line)
    return Head(label="workstream", line=line, name=name) if name else None


def perhaps_heading(line: Line) -> Head | None:
    """Read a short line that stands alone as perhaps a heading; whether it is one its neighbours decide."""
    if line.style in ("item", "check") or len(line.text) > 90:
        return None
    if line.style in STYLED or (line.text[-1] not in ".;:,?!" and len(line.text.split()) <= 12):
        return Head(label="perhaps", line=line, name=name_in(line.text))
    return None


def double_heading(line: Line) -> tuple[Head, Head] | None:
    """Split "Culture Workstream – Next Steps" into the workstream and the list that it heads."""
    if line.style in ("item", "check") or len(line.text) > 100:
        return None
    found = re.fullmatch(r"(.+?)\s*(?:\s[-–—]|[:–—|])\s+(.+)", line.text)
    label = label_of(found[2]) if found else None
    if found is None or label not in ("progress", "next_steps", "exceptions"):
        return None
    first = replace(line, text=found[1])
    name = _workstream_in(first) or (
        name_in(found[1]) if line.style in STYLED and not label_of(found[1]) else ""
    )
    if not name or is_programme(name):
        return None
    return Head(label="workstream", line=line, name=name), Head(
        label=label, line=replace(line, text=found[2])
    )


def is_group_name(text: str) -> bool:
    """Say whether a name is that of a group, such as "Intelligence and Data Group (IDG)"."""
    return _GROUP.fullmatch(text.strip()) is not None and not _begins_with_verb(text)


def has_acronym(text: str) -> bool:
    """Say whether a name ends in its letters, in brackets."""
    return re.search(r"\([A-Z&]{2,8}\)$", text.strip()) is not None


def is_programme(name: str) -> bool:
    """Say whether a name is the whole programme's and no workstream's."""
    return _NOT_A_WORKSTREAM.fullmatch(bare(name)) is not None


def name_in(text: str) -> str:
    """Give a workstream's name without "Workstream", its number, or "update" after it."""
    text = " ".join(text.split()).strip(" :–—-.")
    text = _LEAD_IN_NAME.sub("", _TRAILER.sub("", text))
    for pattern in (_NAME_FIRST, _WORD_FIRST):
        found = pattern.fullmatch(text)
        if found:
            return found["name"].strip(" :–—-.,")
    return text


def _workstream_in(line: Line) -> str:
    """Give the name in a line that says it is a workstream's, or nothing.

    Unstyled words must look like a heading too: "Launch the Culture Workstream" is a step.
    """
    text = " ".join(line.text.split()).strip(" :–—-")
    if len(text) > 100 or text.endswith("."):
        return ""
    trimmed = _TRAILER.sub("", text)
    found = _NAME_FIRST.fullmatch(trimmed) or _WORD_FIRST.fullmatch(trimmed)
    if not found or bare(found["name"]) in _NOT_NAMES:
        return ""
    if line.style not in STYLED and (_begins_with_verb(text) or not _looks_titled(text)):
        return ""
    return name_in(text)


def _looks_titled(text: str) -> bool:
    words = re.findall(r"[^\W\d_][\w'’-]*", text)
    return all(word[0].isupper() or word.casefold() in _SMALL_WORDS for word in words)


def _begins_with_verb(text: str) -> bool:
    first = re.split(r"\W+", text.casefold().strip(), maxsplit=1)[0]
    return first in _VERBS or first.endswith("ed")


_MAY_BE_ITEMS = frozenset(
    {
        "progress",
        "next_steps",
        "programme_next_steps",
        "headlines",
        "exceptions",
        "examples",
        "did",
        "well",
        "difference",
    }
)
_NAME_FIRST = re.compile(
    rf"(?:the\s+)?(?P<name>\S.*?)\s+(?:{WORKSTREAM_WORDS})(?:\s*\([^)]*\))?", re.IGNORECASE
)
_WORD_FIRST = re.compile(
    rf"(?:{WORKSTREAM_WORDS})(?:\s*(?:no\.?\s*)?(?:\d{{1,2}}|[A-Z])\b\s*[:.)–—-]*|\s*[:–—-]+)\s*(?P<name>\S.*)",
    re.IGNORECASE,
)
_GROUP = re.compile(rf".*\S\s+(?:{GROUP_WORDS})\s*(?:\([A-Z&]{{2,8}}\))?", re.IGNORECASE)
_TRAILER = re.compile(r"\s*[-–—:,]?\s+(?:update|summary|report|overview|highlights?)$", re.IGNORECASE)
_LEAD_IN_NAME = re.compile(r"\s*\([^)]*\blead\b[^)]*\)$", re.IGNORECASE)
_NOT_A_WORKSTREAM = re.compile(
    r"(?:\w+ ){0,3}(?:programme|board|area|summary|update|report|overview|dashboard|highlights|workstreams)"
    r"|sheet ?\d*|overall|appendix.*|front (?:page|sheet)|cover|contents|agenda"
)
_NOT_NAMES = frozenset(
    {"the", "each", "all", "by", "other", "key", "our", "per", "new", "emerging", "common", "main"}
)
_SMALL_WORDS = frozenset(re.findall(r"\w+", "and of the for to in with on at by from a an or as into"))
_VERBS = frozenset(
    re.findall(
        r"\w+",
        "agree establish develop launch continue complete review progress set create deliver recruit embed scope "
        "hold start finalise implement begin monitor relaunch appoint publish share refresh confirm strengthen "
        "widen arrange update write draft run ensure",
    )
)
