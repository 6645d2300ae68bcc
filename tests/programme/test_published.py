"""Published statistics are kept whole, told with their faults, and compared with an area's own."""

import datetime as dt
from decimal import Decimal

import pytest

from tests.cast import BY
from tests.programme import a_release
from tests.programme.a_release import CODE, ENGLAND, OTHERS, OWN
from turnstone.measures.published import FaultRow
from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Refusal
from turnstone.programme.scorecards import queries
from turnstone.programme.scorecards.facts import Judged
from turnstone.programme.scorecards.models import PublishedFigure, PublishedRelease
from turnstone.programme.scorecards.operations import keep_release, load_published

pytestmark = pytest.mark.django_db
JUDGED = Judged(code=CODE, polarity="high", value_kind="percentage")


def compared(cast, **said):
    found = queries.compared_measures(cast.area.pk, [JUDGED], clock.now(), **said)
    return found.get(CODE)


def told(place=OWN):
    return {each.period: each for each in queries.series_of(CODE, place, clock.now())}


def test_a_release_is_kept_with_what_it_holds():
    a_release.keep()
    told_of = queries.releases_as_at(clock.now())[0]
    assert (told_of.figures, told_of.places, told_of.faults, told_of.edition) == (17, 15, 0, 1)


def test_the_same_again_changes_nothing():
    assert a_release.keep() == a_release.keep()
    assert PublishedRelease.objects.count() == 1


def test_other_figures_under_the_same_name_are_another_edition():
    a_release.keep()
    a_release.keep(figures=a_release.figures(own=(150, 200)))
    assert told()["2024"].value == Decimal("75")
    assert PublishedFigure.objects.filter(place_code=OWN, period="2024").count() == 2


def test_a_paper_as_at_before_the_load_reads_what_was_there_then():
    with clock.pretend(clock.now() - dt.timedelta(days=9)):
        a_release.keep()
    before = clock.now() - dt.timedelta(days=1)
    a_release.keep(figures=a_release.figures(own=(150, 200)))
    assert queries.series_of(CODE, OWN, before)[-1].value == Decimal("80")
    assert told()["2024"].value == Decimal("75")


def test_the_newest_release_speaks_whichever_was_loaded_first():
    a_release.keep(code="ehc-plans-2026", order=20260, figures=(a_release.figure(OWN, 2024, 30, 100),))
    a_release.keep()
    assert told()["2024"].value == Decimal("30")
    assert told()["2023"].value == Decimal("50")


def test_a_mark_in_the_newer_hides_the_older_figure_and_is_told():
    a_release.keep()
    a_release.keep(
        code="ehc-plans-2026", order=20260, figures=(a_release.figure(OWN, 2024, None, None, mark="x"),)
    )
    assert (told()["2024"].value, told()["2024"].mark) == (None, "x")
    assert [each.sentence for each in queries.faults_as_at(clock.now())] == [
        "Wexcombe, 2024: “x” here, where Plans, 2025 had 80."
    ]


def test_a_figure_that_its_faults_leave_out_is_told_and_not_used(cast):
    fault = FaultRow(
        kind="regions_total",
        sentence="Wexcombe, 2024: wrong.",
        measure_code=CODE,
        place_code=OWN,
        period="2024",
        leaves_out=True,
    )
    a_release.keep_with_neighbours(faults=(fault,))
    assert (told()["2024"].value, told()["2024"].fault) == (None, "Wexcombe, 2024: wrong.")
    assert (compared(cast).rank, compared(cast).ranked_of) == (None, 12)


def test_an_area_is_compared_with_england_its_region_and_its_neighbours(cast):
    a_release.keep_with_neighbours()
    found = compared(cast)
    assert (found.own.value, found.england.value, found.region.value) == (80, Decimal("50.5"), 52)
    assert (found.neighbours.mean, found.neighbours.used) == (49, 10)
    assert (found.rank_words, found.band, found.verdict_england) == ("1 of 13", "A", "better")
    assert found.words == "better than England, by more than chance"


def test_a_difference_within_chance_is_no_difference(cast):
    a_release.keep_with_neighbours(figures=a_release.figures(own=(11, 20)))
    assert compared(cast).words == "no clear difference from England"


def test_without_counts_nobody_can_tell(cast):
    bare = [each for each in a_release.figures() if each.place_code != OWN]
    own = a_release.figure(OWN, 2024, None, None, value=Decimal("80"))
    a_release.keep_with_neighbours(figures=[*bare, own])
    assert (compared(cast).verdict_england, compared(cast).words, compared(cast).rank) == (None, "", 1)


def test_few_neighbours_are_called_few(cast):
    some = [each for each in a_release.figures() if each.place_code not in OTHERS[:5]]
    a_release.keep_with_neighbours(figures=some)
    assert compared(cast).neighbours.are_few
    assert compared(cast).neighbours.used == 5


def test_the_neighbours_of_2021_are_kept_apart_from_those_of_2025(cast):
    a_release.keep_with_neighbours()
    of_2021 = a_release.neighbours(2021, OTHERS[-2:])
    keep_release(
        by=BY, code="statistical-neighbours-2021", title="Neighbours", source="Made up.", neighbours=of_2021
    )
    assert compared(cast, model_year=2021).neighbours.mean == 61
    assert compared(cast, model_year=2025).neighbours.mean == 49


def test_no_quarter_is_shown_where_the_middle_half_are_alike(cast):
    alike = [a_release.figure(code, 2024, 50, 100) for code in OTHERS]
    a_release.keep_with_neighbours(figures=[*a_release.figures()[:5], *alike])
    assert (compared(cast).rank, compared(cast).band) == (1, None)


def test_another_year_may_be_asked_for(cast):
    a_release.keep_with_neighbours()
    assert compared(cast, period="2023").own.value == 50
    assert [(each.period, each.own) for each in compared(cast).earlier] == [("2023", 50), ("2024", 80)]


def test_an_area_that_is_no_authority_is_compared_with_nobody(cast):
    a_release.keep()
    cast.area.authority_code = ""
    type(cast.area).objects.filter(pk=cast.area.pk).update(authority_code="")
    assert queries.comparisons_as_at(cast.area.pk, clock.now()) == {}


def test_as_many_queries_however_many_measures(cast, django_assert_num_queries):
    a_release.keep_with_neighbours()
    many = [Judged(code=f"m-{at}", polarity="high", value_kind="percentage") for at in range(20)]
    with django_assert_num_queries(12):
        queries.compared_measures(cast.area.pk, [JUDGED], clock.now())
    with django_assert_num_queries(12):
        queries.compared_measures(cast.area.pk, [JUDGED, *many], clock.now())


def test_england_goes_by_its_code_and_a_series_by_its_place():
    a_release.keep_with_neighbours()
    assert told(ENGLAND)["2024"].value == Decimal("50.5")
    beside = queries.series_beside(CODE, OWN, clock.now())
    assert [each.place_code for each in beside][:3] == [OWN, OWN, OTHERS[0]]
    assert beside[-1].place_code == ENGLAND


def test_a_path_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(Refusal, match="There is nothing at"):
        load_published(by=BY, path=tmp_path / "nowhere")


def test_a_folder_without_a_known_table_is_refused(tmp_path):
    (tmp_path / "names.csv").write_text("a,b\n1,2\n")
    with pytest.raises(Refusal, match="No published table that is known"):
        load_published(by=BY, path=tmp_path)
