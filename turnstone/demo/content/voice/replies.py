"""What Wexcombe says back of each theme, and what the forum says beside the outcomes."""

from dataclasses import dataclass

from turnstone.programme.voice.rules import ReplyKind

# The theme, and the requirement that it is about.
ABOUT = {
    "waiting": "PA2",
    "told": "PA1",
    "plans": "PA1",
    "therapies": "PA2",
    "listening": "PA3",
}


@dataclass(frozen=True, slots=True)
class Answer:
    """A reply: its theme, when it was given, and an action's reference where it names one."""

    theme: str
    month: int
    kind: ReplyKind
    you_said: str
    words: str
    because: str = ""
    action: int = -1


# Of "transport" nothing was said back: it is owed.
ANSWERS = (
    Answer(
        "told", 29, ReplyKind.ACTION,
        "Nobody rings back, and we hear of a new caseworker by chance.",
        "Each family has a named caseworker and a number that is answered. Who leaves tells you before.",
        action=0,
    ),
    Answer(
        "plans", 30, ReplyKind.ACTION,
        "Plans come late and say what was true two years ago.",
        "Plans that are over two years old are read again, the oldest first.",
        action=1,
    ),
    Answer(
        "therapies", 31, ReplyKind.ALREADY,
        "A block of six weeks and then nothing.",
        "Therapists work in schools between blocks since September. We should have told you.",
    ),
    Answer(
        "waiting", 31, ReplyKind.COULD_NOT,
        "We wait two years to be seen.",
        "We cannot see every child within 18 weeks this year.",
        because="Two of five consultant posts are empty, and nobody applied in three rounds.",
    ),
    Answer(
        "school", 32, ReplyKind.ALREADY,
        "Our teachers know what helps.",
        "What works is written down by those teachers and used to train others.",
    ),
    Answer(
        "listening", 33, ReplyKind.ALREADY,
        "Some meetings start with us now. It is better.",
        "Every board opens with what families said, and young people chair one in four.",
    ),
)  # fmt: skip

# The place of the outcome in the plan, the month, and the forum's words. Beside the others it has said nothing.
STATEMENTS = (
    (0, 30, "Plans are quicker. They are not yet better. Ask us again when ours have been reviewed twice."),
    (3, 31, "The wait is as long as it was. What changed is that somebody tells you."),
    (6, 33, "We were in the room when this was decided, and it shows."),
)
