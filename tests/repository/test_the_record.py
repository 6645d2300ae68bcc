"""What holds of every table of the record."""

import pytest
from django.apps import apps
from django.core.management import call_command

from turnstone.programme.audit.models import Event, Traced
from turnstone.programme.people.models import Account, AreaRow, LocalArea, Organisation, OrganisationAlias
from turnstone.programme.scorecards.models import Published, PublishedRelease
from turnstone.programme.voice.models import Private

PROGRAMME = [
    model
    for config in apps.get_app_configs()
    if config.name.startswith("turnstone.programme.")
    for model in config.get_models()
    if not model.__name__.startswith("Historical")
]
# Statistics that others publish are the same for every area. An organisation takes part in several areas, and an account signs in to several; what they do there has an area.
SHARED_BETWEEN_AREAS = {LocalArea, Organisation, OrganisationAlias, Account, Event, PublishedRelease}


@pytest.mark.parametrize("model", PROGRAMME, ids=lambda model: model._meta.label)
def test_every_row_belongs_to_one_area(model):
    assert issubclass(model, AreaRow | Private | Published) or model in SHARED_BETWEEN_AREAS


@pytest.mark.parametrize("model", PROGRAMME, ids=lambda model: model._meta.label)
def test_every_row_keeps_its_versions_but_what_people_told_of_themselves_or_others_published(model):
    assert issubclass(model, Traced) or model in {Account, Event} or issubclass(model, Private | Published)


@pytest.mark.django_db
def test_no_migration_is_missing():
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)
