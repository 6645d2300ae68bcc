"""Measure a scorecard of 40 measures, 36 months and 20 localities: its page, and its two pages as a PDF.

`python -m benchmarks.scorecard` builds the area in a folder of its own and prints each time, with how many times that
is of what DuckDB alone takes to read the same rows from a file.
"""

import csv
import datetime as dt
import os
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

MEASURES, MONTHS, LOCALITIES = 40, 36, 20
_COLUMNS = ("measure_id", "place_id", "period_ends_on", "numerator", "denominator", "value", "mark")
TIMES = 5


def main() -> None:
    """Build the area, measure it, and print what was found."""
    with tempfile.TemporaryDirectory(prefix="turnstone-") as folder:
        os.environ["TURNSTONE_DATA"] = folder
        from turnstone.commands.ready import make_ready

        make_ready()
        card = build()
        alone = _duckdb(_rows_as_a_file(card.area_id, Path(folder) / "rows.csv"))
        client, page = _client(), f"/wexcombe/office/scorecards/{card.slug}/"
        queries, seconds = _measured_page(client, page)
        found = {f"the page ({queries} queries)": seconds}
        queries, seconds = _measured_page(client, f"{page}?place={_a_place(card.area_id)}")
        found[f"the page of a locality ({queries} queries)"] = seconds
        print("\n".join(_lines(found | _paper(card), alone)))


def _a_place(area_id: int) -> int:
    from turnstone.programme.audit import clock
    from turnstone.programme.scorecards.queries import places_as_at

    return places_as_at(area_id, clock.now())[0].id


def build() -> Any:
    """Make an area with a scorecard, in one operation."""
    from turnstone.programme.audit.operations import Machine, operation
    from turnstone.programme.people.operations import add_area

    by = Machine("a benchmark")

    @operation
    def build_scorecard(*, by: Any) -> Any:
        return _fill(add_area(by=by, slug="wexcombe", name="Wexcombe"), by)

    return build_scorecard(by=by)


def _fill(area: Any, by: Any) -> Any:
    from turnstone.programme.audit.many import add_many
    from turnstone.programme.scorecards import operations
    from turnstone.programme.scorecards.models import Place, Result, Target
    from turnstone.programme.scorecards.rules import Level, MeasureKind, Polarity, Readers

    kinds = list(MeasureKind)
    measures = [
        operations.add_measure(
            by=by, area=area, title=_TITLE.format(number), kind=kinds[number % 3], unit="%",
            polarity=Polarity.HIGH, value_kind="percentage",
        )
        for number in range(1, MEASURES + 1)
    ]  # fmt: skip
    places = add_many(
        [
            Place(area=area, level=Level.LOCALITY, name=f"Locality {number}", position=number)
            for number in range(LOCALITIES)
        ]
    )
    dice = random.Random(1)  # noqa: S311 - made-up figures
    add_many(
        [
            Result(area=area, measure=measure, place=place, period_ends_on=day, **_figure(dice))
            for measure in measures
            for place in (None, *places)
            for day in months()
        ]
    )
    add_many(
        [
            Target(area=area, measure=each, on=on, value=value, set_on=on, agreed_by="The board")
            for each in measures
            for on, value in (
                (months()[0], Decimal(60)),
                (months()[-1] + dt.timedelta(days=365), Decimal(75)),
            )
        ]
    )
    return operations.add_scorecard(
        by=by, area=area, name="For scrutiny", readers=Readers.SCRUTINY, measures=measures
    )


_TITLE = "Plans of sort {} that were finished within 20 weeks"


def _figure(dice: random.Random) -> dict[str, Decimal]:
    upper, lower = dice.randint(90, 140), 200
    return {"numerator": Decimal(upper), "denominator": Decimal(lower), "value": Decimal(100 * upper) / lower}


def months() -> list[dt.date]:
    """Give the ends of the last whole months, oldest first."""
    day = dt.date.today().replace(day=1) - dt.timedelta(days=1)
    found = []
    for _ in range(MONTHS):
        found.append(day)
        day = day.replace(day=1) - dt.timedelta(days=1)
    return found[::-1]


def _client() -> Any:
    """Sign in somebody of the programme office."""
    from django.conf import settings
    from django.test import Client

    from turnstone.programme.audit.operations import Machine
    from turnstone.programme.people import operations as people
    from turnstone.programme.people.models import LocalArea
    from turnstone.programme.people.rules import Role

    settings.ALLOWED_HOSTS = ["testserver"]
    by = Machine("a benchmark")
    account = people.open_account(by=by, email="priya@wexcombe.example", name="Priya Nair")
    people.give_role(by=by, area=LocalArea.objects.get(), account=account, role=Role.PROGRAMME_OFFICE)
    client = Client()
    client.force_login(account, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


def _measured_page(client: Any, address: str) -> tuple[int, float]:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as queries:
        response = client.get(address)
    assert response.status_code == 200, f"{address} answered {response.status_code}"
    return len(queries), _median(lambda: client.get(address))


def _paper(card: Any) -> dict[str, float]:
    from turnstone.papers.catalogue import draft, render
    from turnstone.programme.audit import clock

    def make() -> Any:
        return draft("scorecard", scorecard_id=card.pk, as_at=clock.now(), audience="board")

    paper = make()
    return {
        "the paper, read and composed": _median(make),
        "its two pages as a PDF": _median(lambda: render(paper.content, "pdf")),
    }


def _rows_as_a_file(area_id: int, path: Path) -> Path:
    from turnstone.programme.scorecards.models import Result

    with path.open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(_COLUMNS)
        writer.writerows(Result.objects.filter(area_id=area_id).values_list(*_COLUMNS))
    return path


def _duckdb(path: Path) -> float:
    """Time reading the rows of the whole area from the file, with nothing done to them."""
    from turnstone.measures.engines import reading

    with reading(path.parent) as reader:
        return _median(lambda: reader.open(path, _COLUMNS).rows({"place_id": [""]}))


def _median(work: Callable[[], object]) -> float:
    times = []
    for _ in range(TIMES):
        started = time.perf_counter()
        work()
        times.append(time.perf_counter() - started)
    return statistics.median(times)


def _lines(found: dict[str, float], alone: float) -> Iterator[str]:
    yield f"DuckDB alone, the same rows: {1000 * alone:.0f} ms"
    for name, seconds in found.items():
        yield f"{name}: {1000 * seconds:.0f} ms, {seconds / alone:.1f} times DuckDB alone"


if __name__ == "__main__":
    main()
