"""What somebody who answers a survey reads."""

from collections.abc import Iterable
from dataclasses import dataclass

from turnstone.programme.voice.facts import AskedFacts, LinkUse
from turnstone.programme.voice.rules import Wording
from turnstone.web.kit.formats import count, day
from turnstone.web.take_part.presenters import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyPage:
    """A survey to be answered; `other` is the address at which it stands in the other words."""

    area: Place
    heading: str
    intro: tuple[str, ...]
    about: str
    private: str
    is_for_young_people: bool
    other: tuple[str, str] | None
    kept: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidPage:
    """A page that says one thing about a survey."""

    area: Place
    heading: str
    sentences: tuple[str, ...]
    address: str = ""


def survey_page(
    asked: AskedFacts, wording: Wording, saved: str, *, is_by_link: bool, found: bool
) -> SurveyPage:
    """Lay out a survey that is open, in the words that were chosen."""
    young = wording == Wording.YOUNG_PEOPLE
    return SurveyPage(
        area=_place(asked),
        heading=asked.survey.title,
        intro=tuple(each for each in asked.survey.intro_in(wording).splitlines() if each.strip()),
        about=f"{count(len(asked.questions), 'question')}. Open until {day(asked.wave.closes_on)}.",
        private=_private(is_by_link, young),
        is_for_young_people=young,
        other=_other(asked, young, saved),
        kept=_kept(saved, found),
    )


def kept_page(asked: AskedFacts, address: str) -> SaidPage:
    """Say where answers that were begun go on."""
    return SaidPage(
        area=_place(asked),
        heading="Your answers are saved",
        sentences=(
            "Copy this address, or send it to yourself. It is the only way back to what you wrote.",
            "Keep it to yourself: whoever has it can read your answers and go on with them.",
            f"What you saved is deleted when you send it, or when the survey closes on {day(asked.wave.closes_on)}.",
        ),
        address=address,
    )


def sent_page(asked: AskedFacts) -> SaidPage:
    """Say that the answers came in."""
    return SaidPage(
        area=_place(asked),
        heading="Thank you",
        sentences=(
            "Your answers are in. We do not know that they are yours.",
            "When the survey has closed, we publish what everybody said together, and what we do about it.",
            "You can close this page now.",
        ),
    )


def shut_page(asked: AskedFacts) -> SaidPage:
    """Say in a sentence why a survey cannot be answered."""
    wave = asked.wave
    heading, sentence = {
        LinkUse.USED: (
            "You have answered already",
            "This link has been used, and each link answers once; thank you, your answers are in.",
        ),
        LinkUse.EARLY: (
            "This survey is not open yet",
            f"It opens on {day(wave.opens_on)}; please come back then.",
        ),
        LinkUse.CLOSED: (
            "This survey has closed",
            f"It closed on {day(wave.closes_on)} and takes no more answers; the results will be on this site.",
        ),
    }[asked.state]
    return SaidPage(area=_place(asked), heading=heading, sentences=(sentence,))


def _private(is_by_link: bool, young: bool) -> str:
    if young:
        return "Nobody will know which answers are yours. We do not keep your name, and there are no wrong answers."
    link = " Your link works once, and is not kept with what you say." if is_by_link else ""
    return (
        "We keep nothing that says who you are: no name, no email address, nothing of your computer. So once "
        f"you have sent your answers, we cannot find them again.{link}"
    )


def _other(asked: AskedFacts, young: bool, saved: str) -> tuple[str, str] | None:
    if not asked.survey.has_words_for_young_people:
        return None
    told: Iterable[str] = () if young else ("words=young_people",)
    query = "&".join([*told, *([f"saved={saved}"] if saved else [])])
    return ("The questions as adults read them" if young else "The questions for young people", f"?{query}")


def _kept(saved: str, found: bool) -> str:
    if not saved:
        return ""
    if found:
        return "Here is what you saved. It stays saved until you send it."
    return "Nothing is saved at this address any more. You can answer from the start."


def _place(asked: AskedFacts) -> Place:
    return Place(slug=asked.area_slug, name=asked.area_name)
