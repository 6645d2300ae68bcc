"""Charters as pages show them: how far each is signed, what two versions say, and how it came to be so."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse

from turnstone.programme.audit.facts import ChangeFacts
from turnstone.programme.voice.facts import CharterFacts, CharterVersionFacts
from turnstone.programme.voice.rules import CHARTER_KIND_NAMES, CharterKind, Piece, compare_words
from turnstone.web.kit.formats import count, day
from turnstone.web.kit.history import Change, Words, newest_first, told


@dataclass(frozen=True, slots=True, kw_only=True)
class CharterRow:
    """A charter as a line of a list."""

    href: str
    title: str
    kind: str
    about: str
    standing: str
    ended: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureRow:
    """A signature, as the office sees it."""

    id: int
    organisation: str
    signed_by: str
    signed_on: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionRow:
    """A version with who has signed it and who has not."""

    id: int
    href: str
    number: str
    text: str
    written_on: str
    written_with: str
    has_file: bool
    is_signed: bool
    is_newest: bool
    standing: str
    signatures: tuple[SignatureRow, ...]
    waiting: tuple[str, ...]


def charter_rows(area_slug: str, found: Sequence[CharterFacts]) -> tuple[CharterRow, ...]:
    """List charters, those that hold first."""
    in_order = sorted(found, key=lambda each: each.ended_on is not None)
    return tuple(
        CharterRow(
            href=reverse("charter", args=[area_slug, each.slug]),
            title=each.title,
            kind=kind_words(each),
            about=each.about,
            standing=_standing(each),
            ended=day(each.ended_on) if each.ended_on else "",
        )
        for each in in_order
    )


def kind_words(charter: CharterFacts) -> str:
    """Say what sort of document it is."""
    return CHARTER_KIND_NAMES[CharterKind(charter.kind)]


def _standing(charter: CharterFacts) -> str:
    if charter.newest is None:
        return "No version is written yet."
    said = f"Version {charter.newest.number}: {_signed(charter, charter.newest)}."
    if charter.signed and charter.signed.id != charter.newest.id:
        said += f" Until it is signed, version {charter.signed.number} holds."
    return said


def _signed(charter: CharterFacts, version: CharterVersionFacts) -> str:
    have, waiting = len(version.signatures), len(charter.yet_to_sign(version))
    if not have:
        return "nobody has signed it yet"
    return f"signed by {have} of {count(have + waiting, 'partner')}"


def version_rows(area_slug: str, charter: CharterFacts) -> tuple[VersionRow, ...]:
    """List a charter's versions, the newest first."""
    return tuple(_version(area_slug, charter, each) for each in charter.versions)


def _version(area_slug: str, charter: CharterFacts, each: CharterVersionFacts) -> VersionRow:
    return VersionRow(
        id=each.id,
        href=reverse("charter_version", args=[area_slug, charter.slug, each.id]),
        number=each.number,
        text=each.text,
        written_on=day(each.written_on),
        written_with=each.written_with,
        has_file=each.file_id is not None,
        is_signed=each.is_signed,
        is_newest=each == charter.newest,
        standing=_signed(charter, each).capitalize(),
        signatures=tuple(
            SignatureRow(
                id=one.id,
                organisation=one.organisation,
                signed_by=one.signed_by,
                signed_on=day(one.signed_on),
            )
            for one in each.signatures
        ),
        waiting=tuple(one.name for one in charter.yet_to_sign(each)),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two versions, word by word."""

    before: str
    after: str
    sentence: str
    pieces: tuple[Piece, ...]


def comparison(before: CharterVersionFacts, after: CharterVersionFacts) -> Comparison:
    """Set a later version beside an earlier one."""
    pieces = compare_words(before.text, after.text)
    number = {
        kind: sum(len(each.words.split()) for each in pieces if each.kind == kind) for kind in ("gone", "new")
    }
    says = (
        f"{count(number['new'], 'word')} new and {count(number['gone'], 'word')} gone."
        if any(number.values())
        else "The two say the same."
    )
    return Comparison(
        before=f"version {before.number}", after=f"version {after.number}", sentence=says, pieces=pieces
    )


_DONE = {
    "voice.add_charter": "added it",
    "voice.change_charter": "changed it",
    "voice.end_charter": "ended it",
    "voice.resume_charter": "undid its end",
    "voice.write_charter": "wrote a version",
    "voice.change_charter_version": "put a version right",
    "voice.remove_charter_version": "took a version back",
    "voice.sign_charter": "noted a signature",
    "voice.take_back_signature": "took a signature back",
}
_FIELDS = {"kind": "Sort", "ended_on": "Ended on", "written_on": "Written on", "written_with": "Written with"}


def charter_history(changes: Sequence[ChangeFacts]) -> tuple[Change, ...]:
    """Tell who wrote, signed and changed what, newest first."""
    names = {"kind": {str(key): words for key, words in CHARTER_KIND_NAMES.items()}}
    return newest_first(told(changes, Words(done=_DONE, fields=_FIELDS, names=names)))
