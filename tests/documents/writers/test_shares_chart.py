"""Shares as bars, each with the range in which it likely lies."""

import pytest
from lxml import etree

from turnstone.documents.blocks import Column, Row, SharesChart, Table
from turnstone.documents.pieces import ShareBar, ShareGroup
from turnstone.documents.writers.pdf import picture
from turnstone.documents.writers.shares_chart import BEFORE, NOW, RANGE, shares_chart


def drawn(*bars, label="Very well"):
    table = Table(caption="T", columns=(Column(heading="Answer"),), rows=(Row(cells=("Very well",)),))
    groups = (ShareGroup(label=label, bars=bars),)
    chart = SharesChart(title="What people said", sentence="Most said so.", groups=groups, table=table)
    return etree.fromstring(shares_chart(chart))


def all_of(svg, tag, **looks):
    return [
        each for each in svg.xpath(f"//*[local-name()='{tag}']") if looks.items() <= dict(each.attrib).items()
    ]


HALF = ShareBar(label="Spring", share=0.5, low=0.4, high=0.6)


def test_a_bar_is_as_long_as_its_share():
    quarter = ShareBar(label="Autumn", share=0.25, low=0.2, high=0.3)
    half, one = (float(each.get("width")) for each in all_of(drawn(HALF, quarter), "rect", fill=NOW))
    assert half == pytest.approx(2 * one)


def test_the_range_lies_across_the_end_of_the_bar_and_is_said_beside_it():
    svg = drawn(HALF)
    bar = all_of(svg, "rect", fill=NOW)[0]
    line = all_of(svg, "path", stroke=RANGE)[0].get("d")
    low, high = (float(each.split(" ")[0]) for each in line.split("M")[1:3])
    assert low < float(bar.get("x")) + float(bar.get("width")) < high
    assert "50%(40 to 60)" in ["".join(each.itertext()) for each in all_of(svg, "text")]


def test_a_share_that_is_known_has_no_range():
    svg = drawn(ShareBar(label="All here", share=0.3, low=0.3, high=0.3, is_now=False))
    assert not all_of(svg, "path", stroke=RANGE) and len(all_of(svg, "rect", fill=BEFORE)) == 1


def test_what_is_hidden_has_a_word_and_no_bar():
    svg = drawn(ShareBar(label="Spring", note="hidden"))
    assert not all_of(svg, "rect", fill=NOW) and "hidden" in svg.xpath("//text()")


def test_words_from_outside_are_only_words():
    assert "<b>Well</b>" in drawn(HALF, label="<b>Well</b>").xpath("//text()")


def test_it_can_be_a_picture_even_of_nothing():
    assert picture(etree.tostring(drawn()).decode()).startswith(b"\x89PNG")
