"""What agendas and minutes read: a meeting as at a moment, its exempt items apart, and the names not for everyone."""

import datetime as dt
from dataclasses import dataclass

from turnstone.programme.boards.facts import ItemFacts, MeetingRecord
from turnstone.programme.boards.queries import meeting_record
from turnstone.programme.people.facts import AreaFacts
from turnstone.programme.people.queries import area_as_at, names_as_at


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """A meeting as papers may tell it. `every_item` holds the exempt items too, to be counted and never told.

    Papers travel further than pages, so none of them tells an exempt item; who may read those reads them on the page.
    """

    area: AreaFacts
    as_at: dt.datetime
    record: MeetingRecord
    every_item: tuple[ItemFacts, ...]
    kept_back: int
    names: tuple[str, ...]


def read_sitting(meeting_id: int, as_at: dt.datetime) -> Sitting:
    """Read a meeting; raises `LookupError` where it was not in the record yet."""
    whole = meeting_record(meeting_id, as_at)
    told = whole.without_exempt()
    came = (name for each in whole.attendance for name in (each.name, each.substitute) if name)
    return Sitting(
        area=area_as_at(whole.board.area_id, as_at),
        as_at=as_at,
        record=told,
        every_item=whole.items,
        kept_back=len(whole.open_before) - len(told.open_before),
        names=tuple(sorted({*names_as_at(whole.board.area_id, as_at), *came})),
    )
