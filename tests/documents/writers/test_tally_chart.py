"""A bar that says what became of some things, with its shapes and its numbers."""

import pytest
from lxml import etree

from turnstone.documents.blocks import Column, Part, Rating, Row, Table, TallyChart
from turnstone.documents.ratings import MARKS
from turnstone.documents.writers.pdf import picture
from turnstone.documents.writers.tally_chart import WIDTH, tally_chart

RECTS = "//*[local-name()='rect'][@stroke]"


def chart(**counts):
    parts = tuple(
        Part(rating=Rating(scale="promise", key=key, word=key.capitalize()), count=count)
        for key, count in counts.items()
    )
    rows = tuple(Row(cells=(part.rating, str(part.count))) for part in parts)
    columns = (Column(heading="What became of it"), Column(heading="How many", align="end"))
    table = Table(caption="Promises", columns=columns, rows=rows)
    return TallyChart(title="Our promises", sentence="Four are kept.", parts=parts, table=table)


def widths(**counts):
    drawn = etree.fromstring(tally_chart(chart(**counts)))
    return [float(each.get("width")) for each in drawn.xpath(RECTS)]


def test_parts_are_as_wide_as_their_counts():
    assert widths(kept=2, late=1, dropped=1) == [240, 120, 120]


def test_what_is_none_is_not_drawn():
    assert widths(kept=3, late=0) == [WIDTH]


def test_a_small_part_has_room_for_its_shape_and_number():
    kept, late = widths(kept=99, late=1)
    assert late >= 52 and kept + late == pytest.approx(WIDTH, abs=0.2)


def test_it_names_each_part_and_what_it_shows():
    drawn = etree.fromstring(tally_chart(chart(kept=4, late=1)))
    assert drawn.xpath("//*[local-name()='title']/text()") == ["Our promises", "4 Kept", "1 Late"]
    assert drawn.xpath("string(//*[local-name()='desc'])") == "Four are kept."


def test_a_bar_of_nothing_is_still_a_picture():
    assert picture(tally_chart(chart())).startswith(b"\x89PNG")


# What a board asked for and what was promised to everyone are both boxes that get their tick, or a clock.
BOXES = ("promise", "ledger", "meeting")


def test_promises_look_like_no_judgement():
    ours = MARKS["promise"].values()
    others = [look for scale, looks in MARKS.items() if scale not in BOXES for look in looks.values()]
    assert not {look.shape for look in ours} & {look.shape for look in others}
    assert not {look.colour for look in ours} & {look.colour for look in MARKS["confidence"].values()}
