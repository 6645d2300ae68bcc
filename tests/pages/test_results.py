"""Figures are entered, pasted and taken in by the table, and looked over before they are kept."""

import datetime as dt
from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django_tasks_db.models import DBTaskResult

from tests.cast import BY
from turnstone.programme.audit import clock
from turnstone.programme.people.operations import give_role
from turnstone.programme.people.rules import Role
from turnstone.programme.scorecards.models import Place, Result
from turnstone.programme.scorecards.operations import add_measure, add_place, record_result
from turnstone.programme.scorecards.rules import Level, MeasureKind, end_of_month, period_words
from turnstone.programme.sources.operations import keep_unread
from turnstone.web.scorecards import taking_in

RESULTS = "/wexcombe/office/results/"
UPLOAD = f"{RESULTS}upload/"
HEADS = "measure,period,value\n"


@pytest.fixture
def measure(cast):
    return add_measure(by=BY, area=cast.area, title="Plans on time", kind=MeasureKind.WELL, unit="%")


@pytest.fixture
def officer(cast, measure, pages):
    pages.sign_in(cast.officer)
    return pages


def last_months(number):
    """Give the ends of the last months that are over, newest first."""
    ends, on = [], clock.today().replace(day=1)
    for _ in range(number):
        ends.append(on - dt.timedelta(days=1))
        on = ends[-1].replace(day=1)
    return ends


def cell(on, name):
    return f"p{on:%Y%m%d}-{name}"


def checked(page):
    return page.all("//input[@name='file']/@value")[0]


def paste(pages, text):
    return pages.post(UPLOAD, {"pasted": text})


def test_what_is_late_is_said_with_its_owner(officer, measure):
    assert "No figure yet" in officer.get(RESULTS).main
    old = end_of_month(clock.today() - dt.timedelta(days=150))
    record_result(by=BY, measure=measure, period_ends_on=old, value=Decimal(40))
    page = officer.get(RESULTS)
    assert "1 measure is late" in page.main and "Nobody named" in page.main


def test_figures_are_typed_in_a_grid_and_parts_make_a_value(officer, measure):
    newest, before = last_months(2)
    typed = {cell(newest, "numerator"): "18", cell(newest, "denominator"): "40", cell(before, "value"): "44%"}
    typed["source"] = "Casework system"
    page = officer.post(f"{RESULTS}{measure.pk}/", typed | settled())
    assert "Kept 2 figures" in page.main
    assert {each.source for each in measure.results.all()} == {"Casework system"}
    assert [each.value for each in measure.results.order_by("period_ends_on")] == [Decimal(44), Decimal(45)]
    again = officer.post(f"{RESULTS}{measure.pk}/", {**settled(), **as_shown(page)})
    assert "Nothing was changed" in again.main


def settled():
    return {cell(on, "settled"): "final" for on in last_months(12)}


def as_shown(page):
    return {
        name: page.all(f"//input[@name='{name}']/@value")[0] for name in page.all("//td//input[@value]/@name")
    }


def test_a_figure_that_cannot_be_is_said_beside_its_cell_and_kept_on_the_form(officer, measure):
    (newest,) = last_months(1)
    page = officer.post(f"{RESULTS}{measure.pk}/", settled() | {cell(newest, "value"): "142"})
    assert f"“Plans on time”, {period_words(newest, 'monthly')} is given as 142%" in page.main
    assert page.all(f"//input[@name='{cell(newest, 'value')}']/@value") == ["142"]
    assert not measure.results.exists()


def test_a_final_figure_changes_with_a_word_that_everybody_can_read(officer, measure):
    (newest,) = last_months(1)
    record_result(by=BY, measure=measure, period_ends_on=newest, value=Decimal(40))
    change = settled() | {cell(newest, "value"): "41"}
    assert "is final at 40% and would become 41%" in officer.post(f"{RESULTS}{measure.pk}/", change).main
    officer.post(f"{RESULTS}{measure.pk}/", change | {cell(newest, "remark"): "Two were dated wrongly."})
    page = officer.get(f"{RESULTS}restatements/")
    assert "40%" in page.main and "41%" in page.main and "Two were dated wrongly." in page.main


def test_a_pasted_table_is_checked_and_then_kept_whole(officer, measure):
    page = paste(officer, "Measure\tPeriod\tValue\nplans on time\tSep 24\t41.5%\nPlans on time\t2024-10\t43%")
    assert "holds 2 figures of 1 measure" in page.main and not Result.objects.exists()
    page = officer.post(f"{UPLOAD}keep/", {"file": checked(page)})
    assert "2 new, 0 changed" in page.main and "Pasted table" in page.main
    assert Result.objects.count() == 2


