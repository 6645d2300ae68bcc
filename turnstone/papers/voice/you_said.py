"""You said, we did: what families said in a time, what was said back, and what is still owed.

Each reply is a section of its own, so that the public front page can show the first few. How an action stands is read
from the plan, never typed.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils import timezone

from turnstone.documents.blocks import Bullets, Document, Item, Paragraph, Section
from turnstone.papers.citing import cite
from turnstone.papers.concern import Code, Concern
from turnstone.papers.phrases import capital, count, day, listed, sentence, verb
from turnstone.papers.text_concerns import hard_reading, names_in, unexplained_short_forms
from turnstone.papers.voice.families import comments_for_all
from turnstone.papers.voice.saying_back import label_of, said_back
from turnstone.programme.delivery.rules import term_before, term_of
from turnstone.programme.people.facts import AreaFacts
from turnstone.programme.people.queries import area_as_at, names_as_at
from turnstone.programme.plan.rules import Fate
from turnstone.programme.publications.rules import Audience
from turnstone.programme.voice.facts import Heard, ReplyFacts, WaitingTheme, standing
from turnstone.programme.voice.queries import all_themes_named, heard_as_at, themes_waiting
from turnstone.programme.voice.rules import OWED_AFTER_DAYS, ReplyKind

IN_SHORT = "in-short"
REPLY = "reply-"
EARLIER = "earlier-replies"
OWED = "not-answered"


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What the paper is made of; `names` gives every theme its name, whether or not a comment counts in it now."""

    area: AreaFacts
    since: dt.date
    until: dt.date
    heard: Heard
    names: dict[int, str]
    waiting: tuple[WaitingTheme, ...]

    @property
    def replies(self) -> tuple[ReplyFacts, ...]:
        """List the replies of this time, the newest first."""
        return tuple(each for each in self.all_replies if self.since <= each.said_on <= self.until)

    @property
    def earlier(self) -> tuple[ReplyFacts, ...]:
        """List the earlier replies that named an action, unless it was done before this time began."""
        return tuple(
            each
            for each in self.all_replies
            if each.said_on < self.since and each.kind == ReplyKind.ACTION and not self._was_over(each)
        )

    @property
    def all_replies(self) -> tuple[ReplyFacts, ...]:
        """List every reply there is, the newest first."""
        found = (each for replies in self.heard.replies.values() for each in replies)
        return tuple(sorted(found, key=lambda each: (each.said_on, each.id), reverse=True))

    @property
    def owed(self) -> tuple[WaitingTheme, ...]:
        """List what families have waited too long for."""
        return tuple(each for each in self.waiting if each.is_owed_on(self.until))

    def _was_over(self, reply: ReplyFacts) -> bool:
        action = self.heard.actions.get(reply.action_id or 0)
        over = action.done_on or action.withdrawn_on if action else None
        return over is not None and over < self.since


def usual_first_day(area_id: int, as_at: dt.datetime) -> dt.date:
    """Begin with the term before the one that it is."""
    return term_before(term_of(timezone.localdate(as_at))).first_on


def compose(area_id: int, as_at: dt.datetime, since: dt.date) -> tuple[Document, tuple[Concern, ...]]:
    """Make the paper of a time that ends at a moment, with what the gate says of it."""
    said = read_said(area_id, as_at, since)
    page = Document(
        title="You said, we did",
        subtitle=f"What families told us, and what became of it: {day(since)} to {day(said.until)}",
        area=said.area.name,
        as_at=said.until,
        audience="Everyone",
        sections=(
            _in_short(said),
            *(_reply(said, each) for each in said.replies),
            *_earlier(said),
            *_owed(said),
        ),
    )
    return page, tuple(_concerns(said, page, names_as_at(area_id, as_at)))


def read_said(area_id: int, as_at: dt.datetime, since: dt.date) -> Said:
    """Read what was heard and said back by a moment."""
    return Said(
        area=area_as_at(area_id, as_at),
        since=since,
        until=timezone.localdate(as_at),
        heard=heard_as_at(area_id, as_at, Audience.PUBLIC),
        names=all_themes_named(area_id, as_at),
        waiting=themes_waiting(area_id, as_at),
    )


