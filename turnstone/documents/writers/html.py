"""A document as HTML: whole, or in parts to stand inside a page that already has its h1.

Nothing carries a style attribute, so a strict content security policy holds; `styles/document.css` is the look.
"""

from collections.abc import Iterable
from pathlib import Path

from markupsafe import Markup

from turnstone.documents.blocks import (
    Block,
    Bullets,
    Cell,
    Chart,
    Document,
    Heading,
    Item,
    Moved,
    Panel,
    Paragraph,
    Rating,
    Row,
    Section,
    Table,
)
from turnstone.documents.pieces import Spark
from turnstone.documents.ratings import mark
from turnstone.documents.writers import svg
from turnstone.documents.writers.plain import page_link, paragraphs, readable, readable_section

_LONGEST_DAY = len("Due 30 September 2026")
STYLESHEET = Path(__file__).parent / "styles" / "document.css"


def write(document: Document) -> bytes:
    """Write a whole page that stands alone and prints well."""
    document = readable(document)
    page = Markup(
        '<!DOCTYPE html>\n<html lang="{lang}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        "<title>{title} – {area}</title>\n<style>\n{css}</style>\n</head>\n"
        '<body class="ts-page">\n<a class="ts-skip" href="#ts-content">Skip to the content</a>\n'
        '<header class="ts-cover">\n<p class="ts-area">{area}</p>\n<h1>{title}</h1>\n{about}</header>\n'
        '{contents}<main id="ts-content" class="ts-document">\n{sections}</main>\n'
        '<footer class="ts-foot"><p>{area} · {title} · as at {as_at}</p></footer>\n</body>\n</html>\n'
    ).format(
        lang=document.language,
        title=document.title,
        area=document.area,
        css=Markup(STYLESHEET.read_text(encoding="utf-8")),  # noqa: S704 our own file
        about=_about(document),
        contents=_contents(document.sections),
        sections=_together(_section(each) for each in document.sections),
        as_at=long_date(document),
    )
    return page.encode("utf-8")


def fragment(document: Document) -> Markup:
    """Give the sections alone; their titles are h2."""
    return _together(_section(each) for each in readable(document).sections)


def section_fragment(section: Section) -> Markup:
    """Give one section alone; its title is h2."""
    return _section(readable_section(section))


def long_date(document: Document) -> str:
    """Say the day a document speaks for, as people write it."""
    return f"{document.as_at.day} {document.as_at:%B %Y}"


def _about(document: Document) -> Markup:
    lines = (
        Markup('<p class="ts-subtitle">{}</p>\n').format(document.subtitle)
        if document.subtitle
        else Markup("")
    )
    lines += Markup('<p class="ts-as-at">As at {}</p>\n').format(long_date(document))
    if document.audience:
        lines += Markup('<p class="ts-audience">For: {}</p>\n').format(document.audience)
    return lines


def _contents(sections: tuple[Section, ...]) -> Markup:
    if len(sections) < 3:
        return Markup("")
    lines = _together(
        Markup('<li><a href="#{}">{}</a></li>\n').format(each.anchor, each.title) for each in sections
    )
    return Markup('<nav class="ts-contents" aria-label="Contents">\n<ol>\n{}</ol>\n</nav>\n').format(lines)


def _section(section: Section) -> Markup:
    classes = "ts-section ts-starts-page" if section.starts_page else "ts-section"
    return Markup('<section id="{}" class="{}">\n<h2>{}</h2>\n{}{}</section>\n').format(
        section.anchor,
        classes,
        section.title,
        _summary(section),
        _together(_block(each, section) for each in section.blocks),
    )


def _summary(section: Section) -> Markup:
    if not section.summary and section.rating is None:
        return Markup("")
    said = Markup(" ") + _rating(section.rating) if section.rating else Markup("")
    return Markup('<p class="ts-summary">{}{}</p>\n').format(section.summary, said)


def _block(block: Block, section: Section) -> Markup:
    if isinstance(block, Heading):
        return Markup("<h{0}>{1}</h{0}>\n").format(block.level, block.text)
    if isinstance(block, Paragraph):
        return _paragraph(block)
    if isinstance(block, Bullets):
        return _bullets(block)
    if isinstance(block, Table):
        return _table(block, section)
    if isinstance(block, Panel):
        return _panel(block, section)
    return _chart(block, section)


def _paragraph(block: Paragraph) -> Markup:
    source = Markup('<p class="ts-source">{}</p>\n').format(block.source) if block.source else Markup("")
    if block.style == "quote":
        said = _together(Markup("<p>{}</p>\n").format(line) for line in paragraphs(block.text))
        return Markup('<figure class="ts-quote">\n<blockquote>\n{}</blockquote>\n{}</figure>\n').format(
            said, source
        )
    line = Markup('<p class="ts-{}">{}</p>\n')
    return _together(line.format(block.style, each) for each in paragraphs(block.text)) + source


def _bullets(block: Bullets) -> Markup:
    return _list(block.items, block.style)


def _list(items: tuple[Item, ...], style: str) -> Markup:
    tag = "ol" if style == "number" else "ul"
    lines = _together(_item(each, style) for each in items)
    return (
        Markup('<{0} class="ts-list ts-{1}">\n{2}</{0}>\n').format(tag, style, lines) if items else Markup("")
    )


