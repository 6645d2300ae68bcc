"""Build the demo area, from nothing, once."""

import datetime as dt

from django.db import transaction

from turnstone.demo.calendar import MONTHS, NEWEST, at
from turnstone.demo.planting import plant
from turnstone.demo.playing import Stage, play_month
from turnstone.demo.publish import draft, publish_month
from turnstone.demo.script import Script, write_script
from turnstone.demo.setting import BUILDER, set_the_scene
from turnstone.programme.audit import clock
from turnstone.programme.people.facts import AreaFacts
from turnstone.programme.people.models import LocalArea
from turnstone.programme.people.operations import add_area
from turnstone.programme.people.queries import find_area
from turnstone.programme.publications.rules import Audience, Kind

PUBLISHED_MONTHS = 3

DEMO_SLUG = "wexcombe"


def build(*, today: dt.date | None = None, scale: int = 1) -> AreaFacts:
    """Make Wexcombe as it stands on a day, in one transaction; an area that is there stays as it is."""
    slug = DEMO_SLUG if scale == 1 else f"{DEMO_SLUG}-large"
    found = find_area(slug)
    if found:
        return found
    script = write_script(today or clock.today(), scale)
    with transaction.atomic():
        area = _begin(slug, script)
        _play(area, script)
    return AreaFacts(id=area.pk, slug=area.slug, name=area.name)


def _begin(slug: str, script: Script) -> LocalArea:
    name = "Wexcombe" if slug == DEMO_SLUG else "Wexcombe (large)"
    with clock.pretend(at(script.year.first_of(-8), 9)):
        return add_area(by=BUILDER, slug=slug, name=name)


def _play(area: LocalArea, script: Script) -> None:
    year = script.year
    with clock.pretend(at(year.day(-2, 3), 9)):
        cast = set_the_scene(area, year.first_of(-6))
        planted = plant(area, cast, script)
    stage = Stage(script, cast, planted)
    for month in year.months:
        cycle = play_month(stage, month)
        if MONTHS - 1 - PUBLISHED_MONTHS <= month.index < NEWEST:
            publish_month(cycle, month, cast)
    with clock.pretend(at(year.last_day, 18)):
        draft(cycle, Kind.MONITORING_UPDATE, Audience.BOARD, cast.speaking_for("programme"))