def test_what_is_odd_in_a_table_needs_a_word_and_then_comes_in(officer, measure):
    page = paste(
        officer, HEADS + "Plans on time,Jul 2024,50\nPlans on time,Aug 2024,60\nPlans on time,Sep 2024,8"
    )
    assert "Row 4, value" in page.main
    number = checked(page)
    assert "Say a word on each row" in officer.post(f"{UPLOAD}keep/", {"file": number}).main
    assert not Result.objects.exists()
    officer.post(f"{UPLOAD}keep/", {"file": number, "row_4": "A new academic year."})
    assert Result.objects.get(remark="A new academic year.").value == 8


def test_one_word_covers_more_odd_rows_than_can_be_shown(officer, measure):
    kept = [f"Plans on time,{1990 + at // 12}-{at % 12 + 1:02},41" for at in range(120)]
    officer.post(f"{UPLOAD}keep/", {"file": checked(paste(officer, HEADS + "\n".join(kept)))})
    page = paste(officer, HEADS + "\n".join(each.replace(",41", ",42") for each in kept))
    assert "120 rows look odd" in page.main and "And 20 more rows" in page.main
    assert "Say a word on each row" in officer.post(f"{UPLOAD}keep/", {"file": checked(page)}).main
    page = officer.post(f"{UPLOAD}keep/", {"file": checked(page), "all": "Counted again."})
    assert "0 new, 120 changed" in page.main


def test_a_file_that_is_no_table_is_not_found_when_it_is_to_be_kept(officer, cast):
    paper = keep_unread(by=BY, area=cast.area, name="paper.pdf", content=b"%PDF-1.7 \0 words")
    officer.post(f"{UPLOAD}keep/", {"file": paper.pk}, status=404)


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ("who,when\nPlans on time,Sep 2024", "There is no column called measure"),
        (
            HEADS + "Plans on time,31/12/2024,40\nPlans on time,2024-11-30,41",
            "Row 3, period: This day is written",
        ),
        (HEADS + "Plans on time,Sep 2024,about 40", "Row 2, value: “about 40” is not a number"),
        (
            HEADS + "Plans on time,Sep 2024,142",
            "Row 2, value: “Plans on time”, September 2024 is given as 142%",
        ),
        (HEADS + "Plans on time,Sep 2024,40\nPlans on time,2024-09,41", "is in row 2 already"),
        (HEADS + "Plans in time,Sep 2024,40", "There is no measure called “Plans in time”"),
        (HEADS + "Plans on time,Sep 2199,40", "enter its value after that day"),
    ],
)
def test_a_wrong_table_is_told_by_row_and_column_and_nothing_comes_in(officer, table, words):
    page = paste(officer, table)
    assert words in page.main and "Nothing was kept" in page.main
    assert not Result.objects.exists()


def test_a_file_too_large_is_refused_before_it_is_read(officer):
    class Huge(SimpleUploadedFile):
        def chunks(self, chunk_size=None):
            raise AssertionError("it was read")

    from turnstone.web.scorecards.forms.results import TableForm

    file = Huge("big.csv", b"x")
    file.size = 300 * 1024 * 1024
    form = TableForm({}, {"file": file})
    assert "big.csv has 300 MB and 20 can be read" in str(form.errors)


def test_who_may_not_see_small_places_learns_nothing_of_them_from_a_table(officer, measure, cast, pages):
    """What is said of a row tells what is kept, so a made-up row would ask for it."""
    ward = add_place(by=BY, area=cast.area, level=Level.WARD, name="Quayside")
    waits = add_measure(
        by=BY, area=cast.area, title="Waits", kind=MeasureKind.WELL, unit="%", levels=["area", "ward"]
    )
    record_result(by=BY, measure=waits, place=ward, period_ends_on=dt.date(2024, 9, 30), value=Decimal(43))
    table = "measure,place,period,value\nWaits,Quayside,Sep 2024,50"
    assert "43%" in paste(officer, table).main
    give_role(by=BY, area=cast.area, account=cast.board_member, role=Role.ADMINISTRATOR)
    told = paste(pages.sign_in(cast.board_member), table).main
    assert "43" not in told and "Quayside is a place whose figures you may not see" in told


@pytest.mark.parametrize("number", ["²", "9" * 5000, "-1", ""])
def test_a_table_that_never_was_is_not_found(officer, number):
    officer.post(f"{UPLOAD}keep/", {"file": number}, status=404)


@pytest.mark.parametrize("number", ["²", "9" * 5000])
def test_a_measure_that_is_none_is_the_first_when_places_are_compared(officer, cast, measure, number):
    north = add_place(by=BY, area=cast.area, level=Level.LOCALITY, name="North")
    record_result(by=BY, measure=measure, place=north, period_ends_on=dt.date(2024, 9, 30), value=Decimal(43))
    assert "Plans on time" in officer.get(f"{RESULTS}places/?measure={number}").main


def test_a_table_is_taken_back_in_one_press(officer, measure):
    record_result(
        by=BY, measure=measure, period_ends_on=dt.date(2024, 9, 30), value=Decimal(40), settled="provisional"
    )
    page = paste(officer, HEADS + "Plans on time,Sep 2024,41.5\nPlans on time,2024-10,43")
    page = officer.post(f"{UPLOAD}keep/", {"file": checked(page)})
    (undo,) = page.all("//a[starts-with(normalize-space(.), 'Undo')]/@href")
    officer.post(undo, {"why": "The wrong month."})
    kept = Result.objects.get()
    assert (kept.value, kept.settled) == (40, "provisional")


