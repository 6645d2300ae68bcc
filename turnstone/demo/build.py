"""Build the demo area, from nothing, once."""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from django.db import transaction

from turnstone.demo import happenings
from turnstone.demo.calendar import NEWEST, Month, at, later
from turnstone.demo.content.landmarks import VERSIONS
from turnstone.demo.content.measuring.published import OURS
from turnstone.demo.content.results import FIRST_LINKS, LINKS
from turnstone.demo.diary import Diary
from turnstone.demo.first_risks import keep_first_register
from turnstone.demo.first_script import FIRST_MONTHS, write_first_script
from turnstone.demo.founding import count, found_first_plan, found_present_plan
from turnstone.demo.measuring import FIGURES_ARE_USED, Places, make_places, publish_scorecards
from turnstone.demo.playing import play_in_order, play_month
from turnstone.demo.publish import UPDATES, draft, publish_month, publish_what_became
from turnstone.demo.results import enter_results, link_outcomes
from turnstone.demo.risks import keep_register
from turnstone.demo.script import write_script
from turnstone.demo.scripted import Script
from turnstone.demo.setting import BUILDER, set_the_scene
from turnstone.demo.sitting import boards_meet
from turnstone.demo.stage import Happening, Moment, Stage
from turnstone.demo.succession import take_over
from turnstone.demo.voice import families_are_heard
from turnstone.programme.audit import clock
from turnstone.programme.delivery.models import Cycle
from turnstone.programme.people.facts import AreaFacts
from turnstone.programme.people.models import LocalArea
from turnstone.programme.people.operations import add_area
from turnstone.programme.people.queries import find_area
from turnstone.programme.publications.rules import Audience, Kind

PUBLISHED_MONTHS = 3

DEMO_SLUG = "wexcombe"

AtClose = Callable[[Cycle], None]


def build(*, today: dt.date | None = None, scale: int = 1, at_close: AtClose | None = None) -> AreaFacts:
    """Make Wexcombe as it stands on a day, in one transaction; an area that is there stays as it is.

    `at_close` is called for each cycle at the moment when it closes, before anything later has happened. Scale
    repeats the present plan, and what is asked at meetings, and not the first plan.
    """
    slug = DEMO_SLUG if scale == 1 else f"{DEMO_SLUG}-large"
    found = find_area(slug)
    if found:
        return found
    script = write_script(today or clock.today(), scale)
    first = write_first_script(script.year)
    with transaction.atomic():
        area = _begin(slug, first)
        _play(area, first, script, scale, at_close or (lambda cycle: None))
    return AreaFacts(id=area.pk, slug=area.slug, name=area.name)


def _begin(slug: str, first: Script) -> LocalArea:
    name = "Wexcombe" if slug == DEMO_SLUG else "Wexcombe (large)"
    with clock.pretend(at(first.year.first_of(-8), 9)):
        return add_area(by=BUILDER, slug=slug, name=name, authority_code=OURS)


def _play(area: LocalArea, first: Script, second: Script, scale: int, at_close: AtClose) -> None:
    with clock.pretend(at(first.year.day(-2, 3), 9)):
        cast, measures = set_the_scene(area, first.year.first_of(-6)), count(area)
        diary = Diary(second.year, (*first.year.months, *second.year.months))
        others = boards_meet(area, cast, diary, scale), families_are_heard(area, cast, diary)
        places = make_places(area)
        alongside = _beside_first(others, places)
        before = Stage(first, cast, found_first_plan(area, cast, first), measures, alongside)
        link_outcomes(before, FIRST_LINKS)
    *alone, last_but_one, last = first.year.months
    for month in alone:
        _play_and_close(before, month, at_close)
    with clock.pretend(at(alone[-1].closes_on, 18)):
        alongside = _beside_second(others, places)
        stage = Stage(second, cast, found_present_plan(area, cast, second), measures, alongside)
        link_outcomes(stage, LINKS)
    for month in (last_but_one, last):
        early = replace(month, index=month.index - FIRST_MONTHS)
        play_in_order(list(happenings.versions(VERSIONS)(stage, early)))
        cycle = _play_and_close(before, month, at_close)
    publish_month(cycle, last, cast, UPDATES)
    take_over(before, stage.planted)
    publish_what_became(before.planted.plan, last.closes_on, cast)
    _play_present(stage, at_close)


def _beside_first(others: tuple[Happening, ...], places: Places) -> tuple[Happening, ...]:
    return (keep_first_register, enter_results(FIRST_MONTHS, places), *happenings.FIRST, *others)


def _beside_second(others: tuple[Happening, ...], places: Places) -> tuple[Happening, ...]:
    figures = enter_results(0, places)
    return (_keep_present_register, figures, *FIGURES_ARE_USED, *happenings.SECOND, *others)


def _keep_present_register(stage: Stage, month: Month) -> Iterator[Moment]:
    keep = partial(keep_register, stage.register, month.index, stage.script.year, stage.planted, stage.cast)
    yield at(later(month.opens_on, 1), 10, 15), keep


def _play_present(stage: Stage, at_close: AtClose) -> None:
    *closed, newest = stage.script.year.months
    for month in closed:
        cycle = _play_and_close(stage, month, at_close)
        if month.index >= NEWEST - PUBLISHED_MONTHS:
            publish_month(cycle, month, stage.cast)
            publish_scorecards(stage, month)
    cycle = play_month(stage, newest)
    with clock.pretend(at(stage.script.year.last_day, 18)):
        draft(cycle, Kind.MONITORING_UPDATE, Audience.BOARD, stage.cast.speaking_for("programme"))
        at_close(cycle)


def _play_and_close(stage: Stage, month: Month, at_close: AtClose) -> Cycle:
    cycle = play_month(stage, month)
    with clock.pretend(at(month.closes_on, 12)):
        at_close(cycle)
    return cycle
