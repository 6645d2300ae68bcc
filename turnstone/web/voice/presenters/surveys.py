"""Surveys in words: the list of them, and one with its questions and waves."""

import datetime as dt
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from django.urls import reverse

from turnstone.programme.audit.facts import ChangeFacts
from turnstone.programme.voice.facts import OptionFacts, QuestionFacts, SurveyFacts, WaveFacts
from turnstone.programme.voice.rules import (
    CONTACT_KIND_NAMES,
    DIMENSION_NAMES,
    QUESTION_KIND_NAMES,
    WAVE_STATE_NAMES,
    ContactKind,
    Dimension,
    QuestionKind,
    Route,
    WaveState,
)
from turnstone.web.kit.formats import count, day
from turnstone.web.kit.history import Change, Words, told

_BY_ROUTE = {
    Route.ONLINE: "online",
    Route.PAPER: "on paper",
    Route.ASSISTED: "with help",
    Route.LIST: "from a list",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class WaveLine:
    """A wave in a list."""

    href: str
    name: str
    state: str
    is_open: bool
    days: str
    answered: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyLine:
    """A survey in the list of them."""

    href: str
    title: str
    about: str
    waves: tuple[WaveLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionLine:
    """A question of a survey; `young` is how young people read it, where that is otherwise."""

    id: int
    number: int
    words: str
    young: str
    hint: str
    about: str
    options: tuple[str, ...]
    is_answered: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyPage:
    """One survey."""

    slug: str
    title: str
    asks: str
    intro: tuple[str, ...]
    intro_for_young_people: tuple[str, ...]
    questions: tuple[QuestionLine, ...]
    waves: tuple[WaveLine, ...]
    may_open: bool


def surveys_page(area_slug: str, surveys: Iterable[SurveyFacts], today: dt.date) -> tuple[SurveyLine, ...]:
    """List surveys, each with its waves, the newest first."""
    return tuple(
        SurveyLine(
            href=reverse("survey", args=[area_slug, survey.slug]),
            title=survey.title,
            about=f"{_asks(survey)}, {count(len(survey.questions), 'question')}",
            waves=_waves(area_slug, survey, today),
        )
        for survey in surveys
    )


def survey_page(area_slug: str, survey: SurveyFacts, answered: Collection[int], today: dt.date) -> SurveyPage:
    """Lay out one survey."""
    names = {wave.id: wave.name for wave in survey.waves}
    return SurveyPage(
        slug=survey.slug,
        title=survey.title,
        asks=_asks(survey),
        intro=_paragraphs(survey.intro),
        intro_for_young_people=_paragraphs(survey.intro_for_young_people),
        questions=tuple(
            _question(number, each, names, each.id in answered)
            for number, each in enumerate(survey.questions, 1)
        ),
        waves=_waves(area_slug, survey, today),
        may_open=any(each.is_core for each in survey.questions),
    )


def survey_history(changes: Iterable[ChangeFacts]) -> tuple[Change, ...]:
    """Tell how a survey came to stand as it does."""
    return told(changes, _WORDS)


def by_route(answered: Mapping[str, int]) -> str:
    """Say how many answered, and by which way."""
    total = sum(answered.values())
    if not total:
        return "Nobody has answered yet"
    ways = [f"{answered[route]:,} {words}" for route, words in _BY_ROUTE.items() if answered.get(route)]
    if len(ways) == 1:
        return f"{total:,} answered, {ways[0].partition(' ')[2]}"
    return f"{total:,} answered: {', '.join(ways)}"


def state_words(wave: WaveFacts, today: dt.date) -> str:
    """Say whether a wave can be answered on a day."""
    return WAVE_STATE_NAMES[wave.state(today)]


def _asks(survey: SurveyFacts) -> str:
    return f"Asks: {CONTACT_KIND_NAMES[ContactKind(survey.asks)].lower()}"


def _paragraphs(words: str) -> tuple[str, ...]:
    return tuple(each for each in words.splitlines() if each.strip())


def _waves(area_slug: str, survey: SurveyFacts, today: dt.date) -> tuple[WaveLine, ...]:
    return tuple(
        WaveLine(
            href=reverse("wave", args=[area_slug, survey.slug, wave.address]),
            name=wave.name,
            state=state_words(wave, today),
            is_open=wave.state(today) == WaveState.OPEN,
            days=f"{day(wave.opens_on)} to {day(wave.closes_on)}",
            answered=by_route(wave.answered),
        )
        for wave in reversed(survey.waves)
    )


def _question(number: int, question: QuestionFacts, waves: dict[int, str], is_answered: bool) -> QuestionLine:
    return QuestionLine(
        id=question.id,
        number=number,
        words=question.words,
        young=question.words_for_young_people,
        hint=question.hint,
        about=". ".join(_about(question, waves)) + ".",
        options=tuple(_option(each) for each in question.options),
        is_answered=is_answered,
    )


def _about(question: QuestionFacts, waves: dict[int, str]) -> list[str]:
    said = [QUESTION_KIND_NAMES[QuestionKind(question.kind)]]
    if question.only_in_id is None:
        said.append("Core: asked in every wave")
    else:
        said.append(f"Only in “{waves.get(question.only_in_id, 'another wave')}”")
    if question.is_required:
        said.append("Has to be answered")
    if question.tells_of:
        said.append(f"Says who answers: {DIMENSION_NAMES[Dimension(question.tells_of)].lower()}")
    return said


def _option(option: OptionFacts) -> str:
    young = f" (young people: {option.words_for_young_people})" if option.words_for_young_people else ""
    return f"{option.words}{', counts as good' if option.is_good else ''}{young}"


_WORDS = Words(
    done={
        "voice.add_survey": "began the survey",
        "voice.change_survey": "changed the survey",
        "voice.copy_survey": "copied the survey",
    },
    fields={
        "title": "Title",
        "intro": "What stands before the questions",
        "intro_for_young_people": "The same for young people",
        "asks": "Who answers",
    },
    names={"asks": CONTACT_KIND_NAMES},
)
