"""Data products are held to the days that they were promised for."""

import datetime as dt

import pytest

from turnstone.documents.readers.plain_text import read_text
from turnstone.documents.readers.reading import Reading
from turnstone.intake.monitoring_update import recognise
from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Refusal
from turnstone.programme.scorecards import operations
from turnstone.programme.scorecards.queries import changes_to_product, product_statuses
from turnstone.programme.scorecards.rules import FIRST_ISSUE_NOT_SET, FREQUENCY_NOT_SET

APRIL, MAY = dt.date(2025, 4, 1), dt.date(2025, 5, 1)


@pytest.fixture
def product(wexcombe, by):
    dates = {"starts_on": dt.date(2025, 3, 1), "first_draft_due_on": APRIL, "first_issue_due_on": MAY}
    return operations.register_product(
        by=by, area=wexcombe.area, name="Waiting times", frequency="Quarterly", **dates
    )


def standing(product, on):
    (found,) = product_statuses(product.area_id, clock.now(), on)
    return found.standing


def day(month, number):
    return dt.date(2025, month, number)


def test_an_issue_is_held_against_the_day_that_it_was_due(product, by):
    issue = operations.note_issue(by=by, product=product, issued_on=day(6, 3), where="On our site")
    assert issue.due_on == day(5, 31)
    assert standing(product, day(6, 10)).due_on == day(8, 31)
    assert standing(product, day(6, 2)).days_late == 2


def test_a_promised_issue_is_the_one_that_comes_out(product, by):
    promised = operations.promise_issue(by=by, product=product, due_on=dt.date(2090, 1, 1))
    with pytest.raises(Refusal, match="promised already"):
        operations.promise_issue(by=by, product=product, due_on=dt.date(2090, 1, 2))
    assert operations.note_issue(by=by, product=product, issued_on=day(6, 3)).pk == promised.pk
    assert product.issues.count() == 1


def test_a_promised_day_moves_only_with_a_reason(product, by):
    kept = {"name": product.name, "frequency": "Quarterly", "first_draft_due_on": APRIL}
    with pytest.raises(Refusal, match="say why it moves"):
        operations.change_product(by=by, product=product, **kept, first_issue_due_on=day(7, 1))
    operations.change_product(
        by=by, product=product, **kept, first_issue_due_on=day(7, 1), why="The data came late."
    )
    assert changes_to_product(product.pk)[0].why == "The data came late."


def test_a_day_that_nobody_had_set_is_simply_set(product, by):
    other = operations.register_product(by=by, area=product.area, name="Places")
    operations.change_product(by=by, product=other, name="Places", first_issue_due_on=MAY)
    assert other.first_issue_due_on == MAY


def test_work_draft_and_end_are_noted_on_days_that_have_come(product, by):
    with pytest.raises(Refusal, match="still ahead"):
        operations.note_draft(by=by, product=product, on=dt.date(2090, 1, 1))
    operations.start_product(by=by, product=product, on=day(3, 3))
    operations.note_draft(by=by, product=product, on=day(4, 3))
    assert standing(product, day(5, 2)).state == "under_way"
    operations.end_product(by=by, product=product, on=day(5, 1), why="Another took its place.")
    assert standing(product, day(5, 2)).state == "ended"
    with pytest.raises(Refusal, match="register it anew"):
        operations.note_issue(by=by, product=product, issued_on=day(5, 1))


def test_what_everyone_reads_says_what_it_shows(product, by):
    with pytest.raises(Refusal, match="in plain words"):
        operations.make_public(by=by, product=product)
    assert operations.make_public(by=by, product=product, about="How long families wait.").is_public


def test_an_issue_noted_by_mistake_is_taken_back_with_a_reason(product, by):
    issue = operations.note_issue(by=by, product=product, issued_on=day(4, 3))
    with pytest.raises(Refusal, match="Say why"):
        operations.take_back_issue(by=by, issue=issue, why=" ")
    operations.take_back_issue(by=by, issue=issue, why="It was a draft.")
    assert standing(product, day(8, 1)).days_late == 62


@pytest.fixture
def register(shared, wexcombe, by):
    """Register the 13 rows of the April 2022 update, as taking it in does."""
    text = (shared / "seeds" / "bcp-monitoring-update-2022-04.txt").read_text(encoding="utf-8")
    for row in recognise(Reading(form="text", parts=read_text(text))).register:
        operations.register_product(
            by=by,
            area=wexcombe.area,
            name=row.name,
            frequency=row.frequency or "",
            starts_on=row.start.on or row.start.month,
            first_draft_due_on=row.first_draft_due.on or row.first_draft_due.month,
            first_issue_due_on=row.first_issue_due.on or row.first_issue_due.month,
        )
    return wexcombe.area


def statuses(area, on):
    return {each.product.name: each.standing for each in product_statuses(area.pk, clock.now(), on)}


def test_the_real_register_says_what_was_not_set_and_that_nothing_was_late_yet(register):
    found = statuses(register, dt.date(2022, 4, 22)).values()
    assert len(found) == 13
    assert sum(FREQUENCY_NOT_SET in each.not_set for each in found) == 7
    assert sum(FIRST_ISSUE_NOT_SET in each.not_set for each in found) == 2
    assert not any(each.is_late for each in found)


def test_the_real_register_says_by_how_much_each_was_late_by_august(register):
    found = statuses(register, dt.date(2022, 8, 1))
    late = sorted((each.days_late, each.draft_days_late) for each in found.values() if each.is_late)
    assert late == [(0, 93), (1, 93), (32, 32), (32, 32), (62, 93), (62, 93), (62, 93), (93, 93)]
    assert found["Banding Evaluation scorecard"].state == "draft_late"
