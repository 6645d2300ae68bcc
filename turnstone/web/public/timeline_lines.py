"""The published timeline as a page shows it: some of it or all, the newest or the oldest first."""

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from django.urls import reverse
from django.utils.text import slugify

from turnstone.papers.voice.told_timeline import ToldEntry, ToldPhase, ToldTimeline
from turnstone.programme.publications.rules import Kind
from turnstone.web.kit.formats import count

Pages = Collection[tuple[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What the address asks for; what it asks for that is not there is left out."""

    category: str = ""
    year: str = ""
    time: str = ""
    oldest_first: bool = False

    @property
    def is_narrowed(self) -> bool:
        """Say whether it asks for less than all."""
        return bool(self.category or self.year or self.time)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """An entry, with its name on the page and the pages that it leads to."""

    anchor: str
    on: dt.date
    when: str
    title: str
    category: str
    category_words: str
    label: str
    paragraphs: tuple[str, ...]
    told: str
    places: str
    links: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """A month with what is shown of it."""

    anchor: str
    heading: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelinePage:
    """What is shown, how much that is, and what else can be chosen: for each field, values and words."""

    months: tuple[Month, ...]
    counted: str
    wanted: Wanted
    choices: Mapping[str, list[dict[str, object]]]


def wanted_in(asked: Mapping[str, str], told: ToldTimeline) -> Wanted:
    """Read an address; a word that no entry answers to is as good as none."""
    said = {
        name: value if value in {each for each, _ in _choices(told)[name]} else ""
        for name, value in ((name, asked.get(name, "")) for name in ("category", "year", "time"))
    }
    return Wanted(**said, oldest_first=asked.get("order") == "oldest")


def timeline_page(area_slug: str, told: ToldTimeline, wanted: Wanted, out: Pages) -> TimelinePage:
    """Show what is wanted; `out` are the kinds and names of the papers that everyone may read."""
    months = [each for each in _months(told, wanted, _Links(area_slug, out)) if each.lines]
    shown = sum(len(each.lines) for each in months)
    whole = sum(1 for _ in told.entries)
    return TimelinePage(
        months=tuple(months if wanted.oldest_first else reversed(months)),
        counted=f"{shown:,} of {count(whole, 'entry', 'entries')}"
        if wanted.is_narrowed
        else count(whole, "entry", "entries"),
        wanted=wanted,
        choices=_offered(told, wanted),
    )


def newest_lines(area_slug: str, told: ToldTimeline, out: Pages, most: int) -> list[Line]:
    """Give the entries that happened last, the last first."""
    months = _months(told, Wanted(), _Links(area_slug, out))
    return [line for month in reversed(list(months)) for line in month.lines][:most]


def _months(told: ToldTimeline, wanted: Wanted, links: "_Links") -> Iterator[Month]:
    phase = next((each for each in told.phases if slugify(each.name) == wanted.time), None)
    seen: set[str] = set()
    for month in told.months:
        kept = [each for each in month.entries if _is_wanted(each, wanted, phase)]
        lines = [_line(each, links, seen) for each in kept]
        yield Month(
            anchor=f"{month.on:month-%Y-%m}",
            heading=month.heading,
            lines=tuple(lines if wanted.oldest_first else reversed(lines)),
        )


def _is_wanted(entry: ToldEntry, wanted: Wanted, phase: ToldPhase | None) -> bool:
    return (
        wanted.category in ("", entry.category)
        and wanted.year in ("", str(entry.first.year))
        and (phase is None or phase.has(entry.first, entry.last))
    )


def _line(entry: ToldEntry, links: "_Links", seen: set[str]) -> Line:
    return Line(
        anchor=_anchor(entry, seen),
        on=entry.first,
        when=entry.when,
        title=entry.title,
        category=entry.category,
        category_words=entry.category_words,
        label=entry.label,
        paragraphs=entry.paragraphs,
        told=entry.told,
        places=entry.places,
        links=tuple(links.of(entry.pages)),
    )


def _anchor(entry: ToldEntry, seen: set[str]) -> str:
    """Name an entry for good: by its own row and its day, so that a feed knows it again."""
    name = slugify(f"{entry.ref.replace('.', '-').replace(':', '-')}-{entry.first}")
    number = next(
        each for each in range(1, len(seen) + 2) if (f"{name}-{each}" if each > 1 else name) not in seen
    )
    anchor = f"{name}-{number}" if number > 1 else name
    seen.add(anchor)
    return anchor


def _offered(told: ToldTimeline, wanted: Wanted) -> dict[str, list[dict[str, object]]]:
    orders = [("newest", "Newest first"), ("oldest", "Oldest first")]
    fields = {name: [("", _ALL[name]), *found] for name, found in _choices(told).items()} | {"order": orders}
    chosen = {
        "category": wanted.category,
        "year": wanted.year,
        "time": wanted.time,
        "order": "oldest" if wanted.oldest_first else "newest",
    }
    return {
        name: [{"value": value, "text": words, "selected": value == chosen[name]} for value, words in choices]
        for name, choices in fields.items()
    }


_ALL = {"category": "Everything", "year": "Every year", "time": "Any time"}


def _choices(told: ToldTimeline) -> dict[str, list[tuple[str, str]]]:
    """List what entries can be chosen by: only what there is."""
    years = sorted({each.first.year for each in told.entries}, reverse=True)
    return {
        "category": list(told.categories.items()),
        "year": [(str(year), str(year)) for year in years],
        "time": [(slugify(each.name), each.name[:1].upper() + each.name[1:]) for each in told.phases],
    }


# The papers that have a page of their own here, and what leads there.
_PAGES: Mapping[str, tuple[str, Callable[[str, str], str]]] = {
    Kind.PUBLIC_MINUTES: (
        "Read the minutes",
        lambda area, slug: reverse("public_meeting_paper", args=[area, slug, "minutes"]),
    ),
    Kind.PUBLIC_AGENDA: (
        "See the agenda",
        lambda area, slug: reverse("public_meeting_paper", args=[area, slug, "agenda"]),
    ),
    Kind.MONITORING_UPDATE: ("Read it", lambda area, slug: reverse("published_update", args=[area, slug])),
    Kind.WHAT_BECAME: ("Read it", lambda area, slug: reverse("earlier_plan", args=[area, slug])),
    Kind.SURVEY_RESULTS: (
        "See what it showed",
        lambda area, slug: reverse("public_survey", args=[area, slug]),
    ),
    Kind.BULLETIN: ("Read it", lambda area, slug: reverse("public_bulletin", args=[area, slug])),
    Kind.YOU_SAID: ("You said, we did", lambda area, _: reverse("you_said", args=[area])),
    Kind.CHARTER: ("Read it", lambda area, slug: reverse("public_charter", args=[area, slug])),
}
LINKED: tuple[str, ...] = tuple(_PAGES)


@dataclass(frozen=True, slots=True)
class _Links:
    """Lead from entries to papers that are out."""

    area_slug: str
    out: Pages

    def of(self, pages: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
        for kind, slug in pages:
            if (kind, slug) in self.out and kind in _PAGES:
                words, address_of = _PAGES[kind]
                yield words, address_of(self.area_slug, slug)
