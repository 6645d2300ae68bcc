"""Documents of every shape, with any text that a person or a bad file might give."""

import datetime as dt

from hypothesis import strategies as st

from tests.documents.writers.chart_strategies import any_chart, sparks
from turnstone.documents.blocks import (
    Bar,
    Bullets,
    Column,
    Document,
    Heading,
    Item,
    Moved,
    Panel,
    Paragraph,
    Part,
    Rating,
    RatingsChart,
    Row,
    Section,
    Table,
    TallyChart,
)
from turnstone.documents.ratings import MARKS

# Any code point but the lone halves of a pair, which Python cannot write to any file.
words = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
long_words = st.one_of(
    words, words.map(lambda text: f"{text} review " * 30), st.just("=1+1"), st.just("<b>&amp;")
)
hrefs = st.sampled_from(["", "https://example.org/a", "javascript:alert(1)", "/plan", "#top"])
ratings = st.sampled_from([(scale, key) for scale, keys in MARKS.items() for key in keys]).flatmap(
    lambda pair: st.builds(Rating, scale=st.just(pair[0]), key=st.just(pair[1]), word=words)
)
moved = st.builds(Moved, first=words, now=words)
items = st.recursive(
    st.builds(Item, text=long_words, label=words, href=hrefs, rating=st.none() | ratings),
    lambda inner: st.builds(Item, text=words, children=st.lists(inner, max_size=3).map(tuple)),
    max_leaves=5,
)
bullets = st.builds(
    Bullets,
    items=st.lists(items, max_size=4).map(tuple),
    style=st.sampled_from(["bullet", "number", "check"]),
)
columns = st.builds(Column, heading=words, width=st.integers(1, 6), align=st.sampled_from(["start", "end"]))
cells = st.one_of(long_words, ratings, moved, bullets, sparks(words))


@st.composite
def tables(draw):
    heads = draw(st.lists(columns, min_size=1, max_size=8))
    row = st.tuples(*(cells for _ in heads)).map(lambda given: Row(cells=given))
    return Table(
        caption=draw(words), columns=tuple(heads), rows=tuple(draw(st.lists(row, max_size=4))), empty="None."
    )


headings = st.builds(Heading, text=words, level=st.sampled_from([3, 4]))
paragraphs = st.builds(
    Paragraph, text=long_words, style=st.sampled_from(["body", "lead", "quote", "note"]), source=words
)
panels = st.builds(
    Panel,
    style=st.sampled_from(["decision", "warning", "quiet"]),
    title=words,
    blocks=st.lists(st.one_of(paragraphs, bullets), max_size=2).map(tuple),
)
bars = st.builds(
    Bar,
    label=words,
    parts=st.lists(st.builds(Part, rating=ratings, count=st.integers(0, 200)), max_size=4).map(tuple),
)
charts = st.builds(
    RatingsChart, title=words, sentence=words, bars=st.lists(bars, max_size=4).map(tuple), table=tables()
)
# What there is none of has no place on the bar: it stands in the table alone.
tallies = st.builds(
    TallyChart,
    title=words,
    sentence=words,
    parts=st.lists(st.builds(Part, rating=ratings, count=st.integers(1, 200)), max_size=4).map(tuple),
    table=tables(),
)
blocks = st.one_of(
    headings, paragraphs, bullets, panels, tables(), charts, tallies, any_chart(words, tables())
)


@st.composite
def documents(draw):
    made = draw(st.lists(st.lists(blocks, max_size=4), max_size=3))
    sections = tuple(
        Section(
            title=draw(words),
            anchor=f"s{place}",
            summary=draw(words),
            rating=draw(st.none() | ratings),
            blocks=tuple(each),
            starts_page=draw(st.booleans()),
        )
        for place, each in enumerate(made)
    )
    title = draw(words.filter(lambda text: text.strip()))
    as_at = draw(st.dates(dt.date(2014, 9, 1), dt.date(2040, 1, 1)))
    return Document(title=title, area="Wexcombe", as_at=as_at, subtitle=draw(words), sections=sections)
