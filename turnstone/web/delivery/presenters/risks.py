"""The register of risks and issues, with what is missing from it said beside each."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from django.http import QueryDict
from django.urls import reverse

from turnstone.programme.delivery.facts import RiskFacts
from turnstone.programme.delivery.rules import RISK_KIND_NAMES, RiskKind
from turnstone.web.delivery.presenters.risk_rows import Names, RiskRow, risk_row
from turnstone.web.kit.formats import count


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A way to narrow the register."""

    words: str
    href: str
    is_on: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """The register as it is asked for."""

    rows: tuple[RiskRow, ...]
    choices: tuple[Choice, ...]
    counted: str
    csv: str
    has_any: bool


def register(names: Names, risks: Iterable[RiskFacts], asked: QueryDict, today: dt.date) -> Register:
    """Lay out the risks and issues that are asked for, the worst first."""
    rows = [risk_row(names, risk, today) for risk in sorted(risks, key=worst_first)]
    show = asked.get("show", "")
    show = show if show in _SHOWS else ""
    here, csv = reverse("risks", args=[names.area_slug]), reverse("risks_csv", args=[names.area_slug])
    kept = {name: [row for row in rows if test(row)] for name, (_, test) in _SHOWS.items()}
    return Register(
        rows=tuple(kept[show]),
        choices=tuple(
            Choice(words=f"{words}: {len(kept[name])}", href=f"{here}?show={name}", is_on=name == show)
            for name, (words, _) in _SHOWS.items()
        ),
        counted=count(len(kept[show]), "entry", "entries"),
        csv=f"{csv}?show={show}",
        has_any=bool(rows),
    )


def worst_first(risk: RiskFacts) -> tuple[bool, int, int, str]:
    """Order what waits for the board before the rest, and the worst before the better."""
    order = ["red", "amber", "", "green", "blue"]
    is_waiting = risk.escalation.is_for_the_board
    return (not is_waiting, order.index(risk.rating), -(risk.score or 0), risk.reference)


_SHOWS: dict[str, tuple[str, Callable[[RiskRow], bool]]] = {
    "": ("Open", lambda row: not row.closed),
    "risks": ("Risks", lambda row: not row.closed and row.kind == RISK_KIND_NAMES[RiskKind.RISK]),
    "issues": ("Issues", lambda row: not row.closed and row.kind == RISK_KIND_NAMES[RiskKind.ISSUE]),
    "gaps": ("With gaps", lambda row: not row.closed and bool(row.gaps)),
    "closed": ("Closed", lambda row: bool(row.closed)),
}

REGISTER_HEADS = (
    "Reference",
    "Kind",
    "Title",
    "Cause",
    "Detail",
    "Impact",
    "Rating",
    "Why rated so",
    "Score",
    "Score after mitigation",
    "Owner",
    "Review",
    "Review rhythm",
    "Workstream",
    "Raised",
    "Closed",
    "Mitigations",
    "Threatens actions",
    "Threatens measures",
    "Decisions",
    "With the board",
    "Missing",
)


def register_rows(page: Register) -> Iterator[list[str]]:
    """Write each entry as a row of a file."""
    for row in page.rows:
        yield [
            *(row.reference, row.kind, row.title, row.cause, row.detail, row.impact),
            *(row.word, row.why, row.score, row.aim, row.owner, row.review, row.rhythm),
            *(row.workstream, row.raised, row.closed),
            "\n".join(f"{each.words} ({each.note})" for each in row.mitigations),
            ", ".join(reference for reference, _ in row.threatens),
            "; ".join(row.measures),
            "\n".join(f"{each.words} ({each.note})" for each in row.decisions),
            row.standing,
            "; ".join(row.gaps),
        ]
