"""Time loading a folder of published files, beside DuckDB reading them alone: `python -m benchmarks.published DIR`."""

import os
import sys
import tempfile
import time
from pathlib import Path

MOST_SECONDS = 20
# A sheet with several rows of headings, which the sniffer refuses.
HAS_NO_HEAD = "send_tribunals_appeal_rate_2014_2024.csv.gz"


def main(folder: Path) -> None:
    """Load a folder into a new database, read it with DuckDB alone, and print both with their ratio."""
    rows, alone = _alone(folder)
    loaded = _loaded(folder)
    print(
        f"{rows:,} published rows: loaded in {loaded:.1f} s of the {MOST_SECONDS} s that it may take, "
        f"{loaded / alone:.1f} times DuckDB reading the same files alone"
    )
    sys.exit(1 if loaded > MOST_SECONDS else 0)


def _alone(folder: Path) -> tuple[int, float]:
    """Read every table as text and count its rows."""
    import duckdb

    rows, started = 0, time.perf_counter()
    with duckdb.connect(config={"threads": 2}) as alone:
        for path in sorted(folder.rglob("*.csv.gz")):
            if path.name == HAS_NO_HEAD:
                continue
            alone.execute(
                "CREATE OR REPLACE TABLE read AS SELECT * FROM read_csv(?, all_varchar=true, header=true)",
                [str(path)],
            )
            rows += alone.execute("SELECT count(*) FROM read").fetchall()[0][0]
    return rows, time.perf_counter() - started


def _loaded(folder: Path) -> float:
    from turnstone.commands.ready import make_ready

    make_ready()
    from turnstone.programme.audit.operations import Machine
    from turnstone.programme.scorecards.operations import load_published

    started = time.perf_counter()
    load_published(by=Machine("benchmark"), path=folder)
    return time.perf_counter() - started


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="turnstone-") as data:
        os.environ["TURNSTONE_DATA"] = data
        main(Path(sys.argv[1]))
