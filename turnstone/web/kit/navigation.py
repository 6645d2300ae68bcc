"""The places that somebody signed in can go to from any page, each shown to those who may open it."""

from collections.abc import Callable
from dataclasses import dataclass

from django.urls import reverse

from turnstone.programme.people.facts import Member
from turnstone.programme.people.permissions import (
    can_manage_people,
    can_read_comments,
    can_read_the_plan,
    can_see_contacts,
    can_take_files_in,
)


@dataclass(frozen=True, slots=True)
class Place:
    """Name one line of the navigation; `key` is what a page sets as `here` to say it is in that place."""

    key: str
    words: str
    url_name: str
    may: Callable[[Member], bool]


PLACES: tuple[Place, ...] = (
    Place("home", "Needs you now", "home", can_read_the_plan),
    Place("plan", "Plan", "plan", can_read_the_plan),
    Place("cycles", "Monthly rounds", "cycles", can_read_the_plan),
    Place("risks", "Risks and issues", "risks", can_read_the_plan),
    Place("boards", "Boards", "boards", can_read_the_plan),
    Place("scorecards", "Measures", "measures", can_read_the_plan),
    Place("voice", "Families’ voice", "events", can_read_the_plan),
    Place("papers", "Papers", "papers", can_read_the_plan),
    Place("intake", "Files taken in", "intake", can_take_files_in),
    Place("people", "People", "people", can_manage_people),
)

# The pages within a place, shown as tabs beneath the menu; a page says which it is by `tab`.
TABS: dict[str, tuple[Place, ...]] = {
    "plan": (
        Place("actions", "Actions", "plan", can_read_the_plan),
        Place("dates", "Dates", "dates", can_read_the_plan),
        Place("pace", "Pace", "pace", can_read_the_plan),
        Place("ratings", "Ratings", "ratings", can_read_the_plan),
        Place("threads", "Threads", "threads", can_read_the_plan),
        Place("succession", "Succession", "succession", can_read_the_plan),
        Place("mandates", "Mandates", "mandates", can_read_the_plan),
        Place("versions", "Versions", "versions", can_read_the_plan),
    ),
    "cycles": (
        Place("rounds", "Rounds", "cycles", can_read_the_plan),
        Place("steps", "Next steps", "steps", can_read_the_plan),
        Place("promises", "Promises", "promises", can_read_the_plan),
    ),
    "risks": (
        Place("register", "Register", "risks", can_read_the_plan),
        Place("matrix", "Matrix", "risk_matrix", can_read_the_plan),
        Place("board", "For the board", "risks_for_the_board", can_read_the_plan),
    ),
    "boards": (
        Place("boards", "Boards", "boards", can_read_the_plan),
        Place("map", "Map", "governance_map", can_read_the_plan),
        Place("meetings", "Meetings", "meetings", can_read_the_plan),
        Place("forward", "Papers due", "forward_plan", can_read_the_plan),
        Place("ledger", "Ledger", "ledger", can_read_the_plan),
        Place("reviews", "Reviews", "reviews", can_read_the_plan),
        Place("known", "What was known", "known", can_read_the_plan),
        Place("releases", "Releases", "releases", can_read_the_plan),
    ),
    "scorecards": (
        Place("measures", "Measures", "measures", can_read_the_plan),
        Place("scorecards", "Scorecards", "scorecards", can_read_the_plan),
        Place("exceptions", "Exceptions", "exceptions", can_read_the_plan),
        Place("results", "Results", "results", can_read_the_plan),
        Place("published", "Compare", "published", can_read_the_plan),
        Place("library", "Library", "measure_library", can_read_the_plan),
        Place("impact", "Impact", "impact", can_read_the_plan),
        Place("data", "Data releases", "data_products", can_read_the_plan),
        Place("needs", "Needs", "needs", can_read_the_plan),
        Place("money", "Money", "money", can_read_the_plan),
    ),
    "voice": (
        Place("events", "Events", "events", can_read_the_plan),
        Place("surveys", "Surveys", "surveys", can_read_the_plan),
        Place("comments", "Comments", "comments", can_read_comments),
        Place("themes", "Themes", "themes", can_read_the_plan),
        Place("replies", "Replies", "replies", can_read_the_plan),
        Place("bulletins", "Bulletins", "bulletins", can_read_the_plan),
        Place("timeline", "Timeline", "timeline", can_read_the_plan),
        Place("charters", "Charters", "charters", can_read_the_plan),
        Place("contacts", "Contacts", "contacts", can_see_contacts),
    ),
}


# The places of an area's public side, from any page of it; a page says where it is by `here`.
PUBLIC_PLACES = (
    ("front", "How it is going"),
    ("public_scorecard", "In figures"),
    ("you_said", "You said, we did"),
    ("public_meetings", "Our meetings"),
    ("have_your_say", "Have your say"),
)


def public_places(area_slug: str, here: str) -> list[dict[str, str | bool]]:
    """List where anybody may go, as the service navigation wants it."""
    return [
        {"text": words, "href": reverse(name, args=[area_slug]), "active": name == here}
        for name, words in PUBLIC_PLACES
    ]


def places(member: Member, here: str) -> list[dict[str, str | bool]]:
    """List where a member may go, as the service navigation wants it."""
    return _lines(PLACES, member, here)


def tabs(member: Member, here: str, tab: str) -> list[dict[str, str | bool]]:
    """List the pages within the place where a member is."""
    return _lines(TABS.get(here, ()), member, tab)


def _lines(among: tuple[Place, ...], member: Member, here: str) -> list[dict[str, str | bool]]:
    return [
        {
            "text": place.words,
            "href": reverse(place.url_name, args=[member.area.slug]),
            "active": place.key == here,
        }
        for place in among
        if place.may(member)
    ]


def office_of(area_slug: str) -> str:
    """Give the address of an area's signed-in home."""
    return f"/{area_slug}/office/"