def _item(item: Item, style: str) -> Markup:
    label = _label(item.label) if item.label else Markup("")
    rating = " " + _rating(item.rating) if item.rating else Markup("")
    return Markup("<li>{}{}{}{}</li>\n").format(label, _linked(item), rating, _list(item.children, style))


def _label(words: str) -> Markup:
    """Set a word apart; a day, or the first words of a line, is no name of a sort and has no ground behind it."""
    begins = len(words) > _LONGEST_DAY
    quiet = " ts-label--quiet" if begins or words[-4:].isdigit() else ""
    return Markup('<b class="ts-label{}">{}{}</b> ').format(quiet, words, ":" if begins else "")


def _linked(item: Item) -> Markup:
    text = Markup("<br>").join(paragraphs(item.text))
    href = page_link(item.href)
    return Markup('<a href="{}">{}</a>').format(href, text) if href and item.text.strip() else text


def _panel(block: Panel, section: Section) -> Markup:
    inside = _together(_block(each, section) for each in block.blocks)
    return Markup('<div class="ts-panel ts-panel-{}">\n<h3>{}</h3>\n{}</div>\n').format(
        block.style, block.title, inside
    )


def _chart(block: Chart, section: Section) -> Markup:
    return chart_fragment(block, section.title) + _table(block.table, section)


def chart_fragment(block: Chart, where: str) -> Markup:
    """Draw a chart with its title and its sentence, without the table that has to go with it."""
    return Markup(
        '<figure class="ts-figure">\n<figcaption><b>{title}</b> {sentence}</figcaption>\n'
        '<div class="ts-scroll" role="region" aria-label="Chart: {title}, {where}" tabindex="0">{svg}</div>\n'
        "</figure>\n"
    ).format(title=block.title, sentence=block.sentence, where=where, svg=svg.chart(block))


def table_fragment(block: Table, where: str) -> Markup:
    """Draw one table alone."""
    return _table(block, Section(title=where, anchor=""))


def _table(block: Table, section: Section) -> Markup:
    """Set a table in a region of its own, so that on a narrow screen it scrolls by keyboard and the page does not."""
    heads = _together(_head(each.heading, each.align) for each in block.columns)
    rows = _together(_row(each, block) for each in block.rows)
    if not block.rows:
        empty = Markup('<tr><td colspan="{}" class="ts-empty">{}</td></tr>\n')
        rows = empty.format(max(len(block.columns), 1), block.empty)
    return Markup(
        '<div class="ts-scroll" role="region" aria-label="Table: {caption}, {where}" tabindex="0">\n'
        '<table class="ts-table {look}">\n<caption>{caption}</caption>\n{cols}<thead>\n<tr>{heads}</tr>\n</thead>\n'
        "<tbody>\n{rows}</tbody>\n</table>\n</div>\n"
    ).format(
        caption=block.caption,
        look="ts-fits" if _fits_a_phone(block) else "ts-stack",
        where=section.title,
        cols=_widths(block),
        heads=heads,
        rows=rows,
    )


def _fits_a_phone(block: Table) -> bool:
    """Tell whether a table can be read on a phone as it is: two columns, or four of which all but one are figures."""
    are_figures = all(each.align == "end" for each in block.columns[1:])
    return len(block.columns) < 3 or (are_figures and len(block.columns) < 5)


def _widths(block: Table) -> Markup:
    """Name each column's share by a class, in twentieths: a width attribute is not HTML and a style is not allowed."""
    whole = sum(each.width for each in block.columns) or 1
    shares = [max(1, min(20, round(20 * each.width / whole))) for each in block.columns]
    cols = _together(Markup('<col class="ts-w-{}">').format(share) for share in shares)
    return Markup("<colgroup>{}</colgroup>\n").format(cols)


def _head(heading: str, align: str) -> Markup:
    return Markup('<th scope="col" class="ts-{}">{}</th>').format(align, heading)


def _row(row: Row, block: Table) -> Markup:
    cells = Markup("")
    for place, (cell, column) in enumerate(zip(row.cells, block.columns, strict=True)):
        if place:
            tag = Markup('<td class="ts-{}" data-label="{}">{}</td>')
            cells += tag.format(column.align, column.heading, _cell(cell))
        else:
            cells += Markup('<th scope="row" class="ts-{}">{}</th>').format(column.align, _cell(cell))
    return Markup("<tr>{}</tr>\n").format(cells)


def _cell(cell: Cell) -> Markup:
    if isinstance(cell, Rating):
        return _rating(cell)
    if isinstance(cell, Moved):
        return Markup(
            '<s class="ts-was"><span class="ts-hidden">was </span>{}</s>'
            ' <span class="ts-now"><span class="ts-hidden">now </span>{}</span>'
        ).format(cell.first, cell.now)
    if isinstance(cell, Bullets):
        return _bullets(cell)
    if isinstance(cell, Spark):
        return svg.spark(cell)
    lines = paragraphs(cell)
    if len(lines) == 1:
        return Markup("{}").format(lines[0])
    return _together(Markup("<p>{}</p>").format(line) for line in lines)


def _rating(rating: Rating) -> Markup:
    return Markup('<span class="ts-rating ts-{}-{}">{}{}</span>').format(
        rating.scale, rating.key, svg.shape(mark(rating)), rating.word
    )


def _together(parts: Iterable[Markup]) -> Markup:
    return Markup("").join(parts)
