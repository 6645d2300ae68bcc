"""Bulletins: named, and an issue begun, renamed and dropped."""

import datetime as dt

from django.utils import timezone
from django.utils.text import slugify

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.people.models import LocalArea
from turnstone.programme.publications.rules import State
from turnstone.programme.voice import rules
from turnstone.programme.voice.models import Bulletin, BulletinSeries

_LONGEST_SLUG = 40


@operation
def add_bulletin_series(
    *,
    by: Actor,
    area: LocalArea,
    name: str,
    slug: str = "",
    rhythm_days: int = rules.USUAL_RHYTHM,
    starts_on: dt.date | None = None,
) -> BulletinSeries:
    """Name a bulletin, and say how often it comes and since when (today, unless a day is given)."""
    name = name.strip()
    _refuse_series(area, name, rhythm_days)
    return BulletinSeries.objects.create(
        area=area,
        name=name,
        slug=_address(area, slug or name),
        rhythm_days=rhythm_days,
        starts_on=starts_on or clock.today(),
    )


@operation
def change_bulletin_series(
    *, by: Actor, series: BulletinSeries, name: str, rhythm_days: int
) -> BulletinSeries:
    """Give a bulletin another name or rhythm; its address stays, and so do the titles of what was sent."""
    name = name.strip()
    _refuse_series(series.area, name, rhythm_days, but=series)
    series.name, series.rhythm_days = name, rhythm_days
    series.save()
    return series


@operation
def begin_bulletin(
    *,
    by: Actor,
    series: BulletinSeries,
    title: str = "",
    opening: str = "",
    since: dt.datetime | None = None,
    until: dt.datetime | None = None,
) -> Bulletin:
    """Begin the next issue, empty: it tells of the time from the end of the last one to now.

    The first tells of the time since the bulletin's first day, or of one rhythm where that day is no earlier.
    """
    # Locked, so that two presses at one moment begin one issue.
    series = BulletinSeries.objects.select_for_update().get(pk=series.pk)
    _refuse_second_draft(series)
    last = series.issues.order_by("-number").first()
    until = until or clock.now()
    since = since or (last.until if last else _first_moment(series, until))
    if since >= until:
        raise Refusal(
            f"The last issue of {series.name} tells all up to {timezone.localdate(since):%-d %B %Y}; "
            "enter a later end."
        )
    return Bulletin.objects.create(
        area=series.area,
        series=series,
        number=last.number + 1 if last else 1,
        title=title.strip() or f"{series.name}, {timezone.localdate(until):%-d %B %Y}",
        opening=opening.strip(),
        since=since,
        until=until,
    )


@operation
def change_bulletin(*, by: Actor, bulletin: Bulletin, title: str, opening: str = "") -> Bulletin:
    """Give an issue that was not sent another title, or other words to begin with."""
    refuse_unless_open(bulletin)
    if not title.strip():
        raise Refusal("Enter a title for this issue; readers see it first.")
    bulletin.title, bulletin.opening = title.strip(), opening.strip()
    bulletin.save()
    return bulletin


@operation
def drop_bulletin(*, by: Actor, bulletin: Bulletin) -> None:
    """Drop an issue that was not sent; the next one takes its number and tells what it would have told."""
    refuse_unless_open(bulletin)
    for line in bulletin.lines.all():
        line.delete()
    bulletin.delete()


def refuse_unless_open(bulletin: Bulletin) -> None:
    """Refuse to change an issue that was sent, or that waits to be sent by somebody else."""
    if bulletin.state == rules.BulletinState.SENT:
        raise Refusal(f"{bulletin} was sent and stays as it is; put it right in the next issue.")
    if is_handed_in(bulletin):
        raise Refusal(f"{bulletin} waits to be sent; take it back first to change it.")


def is_handed_in(bulletin: Bulletin) -> bool:
    """Say whether an issue waits to be approved and sent."""
    paper = bulletin.publication
    return paper is not None and paper.state in (State.IN_REVIEW, State.APPROVED)


def _refuse_series(area: LocalArea, name: str, rhythm_days: int, but: BulletinSeries | None = None) -> None:
    if not name:
        raise Refusal("Enter the name of the bulletin, as readers know it.")
    others = BulletinSeries.objects.filter(area=area, name__iexact=name)
    if (others.exclude(pk=but.pk) if but else others).exists():
        raise Refusal(f"{area.name} already has a bulletin called “{name}”; give this one another name.")
    if rhythm_days < 1:
        raise Refusal("Enter how many days there are from one issue to the next: one at least.")


def _address(area: LocalArea, name: str) -> str:
    slug = slugify(name)[:_LONGEST_SLUG].strip("-") or "bulletin"
    taken = set(BulletinSeries.objects.filter(area=area).values_list("slug", flat=True))
    more = (f"{slug}-{letter}" for letter in "bcdefghijklmnopqrstuvwxyz")
    return next(each for each in (slug, *more) if each not in taken)


def _refuse_second_draft(series: BulletinSeries) -> None:
    draft = series.issues.filter(state=rules.BulletinState.DRAFT).first()
    if draft:
        raise Refusal(f"{draft} is not sent yet; send it or drop it before you begin another.")


def _first_moment(series: BulletinSeries, until: dt.datetime) -> dt.datetime:
    first = timezone.make_aware(dt.datetime.combine(series.starts_on, dt.time.min))
    rhythm_ago = until - dt.timedelta(days=series.rhythm_days)
    return min(first, rhythm_ago) if first >= until else first
