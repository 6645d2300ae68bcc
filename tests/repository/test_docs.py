"""The documents say what the code says, and the tutorial does what it says."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from django.apps import apps

from turnstone import commands

ROOT = Path(__file__).parents[2]
TUTORIAL = ROOT / "docs/tutorials/your-first-update.md"
STEP = re.compile(r"```sh\n(.*?)```\n\n```text\n(.*?)```", re.DOTALL)
# Django's own and those of the packages that we build on.
OURS = {"audit", "people", "sources", "scorecards", "publications", "plan", "delivery"}


def test_the_reference_pages_say_what_the_code_says():
    command = [sys.executable, "scripts/build_docs.py", "--check"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_setting_is_in_the_documents():
    named = re.compile(r'"(TURNSTONE_[A-Z_]+)"')
    read = {name for path in (ROOT / "turnstone").rglob("*.py") for name in named.findall(path.read_text())}
    page = (ROOT / "docs/reference/settings.md").read_text()
    assert not {name for name in read if f"`{name}`" not in page}


def test_every_table_is_in_the_glossary():
    models = [model for label in OURS for model in apps.get_app_config(label).get_models()]
    names = {model.__name__ for model in models if not model.__name__.startswith("Historical")}
    glossary = (ROOT / "GLOSSARY.md").read_text()
    assert not {name for name in names if f"`{name}`" not in glossary}


def test_every_page_can_be_reached_from_the_readme():
    reached, waiting = set(), [ROOT / "README.md"]
    while waiting:
        page = waiting.pop()
        if page not in reached:
            reached.add(page)
            waiting += pages_linked_from(page)
    written = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
    assert not sorted(str(page.relative_to(ROOT)) for page in set(written) - reached)


def pages_linked_from(page):
    links = re.findall(r"\]\(([^)#\s]+\.md)[^)]*\)", page.read_text())
    return [(page.parent / link).resolve() for link in links if ":" not in link]


def commands_in_the_documents():
    for page in [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]:
        for line in re.findall(r"^(?:\.venv/bin/)?turnstone (.*)$", page.read_text(), re.MULTILINE):
            if "[" not in line and "reference" not in page.parts:
                yield line.split("|")[0].removesuffix("2>&1 ")


@pytest.mark.parametrize("line", sorted(set(commands_in_the_documents())))
def test_every_command_in_the_documents_is_understood(line, db):
    commands._parser().parse_args(shlex.split(line, comments=True))


@pytest.mark.slow
def test_the_tutorial_does_what_it_says(tmp_path):
    steps = STEP.findall(TUTORIAL.read_text())
    assert len(steps) == TUTORIAL.read_text().count("```sh\n") > 5
    make_a_checkout(tmp_path)
    for lines, printed in steps:
        assert typed(lines, tmp_path).strip() == printed.strip()


def make_a_checkout(folder):
    """Lay out what a reader of the tutorial has: its sample, and the program where set-up puts it."""
    (folder / "docs/tutorials").mkdir(parents=True)
    shutil.copy(TUTORIAL.with_name("wexcombe-update.txt"), folder / "docs/tutorials")
    program = folder / ".venv/bin/turnstone"
    program.parent.mkdir(parents=True)
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m turnstone.commands "$@"\n')
    program.chmod(0o755)


def typed(lines, folder):
    here = {name: value for name, value in os.environ.items() if not name.startswith("TURNSTONE_")}
    here |= {"PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}
    done = subprocess.run(["sh", "-c", lines], cwd=folder, env=here, stdout=-1, stderr=-2, text=True)
    return done.stdout
