"""What set-up fetches is fixed by hash, from wherever the machine fetches things."""

import json
import re
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parents[2]
PINS = sorted((HERE / "requirements").glob("*.txt"))


@pytest.mark.parametrize("pins", PINS, ids=lambda path: path.stem)
def test_every_package_has_a_version_and_hashes(pins):
    for package in re.split(r"\n(?=\S)", pins.read_text().strip()):
        assert re.match(r"[\w.-]+==\S+", package)
        assert "--hash=sha256:" in package


@pytest.mark.parametrize("pins", PINS, ids=lambda path: path.stem)
def test_no_address_is_named(pins):
    assert not re.search(r"://|--(extra-)?index|--find-links", pins.read_text())


def test_npm_is_held_to_hashes_and_to_no_address():
    packages = json.loads((HERE / "package-lock.json").read_text())["packages"]
    fetched = [package for place, package in packages.items() if place]
    assert all(package["integrity"].startswith("sha512-") for package in fetched)
    assert not any("resolved" in package for package in fetched)


def test_what_runs_is_what_was_tested():
    assert versions("core") <= versions("test")


def versions(name):
    return set(re.findall(r"^[\w.-]+==\S+", (HERE / f"requirements/{name}.txt").read_text(), re.MULTILINE))
