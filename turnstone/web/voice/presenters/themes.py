"""The register of strengths and areas for development in ready-made words."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.http import QueryDict
from django.urls import reverse

from turnstone.methods.agreement import Agreement
from turnstone.programme.voice.facts import RegisterFacts, ThemeFacts
from turnstone.programme.voice.rules import (
    COMMENT_SOURCE_NAMES,
    THEME_KIND_NAMES,
    Quarter,
    ThemeKind,
)
from turnstone.web.kit.formats import count, day

_QUARTERS_SHOWN = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeRow:
    """A line of the register."""

    name: str
    href: str
    about: str
    quarters: tuple[str, ...]
    total: str
    sources: str
    agreement: str
    replied: str
    reply_href: str
    is_ended: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterSide:
    """One side of the register."""

    key: str
    heading: str
    rows: tuple[ThemeRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterPage:
    """The register; `heads` name the quarters that its columns count."""

    sentence: str
    agreement: str
    machine: str
    heads: tuple[str, ...]
    sides: tuple[RegisterSide, ...]
    csv: str
    prints: tuple[tuple[str, str], ...]
    counted: str
    has_any: bool


def register_page(
    area_slug: str, register: RegisterFacts, kept: Sequence[ThemeFacts], asked: QueryDict
) -> RegisterPage:
    """Lay out the themes that are asked for, the most said first."""
    quarters = register.quarters[-_QUARTERS_SHOWN:]
    csv = f"{reverse('themes_csv', args=[area_slug])}?{asked.urlencode()}".rstrip("?")
    return RegisterPage(
        sentence=_sentence(register),
        agreement=agreement_over_all(register),
        machine=_machine(register),
        heads=tuple(short_quarter(each) for each in quarters),
        sides=tuple(
            _side(area_slug, kind, kept, quarters) for kind in (ThemeKind.TO_DEVELOP, ThemeKind.STRENGTH)
        ),
        csv=csv,
        prints=tuple(
            (each.words, reverse("themes_print", args=[area_slug, each.key])) for each in reversed(quarters)
        ),
        counted=count(len(kept), "theme"),
        has_any=bool(register.themes),
    )


def _sentence(register: RegisterFacts) -> str:
    told = f"A person has read {register.read:,} of {count(register.comments, 'comment')}"
    if register.without_theme:
        told += f"; {register.without_theme:,} {'is' if register.without_theme == 1 else 'are'} of none of these themes"
    return f"{told}. Only what people confirmed is counted."


def agreement_over_all(register: RegisterFacts) -> str:
    """Say how far two readers agree over all themes, with how many comments both read."""
    found = register.agreement
    if not register.read_twice:
        return "No comment was read by two people yet, so we cannot tell how far readers agree."
    told = f"Two people read {count(register.read_twice, 'comment')} apart from each other"
    if found.kappa is None:
        return f"{told}. Their answers were all alike, so we cannot tell whether that is more than chance."
    share = f"{found.agreed:,} of {found.read_by_both:,} times they said the same of a theme"
    return f"{told}: {share}, kappa {found.kappa:.2f} (1 is always, 0 is chance)."


def _machine(register: RegisterFacts) -> str:
    if not register.machine_said:
        return ""
    return (
        f"Of {count(register.machine_said, 'first suggestion')} that a person has looked at,"
        f" {register.machine_right:,} {'was' if register.machine_right == 1 else 'were'} confirmed."
    )


def short_quarter(quarter: Quarter) -> str:
    """Name a quarter at the head of a column: Jan–Mar 2026."""
    first, last = quarter.words.rsplit(" ", 1)[0].split(" to ")
    return f"{first[:3]}–{last[:3]} {quarter.year}"


def _side(
    area_slug: str, kind: ThemeKind, kept: Iterable[ThemeFacts], quarters: Sequence[Quarter]
) -> RegisterSide:
    these = sorted(
        (each for each in kept if each.kind == kind), key=lambda each: (-each.confirmed, each.position)
    )
    return RegisterSide(
        key=kind.value,
        heading=HEADINGS[kind],
        rows=tuple(_row(area_slug, each, quarters) for each in these),
    )


HEADINGS = {ThemeKind.TO_DEVELOP: "Areas for development", ThemeKind.STRENGTH: "Strengths"}


def _row(area_slug: str, theme: ThemeFacts, quarters: Sequence[Quarter]) -> ThemeRow:
    return ThemeRow(
        name=theme.name,
        href=reverse("theme", args=[area_slug, theme.slug]),
        about=theme.about,
        quarters=tuple(f"{theme.in_quarter(each):,}" for each in quarters),
        total=f"{theme.confirmed:,}",
        sources=counted_words(theme.by_source),
        agreement=kappa_words(theme.agreement),
        replied=f"Yes, {day(theme.replied_on)}" if theme.replies else "Not yet",
        reply_href=""
        if theme.replies or theme.ended_on
        else reverse("reply_to_theme", args=[area_slug, theme.slug]),
        is_ended=theme.ended_on is not None,
    )


def counted_words(counted: Iterable[tuple[str, int]], names: Mapping[str, str] | None = None) -> str:
    """Write counts by word, the most first: Survey 12, Letter or email 3."""
    named = names or {each.value: name for each, name in COMMENT_SOURCE_NAMES.items()}
    ordered = sorted(counted, key=lambda each: -each[1])
    return ", ".join(f"{named[word]} {number:,}" for word, number in ordered)


def kappa_words(found: Agreement) -> str:
    """Write how far readers agree in a cell."""
    if not found.read_by_both:
        return "Not read twice"
    return (
        f"Cannot tell ({found.read_by_both})"
        if found.kappa is None
        else f"{found.kappa:.2f} ({found.read_by_both})"
    )


THEME_HEADS = (
    *("Theme", "Side", "About", "Comments", "Quarter", "Comments in the quarter"),
    *("Where from", "Read by two", "Kappa", "Replied on", "Ended on"),
)


def theme_rows(themes: Iterable[ThemeFacts]) -> Iterator[list[str]]:
    """Write each theme as rows of a file: one for each quarter, or one alone."""
    for theme in themes:
        for quarter, number in theme.by_quarter or ((None, 0),):
            yield [
                *(theme.name, THEME_KIND_NAMES[ThemeKind(theme.kind)], theme.about, str(theme.confirmed)),
                *(quarter.words if quarter else "", str(number), counted_words(theme.by_source)),
                str(theme.agreement.read_by_both),
                "" if theme.agreement.kappa is None else f"{theme.agreement.kappa:.3f}",
                theme.replied_on.isoformat() if theme.replied_on else "",
                theme.ended_on.isoformat() if theme.ended_on else "",
            ]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuarterRow:
    """A theme in one quarter, beside the quarter before."""

    name: str
    now: str
    before: str
    total: str
    replied: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuarterPage:
    """The register of one quarter, to be printed."""

    heading: str
    now: str
    before: str
    sentence: str
    agreement: str
    sides: tuple[tuple[str, tuple[QuarterRow, ...]], ...]


def quarter_page(register: RegisterFacts, quarter: Quarter) -> QuarterPage:
    """Lay out the register of one quarter: the themes of which something was said, or ever was."""
    number = sum(each.in_quarter(quarter) for each in register.themes)
    return QuarterPage(
        heading=f"Strengths and areas for development, {quarter.words}",
        now=short_quarter(quarter),
        before=short_quarter(quarter.before),
        sentence=f"Confirmed by a person {count(number, 'time')} in comments from {quarter.words}; a comment may be of"
        " two themes.",
        agreement=agreement_over_all(register),
        sides=tuple(
            (HEADINGS[kind], _quarter_rows(register.themes, kind, quarter))
            for kind in (ThemeKind.TO_DEVELOP, ThemeKind.STRENGTH)
        ),
    )


def _quarter_rows(themes: Iterable[ThemeFacts], kind: ThemeKind, quarter: Quarter) -> tuple[QuarterRow, ...]:
    these = [
        each for each in themes if each.kind == kind and (each.ended_on is None or each.in_quarter(quarter))
    ]
    return tuple(
        QuarterRow(
            name=each.name,
            now=f"{each.in_quarter(quarter):,}",
            before=f"{each.in_quarter(quarter.before):,}",
            total=f"{each.confirmed:,}",
            replied=day(each.replied_on) if each.replies else "Not yet",
        )
        for each in sorted(these, key=lambda each: (-each.in_quarter(quarter), each.position))
    )
