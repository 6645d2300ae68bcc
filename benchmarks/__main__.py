"""Measure pages, papers and set-up on the demo area and on one ten times its size, and write down what was found."""

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks import report

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "reference" / "performance.md"
SCALES = (1, 10)
PUBLISHED = Path(os.environ.get("TURNSTONE_SHARED", ROOT.parent / "shared")) / "data" / "dfe"


def main() -> None:
    """Measure what is asked for and print it, or write it."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--write", action="store_true", help=f"write {PAGE.relative_to(ROOT)} as well")
    parser.add_argument(
        "--no-set-up", action="store_true", help="leave out ./run from nothing, which is slow"
    )
    said = parser.parse_args()
    measured = {scale: _in_a_process_of_its_own(scale) for scale in SCALES}
    set_up = {} if said.no_set_up else _set_up()
    page = report.written(measured, set_up, _measures(), machine=_machine())
    print(page)
    if said.write:
        PAGE.write_text(page)


def _in_a_process_of_its_own(scale: int) -> dict[str, object]:
    """Measure one size in its own process and folder, so that neither size warms the other."""
    print(f"Measuring the demo area at {scale} times its size ...", file=sys.stderr)
    with tempfile.TemporaryDirectory(prefix="turnstone-") as folder:
        environment = {**os.environ, "TURNSTONE_DATA": folder}
        command = [sys.executable, "-m", "benchmarks.one_size", str(scale)]
        done = subprocess.run(
            command, cwd=ROOT, env=environment, check=True, stdout=subprocess.PIPE, text=True
        )
    found: dict[str, object] = json.loads(done.stdout.splitlines()[-1])
    return found


def _measures() -> list[str]:
    """Measure a large scorecard and, where they are here, the department's files; each prints its own lines."""
    print("Measuring a scorecard and published files ...", file=sys.stderr)
    asked = [
        ["benchmarks.scorecard"],
        *([["benchmarks.published", str(PUBLISHED)]] if PUBLISHED.is_dir() else []),
    ]
    found: list[str] = []
    for each in asked:
        command = [sys.executable, "-m", *each]
        done = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True)
        found += done.stdout.splitlines()
    return found


def _set_up() -> dict[str, float]:
    """Time `./run --once` in a copy of what is committed: from nothing, and again."""
    print("Timing ./run from nothing and again ...", file=sys.stderr)
    with tempfile.TemporaryDirectory(prefix="turnstone-") as folder:
        subprocess.run(["git", "clone", "--quiet", str(ROOT), folder], check=True)
        return {name: _timed_run(Path(folder)) for name in ("from nothing", "again")}


def _timed_run(folder: Path) -> float:
    from time import monotonic

    clean = {
        name: value for name, value in os.environ.items() if not name.startswith(("TURNSTONE_", "DJANGO_"))
    }
    started = monotonic()
    subprocess.run(["./run", "--once"], cwd=folder, env=clean, check=True, stdout=subprocess.DEVNULL)
    return monotonic() - started


def _machine() -> str:
    return f"{os.cpu_count()} cores, Python {platform.python_version()}, {platform.system()}"


if __name__ == "__main__":
    main()
