"""The office writes surveys, opens waves, sends them, keys paper in, and says who has SEND locally."""

import pytest

from tests.programme.a_survey import enter, given, open_a_survey, somebody_to_ask
from turnstone.programme.audit import clock
from turnstone.programme.voice import models, queries
from turnstone.programme.voice.rules import Dimension

HERE = "/wexcombe/office/voice/surveys/"


@pytest.fixture
def office(pages, cast):
    return pages.sign_in(cast.officer)


@pytest.fixture
def asked(cast):
    return open_a_survey(cast.area)


@pytest.fixture
def survey(asked):
    return f"{HERE}{asked.survey.slug}/"


@pytest.fixture
def wave(asked, survey):
    return f"{survey}waves/{asked.wave.slug}-{asked.wave.pk}/"


QUESTION = {
    "words": "Is the plan plain?",
    "kind": "one",
    "options": "+ Yes, all of it\nPartly\n\nNo",
    "options_for_young_people": "Yes\nSort of\nNo",
    "tells_of": "",
    "only_in": "",
}


def test_the_list_begins_by_saying_what_will_be_here(office):
    assert "No survey yet" in office.get(HERE).main


def test_a_survey_is_begun_given_a_question_and_opened(office):
    office.post(f"{HERE}add/", {"title": "Schools’ survey", "asks": "practitioner", "intro": "Hello."})
    page = office.post(f"{HERE}schools-survey/questions/add/", QUESTION)
    assert (
        "Is the plan plain?" in page.main
        and "Yes, all of it, counts as good (young people: Yes)" in page.main
    )
    today = clock.today()
    day = {"day": today.day, "month": today.month, "year": today.year}
    days = {f"{name}_{part}": number for name in ("opens_on", "closes_on") for part, number in day.items()}
    page = office.post(f"{HERE}schools-survey/waves/open/", {"name": "First", "hides_below": "5"} | days)
    assert page.h1 == "Schools’ survey, First" and "Nobody has answered yet" in page.main
    assert "Only those who are sent a link" in page.main


def test_a_question_is_changed_while_nobody_has_answered_it(office, asked, survey):
    address = f"{survey}questions/{asked.how.pk}/change/"
    assert office.get(address).all("//textarea[@name='options']")[0] == "+ Well So so Badly"
    assert "Is the plan plain?" in office.post(address, QUESTION).main


def test_an_answered_question_says_that_its_words_stay(office, asked, survey):
    enter(asked)
    assert "Answered, so its words stay" in office.get(survey).main
    page = office.post(f"{survey}questions/{asked.how.pk}/change/", QUESTION)
    assert "add a new question instead" in page.main and "Is the plan plain?" in page.all("//input/@value")


def test_as_many_lines_are_given_for_young_people_as_there_are_answers(office, survey):
    page = office.post(f"{survey}questions/add/", QUESTION | {"options_for_young_people": "Yes\nNo"})
    assert "There are 3 answers and 2 lines for young people" in page.main


def test_questions_are_moved_and_taken_out(office, asked, survey):
    office.post(f"{survey}questions/{asked.how.pk}/move/", {"to": "down"})
    page = office.post(f"{survey}questions/{asked.heard.pk}/remove/")
    assert page.all("//h3") == [
        "1. Stage of education",
        "2. How well does your plan work?",
        "3. Who helped you?",
        "4. What else?",
    ]


def test_it_is_seen_as_adults_and_as_young_people_read_it(office, survey):
    assert "How well does your plan work?" in office.get(f"{survey}preview/").main
    young = office.get(f"{survey}preview/?words=young_people").main
    assert "How is school?" in young and "Your say counts." in young


def test_a_copy_is_made_under_another_name(office, survey):
    assert office.post(f"{survey}copy/", {"title": "Another"}).h1 == "Another"
    assert "choose another title" in office.post(f"{survey}copy/", {"title": "Another"}).main


