"""Needs and the recovery plan in the office: counted, rested on, tied, and taken in from a file."""

import datetime as dt
from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.cast import BY
from tests.pages import a_plan
from turnstone.programme.audit import clock
from turnstone.programme.plan import operations as plans
from turnstone.programme.scorecards import operations
from turnstone.programme.scorecards.models import MoneyLine
from turnstone.programme.scorecards.queries import money_as_at
from turnstone.web.kit.table_file import rows_in

NEEDS, MONEY = "/wexcombe/office/measures/needs/", "/wexcombe/office/measures/money/"
NEED, LINE = f"{NEEDS}children-with-a-plan/", f"{MONEY}lines/M1/"


@pytest.fixture
def made(cast):
    return a_plan.make(cast)


@pytest.fixture
def need(cast, made):
    said = {"title": "Children with a plan", "unit": "%", "value_kind": "percentage", "is_public": True}
    need = operations.add_need(by=BY, area=cast.area, slug="children-with-a-plan", **said)
    count(need, 2025, 200)
    return need


def count(need, year, numerator, denominator=1000):
    parts = {"numerator": Decimal(numerator), "denominator": Decimal(denominator)}
    operations.count_need(by=BY, need=need, counted_on=dt.date(year, 1, 15), **parts)


@pytest.fixture
def line(cast, made):
    line = operations.add_money_line(by=BY, area=cast.area, reference="M1", name="Places further away")
    for starts_in in (2089, 2090):
        amounts = {"unmitigated": Decimal("1000.50"), "mitigated": Decimal(600)}
        operations.set_money_year(by=BY, line=line, starts_in=starts_in, **amounts)
    return line


def test_a_need_is_added_and_counted(cast, made, pages):
    pages.sign_in(cast.officer)
    said = {"title": "Children with a plan", "value_kind": "percentage", "unit": "%", "rate_per": "1000"}
    assert pages.post(f"{NEEDS}add/", said).h1 == "Change Children with a plan"
    counted = {"piece": "count", "count-numerator": "300", "count-denominator": "1000"}
    day = {"count-counted_on_day": "15", "count-counted_on_month": "1", "count-counted_on_year": "2026"}
    page = pages.post(f"{NEED}change/", counted | day)
    assert "15 January 202630%300 of 1,000" in page.main


def test_an_outcome_whose_need_moved_is_asked_after_wherever_it_is_read(cast, made, need, pages):
    plans.cite_need(by=BY, outcome=made.outcome, need=need)
    count(need, 2026, 300)
    pages.sign_in(cast.board_member)
    assert "Look at these again" in pages.get(NEEDS).main
    assert "by more than chance alone would make it. Look at it again." in pages.get(NEED).main
    assert "higher, by more than chance" in pages.get("/wexcombe/office/plan/1.B/").main


@pytest.mark.parametrize("readers", ["board", "everyone"])
def test_our_area_tells_no_small_number(cast, need, pages, readers):
    count(need, 2026, 3, 40)
    page = pages.sign_in(cast.board_member).get(f"{NEEDS}our-area/?for={readers}")
    assert "so few that we do not say how many" in page.main
    assert "7.5" not in page.main


def test_what_is_not_for_everyone_is_not_told_to_everyone(cast, need, line, pages):
    operations.change_need(by=BY, need=need, title=need.title, is_public=False)
    pages.sign_in(cast.forum)
    assert "Nothing is for everyone yet" in pages.get(f"{NEEDS}our-area/?for=everyone").main
    assert "Children with a plan" in pages.get(f"{NEEDS}our-area/").main


def test_a_board_reads_what_rests_on_needs_and_what_of_the_saving_is_at_risk(cast, made, need, line, pages):
    plans.cite_need(by=BY, outcome=made.outcome, need=need)
    count(need, 2026, 300)
    plans.tie_saving(by=BY, action=made.actions["1.B"], line=line)
    plans.withdraw_action(by=BY, action=made.actions["1.B"], on=dt.date(2025, 1, 1), why="No money.")
    told = pages.sign_in(cast.board_member).get(f"{NEEDS}our-area/").main
    assert "rests on “Children with a plan”. Look at it again." in told
    assert "£801 of the saving in the years ahead is at risk." in told
    assert "The plan would save £801 in 2089/90 to 2090/91." in told


