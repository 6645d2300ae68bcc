"""A table of figures is checked and loaded at the shell, whole or not at all."""

from argparse import Namespace

import pytest

from tests.programme.a_release import keep
from turnstone.commands.refusals import Stop
from turnstone.commands.results import check_results, load_results
from turnstone.programme.scorecards.models import Result
from turnstone.programme.scorecards.operations import add_measure
from turnstone.programme.scorecards.rules import MeasureKind

HEADS = "measure,period,value\n"
ODD = HEADS + "Plans on time,Jul 2024,50\nPlans on time,Aug 2024,60\nPlans on time,Sep 2024,8\n"


@pytest.fixture
def said(wexcombe, by, tmp_path):
    add_measure(by=by, area=wexcombe.area, title="Plans on time", kind=MeasureKind.WELL, unit="%")

    def tell(text, remark=""):
        file = tmp_path / "september.csv"
        file.write_text(text)
        return Namespace(file=file, area="wexcombe", remark=remark)

    return tell


def test_a_sound_table_comes_in(said, capsys):
    table = said(HEADS + "Plans on time,Sep 2024,41.5\n")
    check_results(table)
    assert not Result.objects.exists()
    load_results(table)
    assert "1 figures, nothing wrong" in capsys.readouterr().out and Result.objects.count() == 1


def test_what_is_wrong_is_printed_by_row_and_column_and_nothing_comes_in(said, capsys):
    table = said(HEADS + "Plans on time,Sep 2024,142\nPlans on time,Oct 2024,x1\n")
    for doing in (check_results, load_results):
        with pytest.raises(Stop):
            doing(table)
        told = capsys.readouterr().out
        assert "Row 2, value" in told and "142" in told
        assert "Row 3, value: “x1” is not a number" in told
    assert not Result.objects.exists()


def test_what_is_odd_comes_in_with_a_word(said):
    with pytest.raises(Stop, match="given a word with --remark"):
        load_results(said(ODD))
    load_results(said(ODD, remark="A new academic year."))
    assert Result.objects.exclude(remark="").get().value == 8


def test_a_huge_file_is_refused_before_it_is_read(said):
    table = said("")
    with table.file.open("wb") as opened:
        opened.truncate(300 * 1024 * 1024)
    with pytest.raises(Stop, match="over 20 MB"):
        load_results(table)


def test_englands_figure_beside_ours_is_the_one_that_was_published(wexcombe, by, said, capsys):
    keep()
    title = "Plans finished in 20 weeks"
    add_measure(by=by, area=wexcombe.area, title=title, kind=MeasureKind.WELL, unit="%")
    heads = "measure,period,value,england\n"
    with pytest.raises(Stop):
        check_results(said(f"{heads}{title},Dec 2024,41.5,46.4\n"))
    assert "England is 46.4% here and 50.5% as published" in capsys.readouterr().out
    check_results(said(f"{heads}{title},Dec 2024,41.5,50.5\n"))
