"""A frozen document on a page or as a file, and the same ratings beside it."""

import datetime as dt
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib import import_module

from markupsafe import Markup

from turnstone.documents.as_json import from_json
from turnstone.documents.blocks import (
    Chart,
    Document,
    Paragraph,
    Part,
    Rating,
    Scale,
    Section,
    Table,
    TallyChart,
)
from turnstone.documents.pieces import Spark
from turnstone.documents.ratings import mark
from turnstone.documents.writers import FORMATS, html, svg, text, write
from turnstone.documents.writers.plain import outside_link, readable_section
from turnstone.papers.boards.told_meeting import ToldMeeting, told_in
from turnstone.papers.measures import told_calendar, told_scorecard
from turnstone.papers.measures.told_calendar import ToldRelease
from turnstone.papers.measures.told_scorecard import ToldFigure
from turnstone.papers.voice import told_timeline
from turnstone.papers.voice.told_timeline import ToldTimeline

# What a paper makes as it is asked for, and a page shows or hands over without opening it.
Made = Document


@dataclass(frozen=True, slots=True)
class Line:
    """A section as a line of a list, with the judgement that goes with it."""

    anchor: str
    title: str
    summary: str
    rating: Rating | None


@dataclass(frozen=True, slots=True)
class File:
    """A document in one form, ready to hand over."""

    content: bytes
    media_type: str
    ending: str


FORMS = {
    "docx": "Word",
    "pptx": "PowerPoint",
    "pdf": "PDF",
    "xlsx": "Excel",
    "html": "Web page",
    "txt": "Plain text",
    "json": "JSON",
}


def document_html(content: str) -> Markup:
    """Draw all the sections of a published document; their titles are h2."""
    return html.fragment(_read(content))


def section_html(content: str, anchor: str, address_of: Callable[[str], str]) -> Markup:
    """Draw one section alone, its title an h2; without the section, nothing.

    A link to another section of the document leads to where `address_of` says that section is.
    """
    section = _find(content, anchor)
    drawn = html.section_fragment(section) if section else Markup("")
    # Only tags match, here and below: in the text of a document every < and " is escaped.
    return Markup(re.sub(r'href="#([-\w]+)"', lambda link: f'href="{address_of(link[1])}"', drawn))  # noqa: S704


def opening_html(content: str, anchor: str) -> Markup:
    """Draw a section with no more than its first block; without the section, nothing."""
    section = _find(content, anchor)
    return html.section_fragment(replace(section, blocks=section.blocks[:1])) if section else Markup("")


def section_as_page(content: str, anchor: str, address_of: Callable[[str], str]) -> Markup:
    """Draw what one section holds, for a page whose h1 is the section's title: its headings begin at h2."""
    drawn = section_html(content, anchor, address_of)
    drawn = Markup(re.sub(r"<h2>.*?</h2>\n", "", drawn, count=1, flags=re.DOTALL))  # noqa: S704
    return Markup(re.sub(r"<(/?)h([34])>", lambda tag: f"<{tag[1]}h{int(tag[2]) - 1}>", drawn))  # noqa: S704


def letter_html(content: str, whole: Callable[[str], str]) -> Markup:
    """Draw all the sections for an email, where every link has to be whole; there `whole` leads our own addresses."""
    drawn = html.fragment(_read(content))
    return Markup(re.sub(r'href="(/[^"]*)"', lambda link: f'href="{whole(link[1])}"', drawn))  # noqa: S704


def letter_text(content: str, whole: Callable[[str], str]) -> str:
    """Write all the sections as plain text, each link on a line of its own."""
    return text.body(_read(content), lambda href: whole(href) if href.startswith("/") else outside_link(href))


def part_html(section: Section) -> Markup:
    """Draw a section that was made for a page, its title an h2."""
    return html.section_fragment(section)


def outline(content: str) -> tuple[Line, ...]:
    """List a document's sections."""
    return tuple(Line(each.anchor, each.title, each.summary, each.rating) for each in _read(content).sections)


def subtitle(content: str) -> str:
    """Read what a document says under its title."""
    return _read(content).subtitle


def meeting_in(content: str) -> ToldMeeting | None:
    """Read the meeting that a published agenda, or published minutes, are about."""
    return told_in(_read(content))


