"""The cases of hiding small numbers: tables, percentages and rounded counts."""

from collections.abc import Iterator, Mapping
from typing import Any

from turnstone.methods.disclosure import (
    PRESETS,
    Figures,
    Policy,
    Relation,
    attack,
    hide,
    shown_count,
    shown_percentage,
)

Case = Mapping[str, Any]
PASSES = {"all_primary_hidden": True, "all_zeros_shown": True, "all_safe": True, "few_enough": True}


def cases_in(read: Mapping[str, Any]) -> list[Case] | None:
    """Give each case of a file with its sort; any answer to a table that meets the pass mark is right."""
    return list(_cases_in(read)) or None


def _cases_in(read: Mapping[str, Any]) -> Iterator[Case]:
    for case in read.get("tables", ()):
        wanted = case["expected"]
        expected = PASSES if "primary" in wanted else wanted
        yield {**case, "sort": "table", "wanted": wanted, "expected": expected}
    for case in read.get("percentages", ()):
        yield {**case, "sort": "percentage"}
    for number, case in enumerate(read.get("nhs_rounding", ()), 1):
        yield {"id": f"nhs-{number:02}", **case, "sort": "nhs"}


def answer(case: Case) -> object:
    """Work out one case."""
    return _BY_SORT[case["sort"]](case)


def _table(case: Case) -> dict[str, bool]:
    wanted, threshold = case["wanted"], case.get("threshold", Policy().threshold)
    relations = tuple(Relation(each["total"], tuple(each["parts"])) for each in case["relations"])
    found = hide(Figures(cells=case["cells"], relations=relations), Policy(threshold=threshold))
    shown = {name: count for name, count in case["cells"].items() if name not in found.cells}
    known = attack(shown, relations, found.primary)
    fewest = wanted["fewest_secondary"]
    return {
        "all_primary_hidden": found.primary == set(wanted["primary"]),
        "all_zeros_shown": all(name in shown for name in wanted["zeros_shown"]),
        "all_safe": not any(each.is_surely_below(threshold) for each in known.values()),
        "few_enough": len(found.secondary) <= max(fewest + 1, 2 * fewest),
    }


def _percentage(case: Case) -> dict[str, object]:
    given = case["input"]
    policy = Policy(
        threshold=given.get("threshold", Policy().threshold),
        protect_complement=given.get("protect_complement", True),
    )
    found = shown_percentage(given["numerator"], given["denominator"], policy)
    return {
        "numerator": found.numerator,
        "denominator": found.denominator,
        "percentage": found.percentage,
    }


def _nhs(case: Case) -> object:
    given = case["input"]
    if "count" in given:
        return shown_count(given["count"], PRESETS["nhs"])
    return shown_percentage(given["numerator"], given["denominator"], PRESETS["nhs"]).percentage


_BY_SORT = {"table": _table, "percentage": _percentage, "nhs": _nhs}
