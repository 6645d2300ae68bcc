"""Charts of measures: series with limits, bars with ranges, many small lines, and a small line in a cell."""

import datetime as dt
import io

import docx
import pypdfium2
import pytest
from lxml import etree
from pptx import Presentation

from turnstone.documents.as_json import from_json, to_json
from turnstone.documents.blocks import (
    BarsChart,
    Column,
    Document,
    MultiplesChart,
    Row,
    Section,
    SeriesChart,
    Table,
)
from turnstone.documents.pieces import (
    BarRow,
    Comparator,
    Flag,
    ForecastPoint,
    LimitSpan,
    SeriesPoint,
    SmallPanel,
    Spark,
    TargetStep,
)
from turnstone.documents.writers import FORMATS, svg, write
from turnstone.documents.writers.series_chart import LIMIT, TARGET
from turnstone.documents.writers.signal_points import LOOKS
from turnstone.documents.writers.value_axis import ends_of, figure, lines_at

DAYS = [dt.date(2024, month, 28) for month in range(1, 13)]
SPARK = Spark(
    points=(1.0, 3.0, None, 2.0),
    mean=2.0,
    lower=0.5,
    upper=3.5,
    signal="concern",
    letter="H",
    words="Higher than usual",
)
TABLE = Table(
    caption="Month by month",
    columns=(Column(heading="Month"), Column(heading="Line")),
    rows=(Row(cells=("January", SPARK)),),
)


def series(*, signal="", letter="", values=range(40, 52), **more):
    points = tuple(
        SeriesPoint(label=f"{on:%B %Y}", on=on, value=value, signal=signal, letter=letter)
        for on, value in zip(DAYS, values, strict=True)
    )
    told = {
        "title": "Plans in 20 weeks",
        "sentence": "It rose.",
        "unit": "%",
        "points": points,
        "table": TABLE,
    }
    return SeriesChart(**(told | more))


def parts(chart, tag, **looks):
    tree = etree.fromstring(svg.chart(chart))
    return [
        each
        for each in tree.xpath(f"//*[local-name()='{tag}']")
        if looks.items() <= {name.replace("-", "_"): value for name, value in each.attrib.items()}.items()
    ]


def words(chart):
    return ["".join(each.itertext()) for each in parts(chart, "text")]


@pytest.mark.parametrize(
    ("signal", "tag"), [("improvement", "circle"), ("concern", "path"), ("neutral", "path")]
)
def test_a_signal_has_a_shape_a_letter_and_a_colour_of_its_own(signal, tag):
    chart = series(signal=signal, letter="H")
    assert len(parts(chart, tag, fill=LOOKS[signal][0])) == 12
    assert words(chart).count("H") == 12


def test_what_moves_by_chance_is_small_and_has_no_letter():
    assert "H" not in words(series()) and len(parts(series(), "circle", r="4.0")) == 12


def test_what_is_provisional_is_hollow():
    point = SeriesPoint(label="December 2024", on=DAYS[-1], value=50.0, is_provisional=True)
    assert len(parts(series(points=(point,)), "circle", fill="#ffffff")) == 1


def test_a_period_without_a_value_leaves_a_gap_and_says_why():
    gap = SeriesPoint(label="June 2024", on=DAYS[5], mark="c")
    known = series().points
    chart = series(points=(*known[:5], gap, *known[6:]))
    assert "c" in words(chart)
    assert len(parts(chart, "path", stroke="#5b6770", stroke_width="1.4")) == 2


def test_limits_on_trial_are_broken_and_called_so():
    span = {"starts_on": DAYS[0], "ends_on": DAYS[-1], "mean": 45.0, "lower": 39.0, "upper": 52.0}
    sure, trial = (series(spans=(LimitSpan(**span, is_trial=each),)) for each in (False, True))
    assert not any(each.get("stroke-dasharray") for each in parts(sure, "path", stroke=LIMIT))
    assert all(each.get("stroke-dasharray") for each in parts(trial, "path", stroke=LIMIT))
    assert "Upper limit 52%" in words(sure) and "Trial limit 52%" in words(trial)


def test_a_mean_that_was_left_is_thin_and_has_no_limits():
    left = LimitSpan(starts_on=DAYS[0], ends_on=DAYS[-1], mean=45.0, lower=1.0, upper=99.0, is_old=True)
    chart = series(spans=(left,))
    assert not parts(chart, "path", stroke=LIMIT) and "Mean 45%" not in words(chart)
    assert parts(chart, "path", stroke="#000000", stroke_width="1")


def test_targets_are_steps_and_every_line_ends_in_its_name():
    chart = series(
        targets=(
            TargetStep(starts_on=DAYS[0], ends_on=DAYS[6], value=50.0),
            TargetStep(starts_on=DAYS[6], ends_on=DAYS[11], value=60.0),
        ),
        comparators=(Comparator(label="England 49%, 2024", points=(ForecastPoint(on=DAYS[6], value=49.0),)),),
        forecast=(ForecastPoint(on=dt.date(2025, 1, 28), value=52.0, low=48.0, high=55.0),),
    )
    (steps,) = parts(chart, "path", stroke=TARGET)
    assert steps.get("d").count("L") == 3
    assert {"Target 60%", "England 49%, 2024", "Forecast 52%"} <= set(words(chart))


