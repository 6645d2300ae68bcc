"""Charters: written in versions, signed by partners, and ended."""

import datetime as dt

from django.utils.text import slugify

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.people.models import AreaOrganisation, LocalArea, Organisation
from turnstone.programme.sources.models import SourceFile
from turnstone.programme.sources.operations import keep_unread, note_placed
from turnstone.programme.voice import rules
from turnstone.programme.voice.models import Charter, CharterSignature, CharterVersion
from turnstone.programme.voice.rules.charters import fault_in_charter_file

_LONGEST_TITLE = 200


@operation
def add_charter(
    *, by: Actor, area: LocalArea, title: str, kind: rules.CharterKind, about: str = ""
) -> Charter:
    """Add a document that partners write with families, before its first version."""
    title = title.strip()
    _refuse_title(area, title)
    return Charter.objects.create(
        area=area, slug=_free_slug(area, title), title=title, kind=kind, about=about.strip()
    )


@operation
def change_charter(
    *, by: Actor, charter: Charter, title: str, kind: rules.CharterKind, about: str, why: str = ""
) -> Charter:
    """Say anew what a charter is called and what it is for; its address stays, and so do its versions."""
    if title.strip() != charter.title:
        _refuse_title(charter.area, title.strip())
    charter.title, charter.kind, charter.about = title.strip(), kind, about.strip()
    charter.save()
    return charter


@operation
def write_charter(
    *,
    by: Actor,
    charter: Charter,
    number: str,
    text: str,
    written_with: str = "",
    file: SourceFile | None = None,
    written_on: dt.date | None = None,
) -> CharterVersion:
    """Write a version. Signatures under earlier ones stay there: this one is signed anew."""
    _refuse_ended(charter)
    version = CharterVersion(
        area=charter.area,
        charter=charter,
        number=number.strip(),
        text=_clean(text),
        written_with=written_with.strip(),
        file=file,
        written_on=written_on or clock.today(),
    )
    if charter.versions.filter(number=version.number).exists():
        raise Refusal(
            f"{charter.title} has a version {version.number} already; give this one another number."
        )
    _refuse_version(version)
    version.save()
    _place_file(by, version)
    return version


@operation
def write_charter_with_file(
    *, by: Actor, charter: Charter, file: tuple[str, bytes] | None, **said: object
) -> CharterVersion:
    """Write a version and keep its file, given by its name and its bytes: both or neither."""
    kept = _kept(by, charter.area, file)
    return write_charter(by=by, charter=charter, file=kept, **said)  # type: ignore[arg-type]


@operation
def change_charter_version(
    *, by: Actor, version: CharterVersion, text: str, written_with: str, written_on: dt.date, why: str = ""
) -> CharterVersion:
    """Put right a version that nobody has signed."""
    _refuse_signed(version)
    version.text, version.written_with = _clean(text), written_with.strip()
    version.written_on = written_on
    _refuse_version(version)
    version.save()
    return version


@operation
def remove_charter_version(*, by: Actor, version: CharterVersion, why: str) -> None:
    """Take back a version that nobody has signed."""
    _refuse_signed(version)
    if not why.strip():
        raise Refusal(f"Say why version {version.number} is taken back; its history keeps the reason.")
    version.delete()


@operation
def sign_charter(
    *,
    by: Actor,
    version: CharterVersion,
    organisation: Organisation,
    signed_by: str,
    signed_on: dt.date | None = None,
) -> CharterSignature:
    """Note that a partner signed a version, once; from then on its words stay."""
    on = signed_on or clock.today()
    _refuse_ended(version.charter)
    _refuse_signature(version, organisation, signed_by.strip(), on)
    return CharterSignature.objects.create(
        area=version.area,
        version=version,
        organisation=organisation,
        signed_by=signed_by.strip(),
        signed_on=on,
    )


@operation
def take_back_signature(*, by: Actor, signature: CharterSignature, why: str) -> None:
    """Undo a signature that was noted by mistake."""
    if not why.strip():
        raise Refusal(f"Say why the signature of {signature.organisation.name} is taken back.")
    signature.delete()


