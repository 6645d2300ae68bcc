"""What is wrong in a figure, whichever table it came from."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from turnstone.measures.published.checks import ColumnFault
from turnstone.measures.published.figures import Columns
from turnstone.measures.published.tidy import FaultRow, FigureRow

# Half of the last decimal place that is printed, and a hair for what was rounded twice.
ROUNDED_BY = Decimal("0.06")
# A printed percentage that is further than this from its parts is not used.
TOO_FAR = Decimal("0.5")


def faults_in_figures(
    figures: Iterable[FigureRow], printed: frozenset[str], names: Mapping[str, str], file: str
) -> Iterator[FaultRow]:
    """Find shares that cannot be, and printed percentages of the measures in `printed` that their parts do not give."""
    for each in figures:
        told = _impossible(each) or (_not_its_parts(each) if each.measure_code in printed else "")
        if told:
            yield FaultRow(
                kind="part_above_whole" if _impossible(each) else "not_its_parts",
                sentence=f"{names.get(each.place_code, each.place_code)}, {each.period}: {told}",
                file=file,
                measure_code=each.measure_code,
                place_code=each.place_code,
                period=each.period,
                leaves_out=bool(_impossible(each)) or _is_too_far(each),
            )


def _impossible(figure: FigureRow) -> str:
    part, whole = figure.numerator, figure.denominator
    if part is None or whole is None or part <= whole:
        return ""
    return f"{part:,} of {whole:,} cannot be."


def _not_its_parts(figure: FigureRow) -> str:
    if _distance(figure) <= ROUNDED_BY or figure.numerator is None or not figure.denominator:
        return ""
    made = round(100 * figure.numerator / figure.denominator, 1)
    return f"{figure.value}% is printed, and {figure.numerator:,} of {figure.denominator:,} is {made}%."


def _distance(figure: FigureRow) -> Decimal:
    """Give how far the printed percentage is from its parts, in points."""
    if figure.value is None or figure.numerator is None or not figure.denominator:
        return Decimal(0)
    return abs(100 * figure.numerator / figure.denominator - figure.value)


def _is_too_far(figure: FigureRow) -> bool:
    """Say whether an authority's percentage is none; those of regions and England may leave authorities out."""
    return len(figure.place_code) == 3 and _distance(figure) > TOO_FAR


def faults_of_figures(
    found: Iterable[ColumnFault], columns: Iterable[Columns], file: str
) -> Iterator[FaultRow]:
    """Tell each fault of a column of the measures that rest on it, and a fault of no measure of the table."""
    of_measures = tuple(columns)
    for each in found:
        codes = [known.measure_code for known in of_measures if each.line and each.column in known.names]
        for code in codes or [""]:
            yield FaultRow(
                kind=each.kind,
                sentence=each.sentence,
                file=file,
                measure_code=code,
                place_code=each.line.place.code if each.line and code else "",
                period=each.line.period if each.line else "",
                leaves_out=each.leaves_out and bool(code),
            )