@pytest.mark.parametrize(("begins", "is_flat"), [(DAYS[-1], True), (dt.date(2025, 1, 15), False)])
def test_a_forecast_goes_on_from_the_last_value_or_lies_flat_where_it_begins_there(begins, is_flat):
    ahead = tuple(ForecastPoint(on=on, value=45.0) for on in (begins, dt.date(2025, 2, 28)))
    (line,) = parts(series(forecast=ahead), "path", stroke="#14616b")
    heights = {each.split(" ")[1] for each in line.get("d").replace("L", "M").split("M")[1:]}
    assert (len(heights) == 1) == is_flat


def test_what_began_on_a_day_is_said_above_the_plot():
    chart = series(flags=(Flag(on=DAYS[3], label="A new system", look="break"),))
    assert "A new system" in words(chart)


def test_the_axis_never_passes_what_can_be():
    assert ends_of([2, 98], 0, 100) == (0, 100)
    assert ends_of([-4, 98], 0, 100)[0] < 0
    assert ends_of([], None, None) and ends_of([5, 5], None, None)[0] < 5
    assert lines_at(0, 100) == [0, 20, 40, 60, 80, 100]


@pytest.mark.parametrize(
    ("value", "unit", "places", "said"),
    [
        (41.25, "%", 1, "41.3%"),
        (1200, "", 0, "1,200"),
        (-0.04, "%", 1, "0%"),
        (-2.5, "", 0, "-3"),
        (40.0, "%", 1, "40%"),
    ],
)
def test_a_value_is_written_half_away_from_zero(value, unit, places, said):
    assert figure(value, unit, places) == said


def test_a_chart_of_nothing_can_still_be_drawn():
    assert svg.chart(series(points=())) and svg.spark(Spark(points=(), words=""))


def test_ours_is_told_from_the_others_and_what_is_missing_says_why():
    rows = (
        BarRow(label="Wexcombe", value=61.0, low=57.0, high=65.0, is_ours=True),
        BarRow(label="Elmshire", mark="x"),
        BarRow(label="England", value=46.4, is_reference=True),
    )
    chart = BarsChart(
        title="Beside others",
        sentence="Better.",
        unit="%",
        rows=rows,
        benchmark=46.4,
        benchmark_label="England",
        table=TABLE,
    )
    assert {"61%", "x", "England 46.4%"} <= set(words(chart))
    assert parts(chart, "text", font_weight="700")[0].text == "Wexcombe"


def test_many_small_lines_share_one_scale():
    panels = tuple(SmallPanel(label=name, points=(1.0, 90.0), words="Rising") for name in "ABCDE")
    chart = MultiplesChart(title="Places", sentence="All rise.", unit="%", panels=panels, table=TABLE)
    lines = {each.get("d") for each in parts(chart, "path", stroke="#12323f")}
    assert len(lines) == 1 and set("ABCDE") <= set(words(chart))


def document(**more):
    section = Section(title="One", anchor="one", blocks=(series(), TABLE))
    return Document(title="Charts", area="Wexcombe", as_at=dt.date(2025, 1, 1), sections=(section,), **more)


def test_it_comes_back_from_json_as_it_was():
    assert from_json(to_json(document())) == document()


@pytest.mark.parametrize("form", FORMATS)
def test_every_form_can_hold_them(form):
    assert write(document(), form)


def test_a_small_line_has_its_words_in_every_form():
    said = SPARK.words
    assert said in write(document(), "html").decode() and said in write(document(), "txt").decode()
    word = docx.Document(io.BytesIO(write(document(), "docx")))
    assert said in {each.get("descr") for each in word.element.iter() if each.tag.endswith("docPr")}
    shapes = [
        each for page in Presentation(io.BytesIO(write(document(), "pptx"))).slides for each in page.shapes
    ]
    assert said in {each._element._nvXxPr.cNvPr.get("descr") for each in shapes}


def pages_of(made):
    return [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(write(made, "pdf"))]


def long(rows, **more):
    lines = tuple(Row(cells=(f"Measure {number}", "Words about it")) for number in range(rows))
    table = Table(caption="All", columns=(Column(heading="Measure"), Column(heading="Said")), rows=lines)
    section = Section(title="One", anchor="one", blocks=(table,))
    return Document(title="All", area="Wexcombe", as_at=dt.date(2025, 1, 1), sections=(section,), **more)


def test_a_paper_is_set_smaller_until_it_keeps_to_its_pages():
    assert len(pages_of(long(60, is_landscape=True))) > 2
    assert len(pages_of(long(60, is_landscape=True, most_pages=2))) == 2


def test_a_paper_that_cannot_keep_to_its_pages_says_so():
    pages = pages_of(long(200, most_pages=1))
    assert len(pages) > 1 and "no more than 1" in " ".join(pages[0].split())


def test_a_landscape_paper_lies_on_its_side():
    word = docx.Document(io.BytesIO(write(document(is_landscape=True), "docx")))
    assert word.sections[0].page_width > word.sections[0].page_height
    page = pypdfium2.PdfDocument(write(document(is_landscape=True), "pdf"))[0]
    assert page.get_width() > page.get_height()
