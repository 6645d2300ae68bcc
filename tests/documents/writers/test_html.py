import re
from itertools import pairwise

import html5lib
import pytest
from hypothesis import HealthCheck, given, settings

from tests.documents.writers.reading_back import missing, without_bars
from tests.documents.writers.strategies import documents
from turnstone.documents.blocks import (
    BarsChart,
    Bullets,
    Column,
    Document,
    Item,
    MultiplesChart,
    Paragraph,
    Section,
    SeriesChart,
    SharesChart,
    Table,
    TimeChart,
)
from turnstone.documents.ratings import MARKS
from turnstone.documents.writers.html import STYLESHEET, fragment, section_fragment, table_fragment, write

# These leave out or shorten what has no room; the table under them has it whole.
DRAWN_IN_SHORT = (SeriesChart, BarsChart, MultiplesChart, SharesChart, TimeChart)
CSS = STYLESHEET.read_text(encoding="utf-8")


def parsed(page):
    parser = html5lib.HTMLParser(
        tree=html5lib.getTreeBuilder("lxml"), strict=True, namespaceHTMLElements=False
    )
    return parser.parse(page.decode())


@pytest.fixture(scope="module")
def tree(document):
    return parsed(write(document))


def test_it_says_everything(document, tree):
    assert missing(document, " ".join(tree.getroot().itertext())) == []


def test_it_has_one_h1_and_no_heading_skips_a_level(tree):
    levels = [int(each.tag[1]) for each in tree.iter("h1", "h2", "h3", "h4")]
    assert levels.count(1) == 1
    assert all(below - above <= 1 for above, below in pairwise(levels))


def test_every_table_has_a_caption_and_every_heading_a_scope(tree):
    for table in tree.iter("table"):
        assert table.find("caption") is not None
    assert {each.get("scope") for each in tree.iter("th")} == {"col", "row"}


def test_every_scrolling_region_can_be_reached_and_has_a_name_of_its_own(tree):
    regions = tree.xpath("//*[@role='region']")
    assert all(each.get("tabindex") == "0" for each in regions)
    assert len({each.get("aria-label") for each in regions}) == len(regions)


def test_nothing_carries_a_style_or_a_script(tree):
    assert tree.xpath("//@style | //script | //@*[starts-with(name(), 'on')]") == []


def test_every_class_is_ours_and_in_the_stylesheet(tree):
    used = {name for each in tree.xpath("//@class") for name in each.split()}
    unstyled = {"ts-body", "ts-start", "ts-document", "ts-list", "ts-confidence", "ts-status", "ts-impact"}
    assert all(name.startswith("ts-") for name in used)
    assert {name for name in used if f".{name}" not in CSS} <= unstyled


def test_a_shape_is_hidden_from_those_who_hear_the_word(tree):
    ratings = tree.xpath("//span[contains(@class, 'ts-rating ')]")
    assert ratings
    assert all(each[0].get("aria-hidden") == "true" for each in ratings)


def test_the_colours_of_the_page_are_those_of_the_ratings():
    said = dict(
        re.findall(
            rf"--ts-((?:{'|'.join(MARKS)})-[a-z_-]+): (#[0-9a-f]{{6}});",
            CSS,
        )
    )
    looks = {f"{scale}-{key}": mark for scale, keys in MARKS.items() for key, mark in keys.items()}
    expected = {name: look.colour for name, look in looks.items()}
    expected |= {f"{name}-tint": look.tint for name, look in looks.items()}
    assert said == expected


def luminance(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    light = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]


@pytest.mark.parametrize("look", [look for keys in MARKS.values() for look in keys.values()], ids=str)
def test_a_rating_can_be_read_on_its_tint_and_on_white(look):
    for behind in (look.tint, "#ffffff"):
        assert (luminance(behind) + 0.05) / (luminance(look.colour) + 0.05) >= 4.5


def test_a_fragment_begins_at_h2(document):
    part = section_fragment(document.sections[0])
    assert part in fragment(document)
    assert "<h1" not in fragment(document)
    assert part.startswith('<section id="this-month" class="ts-section">\n<h2>')


def one_section(*blocks):
    return Section(title="A", anchor="a", blocks=blocks)


def test_markup_in_a_text_is_only_text():
    assert "&lt;script&gt;" in section_fragment(one_section(Paragraph(text="<script>alert(1)</script>")))


def test_a_link_that_could_run_code_is_dropped_and_its_words_stay():
    drawn = section_fragment(one_section(Bullets(items=(Item(text="Read it", href="javascript:alert(1)"),))))
    assert "Read it" in drawn
    assert "href" not in drawn


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(documents())
def test_any_text_makes_a_valid_page_that_says_it(any_document: Document):
    tree = parsed(write(any_document))
    assert missing(without_bars(any_document, of=DRAWN_IN_SHORT), " ".join(tree.getroot().itertext())) == []


def test_days_and_first_words_are_quiet_and_sorts_are_set_apart():
    def is_quiet(label):
        lines = Bullets(items=(Item(label=label, text="Letters go out."),))
        return "--quiet" in section_fragment(Section(title="T", anchor="t", blocks=(lines,)))

    assert is_quiet("By 30 September 2026") and is_quiet("We can show that this helps")
    assert not is_quiet("Quality")


def test_every_cell_names_its_column_for_a_phone_where_rows_stand_as_blocks(tree):
    for table in tree.iter("table"):
        heads = ["".join(each.itertext()) for each in table.find("thead").iter("th")]
        for row in table.find("tbody").iter("tr"):
            if row.find("th") is not None:
                assert [each.get("data-label") for each in row.findall("td")] == heads[1:]


@pytest.mark.parametrize(
    ("aligns", "look"),
    [
        ("start start", "ts-fits"),
        ("start start start", "ts-stack"),
        ("start end end end", "ts-fits"),
        ("start end end end end", "ts-stack"),
    ],
)
def test_words_stack_on_a_phone_and_a_few_figures_stay_side_by_side(aligns, look):
    columns = tuple(Column(heading=str(at), align=align) for at, align in enumerate(aligns.split()))
    drawn = table_fragment(Table(caption="Who", columns=columns, rows=()), "here")
    assert f'<table class="ts-table {look}">' in drawn
