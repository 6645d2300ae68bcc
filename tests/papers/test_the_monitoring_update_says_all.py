"""Everything that the record holds for a cycle is in its monitoring update."""

import dataclasses as dc
import datetime as dt
import re

import pytest

from tests.papers.looking import read, section
from tests.papers.small_plan import APRIL_END, BY, MARCH_END
from turnstone.documents.blocks import Bullets, Moved, Panel, RatingsChart, Table, facts_in
from turnstone.papers import monitoring_update
from turnstone.papers.changes import changes_between
from turnstone.papers.movement import what_moved
from turnstone.programme.audit import clock
from turnstone.programme.delivery import operations as delivery
from turnstone.programme.delivery.queries import cycle_record


@pytest.fixture
def paper(wexcombe):
    return monitoring_update.build(cycle_id=wexcombe.april.pk, as_at=APRIL_END)


def table(part, number=0):
    return [block for block in part.blocks if isinstance(block, Table)][number]


def test_it_says_what_it_is(paper):
    assert (paper.title, paper.subtitle) == (
        "Monitoring update – April 2024",
        "Wexcombe priority action plan",
    )
    assert (paper.area, paper.audience) == ("Wexcombe", "SEND improvement board")
    assert paper.as_at.isoformat() == "2024-04-22"


def test_it_opens_with_the_decisions_needed(paper):
    panel = paper.sections[0].blocks[0]
    assert isinstance(panel, Panel) and panel.title == "3 decisions needed"
    text = read(panel)
    assert "Agree to move 1.D from 28 Jun 2024 to 30 Sep 2024: The supplier is late." in text
    assert "Name an owner for “More requests”, an issue rated Stuck." in text
    assert "Name a health lead for Waits." in text


def test_its_first_page_says_what_moved_and_what_did_not(paper):
    text = read(paper.sections[0])
    assert "What moved since March 2024" in text
    assert "1.A (Do thing A) was completed on 10 April 2024." in text
    assert "1.B (Do thing B) went from Slipping to Stuck: Nobody applied." in text
    assert "Earlier next steps: 1 done, 1 dropped, 1 still to do." in text
    assert "3 actions have no update this time: 1.D, 1.E and 1.F." in text


def test_it_counts_ratings_beside_last_time(paper):
    rows = {row.cells[0].key: row.cells[1:] for row in table(section(paper, "ratings")).rows}
    assert rows["blue"] == ("0", "1", "+1")
    assert rows["amber"] == ("1", "0", "−1")
    assert rows["grey"] == ("4", "4", "no change")


def test_it_uses_the_plans_own_words_for_a_rating(paper):
    words = {row.cells[0].word for row in table(section(paper, "ratings")).rows}
    assert words == {"Blue", "On track", "Slipping", "Stuck", "Not rated"}


def test_it_tells_each_risk_whole(paper):
    text = read(section(paper, "risks"))
    for words in ("R1\nRisk", "Too few staff", "Likelihood 3 × severity 3.", "Threatens 1.B.", "Waits grow."):
        assert words in text
    assert "Advertise again (Ada Marsh (Wexcombe Council), no date)" in text
    assert "no owner\nno review date" in text


def test_a_workstream_names_its_leads_and_the_empty_seats(paper):
    part = section(paper, "waits-strand")
    assert part.title == "Waits strand" and part.starts_page
    assert "Council lead: Ada Marsh (Wexcombe Council); health lead: vacant (Health lead, " in read(part)


def test_a_group_says_what_it_is_for(paper):
    text = read(section(paper, "data-group"))
    for words in (
        "Purpose",
        "Looks after figures.",
        "Members",
        "Analysts",
        "Responsibilities",
        "Count",
        "Check",
    ):
        assert words in text


def test_progress_keeps_its_nesting_its_label_and_its_action(paper):
    line = next(b for b in section(paper, "waits-strand").blocks if isinstance(b, Bullets)).items[0]
    assert (line.label, line.text) == ("Quality", "Letters go out faster (1.A)")
    assert line.children[0].text == "in two days"


def test_a_promise_is_answered(paper, wexcombe):
    text = read(section(paper, "waits-strand"))
    assert "Done\n" not in text.split("What became of")[0]
    answered = [i for b in section(paper, "waits-strand").blocks if isinstance(b, Bullets) for i in b.items]
    became = {item.text.partition(".")[0]: item.label for item in answered if item.label}
    assert became["Write the letter"] == f"S{wexcombe.kept.pk} Done"
    assert became["Hold the fair"] == f"S{wexcombe.dropped.pk} Dropped"
    assert became["Agree the form"].endswith(" To do")
    assert "No hall was free." in text


def test_next_steps_are_a_checklist_with_dates(paper):
    steps = next(
        b for b in section(paper, "waits-strand").blocks if isinstance(b, Bullets) and b.style == "check"
    )
    assert re.fullmatch(r"S\d+", steps.items[0].label)
    assert steps.items[0].text == "Interview (by 9 May 2024)"
    assert steps.items[0].children[0].text == "ask families"
    assert "Tell every school" in read(section(paper, "programme-next-steps"))


