"""Work out the cases of a file and compare them with what it expects.

    python scripts/run_cases.py TOPIC FILE

prints a line for each case that fails and then how many passed and failed; the exit code is 1 where any failed. The
file is JSON with a list `cases`, each with an `id` and what it expects under `expected`. A new topic is a module in
scripts/cases, whose `answer` takes a case, and a line in `TOPICS`; one whose file keeps its cases otherwise says with
`cases_in` where they are. A case whose `expected` has an `error` or `refused` passes where the input is refused.
"""

import datetime as dt
import json
import math
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from cases import benchmarks, disclosure, its, pace, scorecard, spc

from turnstone.methods.refusals import NotComputable

Case = Mapping[str, Any]


def _listed(read: Mapping[str, Any]) -> object:
    return read.get("cases")


@dataclass(frozen=True, slots=True)
class Topic:
    """Say how a case is worked out, where a file of the topic has its cases, and how it finds data beside the file.

    `within` is how far, in itself or by share, a number may lie from the one expected: as files of the topic say.
    """

    answer: Callable[[Case], object]
    cases_in: Callable[[Mapping[str, Any]], object] = _listed
    look_beside: Callable[[Path], None] | None = None
    within: float = 1e-9


TOPICS = {
    "benchmarks": Topic(benchmarks.answer, benchmarks.cases_in, benchmarks.look_beside),
    "disclosure": Topic(disclosure.answer, disclosure.cases_in),
    "its": Topic(its.answer, within=1e-6),
    "pace": Topic(pace.answer, within=1e-6),
    "scorecard": Topic(scorecard.answer),
    "spc": Topic(spc.answer),
}


def main(arguments: Sequence[str]) -> int:
    """Run every case of a file and give the exit code."""
    if len(arguments) != 2:
        sys.exit("Say which topic and which file: python scripts/run_cases.py TOPIC FILE")
    topic, file = arguments
    if topic not in TOPICS:
        sys.exit(f"There is no topic {topic!r}. Choose from: {', '.join(sorted(TOPICS))}.")
    cases = _read(Path(file), TOPICS[topic])
    if look_beside := TOPICS[topic].look_beside:
        look_beside(Path(file))
    failed = 0
    for number, case in enumerate(cases, 1):
        wrong = _what_is_wrong(TOPICS[topic], case)
        if wrong:
            failed += 1
            print(f"{case.get('id', f'case {number}')}: {wrong}")
    print(f"{len(cases) - failed} passed, {failed} failed")
    return 1 if failed else 0


def _read(path: Path, topic: Topic) -> list[Case]:
    try:
        read = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        sys.exit(f"{path} cannot be read: {error.strerror}.")
    except ValueError as error:
        sys.exit(f"{path} is not JSON in UTF-8: {error}.")
    cases = topic.cases_in(read) if isinstance(read, dict) else None
    if not isinstance(cases, list) or not all(
        isinstance(case, dict) and "expected" in case for case in cases
    ):
        sys.exit(f"{path} has no list `cases` whose entries each say what is `expected`.")
    return cases


def _what_is_wrong(topic: Topic, case: Case) -> str:
    try:
        found = topic.answer(case)
    except NotComputable as refusal:
        return "" if _expects_refusal(case["expected"]) else f"refused: {refusal}"
    except Exception as error:  # one case that stops must not hide the others
        return f"stopped with {type(error).__name__}: {error}"
    return next(_differences(case["expected"], found, topic.within), "")


def _expects_refusal(expected: Any) -> bool:
    """Say whether a case wants its input refused; in which words is the method's own affair."""
    return isinstance(expected, dict) and bool(expected.get("error") or expected.get("refused"))


def _differences(expected: Any, found: Any, within: float, where: str = "") -> Iterator[str]:
    """Give each place where the answer is not what is expected; what it says besides is no fault."""
    if isinstance(expected, dict) and isinstance(found, dict):
        for key, value in expected.items():
            yield from _differences(value, found.get(key, "nothing"), within, f"{where}.{key}".lstrip("."))
    elif isinstance(expected, list) and isinstance(found, list | tuple) and len(expected) == len(found):
        for number, (one, other) in enumerate(zip(expected, found, strict=True)):
            yield from _differences(one, other, within, f"{where}[{number}]")
    elif not _is_same(expected, found, within):
        yield f"{where} should be {expected!r} and is {_shown(found)!r}"


def _is_same(expected: Any, found: Any, within: float) -> bool:
    """Compare numbers, of which no two whole ones lie so near each other; a yes is not a 1."""
    if any(isinstance(each, bool) for each in (expected, found)):
        return expected is found
    if isinstance(expected, int | float) and isinstance(found, int | float):
        return math.isclose(expected, found, rel_tol=within, abs_tol=within)
    return bool(expected == _shown(found))


def _shown(found: Any) -> Any:
    if isinstance(found, dt.date):
        return found.isoformat()
    return list(found) if isinstance(found, tuple) else found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
