# What a developer does daily. Set up first with ./test; `just` alone lists this.

python := ".venv/bin/python"
# Two processes, file after file, so that what a folder shares is made once; a browser wants the machine to itself.
two := "--numprocesses=2 --dist=loadfile --no-loadscope-reorder"
export DJANGO_SETTINGS_MODULE := "turnstone.config.settings"

[private]
default:
    @.venv/bin/just --list --unsorted

# The tests for every day: SQLite, no browser, two at a time
test *args:
    {{python}} -m pytest {{two}} --nomigrations -m "not browser and not slow" {{args}}

# Everything that looks at the code and changes nothing
check: lint imports types

# Style and format
lint:
    .venv/bin/ruff check --quiet .
    .venv/bin/ruff format --check --quiet .

# Who may import whom
imports:
    .venv/bin/lint-imports

# Types
types:
    .venv/bin/mypy turnstone scripts benchmarks

# All that must pass: the checks, then every test on SQLite and on PostgreSQL; how a page looks hangs on no database
ci: check
    {{python}} -m pytest {{two}} -m "not browser"
    {{python}} -m pytest --numprocesses=2 --dist=load tests/browser/test_every_page.py
    {{python}} -m pytest -m browser --ignore=tests/browser/test_every_page.py
    {{python}} scripts/with_postgres.py {{python}} -m pytest {{two}} -m "not browser"
    {{python}} scripts/with_postgres.py {{python}} -m pytest -m browser --ignore=tests/browser/test_every_page.py

# Every test on a PostgreSQL of its own
test-postgres *args:
    {{python}} scripts/with_postgres.py {{python}} -m pytest {{args}}

# Put style right
fix:
    .venv/bin/ruff check --fix --quiet .
    .venv/bin/ruff format --quiet .

# Build the demo area and serve it
run *args:
    ./run {{args}}

# Take the pictures that the README and the docs show
pictures:
    PYTHONPATH=. {{python}} scripts/take_pictures.py

# Write the reference pages again from the code
docs:
    {{python}} scripts/build_docs.py

# Measure pages, papers and set-up, and write down what was found
benchmark:
    {{python}} -m benchmarks --write

# Run worked cases through a method, as in `just cases pace FILE`
cases topic file:
    PYTHONPATH=. {{python}} scripts/run_cases.py {{topic}} {{file}}

# Choose versions anew, as in `just pins --upgrade`
pins *args:
    scripts/pin.sh {{args}}
    npm install --package-lock-only
