"""Surveys: questions, waves, and answers that nobody can tie to a person."""

import uuid
from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from turnstone.programme.people.models import AreaRow
from turnstone.programme.plan.models.fields import word
from turnstone.programme.voice import rules
from turnstone.programme.voice.models.contacts import Contact
from turnstone.programme.voice.models.fields import maybe
from turnstone.programme.voice.models.private import Private


class Survey(AreaRow):
    """A survey that may be asked more than once; each time is a wave."""

    slug = models.SlugField(max_length=80)
    title = models.CharField(max_length=200)
    intro = models.TextField(blank=True)
    intro_for_young_people = models.TextField(blank=True)
    asks = word(rules.CONTACT_KIND_NAMES, default=rules.ContactKind.PARENT_CARER)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["area", "slug"], name="survey_once_a_name")]

    def __str__(self) -> str:
        return self.title


class Wave(AreaRow):
    """One time that a survey is asked, from its first day to its last."""

    survey = models.ForeignKey(Survey, on_delete=models.PROTECT, related_name="waves")
    slug = models.SlugField(max_length=80)
    name = models.CharField(max_length=120)
    opens_on = models.DateField()
    closes_on = models.DateField()
    is_public = models.BooleanField(default=True)
    hides_below = models.PositiveIntegerField(default=5)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["survey", "slug"], name="wave_once_a_survey"),
            models.CheckConstraint(
                condition=Q(closes_on__gte=F("opens_on")), name="wave_closes_after_it_opens"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.survey.title}, {self.name}"


class Question(AreaRow):
    """A question of a survey. One without a wave is a core question: every wave asks it, in the same words."""

    survey = models.ForeignKey(Survey, on_delete=models.PROTECT, related_name="questions")
    only_in = maybe(Wave, "questions")
    code = models.SlugField(max_length=40)
    words = models.CharField(max_length=500)
    words_for_young_people = models.CharField(max_length=500, blank=True)
    hint = models.CharField(max_length=500, blank=True)
    kind = word(rules.QUESTION_KIND_NAMES)
    tells_of = word(rules.DIMENSION_NAMES, blank=True)
    is_required = models.BooleanField(default=False)
    position = models.PositiveIntegerField(default=0)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["survey", "code"], name="question_once_a_code")
        ]


class Option(AreaRow):
    """One answer that a question offers; `is_good` ones are counted together as a good answer."""

    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="options")
    code = models.SlugField(max_length=40)
    words = models.CharField(max_length=200)
    words_for_young_people = models.CharField(max_length=200, blank=True)
    is_good = models.BooleanField(default=False)
    position = models.PositiveIntegerField(default=0)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["question", "code"], name="option_once_a_code")
        ]


class SurveyLink(AreaRow):
    """One contact's own link to a wave, which is used once. The answers know nothing of it.

    A used one says so with the first day of its wave, whenever it was used, and keeps no version of that: the time of
    an answer and the time at which a link was used would together say whose answer it is.
    """

    wave = models.ForeignKey(Wave, on_delete=models.PROTECT, related_name="links")
    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="survey_links")
    used_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["wave", "contact"], name="link_once_a_wave")]


class SurveyDraft(Private):
    """Answers that were begun and left to be finished; they go when they are sent, or when the wave has closed."""

    wave = models.ForeignKey(Wave, on_delete=models.CASCADE, related_name="drafts")
    key_hash = models.CharField(max_length=64, unique=True)
    answers = models.JSONField(default=dict)
    saved_on = models.DateField()


class Response(Private):
    """One person's answers to a wave.

    Its number is random, and its day is the first day of its wave, whenever it was given: the trail of events, the
    comments and the links, in order of time, would otherwise say whose it is.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    wave = models.ForeignKey(Wave, on_delete=models.PROTECT, related_name="responses")
    route = word(rules.ROUTE_NAMES)
    wording = word(rules.WORDING_NAMES, default=rules.Wording.STANDARD)
    answered_on = models.DateField()


class Answer(Private):
    """One option that a response chose; a question that lets people choose several has several of these."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    response = models.ForeignKey(Response, on_delete=models.CASCADE, related_name="answers")
    question = models.ForeignKey(Question, on_delete=models.PROTECT, related_name="answers")
    option = models.ForeignKey(Option, on_delete=models.PROTECT, related_name="answers")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["response", "option"], name="option_chosen_once")
        ]


class SendPopulation(AreaRow):
    """How many children and young people with SEND are of one sort locally, from a named source on a day."""

    dimension = word(rules.DIMENSION_NAMES)
    code = models.SlugField(max_length=40)
    words = models.CharField(max_length=200)
    count = models.PositiveIntegerField()
    source = models.CharField(max_length=200)
    counted_on = models.DateField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["area", "dimension", "code", "counted_on"], name="population_once"
            )
        ]
