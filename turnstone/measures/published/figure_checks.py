"""What is wrong in a figure, whichever table it came from."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from turnstone.measures.published.figures import Columns, Wanted
from turnstone.measures.published.tables import ColumnFault
from turnstone.measures.published.tidy import NO_MARK, FaultRow, FigureRow

# Half of the last decimal place that is printed, and a hair for what was rounded twice.
ROUNDED_BY = Decimal("0.06")
# A printed percentage that is further than this from its parts is not used.
TOO_FAR = Decimal("0.5")


def faults_in_figures(
    figures: Iterable[FigureRow], wanted: Wanted, printed: frozenset[str], names: Mapping[str, str], file: str
) -> Iterator[FaultRow]:
    """Find figures that cannot be, and percentages of the measures in `printed` that their parts do not give."""
    for each in figures:
        for kind, told, leaves_out in _wrong(each, wanted, printed):
            yield FaultRow(
                kind=kind,
                sentence=f"{names.get(each.place_code, each.place_code)}, {each.period}: {told}",
                file=file,
                measure_code=each.measure_code,
                place_code=each.place_code,
                period=each.period,
                leaves_out=leaves_out,
            )


def _wrong(each: FigureRow, wanted: Wanted, printed: frozenset[str]) -> Iterator[tuple[str, str, bool]]:
    """Give what is wrong in a figure: its kind, its words, and whether the figure is left out for it."""
    part, whole = each.numerator, each.denominator
    least, most = (wanted[each.measure_code].get(end) for end in ("least", "most"))
    if each.mark == NO_MARK:
        yield "not_a_number", "what is printed is no number and no mark that is known.", True
    elif part is not None and whole is not None and part > whole:
        yield "part_above_whole", f"{part:,} of {whole:,} cannot be.", True
    elif each.value is not None and least is not None and each.value < least:
        yield "out_of_bounds", f"{each.value.normalize():,f} cannot be; the least is {least:,}.", True
    elif each.value is not None and most is not None and each.value > most:
        yield "out_of_bounds", f"{each.value.normalize():,f} cannot be; the most is {most:,}.", True
    elif each.measure_code in printed and (told := _not_its_parts(each)):
        yield "not_its_parts", told, _is_too_far(each)


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
