"""A document laid out as slides, before any is drawn: one idea each, and nothing that does not fit.

Measures are in points; a slide is 960 by 540. What is too long goes on, under the same title, to the next slide.
"""

from dataclasses import dataclass, field, replace

from turnstone.documents.blocks import (
    Block,
    Bullets,
    Chart,
    Document,
    Heading,
    Panel,
    Paragraph,
    Rating,
    Row,
    Section,
    Table,
)
from turnstone.documents.pieces import Spark
from turnstone.documents.ratings import mark
from turnstone.documents.writers.metrics import line_height, wrapped
from turnstone.documents.writers.slide_words import (
    Para,
    Piece,
    celled,
    heading,
    height,
    listed,
    rated,
    said,
    split,
)

LEFT, WIDTH = 44, 872
TITLE_TOP, TITLE_HEIGHT = 42, 68
BODY_TOP, BODY_HEIGHT = 122, 376
PANEL_PAD = 18
_NARROWEST = 70
CELL_PAD_X, CELL_PAD_Y = 6, 4
_SMALL = 0.35  # of a slide: what is smaller may share one
PICTURE_LEAST = 200  # a chart smaller than this cannot be read
_TITLE_SIZES = ((28, 1), (24, 2), (20, 2))


@dataclass(frozen=True, slots=True)
class GridCell:
    """Hold a cell of one slide's table; `tint` is the colour behind a rating, `spark` the small line over it."""

    paras: tuple[Para, ...]
    tint: str = ""
    align: str = "start"
    spark: Spark | None = None


@dataclass(frozen=True, slots=True)
class Grid:
    """Hold the rows of a table that one slide shows, its header first."""

    widths: tuple[float, ...]
    rows: tuple[tuple[GridCell, ...], ...]
    heights: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Slide:
    """Hold what one slide shows. `words_top` is how far down the body its words begin."""

    title: str
    title_size: float
    kicker: str = ""
    form: str = "words"  # or cover, section, decision, warning, quiet, table, chart
    words: tuple[Para, ...] = ()
    words_top: float = 0
    grid: Grid | None = None
    chart: Chart | None = None


def slides(document: Document, as_at: str) -> list[Slide]:
    """Lay a document out."""
    deck = _Deck()
    about = [
        Para((Piece(text),), size, gap=8)
        for text, size in ((document.subtitle, 22), (f"As at {as_at}", 16))
        if text
    ]
    if document.audience:
        about.append(Para((Piece(f"For: {document.audience}"),), 16))
    deck.add(document.title, "cover", tuple(about), kicker=document.area)
    for section in document.sections:
        _section(deck, section)
    return deck.made


@dataclass(slots=True)
class _Group:
    """Hold the words under one heading. `owed` is a heading that no slide has shown yet."""

    title: str
    owed: bool
    words: list[Para] = field(default_factory=list)

    @property
    def tall(self) -> float:
        return height(tuple(self.words), WIDTH)


@dataclass(slots=True)
class _Deck:
    """Gather slides, with the groups of words that wait for one. `over` is a heading with no words of its own."""

    made: list[Slide] = field(default_factory=list)
    waiting: list[_Group] = field(default_factory=list)
    section: str = ""
    over: str = ""
    after_grid: bool = False

    @property
    def kicker(self) -> str:
        """Say above the title where in the talk a slide stands."""
        return " · ".join(dict.fromkeys(part for part in (self.section, self.over) if part))

    def open(self, title: str) -> None:
        """Begin the words under a heading."""
        if self.waiting and self.waiting[-1].owed and not self.waiting[-1].words:
            self._carry(self.waiting.pop())
        else:
            self.settle()
        self.waiting.append(_Group(title, owed=True))

    def settle(self) -> None:
        """Show a heading that waited for a slide to stand on, where none came."""
        over, self.over = self.over, ""
        last = self.made[-1]
        if over and not (last.kicker.endswith(over) or last.title.startswith(over)):
            self.add(over, "words", (), kicker=self.section if over != self.section else "")

    def say(self, words: tuple[Para, ...]) -> None:
        """Add words under the heading that is open, or after the table that has just been shown."""
        if not self.waiting:
            self.waiting.append(_Group(self.over or self.section, owed=False))
        self.waiting[-1].words += words

    def flush(self) -> None:
        """Put the waiting words on slides: a few lines under the table before them, small groups together."""
        groups, self.waiting = self.waiting, []
        if groups and self.after_grid and not groups[0].owed and self._goes_under(groups[0]):
            groups = groups[1:]
        self.after_grid = False
        if groups and groups[-1].owed and not groups[-1].words:
            self._carry(groups.pop())
        for shared in _shared(groups):
            first, *others = shared
            words = (*first.words, *(para for each in others for para in _headed(each)))
            self.add(first.title, "words", words, kicker=self.section if first.title != self.section else "")

    def _carry(self, group: _Group) -> None:
        """Say a heading that has no words of its own above the title of the next slide, or on one of its own."""
        self.settle()
        self.over = group.title
        if len(wrapped(self.kicker, 12, WIDTH, bold=True)) > 1:
            self.over = ""
            self.add(group.title, "section" if group.title == self.section else "words", ())

    def _goes_under(self, group: _Group) -> bool:
        under = self.made[-1]
        top = sum(under.grid.heights) + 14 if under.grid else BODY_HEIGHT
        if top + group.tall > BODY_HEIGHT:
            return False
        self.made[-1] = replace(under, words=tuple(group.words), words_top=top)
        return True

    def add(self, title: str, form: str, words: tuple[Para, ...], *, kicker: str = "") -> None:
        """Put words on as many slides as they need."""
        size, room = 0.0, _room(form)
        pages: list[tuple[Para, ...]] = []
        _, rest = _title(title)
        left = (*rest, *words)
        while left or not pages:
            page, left = split(left, *room)
            pages.append(page)
        for place, page in enumerate(pages, 1):
            named, size = _numbered(title, place, len(pages))
            self.made.append(Slide(named, size, kicker, form, page))

    def grids(self, table: Table) -> None:
        """Put a table on as many slides as it needs, its header on each."""
        self.flush()
        (_, size), rest = _title(table.caption)
        grids, long_headings = _grids(table)
        if rest or long_headings:
            self.add(table.caption, "words", long_headings, kicker=self.kicker)
        for place, grid in enumerate(grids, 1):
            named, size = _numbered(table.caption, place, len(grids))
            self.made.append(Slide(named, size, self.kicker, "table", grid=grid))
        self.after_grid = True

    def picture(self, chart: Chart) -> None:
        """Put a chart on a slide under its sentence; a sentence that leaves no room goes before."""
        self.flush()
        words = (Para((Piece(chart.sentence),), 16, gap=8),) if chart.sentence else ()
        (named, size), rest = _title(chart.title)
        if rest or height(words, WIDTH) > BODY_HEIGHT - PICTURE_LEAST:
            self.add(chart.title, "words", words, kicker=self.kicker)
            words = ()
        self.made.append(Slide(named, size, self.kicker, "chart", words, chart=chart))
        self.grids(chart.table)