def test_our_area_can_be_saved_as_a_file_for_the_same_readers(cast, need, line, pages):
    pages.sign_in(cast.board_member)
    for readers, has_money in (("board", True), ("everyone", False)):
        file = pages.client.get(f"{NEEDS}our-area/as/txt?for={readers}").content.decode()
        assert "Children with a plan" in file and ("recovery plan" in file) is has_money
    assert pages.status(f"{NEEDS}our-area/as/doc") == 404


def test_a_need_cannot_be_called_as_a_page_is(cast, made, pages):
    said = {"title": "Our area", "value_kind": "count", "rate_per": "1000"}
    page = pages.sign_in(cast.officer).post(f"{NEEDS}add/", said)
    assert "A page of the site is called that; say more of what is counted." in page.main


def test_history_names_the_year_and_the_count_that_changed_and_what_was_taken_back(cast, need, line, pages):
    operations.set_money_year(by=BY, line=line, starts_in=2090, unmitigated=Decimal(1250000), why="Dearer.")
    operations.take_back_money_year(by=BY, year=line.years.get(starts_in=2089), why="Not ours.")
    pages.sign_in(cast.board_member)
    page = pages.get(LINE)
    assert "entered a year: 2090/91" in page.main
    assert "With nothing done, in pounds: 1,000.5 → 1,250,000" in page.main
    assert "took a year back" in page.main and "Because: Not ours." in page.main
    assert "counted it: as on 15 January 2025" in pages.get(NEED).main


def test_a_line_is_added_and_tied_to_the_work(cast, made, pages):
    pages.sign_in(cast.officer)
    said = {"reference": "M1", "name": "Places further away", "kind": "spending"}
    assert pages.post(f"{MONEY}add/", said).h1 == "Change Places further away"
    year = {"year-starts_in": "2090", "year-unmitigated": "1250000", "year-mitigated": "1000000"}
    pages.post(f"{LINE}change/", {"piece": "year"} | year)
    tie = {"piece": "tie", "tie-which": str(made.actions["1.B"].pk), "tie-share": "50"}
    page = pages.post(f"{LINE}change/", tie)
    assert "50% of the saving." in page.main
    assert "The plan would save £250,000 in 2090/91." in page.main


def test_a_saving_is_at_risk_where_its_action_is_taken_out(cast, made, line, pages):
    plans.tie_saving(by=BY, action=made.actions["1.B"], line=line)
    plans.withdraw_action(by=BY, action=made.actions["1.B"], on=dt.date(2025, 1, 1), why="No money.")
    pages.sign_in(cast.board_member)
    assert "£801 of the saving in the years ahead is at risk." in pages.get(MONEY).main
    assert "was taken out of the plan" in pages.get(LINE).main
    assert "Saving at risk" in pages.get("/wexcombe/office/plan/1.B/").main


def test_the_file_that_is_handed_over_can_be_taken_in_again_and_is_the_same(cast, line, pages):
    pages.sign_in(cast.officer)
    before = money_as_at(cast.area.pk, clock.now())
    file = pages.client.get(f"{MONEY[:-1]}.xlsx").content
    assert rows_in("lines.xlsx", file)[1][:4] == ["M1", "Places further away", "Spending", "1000.50"]
    page = pages.post(f"{MONEY}take-in/", {"file": SimpleUploadedFile("lines.xlsx", file)})
    assert "Took in 1 line from lines.xlsx." in page.text
    assert money_as_at(cast.area.pk, clock.now()) == before


def test_a_file_with_a_fault_is_told_by_row_and_column_and_nothing_of_it_is_taken(cast, made, pages):
    pages.sign_in(cast.officer)
    table = b"Reference,Line,Kind,2025/26 unmitigated\nM1,Places,Spending,5\nM2,Transport,Spending,lots\n"
    page = pages.post(f"{MONEY}take-in/", {"file": SimpleUploadedFile("lines.csv", table)})
    assert "Row 3, column D says “lots”, which is no amount" in page.main
    assert not MoneyLine.objects.exists()


def test_that_of_another_area_is_not_there(cast, need, line, pages):
    pages.sign_in(cast.stranger)
    assert pages.status(NEED.replace("wexcombe", "marlsea")) == 404
    assert pages.status(LINE.replace("wexcombe", "marlsea")) == 404
