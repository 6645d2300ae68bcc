import dataclasses

import pytest
from lxml import etree

from turnstone.documents.blocks import RatingsChart
from turnstone.documents.ratings import MARKS
from turnstone.documents.writers.frame import WIDTH, shape
from turnstone.documents.writers.pdf import picture
from turnstone.documents.writers.ratings_chart import ratings_chart

NS = {"s": "http://www.w3.org/2000/svg"}


@pytest.fixture(scope="module")
def chart(document):
    return next(each for each in document.sections[0].blocks if isinstance(each, RatingsChart))


@pytest.fixture(scope="module")
def drawn(chart):
    return etree.fromstring(ratings_chart(chart))


def test_it_says_its_title_and_what_it_shows(chart, drawn):
    assert drawn.get("role") == "img"
    assert drawn.findtext("s:title", namespaces=NS) == chart.title
    assert drawn.findtext("s:desc", namespaces=NS) == chart.sentence


def test_what_is_in_progress_does_not_look_like_what_is_on_track():
    going, sure = MARKS["status"]["in_progress"], MARKS["confidence"]["green"]
    assert going.shape != sure.shape and going.colour != sure.colour


def test_it_uses_no_style_no_class_but_ours_and_no_script(drawn):
    assert drawn.xpath("//@style | //s:script | //s:style", namespaces=NS) == []


def test_each_moment_and_each_rating_is_named(chart, drawn):
    said = [each.text for each in drawn.iterfind(".//s:text", NS)]
    assert all(bar.label in said for bar in chart.bars)
    assert {"Complete", "On track", "At risk", "Off track", "Not started"} <= set(said)


def test_bars_stand_on_the_axis_and_are_as_tall_as_their_counts(chart, drawn):
    first = drawn.xpath("//s:rect[@stroke='#ffffff']", namespaces=NS)[: len(chart.bars[0].parts)]
    heights = [float(each.get("height")) for each in first]
    assert sum(heights) == pytest.approx(224, abs=0.5)
    assert heights[1] / heights[0] == pytest.approx(30 / 4, rel=0.02)


def test_shapes_differ_so_that_colour_is_never_alone():
    for keys in MARKS.values():
        assert len({str(shape(look)) for look in keys.values()}) == len(keys)


def test_nothing_is_drawn_outside_the_picture(drawn):
    for each in drawn.iter(f"{{{NS['s']}}}rect"):
        assert float(each.get("x") or 0) + float(each.get("width")) <= WIDTH


def test_a_chart_of_nothing_is_still_a_picture(chart):
    assert etree.fromstring(ratings_chart(dataclasses.replace(chart, bars=()))) is not None


def test_it_can_become_a_png(chart):
    assert picture(ratings_chart(chart)).startswith(b"\x89PNG")