def test_it_says_to_how_many_it_would_go_before_it_is_sent(office, asked, wave):
    for number in range(3):
        somebody_to_ask(asked.area, number)
    page = office.get(f"{wave}send/")
    assert "3 agreed to surveys" in page.main and "Parent or carer: 3" in page.main
    assert "Tick who it goes to." in office.post(f"{wave}send/").main
    assert "On its way to 3" in office.post(f"{wave}send/", {"kind": "parent_carer"}).main
    page = office.get(f"{wave}send/")
    assert "Nobody is left to send it to" in page.main and "3 have not used the link yet" in page.main
    assert "A reminder is on its way" in office.post(f"{wave}remind/").main


def test_paper_is_keyed_in_one_form_after_the_other(office, asked, wave):
    answers = given(asked)
    typed = {f"q{number}": [str(each) for each in options] for number, options in answers.chosen.items()}
    page = office.post(f"{wave}enter/?route=paper", typed)
    assert page.h1 == "Enter answers given on paper"
    assert "Saved. 1 entered this way so far." in page.main and not page.all("//input[@checked]/@name")[:-1]
    page = office.post(f"{wave}enter/?route=assisted", typed | {"end": "1"})
    assert "2 answered: 1 on paper, 1 with help" in page.main


def test_a_form_that_is_not_whole_is_asked_for_again(office, asked, wave):
    page = office.post(f"{wave}enter/?route=paper", {f"q{asked.more.pk}": "Late"})
    assert "Choose an answer to" in page.main and "Late" in page.all("//textarea")
    assert not models.Response.objects.exists()


def test_the_paper_form_has_every_question_a_place_for_each_answer_and_the_address(office, wave):
    page = office.get(f"{wave}paper/")
    assert len(page.all("//ol[contains(@class, 'ts-paper')]/li")) == 6
    assert len(page.all("//span[contains(@class, 'ts-paper__box')]")) == 15
    assert "/wexcombe/have-your-say/surveys/" in page.main
    assert "How is school?" in office.get(f"{wave}paper/?words=young_people").main


def test_a_wave_is_changed_and_given_its_last_day(office, asked, wave):
    office.post(f"{wave}close/")
    assert models.Wave.objects.get().closes_on == clock.today()
    assert office.get(f"{wave}change/").all("//input[@name='name']/@value") == ["Spring"]


def population(rows, **more):
    day = {"counted_on_day": "16", "counted_on_month": "1", "counted_on_year": "2025"}
    return {"rows": rows, "source": "School census", **day} | more


def test_who_has_send_is_typed_under_the_names_of_the_answers(office, asked):
    address = f"{HERE}population/phase/"
    assert "Early years, Primary," in office.get(address).all("//textarea")[0]
    page = office.post(address, population("Early years, 100\nPrimary, 300\nSecondary, \nAt home, 12"))
    assert "School census, 16 January 2025" in page.main
    found = queries.population_as_at(asked.area.pk, clock.now())
    assert {each.code: each.count for each in found} == {"early-years": 100, "primary": 300, "at-home": 12}


def test_who_has_send_is_read_from_a_file(office, asked, tmp_path):
    file = tmp_path / "need.csv"
    file.write_text('Need,Number\nAutism,"1 412"\n"Speech, language",300\n')
    with file.open("rb") as sent:
        office.post(f"{HERE}population/need/", population("", file=sent))
    found = queries.population_as_at(asked.area.pk, clock.now())
    assert {each.words: each.count for each in found} == {"Autism": 1412, "Speech, language": 300}


@pytest.mark.parametrize("line", ["Autism, many", "Autism"])
def test_a_line_without_a_number_is_told_of(office, asked, line):
    page = office.post(f"{HERE}population/{Dimension.NEED}/", population(f"Physical, 3\n{line}"))
    assert "Line 2 is" in page.main and "write what it is called, a comma and a number" in page.main


def test_whoever_does_not_run_it_reads_and_changes_nothing(pages, cast, asked, survey, wave):
    pages.sign_in(cast.board_member)
    assert "Add a question" not in pages.get(survey).main
    assert "Enter answers" not in pages.get(wave).main
    assert {pages.status(f"{survey}questions/add/"), pages.status(f"{wave}enter/")} == {404}


def test_a_wave_of_another_survey_is_not_there(office, asked, wave):
    open_a_survey(asked.area, title="Second")
    assert office.status(wave.replace("families-survey", "second")) == 404
