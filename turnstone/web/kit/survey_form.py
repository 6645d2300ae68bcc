"""The questions of a survey as a form: for those who answer, for those who key paper in, and to be looked at.

What is wrong with the answers is decided in `voice.rules`; here is only how they are asked.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from django import forms

from turnstone.programme.voice import rules
from turnstone.programme.voice.facts import QuestionFacts
from turnstone.programme.voice.rules import CommentConsent, QuestionKind

MAY_QUOTE = "What may we do with what you wrote?"
NO_NAMES = "Please leave out names of people."
NOT_OFFERED = "Choose one of the answers that are offered."


def in_words(questions: Iterable[QuestionFacts], wording: str) -> tuple[QuestionFacts, ...]:
    """Put questions and what they offer as one sort of reader sees them."""
    return tuple(
        replace(
            question,
            words=question.in_words(wording),
            options=tuple(replace(each, words=each.in_words(wording)) for each in question.options),
        )
        for question in questions
    )


class SurveyForm(forms.Form):
    """Ask the questions of a wave, all on one page; words are given with what may be done with them."""

    may_quote = forms.ChoiceField(
        label=MAY_QUOTE,
        required=False,
        choices=rules.COMMENT_CONSENT_NAMES.items(),
        widget=forms.RadioSelect,
        initial=CommentConsent.COUNT_ONLY,
        error_messages={"invalid_choice": NOT_OFFERED},
    )

    def __init__(
        self,
        data: Any,
        questions: Iterable[QuestionFacts],
        given: rules.Given | None = None,
        *,
        is_keyed: bool = False,
    ) -> None:
        self._questions = tuple(questions)
        super().__init__(data, initial=_before(given) if given else None)
        last = self.fields.pop("may_quote")
        for question in self._questions:
            self.fields[name_of(question.id)] = _field(question, is_keyed=is_keyed)
        if any(each.kind == QuestionKind.WORDS for each in self._questions):
            self.fields["may_quote"] = last

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        for number, sentence in rules.whats_wrong_with(self._questions, self.given()).items():
            if name_of(number) not in self.errors:
                self.add_error(name_of(number), sentence)
        return said

    def given(self) -> rules.Given:
        """Give what was answered so far, whether or not it is whole."""
        return rules.Given(
            chosen={each.id: self._chosen(each) for each in self._questions if each.chooses},
            words={each.id: self._typed(each) for each in self._questions if not each.chooses},
        )

    def consent(self) -> CommentConsent:
        """Give what may be done with the words; nothing but reading and counting where nothing was said."""
        said = self.data.get(self.add_prefix("may_quote"), "")
        return CommentConsent(said) if said in set(CommentConsent) else CommentConsent.COUNT_ONLY

    def _chosen(self, question: QuestionFacts) -> tuple[int, ...]:
        field = self.fields[name_of(question.id)]
        said = field.widget.value_from_datadict(self.data, self.files, name_of(question.id))
        typed = set(said if isinstance(said, list) else [said])
        return tuple(each.id for each in question.options if str(each.id) in typed)

    def _typed(self, question: QuestionFacts) -> str:
        return str(self.data.get(name_of(question.id), "") if self.is_bound else "").strip()


def name_of(question_id: int) -> str:
    """Name a question's field."""
    return f"q{question_id}"


def _field(question: QuestionFacts, *, is_keyed: bool) -> forms.Field:
    """Ask one question; whoever keys paper in is told neither how to answer nor what may be left out."""
    said: dict[str, Any] = {"label": question.words, "required": False}
    if not is_keyed:
        said = {"label": _label(question), "help_text": _hint(question), "required": False}
    if question.kind == QuestionKind.WORDS:
        return forms.CharField(widget=forms.Textarea(attrs={"rows": "4"}), **said)
    said |= {"choices": [(str(each.id), each.words) for each in question.options]}
    said |= {"error_messages": {"invalid_choice": NOT_OFFERED}}
    if question.kind == QuestionKind.SEVERAL:
        return forms.MultipleChoiceField(widget=forms.CheckboxSelectMultiple, **said)
    return forms.ChoiceField(widget=forms.RadioSelect, **said)


def _label(question: QuestionFacts) -> str:
    return question.words if question.is_required else f"{question.words} (you can leave this out)"


def _hint(question: QuestionFacts) -> str:
    usual = {QuestionKind.SEVERAL: "Choose as many as you like.", QuestionKind.WORDS: NO_NAMES}
    return " ".join(each for each in (question.hint, usual.get(QuestionKind(question.kind), "")) if each)


def _before(given: rules.Given) -> dict[str, Any]:
    chosen = {name_of(number): [str(each) for each in options] for number, options in given.chosen.items()}
    return chosen | {name_of(number): words for number, words in given.words.items()}
