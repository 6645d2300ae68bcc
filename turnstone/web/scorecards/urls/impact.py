"""The addresses of impact."""

from django.urls import path

from turnstone.web.scorecards.views import impact

_ALL = "<slug:area_slug>/office/impact"
_CHANGE = f"{_ALL}/changes/<int:change_id>"
_ONE = f"{_ALL}/<int:question_id>"

urlpatterns = [
    path(f"{_ALL}/", impact.impact, name="impact"),
    path(f"{_ALL}/name/", impact.name_change, name="name_change"),
    path(f"{_CHANGE}/ask/", impact.ask_impact, name="ask_impact"),
    path(f"{_CHANGE}/take-back/", impact.withdraw_change, name="withdraw_change"),
    path(f"{_ONE}/", impact.impact_question, name="impact_question"),
    path(f"{_ONE}/find/", impact.find_impact, name="find_impact"),
    path(f"{_ALL}/findings/<int:finding_id>/take-back/", impact.withdraw_finding, name="withdraw_finding"),
]
