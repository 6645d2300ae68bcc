"""A charter for everyone: the words that partners signed, and which partners signed them. It names nobody."""

import datetime as dt
from collections.abc import Iterator

from django.utils import timezone

from turnstone.documents.blocks import Block, Bullets, Document, Item, Paragraph, Section
from turnstone.papers.citing import cite
from turnstone.papers.concern import Code, Concern
from turnstone.papers.phrases import day, listed, sentence
from turnstone.papers.text_concerns import hard_reading, names_in, unexplained_short_forms
from turnstone.programme.people.queries import area_as_at, names_as_at
from turnstone.programme.voice.facts import CharterFacts, CharterVersionFacts
from turnstone.programme.voice.queries import charter_as_at
from turnstone.programme.voice.rules import CHARTER_KIND_NAMES, CharterKind


def compose(charter_id: int, as_at: dt.datetime) -> tuple[Document, tuple[Concern, ...]]:
    """Make the page of the version that is signed, with what the gate says of it."""
    charter = charter_as_at(charter_id, as_at)
    if charter is None:
        raise LookupError(f"There was no charter {charter_id} yet at {as_at}.")
    page = Document(
        title=charter.title,
        subtitle=CHARTER_KIND_NAMES[CharterKind(charter.kind)],
        area=area_as_at(charter.area_id, as_at).name,
        as_at=timezone.localdate(as_at),
        audience="Everyone",
        sections=tuple(_sections(charter)),
    )
    concerns = (
        *_gaps(charter),
        *names_in(page, names_as_at(charter.area_id, as_at), "blocks"),
        *unexplained_short_forms(page),
        *hard_reading(page),
    )
    return page, concerns


def _sections(charter: CharterFacts) -> Iterator[Section]:
    version = charter.signed
    if version is None:
        none = Paragraph(text="No partner has signed it yet.")
        yield Section(title="What it says", anchor="text", blocks=(none,))
        return
    yield Section(title="What it says", anchor="text", blocks=tuple(_text(charter, version)))
    yield Section(title="Who signed it", anchor="signed", blocks=tuple(_signed(charter, version)))
    yield Section(title="About it", anchor="about", blocks=tuple(_about(charter, version)))


def _text(charter: CharterFacts, version: CharterVersionFacts) -> Iterator[Block]:
    """Set out its words as they were written: lines that begin with a dash are a list."""
    if charter.ended_on:
        yield Paragraph(text=f"It ended on {day(charter.ended_on)}. It stays here to be read.", style="note")
    facts = cite("voice.charterversion", version)
    items: list[str] = []
    for line in [*version.text.split("\n"), ""]:
        text = line.strip()
        if text.startswith(("- ", "* ", "• ")):
            items.append(text[2:].strip())
            continue
        if items:
            yield Bullets(items=tuple(Item(text=each, facts=facts) for each in items))
            items = []
        if text:
            yield Paragraph(text=text, facts=facts)


def _signed(charter: CharterFacts, version: CharterVersionFacts) -> Iterator[Block]:
    yield Bullets(
        items=tuple(
            Item(
                text=f"{each.organisation}, on {day(each.signed_on)}",
                facts=cite("voice.chartersignature", each),
            )
            for each in version.signatures
        )
    )
    waiting = charter.yet_to_sign(version)
    if waiting and not charter.ended_on:
        yield Paragraph(text=f"Not signed yet by {listed(each.name for each in waiting)}.")


def _about(charter: CharterFacts, version: CharterVersionFacts) -> Iterator[Block]:
    if charter.about:
        yield Paragraph(text=sentence(charter.about), facts=cite("voice.charter", charter))
    yield Paragraph(text=f"This is version {version.number}, written on {day(version.written_on)}.")
    if version.written_with:
        yield Paragraph(text=f"It was written with {sentence(version.written_with)}")


def _gaps(charter: CharterFacts) -> Iterator[Concern]:
    """Everyone reads what partners have signed; a newer version that waits for them is only said to the office."""
    version = charter.signed
    if version is None:
        text = f"No partner has signed {charter.title} yet: note the first signature, then make its page."
        yield Concern(code=Code.BLANK_PAPER, weight="blocks", sentence=text, where="The whole page")
        return
    waiting = charter.yet_to_sign(version)
    if waiting:
        names = listed(each.name for each in waiting)
        text = f"Version {version.number} is not signed yet by {names}; the page says so."
        yield Concern(code=Code.CHARTER_NOT_SIGNED, sentence=text, where="Who signed it")
    if charter.newest and charter.newest.id != version.id:
        text = f"Version {charter.newest.number} is newer, and nobody has signed it; the page shows {version.number}."
        yield Concern(code=Code.CHARTER_NOT_SIGNED, sentence=text, where="What it says")
