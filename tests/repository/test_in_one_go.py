"""A new database, whose tables are made in one go, is what an older one comes to step by step."""

import pytest
from django.db.migrations.loader import MigrationLoader

APPS = ("scorecards", "plan", "delivery")


def tables(state, app):
    """Describe each table of an app: its fields in no order, and its rules."""
    return {
        name: (
            {field: value.deconstruct()[1:] for field, value in model.fields.items()},
            sorted(repr(each) for each in model.options.get("constraints", ())),
            sorted(repr(each) for each in model.options.get("indexes", ())),
        )
        for (of, name), model in state.models.items()
        if of == app
    }


@pytest.mark.parametrize("app", APPS)
def test_the_steps_lead_to_the_same_tables(app, settings):
    settings.MIGRATION_MODULES = {}  # also where tests make their tables without migrations
    whole = MigrationLoader(None)
    steps = MigrationLoader(None, replace_migrations=False)
    last = max(name for of, name in steps.graph.nodes if of == app and name != "0001_in_one_go")
    made = whole.project_state((app, "0001_in_one_go"))
    assert tables(made, app) == tables(steps.project_state((app, last)), app)
