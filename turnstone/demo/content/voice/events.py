"""Wexcombe's events with families. Months are counted from the first plan's first."""

from dataclasses import dataclass

from turnstone.programme.voice.rules import EventFormat

INVITED = 62
CAN_ONLY_BE_PHONED = 3
CAME_BACK = (17, 40)


@dataclass(frozen=True, slots=True)
class Day:
    """One event of a series: the month, the working day of it, the hour it begins, and how many booked and came."""

    month: int
    day: int
    hour: int
    booked: int = 0
    came: int = 0
    heard: str = ""


@dataclass(frozen=True, slots=True)
class Series:
    """A series of events, planned and put to families some days before its first."""

    key: str
    name: str
    about: str
    host: str
    format: EventFormat
    place: str
    days: tuple[Day, ...]
    places: int | None = None
    planned_before: int = 28
    is_for_all: bool = False


DIRECTOR = "Meet the director"
FLOOD = "The library was flooded, and no other room in reach has a lift."

# Five events on three days, put off in one act; then nine held online in their place.
POSTPONED = Series(
    "director",
    DIRECTOR,
    "Tell the people who run services what works for your child and what does not. Come for an hour.",
    "Marguerite Adeyinka-Holt, Hamish Vadgama-Birch and Jolanta Merriweather",
    EventFormat.ROOM,
    "Saltings Library, Harbour Street",
    (Day(27, 11, 10, 12), Day(27, 11, 18, 14), Day(27, 13, 10, 11), Day(27, 16, 13, 9), Day(27, 16, 18, 12)),
    places=16,
    is_for_all=True,
)
POSTPONED_BEFORE = 6
HEARD = (
    "Letters are hard to follow. Three families brought the same one.",
    "Most would rather be rung. Evenings are best.",
    "The wait for an assessment came up at every table.",
    "Two praised the therapist at their school by what she does, not by name.",
    "Transport: late, and nobody says so.",
    "Young people asked to be told things first.",
    "Plans say what was true two years ago.",
    "Nobody knew of the short breaks statement.",
    "What happens at 18 is a blank to everyone here.",
)
HELD_INSTEAD = Series(
    "director-online",
    "Meet the director, online",
    "The groups that we put off in the flood, on screen. Camera on or off, as you like.",
    "Marguerite Adeyinka-Holt, Hamish Vadgama-Birch and Jolanta Merriweather",
    EventFormat.ONLINE,
    "",
    tuple(
        Day(28, day, hour, booked, came, heard)
        for (day, hour, booked, came), heard in zip(
            (
                (3, 10, 7, 6), (3, 18, 8, 7), (4, 10, 6, 6), (4, 13, 5, 4), (5, 18, 8, 6),
                (6, 10, 7, 7), (6, 18, 6, 5), (7, 13, 5, 5), (8, 18, 8, 7),
            ),
            HEARD, strict=True,
        )
    ),
    is_for_all=True,
)  # fmt: skip

MORNINGS = Series(
    "mornings",
    "Coffee and questions",
    "Drop in, ask anything, take a child. Somebody from health, schools and the council is there each time.",
    "Wexcombe Parent Carer Forum",
    EventFormat.ROOM,
    "Quayside Family Hub, Room 2",
    (
        Day(30, 8, 10, 11, 9, "Questions about annual reviews, mostly: who writes what, and by when."),
        Day(32, 7, 10, 14, 12, "The new letters are easier. Ringing back is no better."),
        Day(34, 7, 10, 12, 8, "Two families had been told of a caseworker's leaving. Six had not."),
        Day(37, 8, 10, 7),
        Day(38, 6, 10, 0),
    ),
    planned_before=50,
)
STRATEGY = Series(
    "strategy",
    "Help us write the short breaks statement",
    "An evening to say what a break should be, and for whom. We write it together and you sign it off.",
    "Jem Haverstock and Abiola Trevanion",
    EventFormat.ROOM,
    "Curlew Park Academy, the hall",
    (Day(37, 12, 18, 15),),
    places=12,
    planned_before=58,
)
ALL = (MORNINGS, STRATEGY)
NEEDS = ("A hearing loop, please", "A seat near the door", "I will bring my daughter, who uses a wheelchair")
