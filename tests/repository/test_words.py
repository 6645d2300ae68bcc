"""What no file of the repository says, and what the documents must."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TRACKED = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True).stdout.split()
TEXT = [
    name
    for name in TRACKED
    if Path(name).suffix
    in {".py", ".md", ".html", ".css", ".toml", ".txt", ".sh", ".js", ".json", ".typ", ""}
]
SELF = "tests/repository/test_words.py"
MACHINE_PATH = re.compile(r"(?<![\w.])/(?:home|root|work|Users)/\w+")


def lines(pattern):
    for name in TEXT:
        path = ROOT / name
        if name == SELF or not path.is_file():
            continue
        for number, line in enumerate(path.read_text().splitlines(), 1):
            if pattern.search(line):
                yield f"{name}:{number}"


def test_no_file_names_a_path_of_one_machine():
    assert not list(lines(MACHINE_PATH))


def test_requirement_files_name_no_index():
    for path in (ROOT / "requirements").glob("*.txt"):
        assert "://" not in path.read_text()
    assert '"resolved"' not in (ROOT / "package-lock.json").read_text()


@pytest.mark.parametrize("name", [name for name in TRACKED if name.endswith(".md")])
def test_a_link_in_the_documents_leads_somewhere(name):
    path = ROOT / name
    for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", path.read_text()):
        if not re.match(r"[a-z]+:", target):
            assert (path.parent / target).exists(), target
