"""Nothing in the database says whose answers a response holds."""

import json
from uuid import UUID

import pytest
from django.db import connection
from django.db import models as fields

from tests.programme.a_survey import given, link_of, open_a_survey, somebody_to_ask
from turnstone.programme.audit.models import Event
from turnstone.programme.voice import models
from turnstone.programme.voice import operations as voice

FAMILIES = 30


@pytest.fixture
def answered(wexcombe):
    """Ask thirty families, who answer one after the other; every third says something in words."""
    asked = open_a_survey(wexcombe.area)
    asked.contacts = [somebody_to_ask(asked.area, number) for number in range(FAMILIES)]
    asked.tokens = [link_of(asked, contact) for contact in asked.contacts]
    for number, token in enumerate(asked.tokens):
        how = "well" if number < FAMILIES / 2 else "badly"
        words = f"Said by number {number}." if number % 3 == 0 else ""
        voice.answer_by_link(area_slug="wexcombe", token=token, answers=given(asked, how=how, words=words))
    return asked


def every_row(table):
    with connection.cursor() as cursor:
        cursor.execute(f'SELECT * FROM "{table}"')
        return [[str(each) for each in row] for row in cursor.fetchall()]


def in_the_order_that_the_database_keeps(model, column):
    place = "rowid" if connection.vendor == "sqlite" else "ctid"
    with connection.cursor() as cursor:
        cursor.execute(f'SELECT {column} FROM "{model._meta.db_table}" ORDER BY {place}')
        return [row[0] for row in cursor.fetchall()]


def test_a_response_has_no_time_and_all_have_the_same_day(answered):
    kinds = {
        type(field) for model in (models.Response, models.Answer) for field in model._meta.concrete_fields
    }
    assert fields.DateTimeField not in kinds
    assert set(models.Response.objects.values_list("answered_on", flat=True)) == {answered.wave.opens_on}


def test_a_link_says_that_it_was_used_and_not_when(answered):
    assert set(models.SurveyLink.objects.values_list("used_on", flat=True)) == {answered.wave.opens_on}
    assert not models.SurveyLink.history.exclude(used_on=None).exists()


def test_responses_do_not_stand_in_the_order_in_which_they_were_given(answered):
    well = models.Option.objects.get(question=answered.how, code="well").pk
    chosen = dict(models.Answer.objects.filter(question=answered.how).values_list("response_id", "option_id"))
    kept = in_the_order_that_the_database_keeps(models.Response, "id")
    order = [chosen[key if not isinstance(key, str) else UUID(key)] == well for key in kept]
    assert order != sorted(order, reverse=True)
    assert any(order[FAMILIES // 2 :]), "those who answered first all stand in the first half"


def test_answers_do_not_stand_in_the_order_in_which_they_were_given(answered):
    well = models.Option.objects.get(question=answered.how, code="well").pk
    kept = in_the_order_that_the_database_keeps(models.Answer, "option_id")
    order = [each == well for each in kept if each in set(answered.how.options.values_list("pk", flat=True))]
    assert order != sorted(order, reverse=True)


def test_the_links_stand_in_the_order_in_which_they_were_sent(wexcombe):
    asked = open_a_survey(wexcombe.area)
    contacts = [somebody_to_ask(asked.area, number) for number in range(8)]
    tokens = [link_of(asked, contact) for contact in contacts]
    before = in_the_order_that_the_database_keeps(models.SurveyLink, "id")
    voice.answer_by_link(area_slug="wexcombe", token=tokens[3], answers=given(asked))
    assert in_the_order_that_the_database_keeps(models.SurveyLink, "id") == before


def test_no_event_of_an_answer_says_what_it_is_about_or_who_gave_it(answered):
    events = Event.objects.filter(operation__in=["voice.use_survey_link", "voice.take_open_answers"])
    assert events.count() == FAMILIES
    assert set(events.values_list("about", "area_id", "by_id", "why")) == {("", None, None, "")}


def test_no_row_but_their_own_names_a_response(answered):
    numbers = {each.hex for each in models.Response.objects.values_list("pk", flat=True)}
    own = {models.Response._meta.db_table, models.Answer._meta.db_table}
    for table in set(connection.introspection.table_names()) - own:
        words = json.dumps(every_row(table)).replace("-", "")
        assert not [number for number in numbers if number in words], table


def test_nothing_points_from_a_response_or_an_answer_to_a_person_or_a_link():
    named = {
        field.related_model
        for model in (models.Response, models.Answer, models.SurveyDraft)
        for field in model._meta.concrete_fields
        if field.is_relation
    }
    assert not named & {models.Contact, models.SurveyLink, models.Message, models.Comment}
