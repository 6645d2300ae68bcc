"""Two papers of one day print one value of a measure and a period, or both are named."""

import datetime as dt
from decimal import Decimal

import pytest

from tests.papers import a_scorecard
from tests.papers.a_scorecard import LAST
from tests.papers.small_plan import APRIL_END, BY
from turnstone.documents.as_json import from_json
from turnstone.papers.catalogue import draft
from turnstone.papers.concern import Code
from turnstone.papers.measures.equal_values import cited_results, unequal_between
from turnstone.programme.audit import clock
from turnstone.programme.publications import operations as publications
from turnstone.programme.publications.queries import standing_on_a_day
from turnstone.programme.publications.rules import Audience, Kind
from turnstone.programme.scorecards import operations
from turnstone.programme.scorecards.rules import Entered, Readers

MORNING = APRIL_END - dt.timedelta(hours=14)


@pytest.fixture
def card(wexcombe):
    with clock.pretend(MORNING):
        return a_scorecard.make(wexcombe.area)


def drafted(card, at=APRIL_END):
    return draft(Kind.SCORECARD, as_at=at, audience=Audience.BOARD, scorecard_id=card.row.pk)


def published(card, at=MORNING):
    """Publish the scorecard as it stood in the morning."""
    made = drafted(card, at)
    with clock.pretend(at):
        row = publications.draft_publication(
            by=BY, area=card.row.area, kind=Kind.SCORECARD, audience=Audience.BOARD, slug=made.slug,
            title=made.title, as_at=made.as_at, content=made.content, concerns=[],
        )  # fmt: skip
        for move in ("send_for_review", "approve", "publish"):
            getattr(publications, move)(by=BY if move != "approve" else a_scorecard.ANOTHER, publication=row)
    return row


def restate(card, value, why):
    with clock.pretend(APRIL_END):
        operations.record_result(
            by=BY,
            measure=card.measures["Plans in time"],
            period_ends_on=LAST,
            value=Decimal(value),
            why=why,
        )


def another(card):
    """Make another scorecard of the same measures."""
    with clock.pretend(APRIL_END):
        row = operations.add_scorecard(
            by=BY,
            area=card.row.area,
            name="For the board",
            readers=Readers.BOARD,
            measures=list(card.measures.values()),
        )
    return a_scorecard.Card(row=row, measures=card.measures)


def differ(made):
    return [each for each in made.concerns if each["code"] == Code.VALUES_DIFFER]


def test_papers_that_saw_the_same_figures_agree(card):
    published(card)
    assert differ(drafted(another(card))) == []


def test_a_restated_figure_names_both_papers_and_both_values(card):
    published(card)
    restate(card, "54", "Three plans were counted twice.")
    found = differ(drafted(another(card)))
    assert len(found) == 1 and found[0]["weight"] == "warns"
    said = found[0]["sentence"]
    assert "“Plans in time” for March 2024 is 54% in this paper and 52% in “For scrutiny”" in said
    assert "Three plans were counted twice." in said


def provisional(card, value, why=""):
    """Take in March's figure as a provisional one by a table, which says no more than the file's name."""
    row = Entered(
        measure_id=card.measures["Plans in time"].pk, period_ends_on=LAST, value=Decimal(value),
        settled="provisional", remark=why,
    )  # fmt: skip
    operations.take_results_in(by=BY, area=card.row.area, rows=[row], file_name="march.csv")


def test_a_figure_that_changed_without_a_reason_stops_the_paper_and_a_file_is_no_reason(card):
    with clock.pretend(MORNING):
        final = card.measures["Plans in time"].results.get(period_ends_on=LAST)
        operations.withdraw_result(by=BY, result=final, why="It was too soon.")
        provisional(card, 53)
    published(card)
    with clock.pretend(APRIL_END):
        provisional(card, 54)
    (found,) = differ(drafted(another(card)))
    assert found["weight"] == "blocks" and "who gave no reason: correct that paper" in found["sentence"]
    assert "march.csv" not in found["sentence"]


def test_a_figure_of_a_table_is_explained_by_the_word_on_it(card):
    with clock.pretend(MORNING):
        final = card.measures["Plans in time"].results.get(period_ends_on=LAST)
        operations.withdraw_result(by=BY, result=final, why="It was too soon.")
        provisional(card, 53)
    published(card)
    with clock.pretend(APRIL_END):
        provisional(card, 54, "Three plans were counted twice.")
    (found,) = differ(drafted(another(card)))
    assert found["weight"] == "warns" and found["sentence"].endswith("Three plans were counted twice.")


def test_the_paper_whose_place_it_takes_may_differ(card):
    published(card)
    restate(card, "54", "Three plans were counted twice.")
    assert differ(drafted(card)) == []


def test_a_figure_that_was_entered_again_alike_is_equal(card):
    published(card)
    restate(card, "52", "Entered again.")
    assert differ(drafted(another(card))) == []


def test_papers_of_another_day_may_differ(card):
    published(card)
    restate(card, "54", "Three plans were counted twice.")
    assert differ(drafted(another(card), APRIL_END + dt.timedelta(days=1))) == []


def test_it_is_told_to_those_who_approve_and_not_printed(card):
    published(card)
    restate(card, "54", "Three plans were counted twice.")
    assert "published of the same day" not in drafted(another(card)).content


def test_a_figure_withdrawn_and_entered_anew_is_still_the_same_fact(card):
    published(card)
    with clock.pretend(APRIL_END):
        first = card.measures["Plans in time"].results.get(period_ends_on=LAST)
        operations.withdraw_result(by=BY, result=first, why="It was of another team.")
    restate(card, "57", "Counted again.")
    (found,) = differ(drafted(another(card)))
    assert "is 57% in this paper and 52% in “For scrutiny”" in found["sentence"]


def test_a_version_that_the_record_no_longer_holds_stops_nothing(card):
    published(card)
    cited = cited_results(from_json(drafted(another(card)).content))
    gone = {ref: version + 10_000_000 for ref, version in cited.items()}
    assert list(unequal_between(gone, standing_on_a_day(card.row.area_id, MORNING, APRIL_END))) == []
