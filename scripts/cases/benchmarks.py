"""The cases of benchmarks: standing among all authorities, intervals, and comparison with a fixed figure."""

import csv
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from statistics import NormalDist
from typing import Any

from turnstone.methods.benchmarks import (
    Polarity,
    change_from,
    compared,
    neighbours_of,
    rate_interval,
    standing,
)
from turnstone.methods.intervals import Interval, Proportion, wilson

_POLARITIES: dict[str, Polarity] = {"high": "high", "low": "low"}
_ENGLAND = 970  # and above it regions and groups: published beside authorities, and never ranked
_NOTHING: dict[str, object] = dict.fromkeys(("value", "lower", "upper", "verdict"))  # nobody was counted
_FOUND = ("value", "lower", "upper")
_beside = Path()


def cases_in(read: Mapping[str, Any]) -> object:
    """Give the cases of the three lists, each with what it expects under `expected`."""
    intervals = [
        {"id": f"interval {at}", "input": each, "expected": {key: each[key] for key in _FOUND if key in each}}
        for at, each in enumerate(read.get("intervals", ()), 1)
    ]
    return [*read.get("benchmarks", ()), *intervals, *read.get("compare", ())] or None


def look_beside(file: Path) -> None:
    """Say where the cases' file lies: the published figures that they name lie beside it."""
    global _beside
    _beside = file.parent


def answer(case: Mapping[str, Any]) -> dict[str, object]:
    """Work out one case of any of the three sorts."""
    given = case["input"]
    if "kind" in given:
        return _interval(given)
    if "benchmark" in given:
        return _compared(given)
    return _among_all(given) if "measure" in given else _listed(given)


def _among_all(given: Mapping[str, Any]) -> dict[str, object]:
    number, year = given["la_number"], given["year"]
    values = _published(_beside, given["measure"]).get(year, {})
    areas = {area: value for area, value in values.items() if area < _ENGLAND}
    polarity = _polarity(given) if number in areas else "none"
    found = standing(values.get(number), list(areas.values()), polarity)
    near = neighbours_of(areas, _neighbours(_beside).get(number, ()))
    before = _published(_beside, given["measure"]).get(year - 1, {}).get(number)
    return {
        "value": found.value,
        "rank": found.rank,
        "ranked_of": found.ranked_of,
        "quartile_edges": found.edges,
        "quartile_band": found.band,
        "neighbour_mean": near.mean,
        "neighbours_used": near.used,
        "england": values.get(_ENGLAND),
        "change_from_previous_year": change_from(before, found.value),
    }


def _listed(given: Mapping[str, Any]) -> dict[str, object]:
    values = given["values"]
    found = standing(values[given["index"]], values, _polarity(given))
    return {
        "rank": found.rank,
        "ranked_of": found.ranked_of,
        "quartile_edges": found.edges,
        "quartile_band": found.band,
    }


def _interval(given: Mapping[str, Any]) -> dict[str, object]:
    z = _z(given.get("confidence", 0.95))
    count, of = given["numerator"], given["denominator"]
    if not of:
        return _NOTHING
    if given["kind"].startswith("proportion"):
        return {"value": count / of} | _ends(wilson(count, of, z=z))
    per = float(given["kind"].rpartition("_")[2])
    return _ends(rate_interval(count, of, per=per, z=z)) | {"value": count * per / of}


def _compared(given: Mapping[str, Any]) -> dict[str, object]:
    found = compared(
        Proportion(given["numerator"], given["denominator"]),
        given["benchmark"],
        _polarity(given),
        z=_z(given.get("confidence", 0.95)),
    )
    if found is None:
        return _NOTHING
    return {"value": found.value, "verdict": found.verdict} | _ends(found.interval)


def _polarity(given: Mapping[str, Any]) -> Polarity:
    return _POLARITIES.get(str(given["polarity"]).lower(), "none")


def _ends(interval: Interval) -> dict[str, object]:
    return {"lower": interval.low, "upper": interval.high}


def _z(confidence: float) -> float:
    return NormalDist().inv_cdf((1 + confidence) / 2)


@cache
def _published(folder: Path, measure: str) -> dict[int, dict[int, float | None]]:
    """Give a measure's figures by year and by authority."""
    found: dict[int, dict[int, float | None]] = {}
    with (folder / "lait_sen_la.csv").open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            if row["measure"] == measure:
                value = float(row["value"]) if row["value"].strip() else None
                found.setdefault(int(row["year"]), {})[int(row["la_number"])] = value
    return found


@cache
def _neighbours(folder: Path) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    with (folder / "stat_neighbours_2025.csv").open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            found.setdefault(int(row["la_number"]), []).append(int(row["neighbour_la_number"]))
    return found
