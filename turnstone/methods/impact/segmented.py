"""Segmented regression of a series before and after a change, fitted in two ways.

Columns: 1, time (0, 1, 2 ...), step (1 from the first point after), time since (0 at that point).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from turnstone.methods.refusals import NotComputable

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Matrix = NDArray[np.float64]

COEFFICIENTS = 4
_NEAR_ONE = 0.999
# What restricted likelihood makes least may have more than one hollow; it is looked for in the deepest.
_STEP = 0.05
_STARTS = tuple(_STEP * at for at in range(-19, 20))


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """Hold an estimate with its standard error and its 95% interval."""

    value: float
    error: float
    low: float
    high: float

    @property
    def leaves_out_none(self) -> bool:
        """Say whether no change at all lies outside the interval."""
        return self.low > 0 or self.high < 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """Hold one fit: its four coefficients, and the effect over the time after and at its last point.

    The effect is what was fitted less the earlier line carried on. `rho` is how far each error hangs on the one
    before, 0 where that is not looked at; `sigma` is the standard deviation of the errors.
    """

    intercept: Estimate
    slope_before: Estimate
    level_change: Estimate
    slope_change: Estimate
    average: Estimate
    at_last: Estimate
    carried_on: tuple[float, ...]
    rho: float
    sigma: float


def least_squares(before: Sequence[float], after: Sequence[float]) -> Fit:
    """Fit by ordinary least squares, as if errors were independent."""
    return _fit(before, after, rho=0.0)


def restricted_likelihood(before: Sequence[float], after: Sequence[float]) -> Fit:
    """Fit by restricted maximum likelihood with errors of which each hangs on the one before (AR(1))."""
    # Here, so that a page that only shows a stored result does not load it.
    from scipy.optimize import minimize_scalar

    if is_straight(before) and is_straight(after):
        raise NotComputable("The figures have no ups and downs to judge by. Say what they show.")
    near = min(_STARTS, key=lambda rho: _criterion(before, after, rho))
    found = minimize_scalar(
        lambda rho: _criterion(before, after, float(rho)),
        bounds=(max(near - _STEP, -_NEAR_ONE), min(near + _STEP, _NEAR_ONE)),
        method="bounded",
        options={"xatol": 1e-8},
    )
    return _fit(before, after, rho=float(found.x))


def is_straight(values: Sequence[float]) -> bool:
    """Say whether values lie on one line, but for what the computer rounds."""
    bends = (
        after - 2 * now + before for before, now, after in zip(values, values[1:], values[2:], strict=False)
    )
    return max(map(abs, bends), default=0.0) <= 1e-9 * max(map(abs, values), default=0.0)


def _criterion(before: Sequence[float], after: Sequence[float], rho: float) -> float:
    """Give what restricted likelihood makes least, up to a constant."""
    import numpy as np

    rows, values = _design(len(before), len(after)), np.array([*before, *after], dtype=float)
    white_rows, white_values, log_determinant = _whitened(rows, values, rho)
    solved, *_ = np.linalg.lstsq(white_rows, white_values, rcond=None)
    left = white_values - white_rows @ solved
    _, log_of_rows = np.linalg.slogdet(white_rows.T @ white_rows)
    spare = len(values) - COEFFICIENTS
    return 0.5 * (spare * math.log(float(left @ left)) + log_determinant + float(log_of_rows))


def _fit(before: Sequence[float], after: Sequence[float], rho: float) -> Fit:
    import numpy as np
    from scipy.stats import t

    rows, values = _design(len(before), len(after)), np.array([*before, *after], dtype=float)
    white_rows, white_values, _ = _whitened(rows, values, rho)
    solved, *_ = np.linalg.lstsq(white_rows, white_values, rcond=None)
    left = white_values - white_rows @ solved
    spare = len(values) - COEFFICIENTS
    variance = float(left @ left) / spare
    spread = variance * np.linalg.inv(white_rows.T @ white_rows)
    times = float(t.ppf(0.975, spare))

    def estimate(*weights: float) -> Estimate:
        row = np.array(weights)
        value, error = float(row @ solved), math.sqrt(float(row @ spread @ row))
        return Estimate(value=value, error=error, low=value - times * error, high=value + times * error)

    many = len(after)
    return Fit(
        intercept=estimate(1, 0, 0, 0),
        slope_before=estimate(0, 1, 0, 0),
        level_change=estimate(0, 0, 1, 0),
        slope_change=estimate(0, 0, 0, 1),
        average=estimate(0, 0, 1, (many - 1) / 2),
        at_last=estimate(0, 0, 1, many - 1),
        carried_on=tuple(float(solved[0] + solved[1] * at) for at in range(len(before), len(values))),
        rho=rho,
        sigma=math.sqrt(variance),
    )


def _design(before: int, after: int) -> Matrix:
    import numpy as np

    if min(before, after) < 2 or before + after <= COEFFICIENTS:
        raise NotComputable(
            f"There are {before} points before and {after} after: too few to fit a line to each. Wait for more."
        )
    time = np.arange(before + after, dtype=float)
    step = (time >= before).astype(float)
    return np.column_stack([np.ones_like(time), time, step, step * (time - before)])


def _whitened(rows: Matrix, values: Matrix, rho: float) -> tuple[Matrix, Matrix, float]:
    """Make errors of which each hangs on the one before independent; and give the log of the determinant of that."""
    first = math.sqrt(1 - rho * rho)

    def white(of: Matrix) -> Matrix:
        found = of.copy()
        found[1:] -= rho * of[:-1]
        found[1:] /= first
        return found

    return white(rows), white(values), (len(values) - 1) * math.log(1 - rho * rho)