def test_an_exception_keeps_every_cell(paper):
    lines = table(section(paper, "waits-strand"))
    assert lines.columns[0].heading == "Focus area"
    about, milestone, rating, issue, mitigation, owner, due = lines.rows[0].cells
    assert about == "1: Waits are short\n2: Figures are right"
    assert (milestone, rating.word, issue) == ("Posts filled", "Stuck", "Nobody applied")
    assert [item.text for item in mitigation.items] == ["Raise the pay", "Ask again"]
    assert (owner, due) == ("no owner", "no date")


def test_red_actions_are_exceptions_and_the_rest_are_not(paper):
    off = table(section(paper, "waits-strand"), 1)
    assert [row.cells[0] for row in off.rows] == ["1.B\nDo thing B"]
    said = off.rows[0].cells[2]
    assert said.startswith("B is stuck.\nBlocked by: pay.\nRule: slipping, because")
    assert said.endswith("lead: stuck, because Nobody applied.")


def test_it_holds_the_measures_the_register_and_the_key(paper):
    assert "How well did we do it?\nPlans in 20 weeks (%)" in read(section(paper, "measures"))
    product = table(section(paper, "register")).rows[0].cells
    assert product[2] == "not set" and product[4] == "Ongoing development"
    assert "may be late" in read(section(paper, "rating-key"))


def test_the_appendix_has_every_action_and_its_line(paper):
    rows = {row.cells[0]: row.cells for row in table(section(paper, "every-action")).rows}
    assert list(rows) == [f"1.{letter}" for letter in "ABCDEF"]
    assert rows["1.A"][7].startswith("Done on 10 Apr 2024.\nA is done.\nRule: on track, because")
    assert rows["1.A"][4].word == "Complete, not embedded yet"
    assert rows["1.C"][7] == "No change."
    assert rows["1.D"][3] == Moved(first="28 Jun 2024", now="30 Sep 2024")
    assert rows["1.F"][7] == "No update."


def test_it_tells_the_board_what_could_be_better(paper):
    assert "Waits has no health lead." in read(section(paper, "about"))


def test_every_row_of_the_record_that_it_states_is_cited(paper, wexcombe):
    cited = {fact.ref for fact in facts_in(paper)}
    stated = (
        wexcombe.risk,
        wexcombe.exception,
        wexcombe.kept,
        wexcombe.measure,
        wexcombe.product,
        wexcombe.move,
    )
    assert {row.ref for row in (*stated, *wexcombe.actions, wexcombe.waits)} <= cited


def test_it_speaks_for_the_day_the_cycle_closed_and_says_when_it_was_made(wexcombe):
    late = monitoring_update.build(cycle_id=wexcombe.april.pk, as_at=clock.end_of(dt.date(2024, 5, 3)))
    assert late.as_at.isoformat() == "2024-04-22"
    assert "as it stood on 3 May 2024" in read(section(late, "about"))


def test_it_charts_the_ratings_cycle_by_cycle(paper):
    (chart,) = [block for block in section(paper, "ratings").blocks if isinstance(block, RatingsChart)]
    assert [bar.label for bar in chart.bars] == ["Mar 24", "Apr 24"]
    assert [row.cells for row in chart.table.rows] == [
        ("March 2024", "0", "1", "1", "0"),
        ("April 2024", "1", "0", "0", "1"),
    ]


def test_the_first_update_says_that_there_is_none_to_compare_with(wexcombe):
    first = monitoring_update.build(cycle_id=wexcombe.march.pk, as_at=MARCH_END)
    assert "This is the first update in the record" in read(first.sections[0])


def test_a_cycle_written_up_after_it_closed_is_not_compared_with(wexcombe):
    with clock.pretend(APRIL_END):
        early = delivery.open_new_cycle(
            by=BY, plan=wexcombe.plan, period=dt.date(2024, 2, 1), closes_on=dt.date(2024, 2, 20)
        )
    first = monitoring_update.build(cycle_id=wexcombe.march.pk, as_at=APRIL_END)
    assert f"nothing as it stood when {early} closed" in read(first.sections[0])


def test_ratings_that_moved_alike_are_told_together(wexcombe):
    march, april = (
        cycle_record(wexcombe.march.pk, MARCH_END),
        cycle_record(wexcombe.april.pk, APRIL_END),
    )
    amber = tuple(dc.replace(each, confidence="amber") for each in march.plan.actions)
    red = tuple(dc.replace(each, confidence="red") for each in march.plan.actions)
    before = dc.replace(march, plan=dc.replace(march.plan, actions=amber))
    now = dc.replace(april, plan=dc.replace(april.plan, actions=red))
    lines = [item.text for item in what_moved(now, changes_between(before, now))]
    assert "6 actions are rated worse: 1.A, 1.B, 1.C, 1.D, 1.E and 1.F from Slipping to Stuck." in lines
