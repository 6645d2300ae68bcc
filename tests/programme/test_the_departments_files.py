"""The department's real files, loaded whole, give the series that it prints, to the digit."""

import csv
import io

import pytest

from turnstone.commands import main
from turnstone.measures.published.reading import read_published
from turnstone.programme.scorecards import queries
from turnstone.programme.scorecards.models import PublishedFault

pytestmark = [pytest.mark.django_db, pytest.mark.slow]

# Year, plans without exceptions, of which within 20 weeks, and the percentage that is printed.
HEADLINE = {
    "839": """
        2019 334 305 91.3 | 2020 233 51 21.9 | 2021 394 123 31.2 | 2022 356 26 7.3 | 2023 273 13 4.8
        2024 635 493 77.6""",
    "823": """
        2014 0 0 z | 2015 143 13 9.1 | 2016 212 89 42.0 | 2017 138 90 65.2 | 2018 252 188 74.6
        2019 205 182 88.8 | 2020 268 166 61.9 | 2021 401 51 12.7 | 2022 391 47 12.0 | 2023 583 195 33.4
        2024 555 271 48.8""",
    "885": """
        2014 0 0 z | 2015 119 55 46.2 | 2016 188 78 41.5 | 2017 354 71 20.1 | 2018 422 53 12.6
        2019 603 283 46.9 | 2020 418 406 97.1 | 2021 469 394 84.0 | 2022 548 173 31.6 | 2023 1142 316 27.7
        2024 1377 515 37.4""",
    "E92000001": """
        2014 1177 757 64.3 | 2015 19712 11675 59.2 | 2016 30942 18140 58.6 | 2017 36702 23805 64.9
        2018 45145 27111 60.1 | 2019 49519 29895 60.4 | 2020 54175 31446 58.0 | 2021 57196 34249 59.9
        2022 62108 30536 49.2 | 2023 76506 38471 50.3 | 2024 84866 39407 46.4""",
}
ALL_PLANS_ENGLAND = "61.5 54.6 55.7 61.3 58.0 58.7 55.6 57.9 47.7 49.1 45.9"


@pytest.fixture(scope="module")
def loaded(django_db_setup, django_db_blocker, shared):
    """Load every file once, and take it all back afterwards."""
    from django.db import transaction

    with django_db_blocker.unblock(), transaction.atomic():
        main(["measures", "load-published", str(shared / "data")])
        yield
        transaction.set_rollback(True)


def series(capsys, code, place):
    capsys.readouterr()
    main(["measures", "series", code, "--place", place, "--csv"])
    return list(csv.DictReader(io.StringIO(capsys.readouterr().out)))


def expected(place):
    cells = [
        each.split() for lines in HEADLINE[place].splitlines() for each in lines.split("|") if each.strip()
    ]
    return [
        {
            "period": year,
            "numerator": within,
            "denominator": of,
            "value": "" if value == "z" else value,
            "mark": "z" if value == "z" else "",
        }
        for year, of, within, value in cells
    ]


@pytest.mark.parametrize("place", HEADLINE)
def test_the_headline_is_what_the_department_prints(loaded, capsys, place):
    assert series(capsys, "ehcp-issued-within-20-weeks", place) == expected(place)


def test_so_is_the_share_of_all_plans(loaded, capsys):
    found = series(capsys, "ehcp-issued-within-20-weeks-all", "E92000001")
    assert " ".join(each["value"] for each in found) == ALL_PLANS_ENGLAND


def test_the_known_faults_are_reported(loaded):
    """Places are named by their numbers: 825 changed its code, 209 and 212 were blanked in the revision."""
    told = list(PublishedFault.objects.values_list("kind", "place_code", "sentence"))
    blanked = {place for kind, place, _ in told if kind == "blanked"}
    assert sum(kind == "regions_total" and "6,078" in sentence for kind, _, sentence in told) == 30
    assert {"209", "212"} <= blanked
    assert any(kind == "code_switches" and ", 825:" in sentence for kind, _, sentence in told)
    assert any(kind == "column_twice" and "review_meeting_prior_24" in sentence for kind, _, sentence in told)
    assert any(kind == "wild_change" and "requests_rya is 501" in sentence for kind, _, sentence in told)
    assert any("Res_tot is 4,488, and its parts come to 2,196" in sentence for *_, sentence in told)


def test_what_was_blanked_in_the_breakdowns_is_reported(loaded):
    told = PublishedFault.objects.filter(kind="breakdown_blank", file="work_based_placements.csv.gz")
    assert told.count() == 4
    assert all("nothing by type of placement" in each.sentence for each in told)


def test_the_tribunals_sheet_says_what_its_tidy_table_says(loaded, shared):
    """The two that have each other's decisions are found by rule in the sheet, and noted in the table."""
    tidy = {each.key: each for each in _tribunal(shared / "data" / "dfe" / "support").figures}
    sheet = _tribunal(shared / "data" / "dfe" / "ehc_plans_2025_jul" / SHEET)
    found = {each.key: each for each in sheet.figures}
    alike = [(each.numerator, each.denominator, each.value) for each in tidy.values()]
    assert [(found[key].numerator, found[key].denominator, found[key].value) for key in tidy] == alike
    assert {each.place_code for each in sheet.faults if each.kind == "swapped"} == {"823", "873"}


SHEET = "send_tribunals_appeal_rate_2014_2024.csv.gz"


def _tribunal(path):
    wanted = {"rate": {"file": "send_tribunals_appeal_rate_tidy", "value": "appeal_rate_pc"}}
    found = read_published(path, wanted, known=queries.authority_numbers())
    return next(each for each in found.releases if each.code == "send-tribunal")


def test_a_figure_left_out_is_not_averaged_in(loaded, capsys):
    found = {each["period"]: each for each in series(capsys, "ehcp-new", "370")}
    assert (found["2022"]["value"], found["2022"]["mark"]) == ("", "fault")
    assert found["2024"]["value"] == "420"
