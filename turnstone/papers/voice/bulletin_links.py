"""Where the lines of a bulletin lead on the area's own site: to book, to answer, to read. Pure."""

from collections.abc import Iterator

from turnstone.papers.voice.bulletin_reading import Known
from turnstone.programme.publications.rules import Kind, State
from turnstone.programme.voice.rules import WaveState

_PAGES = {
    Kind.MONITORING_UPDATE: "updates/{slug}/",
    Kind.PUBLIC_PROGRESS: "progress/",
    Kind.WHAT_BECAME: "earlier-plans/{slug}/",
    Kind.PUBLIC_AGENDA: "meetings/{slug}/agenda/",
    Kind.PUBLIC_MINUTES: "meetings/{slug}/minutes/",
    Kind.SURVEY_RESULTS: "surveys/{slug}/",
    Kind.CHARTER: "charters/{slug}/",
}


def links_of(known: Known, area_slug: str) -> dict[str, tuple[str, str]]:
    """Give for each row that has a page of its own what the link says, and its address."""
    return {about: (words, f"/{area_slug}/{path}") for about, words, path in _links(known)}


def _links(known: Known) -> Iterator[tuple[str, str, str]]:
    for event in known.events:
        if event.is_upcoming(known.at):
            words = "Book a place" if event.places_left != 0 else "Join the waiting list"
            yield f"voice.event:{event.id}", words, f"have-your-say/events/{event.slug}/"
    for wave in known.waves:
        if wave.state(known.today) == WaveState.OPEN:
            path = f"have-your-say/surveys/{wave.survey_slug}/{wave.slug}/"
            yield f"voice.wave:{wave.id}", "Answer the survey", path
    for paper in known.publications:
        page = _PAGES.get(Kind(paper.kind))
        if page and paper.state == State.PUBLISHED:
            yield f"publications.publication:{paper.id}", "Read it", page.format(slug=paper.slug)
