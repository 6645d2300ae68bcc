"""The questions of a survey: added, worded, moved, taken out.

What somebody has answered stays in the words in which they read it, for an answer to other words is another answer.
"""

from collections.abc import Sequence

from turnstone.programme.audit.many import add_many, save_many
from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.voice import rules
from turnstone.programme.voice.models import Option, Question, Survey, Wave
from turnstone.programme.voice.queries.surveys import answered_questions, questions_of


@operation
def add_question(
    *,
    by: Actor,
    survey: Survey,
    words: str,
    kind: rules.QuestionKind,
    code: str = "",
    options: Sequence[rules.NewOption] = (),
    only_in: Wave | None = None,
    tells_of: rules.Dimension = rules.Dimension.NONE,
    words_for_young_people: str = "",
    hint: str = "",
    is_required: bool = False,
) -> Question:
    """Add a question to the end of a survey; one that names no wave is a core question, asked in every wave."""
    others = questions_of(survey.pk)
    taken = {each.code for each in others}
    if code and code in taken:
        raise Refusal(f"Another question of “{survey.title}” has the short name “{code}”; choose another.")
    question = Question(
        area=survey.area,
        survey=survey,
        code=code or rules.code_from(words, taken, "question"),
        position=max((each.position for each in others), default=0) + 1,
    )
    return _word(question, words, kind, options, only_in, tells_of, words_for_young_people, hint, is_required)


@operation
def change_question(
    *,
    by: Actor,
    question: Question,
    words: str,
    kind: rules.QuestionKind,
    options: Sequence[rules.NewOption] = (),
    only_in: Wave | None = None,
    tells_of: rules.Dimension = rules.Dimension.NONE,
    words_for_young_people: str = "",
    hint: str = "",
    is_required: bool = False,
) -> Question:
    """Word a question anew, while nobody has answered it."""
    _refuse_answered(question, "Its words stay as they were read; add a new question instead.")
    return _word(question, words, kind, options, only_in, tells_of, words_for_young_people, hint, is_required)


@operation
def move_question(*, by: Actor, question: Question, up: bool) -> Question:
    """Move a question one place up its survey, or down."""
    questions = questions_of(question.survey_id)
    here = next(number for number, each in enumerate(questions) if each.pk == question.pk)
    there = here - 1 if up else here + 1
    if not 0 <= there < len(questions):
        raise Refusal(f"“{question.words}” is the {'first' if up else 'last'} question already.")
    questions[here], questions[there] = questions[there], questions[here]
    _number(questions)
    return questions[there]


@operation
def remove_question(*, by: Actor, question: Question) -> Survey:
    """Take a question out of a survey, while nobody has answered it."""
    _refuse_answered(question, "It stays, so that its answers keep their question.")
    survey = question.survey
    question.delete()
    _number(questions_of(survey.pk))
    return survey


def _refuse_answered(question: Question, instead: str) -> None:
    if question.pk in answered_questions(question.survey_id):
        raise Refusal(f"Somebody has answered “{question.words}”. {instead}")


def _word(
    question: Question,
    words: str,
    kind: rules.QuestionKind,
    options: Sequence[rules.NewOption],
    only_in: Wave | None,
    tells_of: rules.Dimension,
    words_for_young_people: str,
    hint: str,
    is_required: bool,
) -> Question:
    offered = rules.options_for(kind, options)
    _refuse(question, words, kind, offered, only_in, tells_of)
    question.words, question.kind = words.strip(), rules.QuestionKind(kind)
    question.words_for_young_people, question.hint = words_for_young_people.strip(), hint.strip()
    question.only_in, question.tells_of = only_in, rules.Dimension(tells_of)
    question.is_required = is_required
    question.save()
    _offer(question, offered)
    return question


def _refuse(
    question: Question,
    words: str,
    kind: rules.QuestionKind,
    offered: Sequence[rules.NewOption],
    only_in: Wave | None,
    tells_of: rules.Dimension,
) -> None:
    if not words.strip():
        raise Refusal("Write the question.")
    if only_in is not None and only_in.survey_id != question.survey_id:
        raise Refusal(f"“{only_in.name}” is a wave of another survey; choose one of this survey.")
    if tells_of and kind == rules.QuestionKind.WORDS:
        raise Refusal("A question that says who answers offers answers to choose from; choose another kind.")
    wrong = rules.whats_wrong_with_options(kind, offered)
    if wrong:
        raise Refusal(wrong)


def _offer(question: Question, offered: Sequence[rules.NewOption]) -> None:
    """Make a question's options these, keeping the rows of those that it had."""
    before = {option.code: option for option in question.options.all()}
    added: list[Option] = []
    kept: list[Option] = []
    for position, new in enumerate(offered, start=1):
        option = before.pop(new.code, None) or Option(area=question.area, question=question, code=new.code)
        option.words, option.words_for_young_people = new.words, new.words_for_young_people
        option.is_good, option.position = new.is_good, position
        (kept if option.pk else added).append(option)
    add_many(added)
    save_many(kept, ["words", "words_for_young_people", "is_good", "position"])
    for option in before.values():
        option.delete()


def _number(questions: Sequence[Question]) -> None:
    for position, question in enumerate(questions, start=1):
        if question.position != position:
            question.position = position
            question.save()
