"""What families say about what a plan is to change, what was said back, and what the forum says beside it.

To everyone, small numbers of comments are not told: somebody may know who else was asked.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping

from turnstone.documents.blocks import Block, Bullets, Item, Paragraph
from turnstone.papers.citing import cite
from turnstone.papers.phrases import capital, count, day, quoted, verb
from turnstone.papers.voice.saying_back import said_back
from turnstone.programme.plan.facts import OutcomeFacts
from turnstone.programme.plan.rules import IMPACT_NAMES, Impact
from turnstone.programme.voice.facts import Heard
from turnstone.programme.voice.facts.themes import ThemeFacts
from turnstone.programme.voice.rules import THEME_KIND_NAMES, ThemeKind

NOT_PROVIDED = "not provided"
FORUM_SAYS = "What the parent carer forum says"
MOST_QUOTES = 2
HIDDEN_BELOW = 5


def families_say(heard: Heard, themes: Iterable[ThemeFacts], on: dt.date, *, to_everyone: bool) -> Block:
    """List the themes of what families said, each with its comments, quotes that may be told, and the reply."""
    items = tuple(_theme(heard, each, on, to_everyone) for each in themes)
    if items:
        return Bullets(items=items)
    text = (
        "Nothing that families told us about this has been read yet."
        if to_everyone
        else "Nothing that families said is tied to this yet."
    )
    return Paragraph(text=text, style="note")


def _theme(heard: Heard, theme: ThemeFacts, on: dt.date, to_everyone: bool) -> Item:
    quotes = tuple(Item(text=quoted(each.words)) for each in heard.quotes.get(theme.id, ())[:MOST_QUOTES])
    replies = tuple(said_back(each, heard.actions, on) for each in heard.replies.get(theme.id, ()))
    return Item(
        label=theme.name,
        text=_counted_for_all(theme) if to_everyone else theme_counted(theme),
        facts=cite("voice.theme", theme),
        children=(*quotes, *(replies or (Item(text="Nothing has been said back about this yet."),))),
    )


def theme_counted(theme: ThemeFacts) -> str:
    """Say what kind of theme it is, and how many comments it has."""
    kind = THEME_KIND_NAMES[ThemeKind(theme.kind)]
    newest = max((quarter for quarter, _ in theme.by_quarter), default=None)
    when = f", the newest from {newest.words}" if newest else ""
    return f"{kind.lower()}: {count(theme.confirmed, 'comment')}{when}."


def comments_for_all(theme: ThemeFacts) -> str:
    """Count a theme's comments as everyone may know it."""
    return _comments(theme.confirmed, to_everyone=True)


def _counted_for_all(theme: ThemeFacts) -> str:
    number = theme.confirmed
    many = verb(number, "says", "say") if number >= HIDDEN_BELOW else "say"
    what = "that this works well" if theme.is_strength else "that this must get better"
    return f"{capital(_comments(number, to_everyone=True))} {many} {what}."


def _comments(number: int, *, to_everyone: bool) -> str:
    if to_everyone and 0 < number < HIDDEN_BELOW:
        return f"fewer than {HIDDEN_BELOW} comments"
    return count(number, "comment") if number else "no comment"


def beside_the_rating(heard: Heard, outcome: OutcomeFacts, *, to_everyone: bool) -> str:
    """Set what the plan says of an outcome beside what families say of it, and judge neither."""
    rating = IMPACT_NAMES[Impact(outcome.impact)].lower()
    themes = heard.of_outcome(outcome)
    whose = "Our own" if to_everyone else "The plan’s"
    plan = f"{whose} answer to “does it make a difference for families?” is: {rating}."
    if not themes:
        return f"{plan} No comment from families about it has been read."
    worse = _together([each.confirmed for each in themes if not each.is_strength], to_everyone)
    better = _together([each.confirmed for each in themes if each.is_strength], to_everyone)
    return (
        f"{plan} From families, {worse[0]} {worse[1]('asks', 'ask')} for something better"
        f" and {better[0]} {better[1]('tells', 'tell')} of what works."
    )


def _together(numbers: list[int], to_everyone: bool) -> tuple[str, Callable[[str, str], str]]:
    """Count the comments of some themes, with how their verb goes.

    To everyone a sum leaves out the themes whose own numbers are not told: with them it would give those away.
    """
    told = [each for each in numbers if not to_everyone or each >= HIDDEN_BELOW]
    number, is_all = sum(told), len(told) == len(numbers)

    def agrees(one: str, many: str) -> str:
        return verb(number, one, many) if number and is_all else (one if not numbers else many)

    if is_all:
        return _comments(number, to_everyone=False), agrees
    return (f"at least {count(number, 'comment')}" if number else "a few comments"), agrees


def forum_says(
    heard: Heard, outcomes: Mapping[str, OutcomeFacts], *, to_everyone: bool = False
) -> tuple[Block, ...]:
    """Print the forum's statement beside each outcome, which is given by what it is called here.

    They are the forum's own words; where there are none, that is said. Everybody reads that the forum signed, the
    partnership also who did.
    """
    blocks: list[Block] = []
    silent: list[Item] = []
    for name, outcome in outcomes.items():
        statement = heard.statements.get(outcome.id)
        if statement is None:
            silent.append(Item(label=name, text=NOT_PROVIDED))
            continue
        signer = "for the forum" if to_everyone else f"by {statement.signed_by}"
        blocks.append(
            Paragraph(
                text=statement.words,
                style="quote",
                source=f"{name}. Signed {signer}, {day(statement.signed_on)}",
                facts=cite("voice.forumstatement", statement),
            )
        )
    return (*blocks, Bullets(items=tuple(silent))) if silent else tuple(blocks)


def by_reference(outcomes: Iterable[OutcomeFacts], word: str) -> dict[str, OutcomeFacts]:
    """Call outcomes by the plan's word for one and their references."""
    return {f"{capital(word)} {each.reference}": each for each in outcomes}
