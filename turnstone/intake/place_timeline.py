"""A timeline made record: what its entries tell of, and then the entries, each tied to that.

Events that are only told of have no places, no times and nobody invited; of them the record keeps how many there were
and what became of them, and no more.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from turnstone.intake.place_board import Boards
from turnstone.programme.voice import operations as voice
from turnstone.programme.voice import queries, rules

if TYPE_CHECKING:
    from turnstone.intake import proposed_timeline as found
    from turnstone.intake.placing import Accepting
    from turnstone.programme.people.models import LocalArea

NO_REASON = "The timeline does not say why."


def place_timeline(accepting: Accepting, area: LocalArea, timeline: found.ProposedTimeline) -> None:
    """Place what a person accepted of a timeline."""
    boards = Boards(accepting.by, area)
    for board in timeline.boards:
        accepting.place(
            board.key, find=partial(boards.found, board.name), add=partial(boards.add, board.name)
        )
    told = _Told(accepting, area)
    for survey in timeline.surveys:
        told.place_survey(survey)
    for bulletin in timeline.bulletins:
        told.place_bulletin(bulletin)
    for series in timeline.series:
        told.place_series(series)
    for phase in timeline.phases:
        told.place_phase(phase)
    for entry in timeline.entries:
        told.place_entry(entry)


class _Told:
    """Know which row of the record each entry tells of."""

    def __init__(self, accepting: Accepting, area: LocalArea) -> None:
        self._accepting, self._area = accepting, area
        self._by = accepting.by
        self._about: dict[str, str] = {}
        self._series: dict[str, Any] = {}

    def place_survey(self, said: found.ToldSurvey) -> None:
        wave = self._accepting.place(said.key, find=partial(self._wave, said), add=partial(self._ask, said))
        self._note(said.entry, wave)

    def _wave(self, said: found.ToldSurvey) -> Any:
        there = queries.waves_in(self._area.pk)
        return next(
            (
                each
                for each in there
                if (each.opens_on, each.closes_on, each.survey.asks)
                == (said.opens_on, said.closes_on, said.asks)
            ),
            None,
        )

    def _ask(self, said: found.ToldSurvey) -> Any:
        """Keep a survey of which only the days and who was asked are known."""
        who = _ASKED[said.asks]
        title = f"Survey of {who}, {said.opens_on:%B %Y}"
        survey = voice.add_survey(
            by=self._by, area=self._area, title=title, asks=rules.ContactKind(said.asks)
        )
        return voice.tell_of_wave(
            by=self._by,
            survey=survey,
            name=f"{said.opens_on:%B %Y}",
            opens_on=said.opens_on,
            closes_on=said.closes_on,
        )

    def place_bulletin(self, said: found.ToldBulletin) -> None:
        self._accepting.place(said.key, find=partial(self._bulletin, said), add=partial(self._begin, said))

    def _bulletin(self, said: found.ToldBulletin) -> Any:
        there = queries.bulletin_series_in(self._area.pk)
        return next((each for each in there if each.name.casefold() == said.name.casefold()), None)

    def _begin(self, said: found.ToldBulletin) -> Any:
        return voice.add_bulletin_series(
            by=self._by,
            area=self._area,
            name=said.name[:120],
            rhythm_days=said.rhythm_days or rules.USUAL_RHYTHM,
            starts_on=said.starts_on,
        )

    def place_series(self, said: found.ToldSeries) -> None:
        """Keep events that are counted; where no number is said, their entry alone tells of them."""
        if said.number is None:
            return self._accepting.leave(said.key)
        series = self._accepting.place(
            said.key, find=partial(self._told, said), add=partial(self._tell, said)
        )
        self._note(said.entry, series)
        if series is not None:
            self._series[said.key] = series
        return None

    def _told(self, said: found.ToldSeries) -> Any:
        there = queries.series_in(self._area.pk)
        wanted = (said.name[:200], said.number, said.state, said.days[0])
        return next(
            (
                each
                for each in there
                if (each.name, each.told_events, each.told_state, each.told_from) == wanted
            ),
            None,
        )

    def _tell(self, said: found.ToldSeries) -> Any:
        assert said.number is not None
        told = voice.ToldSeries(
            events=said.number,
            state=rules.EventState(said.state),
            from_on=said.days[0],
            to_on=said.ends_on or said.days[-1],
            decided_on=said.postponed_on,
            because=said.because or NO_REASON,
            people=said.people_told,
        )
        return voice.add_series(
            by=self._by,
            area=self._area,
            name=said.name[:200],
            relaunches=self._series.get(said.relaunches),
            told=told,
        )

    def place_phase(self, said: found.ProposedPhase) -> None:
        add = partial(
            voice.add_phase,
            by=self._by,
            area=self._area,
            name=said.name[:120],
            starts_on=said.starts_on,
            ends_on=said.ends_on,
        )
        self._accepting.place(said.key, find=partial(self._phase, said), add=add)

    def _phase(self, said: found.ProposedPhase) -> Any:
        there = queries.phases_in(self._area.pk)
        return next(
            (each for each in there if (each.name, each.starts_on) == (said.name[:120], said.starts_on)), None
        )

    def place_entry(self, said: found.ProposedEntry) -> None:
        self._accepting.place(said.key, find=partial(self._entry, said), add=partial(self._add_entry, said))

    def _entry(self, said: found.ProposedEntry) -> Any:
        there = queries.timeline_entries_in(self._area.pk)
        wanted = (said.when.on, said.title[:300])
        return next((each for each in there if (each.starts_on, each.title) == wanted), None)

    def _add_entry(self, said: found.ProposedEntry) -> Any:
        source = self._accepting.source
        return voice.add_entry(
            by=self._by,
            area=self._area,
            starts_on=said.when.on,
            ends_on=said.when.ends_on,
            goes_on_until=said.when.goes_on_until,
            precision=rules.Precision.MONTH if said.when.is_month else rules.Precision.DAY,
            title=said.title[:300],
            words=said.words,
            label=said.label[:200],
            category=rules.TimelineCategory(said.category),
            about=self._about.get(said.key, ""),
            sources=[(source, each.where, each.words) for each in said.told_at],
        )

    def _note(self, entry: str, row: Any) -> None:
        if row is not None:
            self._about[entry] = row.ref


_ASKED = {
    "parent_carer": "parents and carers",
    "young_person": "young people",
    "practitioner": "people who work with children",
}
