"""What events with families give the timeline: what was held, what was put off, and what took its place."""

import datetime as dt
from collections.abc import Iterator, Sequence

from turnstone.documents.blocks import Fact
from turnstone.papers.citing import cite
from turnstone.papers.phrases import count, day, listed, sentence, verb
from turnstone.papers.voice.told import Told
from turnstone.programme.voice.facts import EventFacts, PostponementFacts, SeriesFacts
from turnstone.programme.voice.rules import EventState, TimelineCategory, when_told

# Events of a series that are no further apart are told as one: "1 to 15 June".
_TOGETHER = dt.timedelta(days=21)
_NOT_FOR_EVERYONE = "These events were not open to everyone."


def told_of_events(every: Sequence[SeriesFacts]) -> Iterator[Told]:
    """Events were held, put off or called off, series by series."""
    by_id = {each.id: each for each in every}
    for series in every:
        after = by_id.get(series.relaunched_as_id or 0)
        if series.told_events and not series.events:
            yield from _known_from_a_document(series, after)
            continue
        for postponement in series.postponements:
            yield from _put_off(series, postponement, after)
        yield from _called_off(series)
        yield from _held(series, by_id.get(series.relaunches_id or 0))


def _known_from_a_document(series: SeriesFacts, after: SeriesFacts | None) -> Iterator[Told]:
    if series.told_from is None or series.told_events is None:
        return
    postponement = series.postponements[0] if series.postponements else None
    was_put_off = series.told_state == EventState.POSTPONED
    on = postponement.decided_on if was_put_off and postponement else series.told_from
    state = EventState(series.told_state).value if series.told_state else "planned"
    more = _why(series, postponement, after, _days(series)) if was_put_off else ()
    yield _told(
        series,
        starts_on=on,
        ends_on=None if was_put_off else _last(series),
        title=f"{series.name}: {count(series.told_events, 'event')} {state}",
        more=more or _story(series),
    )


def _last(series: SeriesFacts) -> dt.date | None:
    return series.told_to if series.told_to != series.told_from else None


def _days(series: SeriesFacts) -> str:
    first = series.told_from
    return when_told(first, _last(series), with_year=True) if first else ""


def _put_off(
    series: SeriesFacts, postponement: PostponementFacts, after: SeriesFacts | None
) -> Iterator[Told]:
    events = [each for each in series.events if each.id in postponement.event_ids]
    days = listed(dict.fromkeys(day(each.on) for each in events))
    yield _told(
        series,
        starts_on=postponement.decided_on,
        title=f"{series.name}: {count(len(events), 'event')} postponed",
        more=_why(series, postponement, after, days),
        about=postponement.ref,
        covers=frozenset({postponement.ref, *(f"voice.event:{each.id}" for each in events)}),
        events=events,
        first=cite("voice.postponement", postponement),
    )


def _why(
    series: SeriesFacts, postponement: PostponementFacts | None, after: SeriesFacts | None, days: str
) -> tuple[str, ...]:
    """Say when it was to be, why it was put off, who was told, and when it was held in the end."""
    said = [f"It was to be on {days}."] if days else []
    if postponement:
        said.append(f"Why: {sentence(postponement.because)}")
        told, people = postponement.knows
        if people:
            said.append(f"We told {told} of the {people} people it concerned.")
    if after and after.first_on and after.last_on:
        new = when_told(after.first_on, after.last_on, with_year=True)
        said.append(f"“{after.name}” took its place: {new}. In all: {series.story}.")
    elif after is None:
        said.append("No new dates were set.")
    return tuple(said)


def _story(series: SeriesFacts) -> tuple[str, ...]:
    return (f"In all: {series.story}.",) if series.relaunches_id and series.story else ()


def _called_off(series: SeriesFacts) -> Iterator[Told]:
    for event in series.events:
        if event.state == EventState.CANCELLED:
            yield _told(
                series,
                starts_on=event.state_on or event.on,
                title=f"{series.name}: event of {day(event.on)} cancelled",
                more=(f"Why: {sentence(event.state_because)}",),
                about=f"voice.event:{event.id}",
                covers=frozenset({f"voice.event:{event.id}"}),
                events=[event],
            )


def _held(series: SeriesFacts, before: SeriesFacts | None) -> Iterator[Told]:
    held = [each for each in series.events if each.is_held]
    runs = _runs(held)
    for place, run in enumerate(runs):
        told = count(len(run), "event")
        is_again = before is not None and place == 0
        words = (
            f"{verb(len(run), 'It', 'They')} took the place of events that were postponed."
            if is_again
            else ""
        )
        yield _told(
            series,
            starts_on=run[0].on,
            ends_on=run[-1].on if run[-1].on != run[0].on else None,
            title=f"{series.name}: {told} held",
            words=words,
            more=_story(series) if is_again else (),
            about=f"voice.event:{run[0].id}",
            covers=frozenset({f"voice.event:{each.id}" for each in run}),
            events=run,
        )


def _runs(events: Sequence[EventFacts]) -> list[list[EventFacts]]:
    found: list[list[EventFacts]] = []
    for event in events:
        if found and event.on - found[-1][-1].on <= _TOGETHER:
            found[-1].append(event)
        else:
            found.append([event])
    return found


def _told(
    series: SeriesFacts,
    *,
    about: str = "",
    covers: frozenset[str] = frozenset(),
    events: Sequence[EventFacts] = (),
    first: tuple[Fact, ...] = (),
    **said: object,
) -> Told:
    return Told(
        category=TimelineCategory.EVENT,
        about=about or series.ref,
        covers=covers | {series.ref},
        facts=(*first, *cite("voice.event", *events), *cite("voice.eventseries", series)),
        origin=f"The events “{series.name}”",
        not_public="" if series.is_public else _NOT_FOR_EVERYONE,
        **said,  # type: ignore[arg-type]
    )
