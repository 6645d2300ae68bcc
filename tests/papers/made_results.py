"""Made-up results of surveys, straight as facts: no database."""

import datetime as dt

from hypothesis import strategies as st

from turnstone.programme.voice.facts import (
    OptionCount,
    QuestionResult,
    RouteCount,
    SurveyAsked,
    WaveRecord,
    WaveResults,
)
from turnstone.programme.voice.facts.surveys import PopulationFacts
from turnstone.programme.voice.rules import Dimension, QuestionKind

DAY = dt.date(2026, 3, 1)
SMALL = st.one_of(st.integers(0, 6), st.integers(0, 60))


def question(counts, number=1, *, kind=QuestionKind.ONE, base=None, good=1, tells_of=""):
    """Make a question with so many answers of each option; the first `good` of them are good ones."""
    options = tuple(
        OptionCount(
            id=100 * number + place,
            version=1,
            code=f"o{place}",
            words=f"Answer {place}",
            is_good=place < good,
            count=count,
        )
        for place, count in enumerate(counts)
    )
    return QuestionResult(
        id=number,
        version=1,
        code=f"q{number}",
        words=f"Question {number}?",
        kind=kind,
        tells_of=tells_of,
        is_core=True,
        base=sum(counts) if base is None else base,
        options=options,
    )


def wave(*questions, number=1, routes=None, name="Spring", hides_below=5):
    """Make a wave; unless told, all came online, and as many as answered its fullest question."""
    routes = routes or {"online": max(each.base for each in questions) if questions else 0}
    return WaveResults(
        id=number,
        version=1,
        slug=name.lower(),
        name=name,
        opens_on=DAY,
        closes_on=DAY + dt.timedelta(days=14),
        is_public=True,
        hides_below=hides_below,
        answered=sum(routes.values()),
        routes=tuple(RouteCount(route=key, count=count) for key, count in routes.items()),
        questions=questions,
    )


def record(*waves, population=()):
    """Put waves, the oldest first, into a record read long after."""
    return WaveRecord(
        area_id=1,
        area_slug="wexcombe",
        area_name="Wexcombe",
        as_at=dt.datetime(2026, 9, 1, 12, tzinfo=dt.UTC),
        survey=SurveyAsked(id=1, version=1, slug="s", title="Families’ survey", asks="parent_carer"),
        wave=waves[-1],
        earlier=waves[:-1],
        population=tuple(population),
    )


def lives_here(*counts):
    """Say how many live here of each of the groups that the options of a question name."""
    return tuple(
        PopulationFacts(
            id=place,
            version=1,
            dimension=Dimension.NEED,
            code=f"o{place}",
            words=f"Answer {place}",
            count=count,
            source="School census",
            counted_on=DAY,
        )
        for place, count in enumerate(counts)
    )


@st.composite
def questions(draw, number):
    """Draw a question of either sort, with many small counts."""
    counts = draw(st.lists(SMALL, min_size=2, max_size=5))
    if draw(st.booleans()):
        return question(counts, number, good=draw(st.integers(0, len(counts))))
    fewest, most = max(counts), sum(counts)
    base = draw(st.integers(fewest, most))
    return question(counts, number, kind=QuestionKind.SEVERAL, base=base, good=0)


@st.composite
def waves(draw, number):
    asked = [draw(questions(place)) for place in range(1, draw(st.integers(2, 4)))]
    most = max(each.base for each in asked)
    paper = draw(st.integers(0, 8))
    return wave(
        *asked,
        number=number,
        name=f"Wave {number}",
        routes={"online": most, "paper": paper} if paper else {"online": most},
    )


RECORDS = st.builds(
    lambda waves, here: record(*waves, population=lives_here(*here)),
    st.tuples(waves(1), waves(2)),
    st.lists(SMALL, min_size=2, max_size=4),
)
