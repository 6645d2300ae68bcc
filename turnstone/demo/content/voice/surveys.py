"""Wexcombe's surveys: what is asked, how many answered what, and who has SEND there."""

from dataclasses import dataclass

from turnstone.programme.voice.rules import Dimension, NewOption, PopulationRow, QuestionKind


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, and the weight of each of its options in each wave, from which answers are dealt."""

    code: str
    words: str
    for_young_people: str
    kind: QuestionKind
    options: tuple[NewOption, ...]
    weights: tuple[tuple[int, ...], ...]
    tells_of: Dimension = Dimension.NONE


def _scale(*words: str, good: int = 2) -> tuple[NewOption, ...]:
    return tuple(NewOption(words=each, is_good=at < good) for at, each in enumerate(words))


_AGREE = _scale("Yes, always", "Mostly", "Sometimes", "Hardly ever", "No")
_NORTH = (
    NewOption(words="Saltings", code="saltings"),
    NewOption(words="Quayside", code="quayside"),
    NewOption(words="The villages", code="villages"),
)

TITLE = "How are we doing for your child?"
INTRO = "Five questions, about four minutes. Nothing you tell us says who you are."
INTRO_YOUNG = (
    "Five short questions about help at school and from the people around you. We do not ask your name."
)
QUESTIONS = (
    Asked(
        "told",
        "Are you told what is happening with your child’s support?",
        "Do grown-ups tell you what is going to happen?",
        QuestionKind.SCALE,
        _AGREE,
        ((6, 18, 30, 28, 18), (9, 22, 31, 24, 14), (19, 33, 26, 14, 8)),
    ),
    Asked(
        "right-help",
        "Does your child get the help that the plan, or the school, says?",
        "Do you get the help you need to learn?",
        QuestionKind.SCALE,
        _AGREE,
        ((10, 22, 30, 24, 14), (11, 24, 30, 22, 13), (13, 25, 29, 21, 12)),
    ),
    Asked(
        "listened",
        "When you say what your child needs, are you listened to?",
        "Do people listen to you?",
        QuestionKind.YES_NO,
        (NewOption(words="Yes", is_good=True), NewOption(words="No")),
        ((38, 62), (44, 56), (58, 42)),
    ),
    Asked(
        "used",
        "Which of these did you use this year? Tick any.",
        "Which of these did you use this year? Tick any.",
        QuestionKind.SEVERAL,
        (
            NewOption(words="The local offer pages"),
            NewOption(words="The advice service"),
            NewOption(words="The parent carer forum"),
            NewOption(words="Short breaks"),
        ),
        ((22, 18, 30, 9), (30, 20, 34, 10), (46, 24, 38, 12)),
    ),
    Asked(
        "where",
        "Which part of Wexcombe do you live in?",
        "Where do you live?",
        QuestionKind.ONE,
        _NORTH,
        ((50, 42, 8), (48, 42, 10), (47, 43, 10)),
        Dimension.LOCALITY,
    ),
)
WORDS = "Is there anything else you want to tell us?"
# Month, name, how many answered online, on paper and with help.
WAVES = (
    (9, "First year", 30, 8, 4),
    (21, "Second year", 38, 8, 4),
    (33, "Third year", 52, 7, 6),
)
POPULATION = (
    PopulationRow(code="saltings", words="Saltings", count=1460),
    PopulationRow(code="quayside", words="Quayside", count=1180),
    PopulationRow(code="villages", words="The villages", count=720),
)
SOURCE = "School census and SEN2, made up for Wexcombe"

YOUNG_TITLE = "Tell us about school"
YOUNG_QUESTION = "How is school for you this term?"
YOUNG_OPTIONS = _scale("Good", "Mostly good", "Not sure", "Mostly hard", "Hard")
YOUNG_ANSWERS = (7, 9, 4, 6, 3)
