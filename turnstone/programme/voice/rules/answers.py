"""What somebody answered, and what is wrong with it. No Django."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from turnstone.programme.voice.rules.words import QuestionKind

LONGEST_ANSWER = 4000


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What one person answered: the options chosen of each question, and the words given to others."""

    chosen: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    words: Mapping[int, str] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Say whether nothing at all was answered."""
        return not any(self.chosen.values()) and not any(each.strip() for each in self.words.values())


class Offered(Protocol):
    """An answer that is offered."""

    @property
    def id(self) -> int: ...


class Asked(Protocol):
    """A question that is asked."""

    @property
    def id(self) -> int: ...
    @property
    def words(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def is_required(self) -> bool: ...
    @property
    def options(self) -> Iterable[Offered]: ...


def whats_wrong_with(questions: Iterable[Asked], given: Given) -> dict[int, str]:
    """Say for each question that is not answered as it should be what to do, by its number."""
    asked = list(questions)
    sentences = {each.id: _wrong(each, given) for each in asked}
    found = {number: sentence for number, sentence in sentences.items() if sentence}
    if not found and given.is_empty and asked:
        return {asked[0].id: "Answer one question at least, so that there is something to send."}
    return found


def stray_questions(questions: Iterable[Asked], given: Given) -> set[int]:
    """Name the questions that were answered and not asked."""
    return {*given.chosen, *given.words} - {each.id for each in questions}


def as_kept(given: Given) -> dict[str, Any]:
    """Turn answers into what a draft keeps."""
    return {
        "chosen": {str(number): list(options) for number, options in given.chosen.items()},
        "words": {str(number): words for number, words in given.words.items()},
    }


def from_kept(kept: Mapping[str, Any]) -> Given:
    """Turn what a draft keeps into answers."""
    return Given(
        chosen={int(number): tuple(options) for number, options in kept.get("chosen", {}).items()},
        words={int(number): str(words) for number, words in kept.get("words", {}).items()},
    )


def _wrong(question: Asked, given: Given) -> str:
    if question.kind == QuestionKind.WORDS:
        return _wrong_words(question, given.words.get(question.id, ""))
    chosen = given.chosen.get(question.id, ())
    if question.is_required and not chosen:
        return f"Choose an answer to “{question.words}”."
    if set(chosen) - {each.id for each in question.options}:
        return f"Choose one of the answers that “{question.words}” offers."
    if len(chosen) > 1 and question.kind != QuestionKind.SEVERAL:
        return f"Choose only one answer to “{question.words}”."
    return ""


def _wrong_words(question: Asked, words: str) -> str:
    if question.is_required and not words.strip():
        return f"Write an answer to “{question.words}”."
    if len(words) > LONGEST_ANSWER:
        return f"Your answer to “{question.words}” has {len(words):,} characters; use {LONGEST_ANSWER:,} at most."
    return ""