def timeline_in(content: str) -> ToldTimeline:
    """Read the timeline that a published one tells, so that it can be shown in part."""
    return told_timeline.timeline_in(_read(content))


def releases_in(content: str) -> tuple[ToldRelease, ...]:
    """Read what a published calendar of data says is to come out."""
    return told_calendar.releases_in(_read(content))


FIGURE_HEADS = told_scorecard.HEADS


def figures_in(content: str) -> tuple[ToldFigure, ...]:
    """Read every figure that a published scorecard prints."""
    return told_scorecard.figures_in(_read(content))


def measures_in(content: str) -> tuple[Line, ...]:
    """List the sections of a published scorecard that tell of one measure each."""
    anchors = told_scorecard.measure_anchors(_read(content))
    return tuple(line for line in outline(content) if line.anchor in anchors)


def as_file(content: str, form: str) -> File:
    """Write a published document in one of `FORMS`."""
    return made_file(_read(content), form)


def made_html(document: Made) -> Markup:
    """Draw all the sections of a document that is made for a page as it is asked for."""
    return html.fragment(document)


def made_file(document: Made, form: str) -> File:
    """Write a document that is made as it is asked for in one of `FORMS`."""
    return File(write(document, form), FORMATS[form].media_type, FORMATS[form].ending)


def rating_tag(scale: Scale, key: str, word: str) -> Markup:
    """Show a judgement as documents do: a shape and a word on a tint."""
    shape = svg.shape(mark(Rating(scale=scale, key=key, word=word)))
    return Markup('<span class="ts-rating ts-{}-{}">{}{}</span>').format(scale, key, shape, word)


def tally_bar(scale: Scale, title: str, sentence: str, counts: Iterable[tuple[str, str, int]]) -> Markup:
    """Draw counts as documents do: one bar, each part with its shape; `counts` is the key, word and number of each."""
    parts = tuple(
        Part(rating=Rating(scale=scale, key=key, word=word), count=number) for key, word, number in counts
    )
    nothing = Table(caption=title, columns=(), rows=())
    return svg.chart(TallyChart(title=title, sentence=sentence, parts=parts, table=nothing))


def chart(block: Chart, where: str = "on this page", *, is_open: bool = False) -> Markup:
    """Draw a chart with its sentence, and its table folded under it."""
    (block,) = readable_section(Section(title=where, anchor="chart", blocks=(block,))).blocks  # type: ignore[assignment]
    return Markup(
        '<div class="ts-document ts-drawn">{}<details class="govuk-details"{}><summary class="govuk-details__summary">'
        '<span class="govuk-details__summary-text">The same as a table</span></summary>'
        '<div class="govuk-details__text">{}</div></details></div>'
    ).format(
        html.chart_fragment(block, where),
        Markup(" open") if is_open else "",
        html.table_fragment(block.table, where),
    )


def spark(cell: Spark) -> Markup:
    """Draw a small line, with its words for those who do not see it."""
    return svg.spark(cell)


def chart_svg(block: Chart) -> bytes:
    """Give a chart as a picture that keeps sharp."""
    return svg.chart(block).encode("utf-8")


def chart_png(block: Chart) -> bytes:
    """Give a chart as a picture of points, for what cannot take the sharp one."""
    return import_module("turnstone.documents.writers.pdf").picture(svg.chart(block), 192)  # type: ignore[no-any-return]


def chart_file(block: Chart, form: str, *, area: str, as_at: dt.date, notes: Iterable[str] = ()) -> File:
    """Write a document of one chart, with what a reader must know of it, in one of `FORMS`."""
    said = tuple(Paragraph(text=each, style="note") for each in notes)
    section = Section(title=block.title, anchor="chart", blocks=(block, *said))
    return made_file(Document(title=block.title, area=area, as_at=as_at, sections=(section,)), form)


def _find(content: str, anchor: str) -> Section | None:
    return next((each for each in _read(content).sections if each.anchor == anchor), None)


@lru_cache(maxsize=32)
def _read(content: str) -> Document:
    """Read a document once: published content never changes, and a page asks for several parts of it."""
    return from_json(content)
