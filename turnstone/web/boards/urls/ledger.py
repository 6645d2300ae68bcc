"""The addresses of the ledger."""

from django.urls import path

from turnstone.web.boards.views import ledger, ledger_acts

_HERE = "<slug:area_slug>/office/boards/ledger"

urlpatterns = [
    path(f"{_HERE}/", ledger.ledger, name="ledger"),
    path(f"{_HERE}.csv", ledger.ledger_csv, name="ledger_csv"),
    path(f"{_HERE}/add/", ledger_acts.raise_item, name="raise_item"),
    path(f"{_HERE}/<slug:reference>/", ledger.ledger_item, name="ledger_item"),
    path(f"{_HERE}/<slug:reference>/answer/", ledger_acts.answer_item, name="answer_item"),
    path(f"{_HERE}/<slug:reference>/decide/", ledger_acts.decide_on_answer, name="decide_on_answer"),
    path(f"{_HERE}/<slug:reference>/change/", ledger_acts.change_ledger_item, name="change_ledger_item"),
]
