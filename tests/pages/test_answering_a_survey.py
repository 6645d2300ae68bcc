"""A survey answered by those who have no account: on one page, once a link, and with nothing kept of who they are."""

import datetime as dt
import hashlib
import json
from urllib.parse import urlsplit

import pytest
from django.db import connection

from tests.programme.a_survey import BY, given, link_of, open_a_survey, somebody_to_ask
from turnstone.programme.audit import clock
from turnstone.programme.voice import models
from turnstone.programme.voice import operations as voice
from turnstone.web.kit.page_mark import age_of
from turnstone.web.take_part import flood

ADDRESS = "203.0.113.77"
ANSWER = "/wexcombe/have-your-say/surveys"


@pytest.fixture(autouse=True)
def nobody_came_yet():
    flood._counts.clear()


@pytest.fixture
def asked(cast):
    return open_a_survey(cast.area)


@pytest.fixture
def here(asked):
    return f"{ANSWER}/{asked.survey.slug}/{asked.wave.slug}/"


@pytest.fixture
def linked(asked):
    return f"{ANSWER}/by-link/{link_of(asked, somebody_to_ask(asked.area))}/"


def opened(seconds=60):
    """Sign a page that was opened some seconds ago."""
    return flood.page_mark(clock.now() - dt.timedelta(seconds=seconds))


def said(asked, words="", **more):
    answers = given(asked)
    typed = {f"q{number}": [str(each) for each in options] for number, options in answers.chosen.items()}
    return typed | {f"q{asked.more.pk}": words, "opened": opened()} | more


def test_it_asks_every_question_on_one_page(asked, pages, here):
    page = pages.get(here)
    assert page.h1 == "Families’ survey"
    for words in ("How well does your plan work?", "Stage of education", "Who helped you?", "What else?"):
        assert words in page.main
    assert "5 questions." in page.main


def test_young_people_read_it_in_their_own_words(asked, pages, here):
    page = pages.get(pages.get(here).links["The questions for young people"].join([here, ""]))
    assert "How is school?" in page.main and "How well does your plan work?" not in page.main
    pages.post(f"{here}?words=young_people", said(asked))
    assert models.Response.objects.get().wording == "young_people"


def test_answers_are_kept_and_thanked_for(asked, pages, here):
    assert pages.post(here, said(asked)).h1 == "Thank you"
    assert models.Answer.objects.count() == 3


def test_what_is_wrong_is_said_beside_its_question_and_the_rest_stays(asked, pages, here):
    page = pages.post(here, said(asked, words="The bus is late.") | {f"q{asked.how.pk}": []})
    assert page.title.startswith("Error: ")
    assert "Choose an answer to “How well does your plan work?”." in page.main
    assert "The bus is late." in page.all("//textarea")[0]
    kept = given(asked).chosen
    assert page.all("//input[@checked]/@value") == [
        str(option) for question in (asked.phase, asked.helped) for option in kept[question.pk]
    ]


def test_an_option_of_another_question_is_not_taken(asked, pages, here):
    stray = asked.phase.options.first().pk
    page = pages.post(here, said(asked) | {f"q{asked.how.pk}": [str(stray)]})
    assert "Choose one of the answers that are offered." in page.main
    assert not models.Response.objects.exists()


def test_a_link_answers_once(asked, pages, linked):
    assert pages.post(linked, said(asked)).h1 == "Thank you"
    for page in (pages.get(linked, status=410), pages.post(linked, said(asked), status=410)):
        assert "This link has been used, and each link answers once" in page.main
    assert models.Response.objects.count() == 1


def test_looking_at_a_link_does_not_use_it_up(pages, linked):
    pages.get(linked)
    pages.client.head(linked)
    assert pages.get(linked).h1 == "Families’ survey"


def test_an_address_that_is_not_ours_is_not_there(asked, pages, linked):
    assert pages.status(f"{ANSWER}/by-link/made:up/") == 404
    assert pages.status(f"{ANSWER}/{asked.survey.slug}/other/") == 404
    assert pages.status(linked.replace("wexcombe", "marlsea")) == 404


@pytest.mark.parametrize(
    ("opens", "closes", "status", "sentence"),
    [(1, 2, 200, "please come back then"), (-2, -1, 410, "takes no more answers")],
)
def test_a_survey_that_is_not_open_says_so_in_a_sentence(asked, pages, here, opens, closes, status, sentence):
    days = {
        "opens_on": clock.today() + dt.timedelta(days=opens),
        "closes_on": clock.today() + dt.timedelta(days=closes),
    }
    voice.change_wave(by=BY, wave=asked.wave, name="Spring", **days)
    assert sentence in pages.get(here, status=status).main
    assert sentence in pages.post(here, said(asked), status=status).main


