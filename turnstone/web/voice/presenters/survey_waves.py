"""A wave in words: how many answered, whom it can be sent to, paper keyed in, and the form to be printed."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse

from turnstone.programme.voice.facts import QuestionFacts, RecipientFacts, SurveyFacts, WaveFacts
from turnstone.programme.voice.rules import (
    COMMENT_CONSENT_NAMES,
    CONTACT_KIND_NAMES,
    ROUTE_NAMES,
    ContactKind,
    QuestionKind,
    Route,
    WaveState,
    Wording,
)
from turnstone.web.kit.formats import count, day
from turnstone.web.kit.survey_form import MAY_QUOTE, NO_NAMES
from turnstone.web.voice.presenters.surveys import by_route, state_words


@dataclass(frozen=True, slots=True, kw_only=True)
class WavePage:
    """One wave."""

    survey: str
    survey_slug: str
    slug: str
    heading: str
    strip: tuple[tuple[str, str], ...]
    public_address: str
    is_open: bool
    may_enter: bool
    may_close: bool
    has_words_for_young_people: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SendPage:
    """Whom a wave can be sent to: each kind of contact with how many there are of it."""

    survey: str
    survey_slug: str
    slug: str
    name: str
    is_open: bool
    total: str
    kinds: tuple[dict[str, object], ...]
    sent_before: str
    may_remind: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryPage:
    """Answers being keyed in."""

    survey: str
    survey_slug: str
    slug: str
    name: str
    heading: str
    entered: str
    others: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperQuestion:
    """A question to be answered by hand."""

    words: str
    hint: str
    options: tuple[str, ...]
    is_one: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperPage:
    """A survey to be printed."""

    survey: str
    survey_slug: str
    slug: str
    name: str
    intro: tuple[str, ...]
    closes: str
    address: str
    questions: tuple[PaperQuestion, ...]
    other: tuple[str, str] | None


def wave_page(area_slug: str, survey: SurveyFacts, wave: WaveFacts, address: str, today: dt.date) -> WavePage:
    """Lay out one wave."""
    state = wave.state(today)
    return WavePage(
        survey=survey.title,
        survey_slug=survey.slug,
        slug=wave.address,
        heading=wave.title,
        strip=(
            ("State", state_words(wave, today)),
            ("Days", f"{day(wave.opens_on)} to {day(wave.closes_on)}"),
            ("Answers", by_route(wave.answered)),
            ("Links sent", f"{wave.sent:,}"),
            ("Small numbers", f"Hidden below {wave.hides_below}"),
        ),
        public_address=address if wave.is_public else "",
        is_open=state == WaveState.OPEN,
        may_enter=state != WaveState.EARLY,
        may_close=state == WaveState.OPEN and wave.closes_on > today,
        has_words_for_young_people=survey.has_words_for_young_people,
    )


def send_page(
    area_slug: str, survey: SurveyFacts, wave: WaveFacts, to: RecipientFacts, today: dt.date
) -> SendPage:
    """Say to how many a wave can be sent, before anybody is written to; those whom it asks are ticked."""
    kinds = [(kind, words) for kind, words in CONTACT_KIND_NAMES.items() if to.waiting.get(kind)]
    return SendPage(
        survey=survey.title,
        survey_slug=survey.slug,
        slug=wave.address,
        name=wave.name,
        is_open=wave.state(today) == WaveState.OPEN,
        total=f"{to.total:,}",
        kinds=tuple(
            {
                "value": str(kind),
                "text": f"{words}: {to.waiting[kind]:,}",
                "checked": len(kinds) == 1 or kind == ContactKind(survey.asks),
            }
            for kind, words in kinds
        ),
        sent_before=_sent_before(to),
        may_remind=bool(to.not_answered),
    )


def entry_page(
    area_slug: str, survey: SurveyFacts, wave: WaveFacts, route: Route, wording: Wording
) -> EntryPage:
    """Lay out the page on which one form after the other is keyed in."""
    here = reverse("enter_response", args=[area_slug, survey.slug, wave.address])
    other = Route.ASSISTED if route == Route.PAPER else Route.PAPER
    young = wording == Wording.YOUNG_PEOPLE
    words = f"&words={Wording.YOUNG_PEOPLE}"
    others = [(f"Enter answers given {_way(other)} instead", f"{here}?route={other}{words if young else ''}")]
    if survey.has_words_for_young_people:
        said = "The form for adults" if young else "The form for young people"
        others.append((said, f"{here}?route={route}{'' if young else words}"))
    return EntryPage(
        survey=survey.title,
        survey_slug=survey.slug,
        slug=wave.address,
        name=wave.name,
        heading=f"Enter answers given {_way(route)}",
        entered=f"{wave.answered.get(route, 0):,} entered this way so far, of {count(wave.total, 'answer')} in all.",
        others=tuple(others),
    )


def paper_page(
    area_slug: str, survey: SurveyFacts, wave: WaveFacts, wording: Wording, address: str
) -> PaperPage:
    """Lay out a survey to be filled in by hand."""
    young = wording == Wording.YOUNG_PEOPLE
    return PaperPage(
        survey=survey.title,
        survey_slug=survey.slug,
        slug=wave.address,
        name=wave.name,
        intro=tuple(each for each in survey.intro_in(wording).splitlines() if each.strip()),
        closes=day(wave.closes_on),
        address=address if wave.is_public else "",
        questions=_questions_on_paper(survey.questions_in(wave.id), wording),
        other=_other_form(survey, young),
    )


def _sent_before(to: RecipientFacts) -> str:
    if not to.sent_before:
        return ""
    sent = f"It went to {count(to.sent_before, 'person', 'people')}"
    if not to.not_answered:
        return f"{sent}, and everybody has used their link."
    return f"{sent}; {to.not_answered:,} {'has' if to.not_answered == 1 else 'have'} not used the link yet."


def _way(route: Route) -> str:
    words = ROUTE_NAMES[route]
    return words[0].lower() + words[1:]


def _questions_on_paper(questions: Iterable[QuestionFacts], wording: Wording) -> tuple[PaperQuestion, ...]:
    """Put each question for a pen; after them, where words are asked for, what may be done with them."""
    asked = tuple(questions)
    lines = [_on_paper(each, wording) for each in asked]
    if any(not each.chooses for each in asked):
        allowed = tuple(COMMENT_CONSENT_NAMES.values())
        lines.append(PaperQuestion(words=MAY_QUOTE, hint="Tick one.", options=allowed, is_one=True))
    return tuple(lines)


def _on_paper(question: QuestionFacts, wording: Wording) -> PaperQuestion:
    is_one = question.kind != QuestionKind.SEVERAL
    usual = {
        QuestionKind.WORDS: NO_NAMES,
        QuestionKind.SEVERAL: "Tick as many as you like.",
    }.get(QuestionKind(question.kind), "Tick one.")
    return PaperQuestion(
        words=question.in_words(wording),
        hint=" ".join(each for each in (question.hint, usual) if each),
        options=tuple(each.in_words(wording) for each in question.options),
        is_one=is_one,
    )


def _other_form(survey: SurveyFacts, young: bool) -> tuple[str, str] | None:
    if not survey.has_words_for_young_people:
        return None
    return (
        ("The form for adults", "?")
        if young
        else ("The form for young people", f"?words={Wording.YOUNG_PEOPLE}")
    )
