"""The public page tells everyone what was asked, what was done and what is next, and names nobody."""

import dataclasses as dc
import datetime as dt
from itertools import pairwise

import pytest

from tests.papers.looking import read, section
from tests.papers.small_plan import APRIL_END, MARCH_END
from turnstone.documents.blocks import Bullets, Heading, Paragraph, Table
from turnstone.papers import public_progress
from turnstone.papers.gate import Code
from turnstone.papers.plain import reading_of
from turnstone.papers.public_section import months_later
from turnstone.programme.audit import clock
from turnstone.programme.delivery.queries import cycle_record
from turnstone.programme.voice.facts import Heard

DUE = ("28 April 2024", "28 May 2024", "28 July 2024", "28 August 2024", "30 September 2024")


@pytest.fixture
def records(wexcombe):
    return cycle_record(wexcombe.march.pk, MARCH_END), cycle_record(wexcombe.april.pk, APRIL_END)


@pytest.fixture
def progress(records):
    return public_progress.compose(*records, Heard())[0]


def test_it_opens_with_three_plain_sentences(progress):
    assert [block.text for block in section(progress, "in-short").blocks] == [
        "We were asked to put 1 thing right for children and families.",
        "We said we would do 6 actions, and 1 is finished.",
        "Next, we plan to finish 2 actions by 22 July 2024.",
    ]


def test_what_changed_is_five_lines_at_most_each_linked(progress):
    (lines,) = section(progress, "what-changed").blocks
    assert isinstance(lines, Bullets) and 0 < len(lines.items) <= 5
    assert {item.href for item in lines.items} == {"#pa1"}
    assert ("We finished this", "Do thing A.") in {(item.label, item.text) for item in lines.items}


def test_a_section_is_named_and_summed_up_in_families_words(progress):
    part = section(progress, "pa1")
    assert part.title == "Help comes on time"
    assert (
        part.summary == "We have finished 1 of 6 actions, and we cannot show a difference for families yet."
    )


def test_it_quotes_the_finding_with_its_source(progress):
    quote = section(progress, "pa1").blocks[0]
    assert isinstance(quote, Paragraph) and quote.style == "quote"
    assert (quote.text, quote.source) == ("Families wait too long for help.", "Inspection report, page 4")


def test_where_we_were_stands_beside_where_we_are(progress):
    table = next(block for block in section(progress, "pa1").blocks if isinstance(block, Table))
    hoped, were, are, felt = table.rows[0].cells
    assert hoped == "Waits are short.\nFamilies said: “We do not wait long”"
    assert were == "1 September 2023: Four in ten waited too long."
    assert are == "1 of 5 actions is finished. We cannot show yet that it made a difference."
    assert felt.word == "Not yet"


def test_what_was_done_is_grouped_by_what_it_shows(progress):
    blocks = section(progress, "pa1").blocks
    groups = {
        head.text: [(item.label, item.text) for item in lines.items]
        for head, lines in pairwise(blocks)
        if isinstance(head, Heading) and isinstance(lines, Bullets)
    }
    assert groups["What difference it made"] == [("2 April 2024", "Survey of parents.")]
    assert groups["How well we did it"] == [("April 2024", "Letters go out faster.")]
    assert groups["What we did"] == [("10 April 2024", "Do thing A.")]
    ahead = [label for label, _ in groups["What we will have done by 22 October 2024"]]
    assert ahead == [f"By {day}" for day in DUE]


def test_what_is_late_is_not_hidden(records):
    march, april = records
    later = dc.replace(april.plan, as_at=clock.end_of(dt.date(2024, 6, 1)))
    closed = dc.replace(april.cycle, closes_on=dt.date(2024, 6, 1))
    shown, _ = public_progress.compose(march, dc.replace(april, plan=later, cycle=closed), Heard())
    assert "What is late\nDue 28 April 2024\nDo thing B." in read(section(shown, "pa1"))
    assert read(section(shown, "in-short").blocks[2]).endswith("and 2 more are late.")


def test_it_names_nobody_and_tells_no_risk(progress):
    text = read(progress)
    for secret in ("Ada Marsh", "Too few staff", "Nobody applied", "More requests", "The supplier is late"):
        assert secret not in text


def test_it_is_stopped_if_it_names_somebody(records):
    march, april = records
    line = dc.replace(april.progress[0], text="Ada Marsh wrote to families")
    _, concerns = public_progress.compose(march, dc.replace(april, progress=(line,)), Heard())
    assert (Code.NAMES_A_PERSON, "blocks") in {(each.code, each.weight) for each in concerns}


def test_workstreams_take_the_place_of_requirements_where_there_are_none(records):
    march, april = records
    outcomes = tuple(dc.replace(each, requirement_id=None) for each in april.plan.outcomes)
    bare = dc.replace(april, plan=dc.replace(april.plan, requirements=(), outcomes=outcomes))
    shown, _ = public_progress.compose(march, bare, Heard())
    assert [part.title for part in shown.sections[2:]] == ["Waits", "Data group"]
    text = read(section(shown, "waits"))
    assert (
        "Letters go out faster." in text
        and "What we will do next\nBy 9 May 2024\nInterview.\nask families.\nAgree the form." in text
    )


def test_an_outcome_that_nobody_asked_for_is_shown_too(records):
    march, april = records
    other = dc.replace(april.plan.outcomes[1], requirement_id=None)
    plan = dc.replace(april.plan, outcomes=(april.plan.outcomes[0], other))
    shown, _ = public_progress.compose(march, dc.replace(april, plan=plan), Heard())
    assert shown.sections[-1].title == "Other things we are doing"


def test_two_requirements_of_one_reference_have_two_anchors(records):
    march, april = records
    plan = dc.replace(april.plan, requirements=april.plan.requirements * 2)
    shown, _ = public_progress.compose(march, dc.replace(april, plan=plan), Heard())
    assert [part.anchor for part in shown.sections[2:]] == ["pa1", "pa1-2"]


def test_a_blank_page_is_stopped(records):
    bare = dc.replace(records[1].plan, requirements=(), workstreams=(), outcomes=(), actions=())
    empty = dc.replace(records[1], plan=dc.replace(bare, date_changes=()))
    _, concerns = public_progress.compose(None, empty, Heard())
    assert concerns[0].weight == "blocks"


def test_its_own_words_are_easy_to_read(progress):
    for part in progress.sections:
        reading = reading_of(read(part))
        assert reading.grade <= 9 and not reading.long_sentences and not reading.words_to_avoid


def test_six_months_from_the_end_of_august_is_the_end_of_february():
    assert months_later(months_later(APRIL_END.date(), 4).replace(day=31), 6).isoformat() == "2025-02-28"
