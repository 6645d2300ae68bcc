"""What a survey showed: in the office, as a table, through the gate, and for everyone."""

import csv
import io

import pytest

from tests.cast import BY
from tests.pages.published import progress_page, publish
from tests.papers.survey_answers import answers, enter_together, write_the_survey
from turnstone.programme.audit import clock
from turnstone.programme.people import operations as people
from turnstone.programme.people.rules import Role
from turnstone.programme.publications.models import Publication
from turnstone.programme.voice import operations as voice
from turnstone.programme.voice.rules import Route

SURVEYS = "/wexcombe/office/voice/surveys/families-survey/waves/"
COUNTS = {"how": (20, 15, 3, 0), "heard": (30, 8), "where": (35, 20, 0, 6), "need": (20, 9, 2, 7)}


def a_wave(cast, *, days_ago=30, name="Spring"):
    """Ask 40 people once."""
    asked = write_the_survey(cast.area)
    day = clock.today()
    wave = voice.open_wave(
        by=BY,
        survey=asked.survey,
        name=name,
        opens_on=_before(day, days_ago),
        closes_on=_before(day, days_ago - 14),
    )
    given = [(Route.PAPER, each) for each in answers(asked, 40, COUNTS, seed=1)]
    enter_together(by=BY, wave=wave, given=given)
    return wave


def _before(day, days):
    return day.fromordinal(day.toordinal() - days)


@pytest.fixture
def wave(cast):
    return a_wave(cast)


@pytest.fixture
def address(wave):
    return f"{SURVEYS}{wave.slug}-{wave.pk}/results/"


def table(pages, address):
    content = pages.client.get(address.replace("results/", "results.csv")).content.decode("utf-8-sig")
    return list(csv.reader(io.StringIO(content)))


def test_the_wave_leads_to_its_results(pages, cast, address):
    page = pages.sign_in(cast.officer).get(address.removesuffix("results/"))
    assert page.links["Results"] == address


def test_a_board_member_reads_them_with_small_numbers_hidden(pages, cast, address):
    page = pages.sign_in(cast.board_member).get(f"{address}?all")
    assert "hidden" in page.main and "3 of 38" not in page.main
    assert "Show small numbers too" not in page.links


def test_only_who_runs_the_survey_sees_small_numbers_and_is_told_not_to_share_them(pages, cast, address):
    page = pages.sign_in(cast.officer).get(address)
    assert "3 of 38" not in page.main
    page = pages.get(f"{address}?all")
    assert "3 of 38" in page.main and "Internal: not for sharing" in page.main


def test_the_table_to_save_hides_what_the_page_hides(pages, cast, address):
    pages.sign_in(cast.officer)
    rows = {(row[1], row[2]): row[3:] for row in table(pages, f"{address}")}
    assert rows["How well do we keep you told?", "Not well"] == ["hidden", "", "", "", ""]
    assert rows["How well do we keep you told?", "Badly"][0] == "0"
    assert rows["Did somebody listen to you?", "Yes"] == ["30", "38", "78.9", "63.7", "88.9"]


def test_a_survey_of_another_area_is_not_there(pages, cast, address):
    assert pages.sign_in(cast.stranger).status(address) == 404
    people.give_role(by=BY, area=cast.elsewhere, account=cast.officer, role=Role.PROGRAMME_OFFICE)
    assert pages.sign_in(cast.officer).status(address.replace("wexcombe", "marlsea")) == 404


def test_an_open_wave_says_that_its_results_cannot_be_published_yet(pages, cast):
    wave = a_wave(cast, days_ago=7)
    page = pages.sign_in(cast.officer).get(f"{SURVEYS}{wave.slug}-{wave.pk}/results/")
    assert "Not to be published yet." in page.main and "is open until" in page.main
    made = pages.post(f"{page.links['Make the paper']}make/", {"audience": "public"}).address
    assert "Send for review" not in pages.get(made).all("//button")


def test_a_wave_that_nobody_answered_says_so(pages, cast, wave):
    empty = voice.open_wave(
        by=BY, survey=wave.survey, name="Summer", opens_on=clock.today(), closes_on=clock.today()
    )
    page = pages.sign_in(cast.officer).get(f"{SURVEYS}{empty.slug}-{empty.pk}/results/")
    assert "Nobody has answered yet." in page.main


def put_out(pages, cast, address):
    """Take the paper through the gate."""
    page = pages.sign_in(cast.officer).get(address)
    made = pages.post(f"{page.links['Make the paper']}make/", {"audience": "public"}).address
    pages.post(f"{made}send-for-review/")
    pages.sign_in(cast.board_member).post(f"{made}approve/")
    pages.sign_in(cast.officer).post(f"{made}publish/")


def test_it_goes_through_the_gate_to_everyone(pages, cast, address):
    put_out(pages, cast, address)
    pages.client.logout()
    listed = pages.get("/wexcombe/surveys/")
    page = pages.get(listed.links["What people said: Families’ survey (Spring)"])
    assert "We think that between" in page.main and "3 of 38" not in page.main
    for form in ("pdf", "docx", "xlsx", "pptx", "csv"):
        assert pages.status(f"{page.address}{form}") == (404 if form == "csv" else 200)


def test_the_second_paper_of_a_wave_hides_what_two_late_answers_would_tell(pages, cast, wave, address):
    put_out(pages, cast, address)
    asked = voice_of(wave)
    enter_together(by=BY, wave=wave, given=[(Route.PAPER, each) for each in asked])
    rows = {(row[1], row[2]): row[3] for row in table(pages.sign_in(cast.officer) and pages, address)}
    assert rows["Did somebody listen to you?", "Yes"] == "hidden"


def voice_of(wave):
    """Answer twice more: yes, somebody listened."""
    from turnstone.programme.voice.rules import Given

    heard = wave.survey.questions.get(code="heard")
    yes = heard.options.get(code="yes")
    return [Given(chosen={heard.pk: (yes.pk,)}) for _ in range(2)]


def test_what_is_not_published_is_not_there(pages, cast, wave):
    assert pages.status("/wexcombe/surveys/") == 404
    publish(cast, progress_page())
    assert "No survey has been published yet" in pages.get("/wexcombe/surveys/").main
    assert pages.status(f"/wexcombe/surveys/{wave.slug}-{wave.pk}/") == 404
    assert not Publication.objects.filter(kind="survey-results").exists()
