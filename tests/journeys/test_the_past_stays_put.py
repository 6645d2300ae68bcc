"""What was published renders the same, whatever becomes of the record it was built from."""

import datetime as dt

import pytest
from django.apps import apps
from django.db import models, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.journeys.conftest import build_full_plan
from turnstone.papers.catalogue import draft, render
from turnstone.programme.audit import clock
from turnstone.programme.audit.models import Event
from turnstone.programme.audit.operations import Machine, operation
from turnstone.programme.publications import operations as publishing
from turnstone.programme.publications.models import Publication
from turnstone.programme.publications.queries import get_publication

MODELS = [
    model
    for config in apps.get_app_configs()
    if config.name.startswith("turnstone.programme.")
    for model in config.get_models()
    if not model.__name__.startswith("Historical") and model not in {Publication, Event}
]
pytestmark = pytest.mark.django_db
FORMS = ["html", "json", "docx", "pptx", "xlsx", "pdf"]


@pytest.fixture(scope="module")
def published(django_db_setup, django_db_blocker):
    """Publish a paper of a full plan once for the whole file, and take everything back afterwards."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield publish(build_full_plan())
        transaction.set_rollback(True)


def publish(full_plan):
    officer, chair = Machine("Officer"), Machine("Chair")
    paper = draft("monitoring-update", cycle_id=full_plan.cycle.pk, as_at=clock.now(), audience="public")
    publication = publishing.draft_publication(
        by=officer,
        area=full_plan.area,
        kind=paper.kind,
        audience="public",
        slug=paper.slug,
        title=paper.title,
        as_at=paper.as_at,
        content=paper.content,
    )
    publishing.send_for_review(by=officer, publication=publication)
    publishing.approve(by=chair, publication=publication)
    return publishing.publish(by=officer, publication=publication)


@operation
def ruin(*, by, model, words, days):
    """Change every field that holds words or days in every row of a table, then delete what can be deleted."""
    for row in model.objects.all():
        _scramble(row, words, days)
    for row in model.objects.all():
        try:
            with transaction.atomic():
                row.delete()
        except (models.ProtectedError, models.RestrictedError):
            continue


def _scramble(row, words, days):
    values = {
        field.attname: _changed(field, getattr(row, field.attname), words, days)
        for field in row._meta.concrete_fields
        if not field.unique and not field.choices and not field.is_relation
    }
    type(row).objects.filter(pk=row.pk).update(**values)


def _changed(field, value, words, days):
    if isinstance(field, models.CharField | models.TextField) and value:
        return f"{words}{value}"[: field.max_length]
    if type(field) is models.DateField and value and field.name != "period":
        return value + dt.timedelta(days=days)
    return value


@settings(max_examples=3, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.text(alphabet=st.characters(exclude_categories=["C"]), max_size=8), days=st.integers(1, 900))
@pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.label)
def test_a_published_paper_says_the_same_after_any_change(published, model, words, days):
    kept = get_publication(published.area_id, published.pk).content
    html = render(kept, "html")
    assert model.objects.exists(), "the plan of this test needs a row of every table"
    with transaction.atomic():
        ruin(by=Machine("A careless hand"), model=model, words=words, days=days)
        after = get_publication(published.area_id, published.pk)
        assert after.content == kept
        assert render(after.content, "html") == html
        transaction.set_rollback(True)


@pytest.mark.parametrize("form", FORMS)
def test_every_form_of_it_says_the_same_after_every_change_at_once(published, form):
    kept = get_publication(published.area_id, published.pk).content
    before = render(kept, form)
    for model in MODELS:
        ruin(by=Machine("A careless hand"), model=model, words="x", days=40)
    assert render(get_publication(published.area_id, published.pk).content, form) == before
