"""A paper shows all that the record holds for its cycle, and nothing that belongs elsewhere."""

import dataclasses as dc
import datetime as dt

import pytest

from tests.papers.looking import read, section
from tests.papers.small_plan import APRIL_END, MARCH_END
from turnstone.papers import monitoring_update, public_progress
from turnstone.papers.decisions import decisions_needed
from turnstone.programme.delivery.queries import cycle_record
from turnstone.programme.plan.rules import Sensitivity
from turnstone.programme.voice.facts import Heard

TOLD = ("text", "issue", "milestone", "detail", "impact", "title", "name", "blocked_by", "confidence_reason")


@pytest.fixture
def records(wexcombe):
    return cycle_record(wexcombe.march.pk, MARCH_END), cycle_record(wexcombe.april.pk, APRIL_END)


def words_of(part):
    """Yield every word that somebody typed into a part of the record."""
    if isinstance(part, tuple):
        for each in part:
            yield from words_of(each)
    elif dc.is_dataclass(part):
        yield from (getattr(part, name) for name in TOLD if getattr(part, name, ""))
        yield from words_of(tuple(getattr(part, name, ()) for name in ("children", "mitigations")))


def with_actions(record, **changes):
    actions = tuple(dc.replace(action, **changes) for action in record.plan.actions)
    return dc.replace(record, plan=dc.replace(record.plan, actions=actions))


def paper_of(before, now):
    return monitoring_update.compose(before, now)[0]


@pytest.mark.parametrize(
    "part",
    ["headlines", "updates", "progress", "next_steps", "exceptions", "risks", "measures", "register"],
)
def test_nothing_that_was_typed_is_cut(records, part):
    text = read(paper_of(*records))
    typed = list(words_of(getattr(records[1], part)))
    assert typed and all(words in text for words in typed)


def test_an_amber_action_is_an_exception_too_but_a_green_one_is_not(records):
    for confidence, shown in (("amber", True), ("green", False)):
        part = section(paper_of(records[0], with_actions(records[1], confidence=confidence)), "waits-strand")
        assert ("1.C\nDo thing C" in read(part)) is shown


def test_no_change_says_since_when(records):
    march, april = records
    said = dc.replace(march.updates[0], action_id=april.updates[2].action_id)
    paper = paper_of(march, dc.replace(april, earlier_updates=(said,)))
    assert "No change since March 2024." in read(section(paper, "every-action"))


def test_a_risk_closed_last_time_is_gone_and_one_closed_now_is_told(records):
    march, april = records
    closed = dc.replace(april.risks[0], closed_on=dt.date(2024, 4, 2), closed_because="All posts are filled")
    now = dc.replace(april, risks=(closed,))
    assert "Closed on 2 April 2024: All posts are filled." in read(section(paper_of(march, now), "risks"))
    assert "Too few staff" not in read(section(paper_of(dc.replace(march, risks=(closed,)), now), "risks"))


def test_a_date_that_was_agreed_asks_for_no_decision(records):
    april = records[1]
    agreed = tuple(dc.replace(each, agreed_by="The board") for each in april.plan.date_changes)
    asked = decisions_needed(dc.replace(april, plan=dc.replace(april.plan, date_changes=agreed)))
    assert not any("Agree to move" in item.text for item in asked)


def test_evidence_for_partners_stays_off_the_public_page(records):
    march, april = records
    kept = tuple(dc.replace(each, sensitivity=Sensitivity.PARTNERS) for each in april.plan.evidence)
    shown, _ = public_progress.compose(
        march, dc.replace(april, plan=dc.replace(april.plan, evidence=kept)), Heard()
    )
    assert "Survey of parents" not in read(shown)
