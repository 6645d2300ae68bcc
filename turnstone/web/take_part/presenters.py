"""What somebody who came by a link reads."""

from dataclasses import dataclass

from turnstone.programme.delivery.facts import LinkedAction
from turnstone.programme.delivery.rules import LinkState
from turnstone.web.kit.answering import stood_words
from turnstone.web.kit.formats import count, day


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """The area, as the layout names it."""

    slug: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkPage:
    """One action and what was said of it."""

    area: Place
    heading: str
    who: str
    text: str
    round: str
    due: str
    stood: str
    last: str
    given: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GonePage:
    """A link that opens nothing."""

    heading: str
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ThanksPage:
    """What is said when the answer is kept."""

    area: Place
    kept: str
    others: str


def link_page(opened: LinkedAction) -> LinkPage:
    """Lay out what an open link opens."""
    given = opened.given
    return LinkPage(
        area=_place(opened),
        heading=f"Update {opened.word} {opened.reference}",
        who=opened.person,
        text=opened.text,
        round=f"{opened.cycle} round, answers by {day(opened.closes_on)}.",
        due=day(opened.due_on),
        stood=stood_words(opened.status, opened.confidence),
        last=f"({opened.last_cycle}): {opened.last_words}" if opened.last_words else "",
        given=f"{given.said_by} answered on {day(given.said_at)}. Saving again replaces it." if given else "",
    )


def gone_page(state: LinkState) -> GonePage:
    """Say what became of a link, and what to do."""
    heading, sentence = _GONE[state]
    return GonePage(heading=heading, sentence=sentence)


def thanks_page(opened: LinkedAction) -> ThanksPage:
    """Say that the answer is kept, and how many others wait; which they are is for their own links to say."""
    more = f"{count(opened.others, 'other action')} of yours {'waits' if opened.others == 1 else 'wait'}"
    return ThanksPage(
        area=_place(opened),
        kept=f"What you said of {opened.reference} is kept, and is in the board's update for {opened.cycle}.",
        others=f"{more} for an answer; go back to the email for the next link." if opened.others else "",
    )


def _place(opened: LinkedAction) -> Place:
    return Place(slug=opened.area_slug, name=opened.area_name)


_GONE = {
    LinkState.USED: (
        "This link has been used",
        "Thank you, what was said with it is kept. To change it, sign in or tell your programme office.",
    ),
    LinkState.EXPIRED: (
        "This link has expired",
        "It was for a few days only. Sign in to give your update, or ask your programme office for a new link.",
    ),
    LinkState.REVOKED: (
        "This link has been withdrawn",
        "Please use the newest email from us, or ask your programme office for a new link.",
    ),
}
