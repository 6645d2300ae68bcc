"""The library of measures on the site, and what a measure of the area is."""

import pytest

from tests.cast import BY
from tests.pages import a_plan
from turnstone.programme.plan.operations import link_measure
from turnstone.programme.scorecards.models import Break, Measure
from turnstone.programme.scorecards.operations import add_measure, adopt_measure
from turnstone.programme.scorecards.rules import MeasureKind

MEASURES = "/wexcombe/office/measures/"
LIBRARY = f"{MEASURES}library/"
ONE = f"{LIBRARY}ehcp-issued-within-20-weeks/"
FROM = {"starts_on_day": "1", "starts_on_month": "4", "starts_on_year": "2025"}


@pytest.fixture
def own(cast):
    return add_measure(by=BY, area=cast.area, title="Visits made", kind=MeasureKind.DID, unit="visits")


def sent(piece, **said):
    return {"piece": piece} | {f"{piece}-{name}": value for name, value in said.items()}


def test_the_library_is_browsed_by_question_words_and_use(cast, pages):
    pages.sign_in(cast.board_member)
    page = pages.get(LIBRARY)
    assert [each for each in page.all("//h2/text()") if "?" in each] == [
        "How much did we do?",
        "How well did we do it?",
        "What difference has it made?",
    ]
    page = pages.get(f"{LIBRARY}?q=20+weeks&kind=well")
    assert "New plans issued within 20 weeks" in page.main
    assert "Absence" not in page.main
    assert "Nothing here answers to this" in pages.get(f"{LIBRARY}?use=used").main


def test_a_measure_is_found_by_the_words_of_a_paper(cast, pages):
    page = pages.sign_in(cast.board_member).get(f"{LIBRARY}?q=EHCPs+issued+within+20wks")
    assert "1 of" in page.main and "New plans issued within 20 weeks" in page.main


def test_it_is_taken_once_and_then_known_to_be_counted_here(cast, pages):
    pages.sign_in(cast.officer)
    assert "It is not counted here yet" in pages.get(ONE).main
    page = pages.post(f"{ONE}take/", {"owner": str(cast.lead_post.pk)})
    assert page.h1 == "New plans issued within 20 weeks"
    assert Measure.objects.get().owner == cast.lead_post
    assert "It is counted here as" in pages.get(ONE).main
    assert "already counted here" in pages.post(f"{ONE}take/", {"owner": ""}).main


def test_outcomes_say_which_kind_of_measure_they_lack(cast, own, pages):
    made = a_plan.make(cast)
    page = pages.sign_in(cast.officer).get(LIBRARY)
    assert "how much was done" in page.main and "what difference it made" in page.main
    link_measure(by=BY, outcome=made.outcome, measure=own)
    page = pages.get(LIBRARY)
    assert "how much was done" not in page.main and "what difference it made" in page.main


def test_the_list_is_a_file_too(cast, pages):
    reply = pages.sign_in(cast.officer).client.get(f"{LIBRARY}all.csv?kind=difference")
    lines = reply.content.decode("utf-8-sig").splitlines()
    assert lines[0].startswith("Code,Measure,Question")
    assert all("What difference has it made?" in each for each in lines[1:])


@pytest.mark.parametrize("who", ["lead", "board_member", "forum"])
def test_readers_browse_and_take_nothing(cast, own, pages, who):
    page = pages.sign_in(getattr(cast, who)).get(ONE)
    assert "Count it here" not in page.main
    for address in (f"{ONE}take/", f"{MEASURES}add/", f"{MEASURES}{own.pk}/definition/"):
        pages.get(address, status=404)


def test_what_is_in_no_library_is_not_found(cast, pages):
    pages.sign_in(cast.officer)
    for address in (f"{LIBRARY}sunshine/", f"{LIBRARY}sunshine/take/"):
        pages.get(address, status=404)


def test_a_measure_of_our_own_says_how_it_is_counted(cast, pages):
    said = {"title": "Homes visited", "kind": "did", "value_kind": "percentage", "unit": "%", "lag_days": "7"}
    said |= {
        "numerator": "Homes visited",
        "denominator": "Homes",
        "levels": ["area", "ward"],
        "readers": "public",
    }
    pages.sign_in(cast.officer).post(f"{MEASURES}add/", said)
    made = Measure.objects.get()
    assert (made.title, made.numerator, made.denominator) == ("Homes visited", "Homes visited", "Homes")
    assert (made.lag_days, made.levels, made.readers) == (7, ["area", "ward"], ["public"])
    assert (made.frequency, made.small_numbers, made.code) == ("monthly", "council", "")


def test_what_the_library_has_is_taken_from_there(cast, pages):
    page = pages.sign_in(cast.officer).post(
        f"{MEASURES}add/", {"title": "Plans finished in 20 weeks", "kind": "well"}
    )
    assert "The library has this as “New plans issued within 20 weeks”" in page.main
    assert not Measure.objects.exists()


def test_a_changed_count_asks_from_when_and_leaves_a_break(cast, own, pages):
    here = f"{MEASURES}{own.pk}/definition/"
    said = {
        "definition": "Visits and calls",
        "value_kind": "count",
        "unit": "visits",
        "why": "Calls help too.",
    }
    page = pages.sign_in(cast.officer).post(here, sent("counted", **said))
    assert "Say from which day it is counted so." in page.main
    pages.post(here, sent("counted", **said, **FROM))
    own.refresh_from_db()
    assert (own.definition, own.definition_version, Break.objects.get().why) == (
        "Visits and calls",
        2,
        "Calls help too.",
    )


def test_its_name_and_readers_change_without_a_break(cast, own, pages):
    said = {"title": "Home visits", "lag_days": "14", "answers": "performance", "small_numbers": "strict"}
    pages.sign_in(cast.officer).post(f"{MEASURES}{own.pk}/definition/", sent("told", **said, readers="board"))
    own.refresh_from_db()
    assert (own.title, own.lag_days, own.small_numbers, own.readers) == (
        "Home visits",
        14,
        "strict",
        ["board"],
    )
    assert not Break.objects.exists()


def test_a_break_is_entered_and_a_mistaken_one_taken_back(cast, own, pages):
    here = f"{MEASURES}{own.pk}/definition/"
    pages.sign_in(cast.officer).post(here, sent("break", **FROM, kind="recording", why="A new system."))
    broken = Break.objects.get()
    assert "1 April 2025: how it is recorded changed. A new system." in pages.get(here).main
    pages.post(here, sent("mistake", broken=str(broken.pk), why="Another system."))
    assert not Break.objects.exists()


def test_the_librarys_newer_version_is_taken_with_a_break(cast, pages):
    made = adopt_measure(by=BY, area=cast.area, code="ehcp-issued-within-20-weeks")
    Measure.objects.update(definition_version=1)
    Measure.history.update(definition_version=1)
    pages.sign_in(cast.officer)
    assert "the library holds version 2" in pages.get(ONE).main
    pages.post(f"{MEASURES}{made.pk}/definition/", sent("newer", **FROM, why="As England counts."))
    made.refresh_from_db()
    assert (made.definition_version, Break.objects.get().definition_version) == (2, 2)
