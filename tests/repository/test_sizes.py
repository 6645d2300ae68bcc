"""Files and functions stay small enough to read at one sitting. No exceptions."""

import ast
from pathlib import Path

ROOT = Path(__file__).parents[2]
MOST_LINES_IN_A_FILE = 400
MOST_LINES_IN_A_FUNCTION = 60
MOST_LINES_IN_A_TEMPLATE = 100


def ours(pattern):
    kept = (path for path in ROOT.glob(pattern) if "migrations" not in path.parts)
    return sorted(
        path for path in kept if not any(part in {".venv", "node_modules", "vendor"} for part in path.parts)
    )


SOURCES = [
    *ours("turnstone/**/*.py"),
    *ours("tests/**/*.py"),
    *ours("scripts/*.py"),
    *ours("benchmarks/*.py"),
]


def names(paths):
    return [str(path.relative_to(ROOT)) for path in paths]


def test_a_file_can_be_read_at_one_sitting():
    long = [path for path in SOURCES if len(path.read_text().splitlines()) > MOST_LINES_IN_A_FILE]
    assert not names(long)


def tall_functions(path):
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = node.end_lineno - node.lineno + 1
            if lines > MOST_LINES_IN_A_FUNCTION:
                yield f"{path.relative_to(ROOT)}: {node.name} has {lines} lines"


def test_a_function_fits_on_a_screen():
    assert not [each for path in SOURCES for each in tall_functions(path)]


def test_a_template_is_short():
    tall = [
        path
        for path in ours("turnstone/**/jinja2/**/*.html")
        if len(path.read_text().splitlines()) > MOST_LINES_IN_A_TEMPLATE
    ]
    assert not names(tall)