def _in_short(said: Said) -> Section:
    kinds = [each.kind for each in said.replies]
    told = [
        f"{kinds.count(kind)} {words}"
        for kind, words in (
            (ReplyKind.ACTION, verb(kinds.count(ReplyKind.ACTION), "ends in an action", "end in an action")),
            (
                ReplyKind.ALREADY,
                f"{verb(kinds.count(ReplyKind.ALREADY), 'is', 'are')} being done already",
            ),
            (ReplyKind.COULD_NOT, "could not be done, and we say why"),
        )
        if kind in kinds
    ]
    number = len(kinds)
    first = (
        f"We answered {count(number, 'thing')} that families told us about: {listed(told)}."
        if number
        else "We answered nothing that families told us in this time."
    )
    owed = (
        f"We still owe an answer to {count(len(said.owed), 'thing')}."
        if said.owed
        else f"Nothing has waited more than {OWED_AFTER_DAYS} days for an answer."
    )
    blocks = (Paragraph(text=first, style="lead"), Paragraph(text=owed, style="lead"))
    return Section(title="In short", anchor=IN_SHORT, blocks=blocks)


def _reply(said: Said, reply: ReplyFacts) -> Section:
    action = said.heard.actions.get(reply.action_id or 0)
    quotes = said.heard.quotes.get(reply.theme_id, ())[:1]
    return Section(
        title=said.names[reply.theme_id],
        anchor=f"{REPLY}{reply.id}",
        summary=f"You said: {sentence(reply.you_said)} {label_of(reply, action)}: {sentence(reply.words)}",
        blocks=(
            Bullets(items=tuple(_grounds(said, reply))),
            *(Paragraph(text=each.words, style="quote") for each in quotes),
        ),
    )


def _grounds(said: Said, reply: ReplyFacts) -> Iterator[Item]:
    """Tell what a reply rests on: the reason, the action as it stands, and how many said so."""
    action = said.heard.actions.get(reply.action_id or 0)
    if reply.because:
        yield Item(label="Because", text=sentence(reply.because), facts=cite("voice.reply", reply))
    if action:
        stands = capital(standing(said.heard.actions, action.id, said.until))
        yield Item(
            label=f"In our plan, {action.reference}", text=sentence(stands), facts=cite("plan.action", action)
        )
    theme = next((each for each in said.heard.themes if each.id == reply.theme_id), None)
    if theme:
        yield Item(label="Heard in", text=f"{comments_for_all(theme)}.", facts=cite("voice.theme", theme))
    yield Item(label="We said this on", text=f"{day(reply.said_on)}.", facts=cite("voice.reply", reply))


def _earlier(said: Said) -> Iterator[Section]:
    items = tuple(_followed(said, each) for each in said.earlier)
    if items:
        yield Section(
            title="What became of what we said before", anchor=EARLIER, blocks=(Bullets(items=items),)
        )


def _followed(said: Said, reply: ReplyFacts) -> Item:
    told = said_back(reply, said.heard.actions, said.until)
    return Item(
        label=said.names[reply.theme_id],
        text=f"On {day(reply.said_on)} we said: {told.text}",
        facts=told.facts,
    )


def _owed(said: Said) -> Iterator[Section]:
    items = tuple(
        Item(label=each.name, text=f"Waiting since {day(each.heard_on)}.", facts=cite("voice.theme", each))
        for each in said.owed
    )
    if items:
        first = Paragraph(text=f"We answer within {OWED_AFTER_DAYS} days. These have waited longer.")
        blocks = (first, Bullets(items=items))
        yield Section(title="What we have not answered yet", anchor=OWED, blocks=blocks)


def _concerns(said: Said, page: Document, names: Iterable[str]) -> Iterator[Concern]:
    if not said.replies:
        text = "Nothing was said back in this time: reply to a theme first, or begin on an earlier day."
        yield Concern(code=Code.BLANK_PAPER, weight="blocks", sentence=text, where="The whole paper")
    yield from names_in(page, names, "blocks")
    for each in said.owed:
        text = f"“{each.name}” has waited for a reply since {day(each.heard_on)}: answer it."
        yield Concern(code=Code.REPLY_OWED, sentence=text, where="What we have not answered yet")
    yield from _left_behind(said)
    yield from unexplained_short_forms(page)
    yield from hard_reading(page)


def _left_behind(said: Said) -> Iterator[Concern]:
    """A reply whose action was dropped, or taken out of the plan, promises what will not be done."""
    for reply in said.replies:
        action = said.heard.actions.get(reply.action_id or 0)
        if action and (action.withdrawn_on or action.fate == Fate.DROPPED):
            name = said.names[reply.theme_id]
            text = (
                f"The reply on “{name}” names {action.reference}, which is not in the plan now:"
                " say what is done instead."
            )
            yield Concern(code=Code.REPLY_LEFT_BEHIND, sentence=text, where=name)
