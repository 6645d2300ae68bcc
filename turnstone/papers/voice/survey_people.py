"""Who answered a survey: by which way, and beside all who have SEND locally."""

from collections.abc import Iterator

from turnstone.documents.blocks import (
    Block,
    Column,
    Heading,
    Paragraph,
    Row,
    Section,
    SharesChart,
    Table,
)
from turnstone.documents.pieces import ShareBar, ShareGroup
from turnstone.methods.intervals import Proportion, Verdict
from turnstone.papers.citing import cite
from turnstone.papers.phrases import day, listed
from turnstone.papers.voice.survey_questions import EVERYONE
from turnstone.papers.voice.survey_seen import (
    Seen,
    as_bar,
    cite_options,
    cite_question,
    cite_waves,
    in_figures,
)
from turnstone.programme.voice.facts import PopulationFacts, QuestionResult
from turnstone.programme.voice.rules import (
    DIMENSION_NAMES,
    HIDDEN,
    ROUTE_NAMES,
    Dimension,
    Route,
    among_answers,
    in_every_hundred,
)

_NOT_COUNTED = "not known"


def people_section(seen: Seen) -> Section:
    """Say by which way people answered, and who they are beside all who have SEND locally."""
    told = [each for each in seen.record.wave.questions if each.tells_of and each.is_counted]
    blocks: list[Block] = [_routes(seen)]
    for question in told:
        blocks += _group_blocks(seen, question)
    if not told:
        text = "This survey did not ask who people are, so we cannot say whose voices are missing."
        blocks.append(Paragraph(text=text, style="note"))
    return Section(title="Who answered", anchor="who-answered", blocks=tuple(blocks))


def _routes(seen: Seen) -> Table:
    waves = seen.record.waves
    used = {each.route for wave in waves for each in wave.routes}
    rows = [
        Row(
            cells=(ROUTE_NAMES[route], *(seen.route(wave, route) for wave in waves)), facts=cite_waves(*waves)
        )
        for route in Route
        if route in used
    ]
    total = Row(cells=(EVERYONE, *(seen.answered(wave) for wave in waves)), facts=cite_waves(*waves))
    return Table(
        caption="How people answered",
        columns=(
            Column(heading="Way", width=2),
            *(Column(heading=each.name, align="end") for each in waves),
        ),
        rows=(*rows, total),
    )


def _group_blocks(seen: Seen, question: QuestionResult) -> Iterator[Block]:
    name = DIMENSION_NAMES[Dimension(question.tells_of)]
    groups = {each.code: each for each in seen.record.groups(question.tells_of)}
    yield Heading(text=name)
    yield Paragraph(text=_sentence(seen, question, groups), facts=cite_question(question))
    yield SharesChart(
        title=f"{name}: who answered, and who lives here",
        sentence="The upper bar is those who answered. The lower bar is all with special needs here.",
        groups=tuple(_drawn(seen, question, groups)),
        table=_table(seen, question, groups, name),
    )
    if groups:
        one = next(iter(groups.values()))
        yield Paragraph(text=f"Local numbers: {one.source}, {day(one.counted_on)}.", style="note")


def _drawn(seen: Seen, question: QuestionResult, groups: dict[str, PopulationFacts]) -> Iterator[ShareGroup]:
    for option in question.options:
        answered = seen.option(seen.record.wave, question.id, option.id)
        local = _local(seen, groups.get(option.code))
        bars = (as_bar("Who answered", answered, is_now=True), _local_bar(local))
        yield ShareGroup(label=option.words, bars=bars)


def _local_bar(local: float | str) -> ShareBar:
    if isinstance(local, str):
        return ShareBar(label="All here", note=local, is_now=False)
    return ShareBar(label="All here", share=local, low=local, high=local, is_now=False)


def _local(seen: Seen, group: PopulationFacts | None) -> float | str:
    if group is None:
        return _NOT_COUNTED
    share = seen.local_share(group)
    return HIDDEN if share is None else share


def _table(seen: Seen, question: QuestionResult, groups: dict[str, PopulationFacts], name: str) -> Table:
    wave = seen.record.wave
    rows = [
        Row(
            cells=(
                option.words,
                in_figures(seen.option(wave, question.id, option.id)),
                _in_words(_local(seen, groups.get(option.code))),
            ),
            facts=(
                *cite_options(option),
                *cite_waves(wave),
                *cite("voice.sendpopulation", groups.get(option.code)),
            ),
        )
        for option in question.options
    ]
    total = Row(
        cells=(EVERYONE, seen.base(wave, question.id), ""),
        facts=(*cite_question(question), *cite_waves(wave)),
    )
    return Table(
        caption=f"{name}: per cent of those who answered, and of all here",
        columns=(
            Column(heading=name, width=3),
            Column(heading="Who answered", width=2),
            Column(heading="All with special needs here", width=2),
        ),
        rows=(*rows, total),
    )


def _in_words(local: float | str) -> str:
    return local if isinstance(local, str) else f"{in_every_hundred(local)}%"


def _sentence(seen: Seen, question: QuestionResult, groups: dict[str, PopulationFacts]) -> str:
    """Say whose voices are fewer or more than they would be if all were heard alike; of a hidden group, nothing."""
    if not groups:
        return "We have no local numbers to hold these beside yet."
    found: dict[Verdict, list[str]] = {each: [] for each in Verdict}
    for option in question.options:
        answered = seen.option(seen.record.wave, question.id, option.id)
        local = _local(seen, groups.get(option.code))
        if isinstance(answered, Proportion) and isinstance(local, float):
            found[among_answers(local, answered)].append(f"“{option.words}”")
    if not any(found[each] for each in (Verdict.ALIKE, Verdict.HIGHER, Verdict.LOWER)):
        return "We cannot tell whose voices are missing: too few answered."
    return " ".join(_said(found))


def _said(found: dict[Verdict, list[str]]) -> Iterator[str]:
    if found[Verdict.LOWER]:
        yield f"We heard from fewer than we would expect of these: {listed(found[Verdict.LOWER])}."
    if found[Verdict.HIGHER]:
        yield f"We heard from more than we would expect of these: {listed(found[Verdict.HIGHER])}."
    if found[Verdict.ALIKE]:
        yield f"We heard from about as many as we would expect of these: {listed(found[Verdict.ALIKE])}."
