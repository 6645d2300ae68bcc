"""The end of a paper: how it was made, what could be better, and what its short forms stand for."""

import datetime as dt

from turnstone.documents.blocks import Block, Bullets, Document, Heading, Item, Paragraph, Section
from turnstone.papers.acronyms import EXPANSIONS
from turnstone.papers.concern import Concern
from turnstone.papers.phrases import day
from turnstone.papers.text_concerns import unexplained_in


def about(document: Document, concerns: tuple[Concern, ...], read_on: dt.date) -> Section:
    """Tell the board what the gate told the programme office."""
    made = f"This paper speaks for {day(document.as_at)}. It was made from the record as it stood on {day(read_on)}."
    blocks: list[Block] = [Paragraph(text=made)]
    if concerns:
        items = tuple(Item(text=concern.sentence) for concern in concerns)
        blocks += [Heading(text="What could be better"), Bullets(items=items)]
    known = [word for word in unexplained_in(document) if word in EXPANSIONS]
    if known:
        items = tuple(Item(label=word, text=EXPANSIONS[word]) for word in sorted(known, key=str.lower))
        blocks += [Heading(text="Short forms in this paper"), Bullets(items=items)]
    return Section(title="About this paper", anchor="about", blocks=tuple(blocks), starts_page=True)
