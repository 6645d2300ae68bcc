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
    Section,
    Table,
)
from turnstone.documents.writers.metrics import wrapped
from turnstone.documents.writers.slide_room import (
    BODY_HEIGHT,
    WIDTH,
    fitted_title,
    numbered_title,
    room_for,
)
from turnstone.documents.writers.slide_tables import Grid, grids_of
from turnstone.documents.writers.slide_words import Para, Piece, heading, height, listed, rated, said, split

_SMALL = 0.35  # of a slide: what is smaller may share one
PICTURE_LEAST = 200  # a chart smaller than this cannot be read


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
        size, room = 0.0, room_for(form)
        pages: list[tuple[Para, ...]] = []
        _, rest = fitted_title(title)
        left = (*rest, *words)
        while left or not pages:
            page, left = split(left, *room)
            pages.append(page)
        for place, page in enumerate(pages, 1):
            named, size = numbered_title(title, place, len(pages))
            self.made.append(Slide(named, size, kicker, form, page))

    def grids(self, table: Table) -> None:
        """Put a table on as many slides as it needs, its header on each."""
        self.flush()
        (_, size), rest = fitted_title(table.caption)
        grids, long_headings = grids_of(table)
        if rest or long_headings:
            self.add(table.caption, "words", long_headings, kicker=self.kicker)
        for place, grid in enumerate(grids, 1):
            named, size = numbered_title(table.caption, place, len(grids))
            self.made.append(Slide(named, size, self.kicker, "table", grid=grid))
        self.after_grid = True

    def picture(self, chart: Chart) -> None:
        """Put a chart on a slide under its sentence; a sentence that leaves no room goes before."""
        self.flush()
        words = (Para((Piece(chart.sentence),), 16, gap=8),) if chart.sentence else ()
        (named, size), rest = fitted_title(chart.title)
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