def test_answers_can_be_left_and_come_back_to(asked, pages, here):
    kept = pages.post(here, {f"q{asked.more.pk}": "To be", "save": "1", "opened": opened()})
    address = kept.all("//input[@id='address']/@value")[0]
    page = pages.get(address)
    assert "Here is what you saved." in page.main and "To be" in page.all("//textarea")[0]
    again = urlsplit(address)
    pages.post(f"{again.path}?{again.query}", said(asked, words="To be continued"))
    assert "Nothing is saved at this address any more." in pages.get(address).main
    assert not models.SurveyDraft.objects.exists()


def test_answers_saved_behind_a_link_are_sent_by_it(asked, pages, linked):
    kept = pages.post(linked, said(asked, save="1"))
    again = urlsplit(kept.all("//input[@id='address']/@value")[0])
    assert pages.post(f"{again.path}?{again.query}", said(asked)).h1 == "Thank you"
    pages.get(linked, status=410)


def test_a_script_typed_into_an_answer_is_kept_as_text(asked, pages, here):
    pages.post(here, said(asked, words="<script>alert(1)</script>Late <b>bus</b>"))
    assert models.CommentWords.objects.get().words == "Late bus"


def test_words_are_only_counted_unless_more_was_agreed_to(asked, pages, here):
    pages.post(here, said(asked, words="Late"))
    pages.post(here, said(asked, words="Early", may_quote="quote"))
    assert list(models.Comment.objects.order_by("id").values_list("consent", flat=True)) == [
        "count_only",
        "quote",
    ]


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({"website": "https://spam.example"}, "leave it empty and send again"),
        ({"opened": "made-up"}, "open for more than a day"),
        ({"opened": ""}, "open for more than a day"),
    ],
)
def test_what_a_machine_sends_is_not_kept_and_nothing_typed_is_lost(asked, pages, here, sent, sentence):
    page = pages.post(here, said(asked, words="The bus is late.", **sent))
    assert sentence in page.main and "The bus is late." in page.all("//textarea")[0]
    assert not models.Response.objects.exists()


def test_a_page_sent_in_a_blink_may_be_sent_again_with_the_same_mark(asked, pages, here):
    mark = opened(seconds=1)
    page = pages.post(here, said(asked, opened=mark))
    assert "That was very quick." in page.main
    assert page.all("//input[@name='opened']/@value") == [mark]


def test_a_page_open_for_more_than_a_day_is_given_a_new_mark(asked, pages, here):
    page = pages.post(here, said(asked, opened=opened(seconds=90_000)))
    assert pages.post(here, said(asked)).h1 == "Thank you"
    assert age_of(page.all("//input[@name='opened']/@value")[0]) < flood.LONGEST


def test_too_many_from_one_address_are_asked_to_wait(asked, pages, here):
    for _ in range(flood.MOST_A_MINUTE):
        pages.client.post(here, {"website": "spam"}, REMOTE_ADDR=ADDRESS)
    assert pages.client.post(here, said(asked), REMOTE_ADDR=ADDRESS).status_code == 429
    assert pages.client.post(here, said(asked), REMOTE_ADDR="203.0.113.78").status_code == 200


def every_trace(address):
    """List how an address could have been written down: plain, in part, or as a hash."""
    hashes = [hashlib.new(name, address.encode()).hexdigest() for name in ("md5", "sha1", "sha256")]
    return [address, address.rpartition(".")[0], *hashes]


def test_no_address_of_a_computer_is_kept_anywhere(asked, pages, here, linked, settings):
    settings.CACHES = {
        "default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "django_cache"}
    }
    for address in (here, linked):
        pages.client.get(address, REMOTE_ADDR=ADDRESS)
        pages.client.post(address, said(asked, save="1"), REMOTE_ADDR=ADDRESS)
        assert pages.client.post(address, said(asked, words="Hello"), REMOTE_ADDR=ADDRESS).status_code == 200
    assert models.Response.objects.count() == 2
    tables = connection.introspection.table_names()
    with connection.cursor() as cursor:
        for table in tables:
            cursor.execute(f'SELECT * FROM "{table}"')
            rows = json.dumps([[str(each) for each in row] for row in cursor.fetchall()])
            assert not [trace for trace in every_trace(ADDRESS) if trace in rows], table
            # What a cache holds is coded, so that nothing of it may be there at all.
            assert table != "django_cache" or rows == "[]"
    assert "django_cache" in tables


def test_nothing_is_put_on_the_computer_of_who_answers(asked, pages, here, linked):
    for address in (here, linked):
        assert not pages.client.get(address).cookies
        response = pages.client.post(address, said(asked))
        assert not response.cookies
        assert response["Cache-Control"] == "no-store" and "noindex" in response["X-Robots-Tag"]


def test_the_page_asks_little_of_the_database_however_many_answered(asked, pages, here):
    for _ in range(30):
        voice.enter_response(by=BY, wave=asked.wave, route="paper", answers=given(asked))
    pages.post(here, said(asked))
