"""Surveys: what they are called, what stands before their questions, and a copy of one to begin another from."""

from typing import Any

from turnstone.programme.audit.many import add_many
from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.people.models import LocalArea
from turnstone.programme.voice import rules
from turnstone.programme.voice.models import Option, Question, Survey

_PAGES = frozenset(
    {"add", "population", "results", "by-link"}
)  # what else stands where a survey's address does


@operation
def add_survey(
    *,
    by: Actor,
    area: LocalArea,
    title: str,
    slug: str = "",
    intro: str = "",
    intro_for_young_people: str = "",
    asks: rules.ContactKind = rules.ContactKind.PARENT_CARER,
) -> Survey:
    """Begin a survey, without a question yet; its short name in addresses comes from its title and then stays."""
    title = _refuse_title(area, title)
    taken = {*_PAGES, *Survey.objects.filter(area=area).values_list("slug", flat=True)}
    if slug and slug in taken:
        raise Refusal(f"Another survey has the address “{slug}”; choose another.")
    return Survey.objects.create(
        area=area,
        title=title,
        slug=slug or rules.code_from(title, taken, "survey"),
        intro=intro.strip(),
        intro_for_young_people=intro_for_young_people.strip(),
        asks=rules.ContactKind(asks),
    )


@operation
def change_survey(
    *,
    by: Actor,
    survey: Survey,
    title: str,
    intro: str = "",
    intro_for_young_people: str = "",
    asks: rules.ContactKind = rules.ContactKind.PARENT_CARER,
) -> Survey:
    """Say anew what a survey is called, what stands before its questions and whom it asks."""
    survey.title = _refuse_title(survey.area, title, but=survey)
    survey.intro, survey.intro_for_young_people = intro.strip(), intro_for_young_people.strip()
    survey.asks = rules.ContactKind(asks)
    survey.save()
    return survey


@operation
def copy_survey(*, by: Actor, survey: Survey, title: str) -> Survey:
    """Begin another survey with the core questions of one; waves and answers stay where they are."""
    new = add_survey(
        by=by,
        area=survey.area,
        title=title,
        intro=survey.intro,
        intro_for_young_people=survey.intro_for_young_people,
        asks=rules.ContactKind(survey.asks),
    )
    for question in survey.questions.filter(only_in=None).select_related("area").order_by("position", "id"):
        _copy_question(question, new)
    return new


def _refuse_title(area: LocalArea, title: str, but: Survey | None = None) -> str:
    title = title.strip()
    if not title:
        raise Refusal("Give the survey a title; those who answer read it first.")
    others = Survey.objects.filter(area=area, title__iexact=title)
    if (others.exclude(pk=but.pk) if but else others).exists():
        raise Refusal(
            f"There is a survey called “{title}” already; open a new wave of it, or choose another title."
        )
    return title


def _copy_question(question: Question, survey: Survey) -> None:
    options = list(question.options.select_related("area").order_by("position", "id"))
    copy = Question.objects.create(**_fields(question) | {"survey": survey})
    add_many([Option(**_fields(option) | {"question": copy}) for option in options])


def _fields(row: Question | Option) -> dict[str, Any]:
    return {field.name: getattr(row, field.name) for field in row._meta.concrete_fields if field.name != "id"}
