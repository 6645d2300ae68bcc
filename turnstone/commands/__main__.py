"""Let `python -m turnstone.commands` do what `turnstone` does."""

from turnstone.commands import entry

entry()