def _shared(groups: list[_Group]) -> list[list[_Group]]:
    """Let neighbours that are small share a slide; a large one has its own, for it is an idea of its own."""
    slides: list[list[_Group]] = []
    room = 0.0
    for group in groups:
        small = group.tall <= BODY_HEIGHT * _SMALL
        tall = group.tall + height(heading(Heading(text=group.title)), WIDTH)
        if small and tall <= room:
            slides[-1].append(group)
            room -= tall
        else:
            slides.append([group])
            room = BODY_HEIGHT - group.tall if small else 0
    return slides


def _headed(group: _Group) -> tuple[Para, ...]:
    return (*heading(Heading(text=group.title)), *group.words)


def _section(deck: _Deck, section: Section) -> None:
    deck.section, deck.over = section.title, ""
    deck.open(section.title)
    if section.summary or section.rating:
        judged = (Piece("  "), *rated(section.rating)) if section.rating else ()
        deck.say((Para((Piece(section.summary), *judged), 22, gap=14),))
    for block in section.blocks:
        _block(deck, block)
    deck.flush()
    deck.settle()


def _block(deck: _Deck, block: Block) -> None:
    if isinstance(block, Heading) and block.level == 3:
        deck.open(block.text)
    elif isinstance(block, Panel):
        deck.flush()
        words = tuple(para for inner in block.blocks for para in _words(inner))
        deck.add(block.title, block.style, words, kicker=deck.kicker)
    elif isinstance(block, Table):
        deck.grids(block)
    elif isinstance(block, Chart):
        deck.picture(block)
    else:
        deck.say(heading(block) if isinstance(block, Heading) else _words(block))


def _words(block: Paragraph | Bullets) -> tuple[Para, ...]:
    return said(block) if isinstance(block, Paragraph) else listed(block)


def _room(form: str) -> tuple[float, float]:
    if form == "cover":
        return WIDTH, 170
    panel = form in ("decision", "warning", "quiet")
    return (WIDTH - 2 * PANEL_PAD, BODY_HEIGHT - 2 * PANEL_PAD) if panel else (WIDTH, BODY_HEIGHT)


def _numbered(title: str, place: int, whole: int) -> tuple[str, float]:
    return _title(title, f" (continued, {place} of {whole})" if place > 1 else "")[0]


