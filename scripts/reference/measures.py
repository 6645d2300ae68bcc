"""The library of measures: one page of all, and a page each."""

from collections.abc import Callable
from functools import partial

from reference.markdown import MADE, table
from reference.markdown import page as made
from turnstone.measures.library import Definition, library

FOLDER = "docs/reference/measures"


def pages() -> dict[str, Callable[[], str]]:
    """Give each page by its path."""
    each = {f"{FOLDER}/{code}.md": partial(_one, found) for code, found in library().items()}
    return {f"{FOLDER}.md": _all, **each}


def _all() -> str:
    """List every measure under the question that it answers."""
    from turnstone.programme.scorecards.rules import FREQUENCY_NAMES, MEASURE_KIND_NAMES, Frequency

    parts = []
    for kind, question in MEASURE_KIND_NAMES.items():
        found = sorted(
            (each for each in library().values() if each.kind == kind), key=lambda each: each.title
        )
        rows = [
            (
                f"[{each.title}](measures/{each.code}.md)",
                each.unit,
                FREQUENCY_NAMES[Frequency(each.frequency)],
                "yes" if each.published else "–",
            )
            for each in found
        ]
        parts += [
            f"## {question}",
            table(["Measure", "Unit", "How often", "Published for every area"], rows),
        ]
    about = (
        f"What may be counted: {len(library())} measures, each defined by one file in `measure_definitions`, named"
        " as its code. A partnership takes those that it needs and may add its own."
    )
    return made("Measures", about, *parts)


def _one(each: Definition) -> str:
    """Set out one measure."""
    rows = [(name, words) for name, words in _rows(each) if words]
    parts = [each.definition, table(["", ""], rows)]
    if each.changes:
        told = [(str(change.version), f"{change.from_day:%-d %B %Y}", change.what) for change in each.changes]
        parts += ["## Versions", table(["Version", "From", "What changed"], told)]
    if each.published:
        parts += ["## Where it is published", _published(each)]
    if each.also_called:
        parts += ["## Papers also call it", "\n".join(f"- {name}" for name in each.also_called)]
    return "\n\n".join([f"# {each.title}", MADE, *parts, "[All measures](../measures.md)"]) + "\n"


def _rows(each: Definition) -> list[tuple[str, str]]:
    from turnstone.programme.scorecards import rules

    kind = rules.VALUE_KIND_NAMES[rules.ValueKind(each.value_kind)]
    return [
        ("Code", f"`{each.code}`, version {each.version}"),
        ("Question", rules.MEASURE_KIND_NAMES[rules.MeasureKind(each.kind)]),
        ("Above the line" if each.denominator else "Counted", each.numerator),
        ("Below the line", each.denominator),
        ("In and out", each.inclusions),
        ("Kind of figure", f"{kind}, for each {each.rate_per:,}" if each.value_kind == "rate" else kind),
        ("Unit", each.unit),
        ("Better", rules.POLARITY_NAMES[rules.Polarity(each.polarity)]),
        ("How often", rules.FREQUENCY_NAMES[rules.Frequency(each.frequency)]),
        ("From", each.source),
        ("Due", f"{each.lag_days} days after each period ends"),
        ("Speaks for", rules.ANSWERS_NAMES[rules.Answers(each.answers)]),
        ("Places", ", ".join(rules.LEVEL_NAMES[rules.Level(level)] for level in each.levels)),
        ("Readers", ", ".join(rules.READERS_NAMES[rules.Readers(reader)] for reader in each.readers)),
        ("Small numbers", rules.SMALL_NUMBERS_NAMES[rules.SmallNumbers(each.small_numbers)]),
        ("Follows the seasons", "yes" if each.is_seasonal else ""),
        ("When it goes well", each.shows),
        ("Computed from a return by", each.return_expression and f"`{each.return_expression}`"),
    ]


def _published(each: Definition) -> str:
    said = dict(each.published or {})
    named = [
        f"- {label}: {_columns(said[key])}"
        for key, label in (
            ("file", "Table"),
            ("numerator", "Above the line"),
            ("denominator", "Below the line"),
        )
        if key in said
    ]
    named += [f"- Printed as: `{said['value']}`"] if "value" in said else []
    named += [f"- In the Local Authority Interactive Tool: `{said['lait']}`"] if "lait" in said else []
    named += [
        f"- In the older table `{name}`: {_older(columns)}" for name, columns in said.get("older", {}).items()
    ]
    return "\n".join(named)


def _older(columns: dict[str, str]) -> str:
    return ", ".join(_columns(name) for name in columns.values())


def _columns(names: str | list[str]) -> str:
    return f"`{names}`" if isinstance(names, str) else " and ".join(f"`{name}`" for name in names)