@operation
def end_charter(*, by: Actor, charter: Charter, why: str, ended_on: dt.date | None = None) -> Charter:
    """Say that a charter holds no more; it stays to be read."""
    _refuse_ended(charter)
    on = ended_on or clock.today()
    if not why.strip():
        raise Refusal(f"Say why {charter.title} holds no more; its history keeps the reason.")
    if on > clock.today():
        raise Refusal(f"{on:%-d %B %Y} is still to come; end {charter.title} once its last day is here.")
    charter.ended_on = on
    charter.save()
    return charter


@operation
def resume_charter(*, by: Actor, charter: Charter, why: str = "") -> Charter:
    """Undo the end of a charter."""
    if charter.ended_on is None:
        raise Refusal(f"{charter.title} has not ended.")
    charter.ended_on = None
    charter.save()
    return charter


def _refuse_title(area: LocalArea, title: str) -> None:
    if not title:
        raise Refusal("Enter the title of the document, as it is printed.")
    if len(title) > _LONGEST_TITLE:
        raise Refusal("The title is over 200 letters; use the short one that people say.")
    if Charter.objects.filter(area=area, title=title).exists():
        raise Refusal(f"{area.name} already has “{title}”; write a new version of it.")


def _free_slug(area: LocalArea, title: str) -> str:
    """Name it in addresses; "add" is the address of a page."""
    taken = {"add", *Charter.objects.filter(area=area).values_list("slug", flat=True)}
    # A publication's short name, which is made of this one, has fifty letters.
    slug = slugify(title)[:45].strip("-") or "charter"
    every = (slug, *(f"{slug}-{number}" for number in range(2, len(taken) + 3)))
    return next(each for each in every if each not in taken)


def _refuse_ended(charter: Charter) -> None:
    if charter.ended_on:
        raise Refusal(f"{charter.title} ended on {charter.ended_on:%-d %B %Y}; undo its end first.")


def _refuse_version(version: CharterVersion) -> None:
    if not version.number or len(version.number) > 20:
        raise Refusal("Enter the number of the version, such as 2, or 2.1.")
    if not version.text:
        raise Refusal("Enter the words of the document; they are what partners sign.")
    if version.written_on > clock.today():
        raise Refusal(f"{version.written_on:%-d %B %Y} is still to come; enter the day it was written.")
    if version.file and version.file.area_id != version.area_id:
        raise Refusal(f"{version.file.name} was not taken in by {version.area.name}; choose its own file.")


def _refuse_signed(version: CharterVersion) -> None:
    if version.signatures.exists():
        raise Refusal(f"Version {version.number} is signed, so its words stay; write a new version.")


def _refuse_signature(version: CharterVersion, organisation: Organisation, who: str, on: dt.date) -> None:
    if not who:
        raise Refusal(f"Enter who signed for {organisation.name}: the post is enough.")
    if not AreaOrganisation.objects.filter(area=version.area, organisation=organisation).exists():
        raise Refusal(f"{organisation.name} is not a partner in {version.area.name}; choose one that is.")
    if version.signatures.filter(organisation=organisation).exists():
        raise Refusal(f"{organisation.name} has signed version {version.number} already; each signs it once.")
    if on > clock.today():
        raise Refusal(f"{on:%-d %B %Y} is still to come; enter the day on which it was signed.")
    if on < version.written_on:
        raise Refusal(
            f"Version {version.number} was written on {version.written_on:%-d %B %Y}, so it cannot have been "
            f"signed on {on:%-d %B %Y}; correct the date."
        )
    later = version.charter.versions.filter(written_on__gt=version.written_on, written_on__lte=on)
    if newer := later.order_by("-written_on", "-id").first():
        raise Refusal(
            f"Version {newer.number} had taken the place of version {version.number}; sign that one."
        )


def _clean(text: str) -> str:
    """Keep lines and paragraphs as they are, without the marks that one kind of machine puts at their ends."""
    return "\n".join(line.rstrip() for line in text.replace("\r\n", "\n").strip().split("\n"))


def _kept(by: Actor, area: LocalArea, file: tuple[str, bytes] | None) -> SourceFile | None:
    if file is None:
        return None
    name, content = file
    if fault := fault_in_charter_file(name, content):
        raise Refusal(fault)
    return keep_unread(by=by, area=area, name=name, content=content)


def _place_file(by: Actor, version: CharterVersion) -> None:
    """Note what the file became, so that no list of files that wait to be read shows it."""
    if version.file and not version.file.placed.filter(key=version.ref).exists():
        note_placed(by=by, source=version.file, key=version.ref, became=version.ref)
