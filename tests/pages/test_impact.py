"""Changes that were named, what is asked of them and what was found, on the site."""

import datetime as dt
from decimal import Decimal

import pytest

from tests.cast import BY
from turnstone.programme.scorecards.models import Finding, NamedChange
from turnstone.programme.scorecards.operations import (
    add_measure,
    adopt_measure,
    ask_impact,
    find_impact,
    name_change,
)
from turnstone.programme.scorecards.operations.results import record_result
from turnstone.programme.scorecards.rules import MeasureKind
from turnstone.programme.scorecards.rules.periods import month_end_after

IMPACT = "/wexcombe/office/impact/"
DAY = {"starts_on_day": "1", "starts_on_month": "9", "starts_on_year": "2025"}


@pytest.fixture
def measure(cast):
    return adopt_measure(by=BY, area=cast.area, code="ehcp-issued-within-20-weeks")


@pytest.fixture
def change(cast):
    return name_change(by=BY, area=cast.area, title="Ten more caseworkers", starts_on=dt.date(2025, 9, 1))


@pytest.fixture
def question(measure, change):
    for at in range(22):
        on, value = month_end_after(dt.date(2024, 7, 31), at), 40 + at % 3 + (25 if at >= 14 else 0)
        record_result(by=BY, measure=measure, period_ends_on=on, value=Decimal(value), remark="Checked.")
    NamedChange.history.update(written_down_on=dt.date(2025, 7, 1))
    return ask_impact(by=BY, change=change, measure=measure)


def test_a_change_is_named_asked_and_answered_at_once(cast, measure, pages):
    pages.sign_in(cast.officer)
    assert "No change has been named yet" in pages.get(IMPACT).main
    page = pages.post(f"{IMPACT}name/", {"title": "Ten more caseworkers", **DAY})
    assert "From 1 September 2025; written down on" in page.main
    named = NamedChange.objects.get()
    page = pages.post(f"{IMPACT}changes/{named.pk}/ask/", {"measure": str(measure.pk)})
    assert "It is too early to say" in page.main or "No single start date" in page.main
    assert "Priya Nair" in page.main


def test_a_change_without_its_one_day_is_asked_again_with_what_was_typed(cast, pages):
    page = pages.sign_in(cast.officer).post(f"{IMPACT}name/", {"title": "Ten more caseworkers"})
    assert "Enter the one day from which it holds." in page.main
    assert page.all("//input[@name='title']/@value") == ["Ten more caseworkers"]


def test_a_finding_stands_with_its_chart_its_numbers_and_its_author(cast, question, pages):
    here = f"{IMPACT}{question.pk}/"
    page = pages.sign_in(cast.officer).post(f"{here}find/", {})
    assert "Had the earlier pattern carried on we’d have expected about" in page.main
    assert "The dotted line is the earlier pattern carried on." in page.main
    assert "Average before" in page.main and "Priya Nair" in page.main
    assert "No other change was named in this time" in page.main


def test_a_finding_taken_back_stays_to_be_read(cast, question, pages):
    kept = find_impact(by=BY, question=question)
    pages.sign_in(cast.officer)
    assert (
        "Say why; the reason is kept."
        in pages.post(f"{IMPACT}findings/{kept.pk}/take-back/", {"why": ""}).main
    )
    page = pages.post(f"{IMPACT}findings/{kept.pk}/take-back/", {"why": "The wrong figures."})
    assert "Nothing has been found yet." in page.main
    assert ": The wrong figures." in page.main and kept.sentence[:40] in page.main


def test_a_change_taken_back_is_asked_of_nothing_more(cast, question, change, pages):
    page = pages.sign_in(cast.officer).post(
        f"{IMPACT}changes/{change.pk}/take-back/", {"why": "It never began."}
    )
    assert "taken back on" in page.main and "Ask a measure" not in page.main
    assert "was taken back" in pages.post(f"{IMPACT}{question.pk}/find/", {}).main
    assert not Finding.objects.exists()


@pytest.mark.parametrize("who", ["lead", "board_member", "forum"])
def test_readers_read_and_ask_nothing(cast, question, change, pages, who):
    kept = find_impact(by=BY, question=question)
    pages.sign_in(getattr(cast, who))
    assert "Find it again" not in pages.get(f"{IMPACT}{question.pk}/").main
    for address in ("name/", f"changes/{change.pk}/ask/", f"findings/{kept.pk}/take-back/"):
        pages.get(f"{IMPACT}{address}", status=404)


def test_what_is_another_areas_is_not_found(cast, pages):
    theirs = name_change(by=BY, area=cast.elsewhere, title="Theirs", starts_on=dt.date(2025, 9, 1))
    counted = add_measure(by=BY, area=cast.elsewhere, title="Plans", kind=MeasureKind.DID)
    asked = ask_impact(by=BY, change=theirs, measure=counted)
    kept = find_impact(by=BY, question=asked)
    pages.sign_in(cast.officer)
    assert "Theirs" not in pages.get(IMPACT).main
    for address in (f"{asked.pk}/", f"changes/{theirs.pk}/ask/", f"findings/{kept.pk}/take-back/"):
        pages.get(f"{IMPACT}{address}", status=404)


def test_what_was_named_asked_found_and_taken_back_is_told_as_history(cast, question, pages):
    kept = find_impact(by=BY, question=question)
    pages.sign_in(cast.officer)
    pages.post(f"{IMPACT}findings/{kept.pk}/take-back/", {"why": "The wrong figures."})
    history = pages.get(f"{IMPACT}{question.pk}/").all("//ol[@class='ts-history']//strong/text()")
    who = BY.name
    assert history == [
        "Priya Nair took a finding back",
        f"{who} found what could be found",
        f"{who} asked it",
    ]
    assert f"{who} named it: Ten more caseworkers" in pages.get(IMPACT).main
