"""What a public section tells of families: what they say, our replies, and the forum's own statement."""

from collections.abc import Iterator

from turnstone.documents.blocks import Block, Bullets, Heading, Item, Paragraph
from turnstone.papers.citing import cite
from turnstone.papers.phrases import sentence
from turnstone.papers.public_threads import Thread
from turnstone.papers.reading import day_of
from turnstone.papers.voice.families import (
    FORUM_SAYS,
    NOT_PROVIDED,
    beside_the_rating,
    families_say,
    forum_says,
)
from turnstone.programme.delivery.facts import CycleRecord
from turnstone.programme.plan.facts import OutcomeFacts
from turnstone.programme.voice.facts import Heard


def families_and_forum(thread: Thread, record: CycleRecord, heard: Heard) -> Iterator[Block]:
    """Tell what families say of one thing that was asked for, beside what the plan says of it."""
    asked = thread.requirement.id if thread.requirement else None
    themes = heard.of_requirement(asked, thread.outcomes)
    yield Heading(text="What families say")
    if themes and len(thread.outcomes) == 1:
        yield Paragraph(text=beside_the_rating(heard, thread.outcomes[0], to_everyone=True))
    elif themes:
        yield Bullets(items=tuple(_beside(heard, each) for each in thread.outcomes if heard.of_outcome(each)))
    yield families_say(heard, themes, day_of(record), to_everyone=True)
    yield Heading(text=FORUM_SAYS)
    if thread.outcomes:
        yield from forum_says(heard, {_aim(each): each for each in thread.outcomes}, to_everyone=True)
    else:
        yield Paragraph(text=sentence(NOT_PROVIDED.capitalize()))


def _beside(heard: Heard, outcome: OutcomeFacts) -> Item:
    return Item(
        label=_aim(outcome),
        text=beside_the_rating(heard, outcome, to_everyone=True),
        facts=cite("plan.outcome", outcome),
    )


def _aim(outcome: OutcomeFacts) -> str:
    return outcome.text.strip().rstrip(".")
