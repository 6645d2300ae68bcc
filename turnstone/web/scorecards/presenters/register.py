"""Data products as pages show them: what is promised, how it stands on a day, and how it came to be so."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.urls import reverse

from turnstone.programme.scorecards.facts import IssueFacts, ProductStatus
from turnstone.programme.scorecards.rules import (
    FIRST_ISSUE_NOT_SET,
    FREQUENCY_NOT_SET,
    RELEASE_STATE_NAMES,
    ReleaseState,
    due_words,
    is_a_known_frequency,
    is_set,
    last_day,
)
from turnstone.web.kit.formats import count, day

SOON = dt.timedelta(days=92)
# How a state looks: promises have the same shapes.
_LOOKS = {
    ReleaseState.ISSUED: "kept",
    ReleaseState.DRAFT_LATE: "late",
    ReleaseState.ISSUE_LATE: "late",
    ReleaseState.NEXT_LATE: "late",
    ReleaseState.ENDED: "dropped",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductRow:
    """A data product as a row of the register."""

    href: str
    name: str
    sort: str
    look: str
    word: str
    standing: str
    frequency: str
    starts: str
    draft: str
    issue: str
    not_set: str
    said: str
    is_public: bool
    days_late: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterPage:
    """The register as at a day, with the rows that are asked for."""

    on: str
    is_today: bool
    sentence: str
    rows: tuple[ProductRow, ...]
    counted: str
    csv: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueRow:
    """One issue, out or promised."""

    id: int
    title: str
    said: str
    where: str
    is_out: bool


def register_page(
    area_slug: str, found: Sequence[ProductStatus], wanted: str, on: dt.date, today: dt.date, query: str
) -> RegisterPage:
    """Lay out the register as at a day, the latest first."""
    kept = [each for each in found if _is_wanted(each, wanted, on)]
    kept.sort(key=lambda each: (-_days_late(each), each.standing.due_on or dt.date.max))
    csv = reverse("data_products_csv", args=[area_slug])
    return RegisterPage(
        on=day(on),
        is_today=on == today,
        sentence=register_sentence(found),
        rows=tuple(product_row(area_slug, each) for each in kept),
        counted=count(len(kept), "data product"),
        csv=f"{csv}?{query}" if query else csv,
    )


def register_sentence(found: Iterable[ProductStatus]) -> str:
    """Count in a sentence what is late and what is not set."""
    live = [each for each in found if each.standing.state != ReleaseState.ENDED]
    late = [each for each in live if each.standing.is_late]
    often, first = (_lacking(live, what) for what in (FREQUENCY_NOT_SET, FIRST_ISSUE_NOT_SET))
    said = f"{count(len(live), 'data product')}: {len(late) or 'none'} late."
    if often or first:
        said += f" Not set: {count(often, 'frequency', 'frequencies')} and {count(first, 'first issue')}."
    return said


def _lacking(found: Iterable[ProductStatus], what: str) -> int:
    return sum(what in each.standing.not_set for each in found)


def _is_wanted(each: ProductStatus, wanted: str, on: dt.date) -> bool:
    standing = each.standing
    if wanted == "late":
        return standing.is_late
    if wanted == "not-set":
        return bool(standing.not_set) and standing.state != ReleaseState.ENDED
    if wanted == "next":
        return bool(standing.due_on and on <= standing.due_on <= on + SOON)
    return wanted != "public" or each.product.is_public


def _days_late(each: ProductStatus) -> int:
    return max(each.standing.days_late, each.standing.draft_days_late) if each.standing.is_late else 0


def product_row(area_slug: str, each: ProductStatus) -> ProductRow:
    """Lay out one data product as a row."""
    product, standing = each.product, each.standing
    said = f"{product.progress} ({day(product.progress_on)})" if product.progress_on else product.progress
    return ProductRow(
        href=reverse("data_product", args=[area_slug, product.id]),
        name=product.name,
        sort=product.report_type,
        look=_LOOKS.get(standing.state, "open"),
        word=RELEASE_STATE_NAMES[standing.state],
        standing=standing_words(each),
        frequency=product.frequency if is_set(product.frequency) else "Not set",
        starts=_by(product.starts_on),
        draft=_by(product.first_draft_due_on) if product.first_draft_due_on else _draft_words(each),
        issue=_by(product.first_issue_due_on),
        not_set=", ".join(standing.not_set),
        said=said,
        is_public=product.is_public,
        days_late=_days_late(each),
    )


def _draft_words(each: ProductStatus) -> str:
    words = each.product.first_draft_words
    return words if is_set(words) else "Not set"


def _by(due_on: dt.date | None) -> str:
    """Write a date of the register; one that is known by its month alone as that month."""
    if due_on is None:
        return "Not set"
    return f"{due_on:%B %Y}" if due_on.day == 1 else day(due_on)


def standing_words(each: ProductStatus) -> str:
    """Say in a sentence or two how a data product stands."""
    return " ".join(_standing(each))


def _standing(each: ProductStatus) -> Iterator[str]:
    product, standing = each.product, each.standing
    if standing.state == ReleaseState.ENDED:
        yield f"Ended on {day(product.ended_on)}."
        return
    if standing.last_issued_on:
        yield f"Last came out on {day(standing.last_issued_on)}."
        yield _next(each)
        return
    if standing.state == ReleaseState.NOT_STARTED:
        yield f"To start in {product.starts_on:%B %Y}." if product.starts_on else "No start is set."
    if standing.draft_days_late and standing.draft_due_on:
        yield (
            f"First draft was due {due_words(standing.draft_due_on)}: "
            f"{count(standing.draft_days_late, 'day')} late."
        )
    if standing.due_on is None:
        yield "The first issue has no date."
    elif standing.days_late:
        yield f"First issue was due {due_words(standing.due_on)}: {count(standing.days_late, 'day')} late."
    else:
        yield f"First issue due {due_words(standing.due_on)}."


def _next(each: ProductStatus) -> str:
    standing, words = each.standing, each.product.frequency
    if standing.due_on is None:
        if is_set(words) and not is_a_known_frequency(words):
            return f"When the next is due cannot be told from “{words}”."
        return "When the next is due cannot be told: how often it comes out is not set."
    if standing.days_late:
        return f"The next was due {due_words(standing.due_on)}: {count(standing.days_late, 'day')} late."
    return f"Next due {due_words(standing.due_on)}."


PRODUCT_HEADS = (
    *("Data product", "Type", "Frequency", "Start", "First draft", "First issue", "Status", "How it stands"),
    *("Days late", "Not set", "For everyone", "What its register said"),
)


def product_lines(page: RegisterPage) -> Iterator[list[str]]:
    """Write each data product as a row of a file."""
    for row in page.rows:
        yield [
            *(row.name, row.sort, row.frequency, row.starts, row.draft, row.issue, row.word, row.standing),
            *(str(row.days_late), row.not_set, "Yes" if row.is_public else "No", row.said),
        ]


def issue_rows(issues: Iterable[IssueFacts]) -> tuple[IssueRow, ...]:
    """List the issues of a data product, the newest first."""
    found = sorted(issues, key=lambda each: each.issued_on or dt.date.max, reverse=True)
    return tuple(
        IssueRow(
            id=each.id,
            title=each.name or (day(each.issued_on) if each.issued_on else "The next issue"),
            said=_said(each),
            where=each.where,
            is_out=each.issued_on is not None,
        )
        for each in found
    )


def _said(issue: IssueFacts) -> str:
    due = last_day(issue.due_on)
    if not issue.issued_on:
        return f"promised {due_words(due)}" if due else "promised"
    came = f"came out on {day(issue.issued_on)}" if issue.name else "came out"
    if not due:
        return came
    days = (issue.issued_on - due).days
    return f"{came}, {count(days, 'day')} late" if days > 0 else f"{came}, in time"
