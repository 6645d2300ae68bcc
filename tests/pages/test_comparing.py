"""How an area compares, and what is wrong in what was published."""

import pytest

from tests.programme import a_release
from tests.programme.a_release import CODE, ENGLAND, OTHERS
from turnstone.measures.published import FaultRow

ALL = "/wexcombe/office/measures/published/"
ONE = f"{ALL}{CODE}/"
FAULT = FaultRow(kind="wild_change", sentence="Marlsea, 2024: it jumped.")


@pytest.fixture
def kept(cast):
    return a_release.keep_with_neighbours(faults=(FAULT,))


def test_without_a_release_the_page_says_how_to_load_one(cast, pages):
    page = pages.sign_in(cast.board_member).get(ALL)
    assert "Nothing was loaded yet" in page.main
    assert "turnstone measures load-published" in page.main


def test_every_published_measure_stands_beside_england(cast, kept, pages):
    page = pages.sign_in(cast.board_member).get(ALL)
    assert "1 of 13" in page.main
    assert "Better than England, by more than chance" in page.main
    assert "A, best quarter" in page.main


def test_an_area_that_nothing_is_published_of_is_told_why(cast, kept, pages):
    assert (
        "Nothing is published of this area"
        in pages.sign_in(cast.stranger).get(ALL.replace("wexcombe", "marlsea")).main
    )


def test_one_measure_is_drawn_beside_its_neighbours(cast, kept, pages):
    page = pages.sign_in(cast.board_member).get(ONE)
    assert (
        "Wexcombe: 80% in calendar year 2024 (annual), better than England, by more than chance" in page.main
    )
    assert "Authority 901" in page.main


def test_another_year_is_chosen_in_the_address(cast, kept, pages):
    page = pages.sign_in(cast.board_member).get(f"{ONE}?period=2023")
    assert "Wexcombe: 50% in calendar year 2023" in page.main


def test_the_neighbours_of_another_model_are_chosen_in_the_address(cast, kept, pages):
    page = pages.sign_in(cast.board_member).get(f"{ONE}?neighbours=2021")
    assert "Authority 901" not in page.main


def test_a_year_that_is_none_is_the_newest(cast, kept, pages):
    assert "80% in calendar year 2024" in pages.sign_in(cast.board_member).get(f"{ONE}?period=nonsense").main


def test_a_measure_of_which_nothing_is_published_is_not_there(cast, kept, pages):
    assert pages.sign_in(cast.board_member).get(f"{ALL}parent-confidence/", status=404)


def test_the_series_is_a_table_for_a_spreadsheet(cast, kept, pages, client):
    pages.sign_in(cast.board_member)
    lines = client.get(f"{ONE}comparison.csv").content.decode("utf-8-sig").splitlines()
    assert lines[1:] == ["2023,50,,50,,", "2024,80,,50.5,52,49"]


def test_faults_are_told_and_narrowed_by_the_address(cast, kept, pages):
    pages.sign_in(cast.board_member)
    assert "Marlsea, 2024: it jumped." in pages.get(f"{ALL}faults/").main
    assert "Nothing answers to this" in pages.get(f"{ALL}faults/?show=left-out").main
    assert "it jumped" in pages.get(f"{ALL}faults/?kind=wild_change&q=marlsea").main


def test_faults_are_a_table_for_a_spreadsheet(cast, kept, pages, client):
    pages.sign_in(cast.board_member)
    assert "it jumped" in client.get(f"{ALL}faults.csv").content.decode()


def test_the_pages_take_as_many_queries_however_many_authorities(
    cast, kept, pages, django_assert_max_num_queries
):
    assert len(OTHERS) == 12
    pages.sign_in(cast.board_member)
    with django_assert_max_num_queries(25):
        pages.get(ALL)


def test_a_measure_that_is_published_of_england_alone_has_its_page_too(cast, pages):
    of_england = a_release.figure(ENGLAND, 2024, 300, 1000, code="ehc-requests-refused")
    a_release.keep_with_neighbours(figures=(*a_release.figures(), of_england))
    page = pages.sign_in(cast.board_member).get(f"{ALL}ehc-requests-refused/")
    assert "No figure of Wexcombe" in page.main and "30%" in page.main
