"""A bulletin as it is and as easy to read: the same lines, each with the fact that it tells."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.utils import timezone

from turnstone.documents.blocks import Bullets, Document, Fact, Item, Section
from turnstone.papers.citing import cite
from turnstone.papers.concern import Concern
from turnstone.papers.phrases import day
from turnstone.papers.plain import sentences_in
from turnstone.papers.prose import blocks_of
from turnstone.papers.voice.bulletin_concerns import concerns_about_bulletin, concerns_about_easy_bulletin
from turnstone.papers.voice.bulletin_corrections import Owed, owed_corrections
from turnstone.papers.voice.bulletin_links import links_of
from turnstone.papers.voice.bulletin_reading import Stood, read_known, standing
from turnstone.programme.people.queries import names_as_at
from turnstone.programme.voice.facts import BulletinFacts, BulletinLineFacts
from turnstone.programme.voice.queries import bulletin_as_at, bulletins_as_at
from turnstone.programme.voice.rules import (
    BULLETIN_SECTION_NAMES,
    EASY_SECTION_NAMES,
    BulletinSection,
)

Composed = tuple[Document, tuple[Concern, ...]]
Links = Mapping[str, tuple[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """Hold what a bulletin reads: its lines, where they lead, how the record stands, and whose names to keep out."""

    bulletin: BulletinFacts
    links: Links
    stands: Mapping[str, Stood]
    owed: tuple[Owed, ...]
    names: list[str]


def compose(bulletin_id: int, as_at: dt.datetime) -> Composed:
    """Make an issue as at a moment, with what the gate says of it."""
    return composed(read_issue(bulletin_id, as_at))


def compose_easy(bulletin_id: int, as_at: dt.datetime) -> Composed:
    """Make the same issue in its easy words."""
    return composed_easy(read_issue(bulletin_id, as_at))


def composed(issue: Issue) -> Composed:
    """Make an issue from what was read. Pure."""
    page = document_of(issue)
    return page, concerns_about_bulletin(issue.bulletin, page, issue.stands, issue.owed, issue.names)


def composed_easy(issue: Issue) -> Composed:
    """Make it in its easy words. Pure."""
    page = easy_document_of(issue)
    return page, concerns_about_easy_bulletin(issue.bulletin, page, issue.stands, issue.owed, issue.names)


def read_issue(bulletin_id: int, as_at: dt.datetime) -> Issue:
    """Read an issue as it stood at a moment, and the record as it stood then. Raises `LookupError` before it began."""
    bulletin = bulletin_as_at(bulletin_id, as_at)
    known = read_known(bulletin.area_id, as_at)
    stands = standing(known)
    every = bulletins_as_at(bulletin.area_id, as_at)
    earlier = [
        each for each in every if each.series.id == bulletin.series.id and each.number < bulletin.number
    ]
    return Issue(
        bulletin=bulletin,
        links=links_of(known, bulletin.area_slug),
        stands=stands,
        owed=owed_corrections(earlier, stands),
        names=names_as_at(bulletin.area_id, as_at),
    )


def document_of(issue: Issue) -> Document:
    """Set an issue out. Pure."""
    return _document(issue, _line, BULLETIN_SECTION_NAMES, issue.bulletin.title)


def easy_document_of(issue: Issue) -> Document:
    """Set out the same lines in their easy words, a sentence a line. Pure."""
    return _document(issue, _easy_line, EASY_SECTION_NAMES, f"{issue.bulletin.title}: easy to read")


def _document(
    issue: Issue,
    line_of: Callable[[BulletinLineFacts, Links], Item],
    names: Mapping[BulletinSection, str],
    title: str,
) -> Document:
    bulletin = issue.bulletin
    since, until = timezone.localdate(bulletin.since), timezone.localdate(bulletin.until)
    return Document(
        title=title,
        subtitle=f"What changed from {day(since)} to {day(until)}.",
        area=bulletin.area_name,
        as_at=until,
        audience="Everyone",
        sections=(
            *_opening(bulletin),
            *(
                Section(title=names[section], anchor=section, blocks=(Bullets(items=items),))
                for section in BulletinSection
                if (items := _items(issue, section, line_of))
            ),
        ),
    )


def _opening(bulletin: BulletinFacts) -> tuple[Section, ...]:
    if not bulletin.opening.strip():
        return ()
    blocks = blocks_of(bulletin.opening, cite("voice.bulletin", bulletin))
    return (Section(title="Welcome", anchor="welcome", blocks=blocks),)


def _items(
    issue: Issue, section: BulletinSection, line_of: Callable[[BulletinLineFacts, Links], Item]
) -> tuple[Item, ...]:
    return tuple(line_of(line, issue.links) for line in issue.bulletin.told if line.section == section)


def _line(line: BulletinLineFacts, links: Links) -> Item:
    return Item(text=line.words, children=_link(line, links), facts=facts_of(line))


def _easy_line(line: BulletinLineFacts, links: Links) -> Item:
    return Item(text="\n".join(sentences_in(line.easy)), children=_link(line, links), facts=facts_of(line))


def _link(line: BulletinLineFacts, links: Links) -> tuple[Item, ...]:
    words, href = links.get(line.about, ("", ""))
    return (Item(text=words, href=href),) if href and not line.corrects_id else ()


def facts_of(line: BulletinLineFacts) -> tuple[Fact, ...]:
    """Cite the line itself and, where it is tied to one, the row of the record that it tells."""
    own = cite("voice.bulletinline", line)
    if not line.is_tied or line.about_version is None:
        return own
    return (*own, Fact(ref=line.about, version=line.about_version))
