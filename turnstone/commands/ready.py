"""Make the record ready for a command: settings, database, tables."""

import os
import sys
from functools import cache


@cache
def make_ready() -> None:
    """Load the settings and, on the embedded database, bring the tables up to date.

    A shared PostgreSQL is left alone: there a person runs `turnstone migrate` when they choose to.
    """
    _load()
    if _unapplied():
        from django.db import connection

        from turnstone.commands.refusals import Stop

        if connection.vendor != "sqlite":
            raise Stop("The database is not up to date; run `turnstone migrate` first.")
        print("Making the tables of the record ...", file=sys.stderr)
        bring_up_to_date()


def bring_up_to_date() -> None:
    """Apply what is not applied, and make the table of the cache."""
    from django.core.management import call_command

    _load()
    call_command("migrate", verbosity=0, interactive=False)
    call_command("createcachetable", verbosity=0)


def _load() -> None:
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "turnstone.config.settings")
    django.setup()


def _unapplied() -> bool:
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))