def _title(title: str, after: str = "") -> tuple[tuple[str, float], tuple[Para, ...]]:
    """Fit a title to its place: smaller, then cut, with the whole of it to be said in the body."""
    text = " ".join(title.split()) or "Untitled"
    for size, most in _TITLE_SIZES:
        if len(wrapped(text + after, size, WIDTH, bold=True)) <= most and _low(text, size, most):
            return (text + after, size), ()
    size, cut = 20, text
    while not (len(wrapped(f"{cut}…{after}", size, WIDTH, bold=True)) <= 2 and _low(cut, size, 2)):
        cut = cut[: len(cut) * 9 // 10]
    return (f"{cut.rstrip()}…{after}", size), (Para((Piece(title, bold=True),), 18, gap=12),)


def _low(text: str, size: float, lines: int) -> bool:
    return lines * line_height(text, size) <= TITLE_HEIGHT


def _grids(table: Table) -> tuple[list[Grid], tuple[Para, ...]]:
    """Lay a table out as large as lets it stand on one slide, else at the size for its number of columns."""
    usual = 13.0 if len(table.columns) <= 5 else 11.0 if len(table.columns) <= 8 else 9.0
    for size in (16.0, 14.0):
        if len(table.rows) <= 12 and len(table.columns) <= 8:
            grids, long = _grids_at(table, size)
            if len(grids) == 1 and not long:
                return grids, long
    return _grids_at(table, usual)


def _grids_at(table: Table, size: float) -> tuple[list[Grid], tuple[Para, ...]]:
    widths = _widths(table)
    header = tuple(
        GridCell(celled(each.heading, size, bold=True), align=each.align) for each in table.columns
    )
    long: tuple[Para, ...] = ()
    if _tall(header, widths) > BODY_HEIGHT / 3:
        long = tuple(para for each in table.columns for para in celled(each.heading, 14))
        header = tuple(_shorter(cell, width) for cell, width in zip(header, widths, strict=True))
    top = _tall(header, widths)
    rows = [
        part
        for row in table.rows
        for part in _parts(_cells(row, table, size, widths), widths, BODY_HEIGHT - top)
    ]
    if not table.rows and widths:
        first = GridCell(celled(table.empty, size))
        rows = _parts((first, *(GridCell(()) for _ in widths[1:])), widths, BODY_HEIGHT - top)
    return _pages(header, rows, widths) if widths else [], long


def _widths(table: Table) -> tuple[float, ...]:
    """Share the slide as the table asks, but leave no column too narrow for a short word."""
    least = min(_NARROWEST, WIDTH / max(len(table.columns), 1))
    whole = sum(max(column.width, 1) for column in table.columns) or 1
    wanted = [max(least, WIDTH * max(column.width, 1) / whole) for column in table.columns]
    over = sum(wanted) - WIDTH
    spare = sum(wanted) - least * len(wanted) or 1
    return tuple(each - over * (each - least) / spare for each in wanted)


def _shorter(cell: GridCell, width: float) -> GridCell:
    first, rest = split(cell.paras, width - 2 * CELL_PAD_X, BODY_HEIGHT / 4)
    return replace(cell, paras=first[:1]) if rest else cell


def _cells(row: Row, table: Table, size: float, widths: tuple[float, ...]) -> tuple[GridCell, ...]:
    made = []
    for place, (cell, column) in enumerate(zip(row.cells, table.columns, strict=True)):
        tint = mark(cell).tint if isinstance(cell, Rating) else ""
        paras = (_inside(each, widths[place]) for each in celled(cell, size, bold=place == 0))
        made.append(GridCell(tuple(paras), tint, column.align, cell if isinstance(cell, Spark) else None))
    return tuple(made)


def _inside(para: Para, width: float) -> Para:
    return replace(para, indent=min(para.indent, width / 3))


def _tall(cells: tuple[GridCell, ...], widths: tuple[float, ...]) -> float:
    inside = (height(cell.paras, width - 2 * CELL_PAD_X) for cell, width in zip(cells, widths, strict=True))
    return max(inside, default=0) + 2 * CELL_PAD_Y


def _parts(cells: tuple[GridCell, ...], widths: tuple[float, ...], room: float) -> list[tuple[GridCell, ...]]:
    """Cut a row that no slide could hold into rows that one can, its heading marked as going on."""
    made: list[tuple[GridCell, ...]] = []
    size = next((cell.paras[0].size for cell in cells if cell.paras), 12)
    again = Para((Piece("(continued)", bold=True),), size, gap=3)
    while _tall(cells, widths) > room:
        inside = room - 2 * CELL_PAD_Y - 20  # the gap under the last line
        cuts = [
            split(cell.paras, width - 2 * CELL_PAD_X, inside)
            for cell, width in zip(cells, widths, strict=True)
        ]
        made.append(tuple(replace(cell, paras=cut[0]) for cell, cut in zip(cells, cuts, strict=True)))
        cells = tuple(replace(cell, paras=cut[1], spark=None) for cell, cut in zip(cells, cuts, strict=True))
        if not cells[0].paras:
            cells = (replace(cells[0], paras=(again,)), *cells[1:])
    return [*made, cells]


def _pages(
    header: tuple[GridCell, ...], rows: list[tuple[GridCell, ...]], widths: tuple[float, ...]
) -> list[Grid]:
    pages: list[list[tuple[GridCell, ...]]] = [[header]]
    talls: list[list[float]] = [[_tall(header, widths)]]
    for row in rows:
        tall = _tall(row, widths)
        if sum(talls[-1]) + tall > BODY_HEIGHT and len(pages[-1]) > 1:
            pages.append([header])
            talls.append([talls[0][0]])
        pages[-1].append(row)
        talls[-1].append(tall)
    return [Grid(widths, tuple(page), tuple(tall)) for page, tall in zip(pages, talls, strict=True)]
