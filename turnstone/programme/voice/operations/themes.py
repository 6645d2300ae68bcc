"""Themes of the register: added, worded anew, and ended."""

from typing import Any

from django.utils.text import slugify

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.people.models import LocalArea
from turnstone.programme.plan.models import Outcome, Requirement
from turnstone.programme.voice import rules
from turnstone.programme.voice.models import Theme

# A theme's page is at themes/<slug>/, beside these pages of all themes.
_ADDRESSES_OF_PAGES = frozenset({"add", "new", "print", "suggest"})
_CHANGEABLE = frozenset({"name", "kind", "about", "like", "requirement", "outcome"})


@operation
def add_theme(
    *,
    by: Actor,
    area: LocalArea,
    name: str,
    kind: rules.ThemeKind,
    about: str = "",
    like: str = "",
    requirement: Requirement | None = None,
    outcome: Outcome | None = None,
) -> Theme:
    """Add a strength or an area for development; `like` are phrases, a line each, that say what belongs to it."""
    name = name.strip()
    _refuse_name(area, name)
    _refuse_another_areas(area, requirement, outcome)
    return Theme.objects.create(
        area=area,
        slug=_address(area, name),
        name=name,
        kind=kind,
        about=about.strip(),
        like=_phrases(like),
        requirement=requirement,
        outcome=outcome,
        position=Theme.objects.filter(area=area).count() + 1,
    )


@operation
def change_theme(*, by: Actor, theme: Theme, why: str, **fields: Any) -> Theme:
    """Say anew what a theme is, in the words of `add_theme`; what is not given stays. So does its address."""
    unknown = fields.keys() - _CHANGEABLE
    if unknown:
        raise TypeError(f"change_theme does not change {', '.join(sorted(unknown))}")
    if not why.strip():
        raise Refusal(f"Say why “{theme.name}” changes; the register keeps the reason.")
    if "name" in fields and fields["name"].strip() != theme.name:
        _refuse_name(theme.area, fields["name"].strip())
    _refuse_another_areas(theme.area, fields.get("requirement"), fields.get("outcome"))
    if "like" in fields:
        fields["like"] = _phrases(fields["like"])
    for name, value in fields.items():
        setattr(theme, name, value.strip() if isinstance(value, str) else value)
    theme.save()
    return theme


@operation
def end_theme(*, by: Actor, theme: Theme, why: str) -> Theme:
    """End a theme. What was confirmed for it stays and counts; nothing more is read into it."""
    if theme.ended_on is not None:
        raise Refusal(f"“{theme.name}” ended on {theme.ended_on:%-d %B %Y} already.")
    if not why.strip():
        raise Refusal(f"Say why “{theme.name}” ends; the register keeps the reason.")
    theme.ended_on = clock.today()
    theme.save()
    for suggestion in theme.suggestions.all():
        suggestion.delete()
    return theme


@operation
def reopen_theme(*, by: Actor, theme: Theme, why: str) -> Theme:
    """Take up again a theme that had ended."""
    if theme.ended_on is None:
        raise Refusal(f"“{theme.name}” has not ended.")
    if not why.strip():
        raise Refusal(f"Say why “{theme.name}” is taken up again; the register keeps the reason.")
    theme.ended_on = None
    theme.save()
    return theme


def _refuse_name(area: LocalArea, name: str) -> None:
    if not name:
        raise Refusal("Give the theme a name, for example “Waiting for an assessment”.")
    if Theme.objects.filter(area=area, name__iexact=name).exists():
        raise Refusal(f"The register has “{name}” already; give this one another name.")


def _refuse_another_areas(area: LocalArea, *rows: Any) -> None:
    if any(row is not None and row.area_id != area.pk for row in rows):
        raise Refusal(f"A theme is of one area; choose a finding or an outcome of {area.name}.")


def _phrases(like: str) -> str:
    """Keep one phrase a line, each once."""
    return "\n".join(dict.fromkeys(line.strip() for line in like.splitlines() if line.strip()))


def _address(area: LocalArea, name: str) -> str:
    slug = slugify(name)[:60].strip("-") or "theme"
    taken = _ADDRESSES_OF_PAGES | set(Theme.objects.filter(area=area).values_list("slug", flat=True))
    wanted = (slug, *(f"{slug}-{number}" for number in range(2, len(taken) + 3)))
    return next(each for each in wanted if each not in taken)
