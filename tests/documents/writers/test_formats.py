import dataclasses
import datetime as dt
import subprocess
import sys
import time

import pytest
from hypothesis import HealthCheck, given, settings

from tests.documents.writers.strategies import documents
from turnstone.documents.blocks import Document
from turnstone.documents.writers import FORMATS, UnknownForm, write

FORMS = list(FORMATS)


@pytest.mark.parametrize("form", FORMS)
def test_the_same_document_gives_the_same_bytes(document, form):
    assert write(document, form) == write(dataclasses.replace(document), form)


@pytest.mark.parametrize("form", FORMS)
def test_ninety_actions_take_well_under_two_seconds(document, form):
    write(document, form)
    later = dataclasses.replace(document, subtitle="Another, so that nothing is remembered")
    began = time.perf_counter()
    write(later, form)
    assert time.perf_counter() - began < 2


@pytest.mark.parametrize("form", FORMS)
def test_a_document_with_nothing_in_it_is_still_a_file(form):
    assert write(Document(title="Nothing yet", area="Wexcombe", as_at=dt.date(2022, 3, 31)), form)


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(documents())
def test_any_text_can_be_written_in_every_format(any_document):
    for form in FORMS:
        assert write(any_document, form)


def test_an_unknown_format_is_refused_with_the_ones_there_are(document):
    with pytest.raises(UnknownForm, match="choose one of html, docx, pptx, pdf, xlsx, json"):
        write(document, "odt")


def test_knowing_the_formats_loads_no_heavy_library():
    asked = "import sys, turnstone.documents.writers; print([m for m in ('docx','pptx','typst','xlsxwriter','lxml') if m in sys.modules])"
    said = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "[]"