def test_a_long_table_is_kept_by_a_worker_and_its_page_waits(officer, measure, settings):
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    rows = (f"Plans on time,{1980 + month // 12}-{month % 12 + 1:02},41" for month in range(501))
    page = officer.post(f"{UPLOAD}keep/", {"file": checked(paste(officer, HEADS + "\n".join(rows)))})
    assert "501 figures wait for their turn" in page.main and not Result.objects.exists()
    waiting = DBTaskResult.objects.get()
    DBTaskResult.objects.update(status="RUNNING", started_at=clock.now() - dt.timedelta(seconds=14))
    page = officer.get(f"{RESULTS}upload/job/{waiting.pk}/")
    assert "501 figures are being looked over and kept, all of them or none, since 14 seconds" in page.main
    job = waiting.args_kwargs["kwargs"]
    assert taking_in.keep_table.call(**job) == {"added": 501, "changed": 0, "same": 0}
    assert taking_in.keep_table.call(**job) == {"added": 0, "changed": 0, "same": 501}


def test_the_table_to_fill_in_names_each_measure_and_reads_back(officer, measure, cast):
    record_result(by=BY, measure=measure, period_ends_on=dt.date(2024, 8, 31), value=Decimal(40))
    content = officer.client.get(f"{RESULTS}template.csv").content
    filled = content.replace(b"September 2024,,,,", b"September 2024,,,41,")
    table = taking_in.read_results(cast.area.pk, "results.csv", filled)
    assert [(each.value, each.period_ends_on) for each in table.rows] == [(41, dt.date(2024, 9, 30))]


def test_places_are_added_changed_and_ended(officer, cast):
    page = officer.post(f"{RESULTS}places/", {"level": "locality", "name": "North", "code": "N1"})
    assert "North" in page.main
    page = officer.post(f"{RESULTS}places/", {"level": "locality", "name": "north"})
    assert "There is a locality called “north” already" in page.main
    place = Place.objects.get()
    one = f"{RESULTS}places/{place.pk}/"
    officer.post(one, {"piece": "change", "change-name": "North shore", "change-code": "N1"})
    ended = {
        "end-on_day": "31",
        "end-on_month": "3",
        "end-on_year": "2025",
        "end-why": "It joined the south.",
    }
    page = officer.post(one, {"piece": "end", **ended})
    assert "North shore" in page.main and "until 31 Mar 2025" in page.main


def test_a_place_is_compared_with_the_others(officer, measure, cast):
    for name, value in (("North", 40), ("South", 60)):
        place = add_place(by=BY, area=cast.area, level=Level.LOCALITY, name=name)
        for month in (8, 9):
            on = end_of_month(dt.date(2024, month, 1))
            record_result(
                by=BY, measure=measure, place=place, period_ends_on=on, value=Decimal(value + month)
            )
    page = officer.get(f"{RESULTS}places/")
    assert "September 2024" in page.main and "August 2024" in page.main
    assert "49%" in page.main and "68%" in page.main


@pytest.mark.parametrize("who", ["board_member", "forum"])
def test_a_ward_is_not_told_to_everybody_with_a_role(cast, measure, pages, who):
    ward = add_place(by=BY, area=cast.area, level=Level.WARD, name="Quayside")
    on = dt.date(2024, 9, 30)
    record_result(by=BY, measure=measure, place=ward, period_ends_on=on, value=Decimal(40))
    record_result(
        by=BY, measure=measure, place=ward, period_ends_on=on, value=Decimal(50), why="Counted again."
    )
    pages.sign_in(getattr(cast, who))
    for path in ("places/", "places/?level=ward", "restatements/", "restatements.csv"):
        if path.endswith(".csv"):
            assert "Quayside" not in pages.client.get(f"{RESULTS}{path}").content.decode()
        else:
            assert "Quayside" not in pages.get(f"{RESULTS}{path}").main
    pages.get(f"{RESULTS}{measure.pk}/", status=404)
    pages.get(UPLOAD, status=404)


def test_nobody_enters_or_sees_what_is_another_areas(cast, officer):
    theirs = add_measure(by=BY, area=cast.elsewhere, title="Plans", kind=MeasureKind.DID)
    result = record_result(by=BY, measure=theirs, period_ends_on=dt.date(2024, 9, 30), value=Decimal(40))
    place = add_place(by=BY, area=cast.elsewhere, level=Level.WARD, name="Quayside")
    for path in (
        f"{theirs.pk}/",
        f"withdraw/{result.pk}/",
        f"places/{place.pk}/",
        "upload/undo/1/",
        "upload/job/1/",
    ):
        officer.get(f"{RESULTS}{path}", status=404)
    assert "Quayside" not in officer.get(f"{RESULTS}places/").main
