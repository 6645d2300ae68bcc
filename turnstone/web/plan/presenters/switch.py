"""The way from one plan of an area to another."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherPlan:
    """A plan that the page could be about."""

    words: str
    href: str
    is_on: bool


def switch(plans: Iterable[tuple[Any, str]], shown: int, here: str) -> tuple[OtherPlan, ...]:
    """Offer an area's plans, each with its years and the end of its address; nothing where there is only one."""
    offered = tuple(
        OtherPlan(words=f"{plan.name}{_years(plan)}", href=f"{here}{end}", is_on=plan.pk == shown)
        for plan, end in plans
    )
    return offered if len(offered) > 1 else ()


def _years(plan: Any) -> str:
    first, last = (day.year if day else None for day in (plan.starts_on, plan.ends_on))
    if first and last and first != last:
        return f", {first} to {last}"
    return f", {first or last}" if first or last else ""
