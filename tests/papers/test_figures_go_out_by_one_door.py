"""Figures of measures reach everyone in the scorecard for everyone alone, which hides small numbers."""

import datetime as dt
from decimal import Decimal

import pytest

from tests.papers import a_scorecard
from tests.papers.looking import read, section
from tests.papers.small_plan import APRIL_END, BY
from turnstone.documents.as_json import from_json
from turnstone.documents.blocks import facts_in
from turnstone.papers.catalogue import draft
from turnstone.papers.concern import Code
from turnstone.papers.measures.scorecard import compose
from turnstone.papers.measures.without_figures import ELSEWHERE
from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Refusal
from turnstone.programme.publications import operations as publications
from turnstone.programme.publications.rules import Audience, Kind
from turnstone.programme.scorecards import operations
from turnstone.programme.scorecards.rules import Readers

LATER = APRIL_END + dt.timedelta(days=2)


@pytest.fixture
def card(wexcombe):
    with clock.pretend(APRIL_END):
        return a_scorecard.make(wexcombe.area, Readers.PUBLIC)


def update_for(wexcombe, audience):
    made = draft(Kind.MONITORING_UPDATE, cycle_id=wexcombe.april.pk, as_at=APRIL_END, audience=audience)
    return from_json(made.content), {(each["code"], each["weight"]) for each in made.concerns}


def results_in(paper):
    return [each for each in facts_in(paper) if each.ref.startswith("scorecards.result:")]


def test_a_monitoring_update_for_everyone_prints_no_figure_and_says_where_they_are(wexcombe, card):
    paper, concerns = update_for(wexcombe, Audience.PUBLIC)
    assert results_in(paper) == [] and "52%" not in read(paper)
    assert read(section(paper, "measure-exceptions")).endswith(ELSEWHERE)
    assert (Code.NOT_FOR_EVERYONE, "warns") in concerns


def test_the_partnership_reads_them_as_before(wexcombe, card):
    paper, concerns = update_for(wexcombe, Audience.BOARD)
    assert results_in(paper) and "52%" in read(paper)
    assert Code.NOT_FOR_EVERYONE not in {code for code, _ in concerns}


def public_draft(card, at):
    made = draft(Kind.PUBLIC_SCORECARD, as_at=at, audience=Audience.PUBLIC, scorecard_id=card.row.pk)
    with clock.pretend(at):
        row = publications.draft_publication(
            by=BY, area=card.row.area, kind=Kind.PUBLIC_SCORECARD, audience=Audience.PUBLIC, slug=made.slug,
            title=made.title, as_at=at, content=made.content,
        )  # fmt: skip
        publications.send_for_review(by=BY, publication=row)
        publications.approve(by=a_scorecard.ANOTHER, publication=row)
    return row


def test_two_drafted_before_either_was_out_are_not_both_published(card):
    """Each hid small numbers without knowing what the other prints."""
    first, second = public_draft(card, APRIL_END), public_draft(card, APRIL_END)
    with clock.pretend(LATER):
        publications.publish(by=BY, publication=first)
        with pytest.raises(Refusal, match="make it again"):
            publications.publish(by=BY, publication=second)


def test_one_drafted_after_the_last_came_out_is_published(card):
    with clock.pretend(APRIL_END + dt.timedelta(days=1)):
        publications.publish(by=BY, publication=public_draft(card, APRIL_END))
    again = public_draft(card, LATER)
    with clock.pretend(LATER):
        assert publications.publish(by=BY, publication=again).state == "published"


def test_a_committee_that_meets_in_public_is_not_shown_what_everyone_is_not(wexcombe):
    """Its papers are read by all, so they would give away what the scorecard for everyone hides."""
    with clock.pretend(APRIL_END):
        few = operations.add_measure(
            by=BY,
            area=wexcombe.area,
            title="Appeals lost",
            kind="did",
            value_kind="count",
            readers=["public"],
        )
        for on, value in zip(a_scorecard.months(3), (12, 13, 3), strict=True):
            operations.record_result(by=BY, measure=few, period_ends_on=on, value=Decimal(value))
        cards = [
            operations.add_scorecard(by=BY, area=wexcombe.area, name=readers, readers=readers, measures=[few])
            for readers in (Readers.SCRUTINY, Readers.BOARD)
        ]
        before = [values_in(compose(each.pk, APRIL_END)[0]) for each in cards]
        operations.add_scorecard(
            by=BY, area=wexcombe.area, name="All", readers=Readers.PUBLIC, measures=[few]
        )
        after = [values_in(compose(each.pk, APRIL_END)[0]) for each in cards]
    assert before == [((12, 13, 3), "3\nMarch 2024")] * 2
    assert after == [((12, 13, None), "13\nFebruary 2024\nMarch 2024: hidden"), before[1]]


def values_in(paper):
    row = next(block.rows[0] for each in paper.sections for block in each.blocks if block.kind == "table")
    return tuple(row.cells[2].points), row.cells[1]
