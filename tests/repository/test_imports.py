"""The rooms import one another downwards only, as the contracts in pyproject.toml say."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_contracts_are_kept():
    command = [Path(sys.executable).with_name("lint-imports"), "--no-cache"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout[-3000:]


def test_starting_the_site_opens_no_heavy_library():
    heavy = (
        "{'typst', 'docx', 'pptx', 'xlsxwriter', 'openpyxl', 'fontTools', 'duckdb', 'yaml', 'scipy', 'numpy'}"
    )
    code = (
        "import os, sys; os.environ['DJANGO_SETTINGS_MODULE'] = 'turnstone.config.settings';"
        "import turnstone.config.wsgi, turnstone.config.urls;"
        f"sys.exit(', '.join(sorted({heavy} & set(sys.modules))) or None)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
