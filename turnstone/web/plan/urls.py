"""The addresses of the plan. An action's reference is as printed, so it may hold a dot or a stroke: it comes last."""

from django.urls import path

from turnstone.web.plan.views import changing, pace, reading, writing

urlpatterns = [
    path("<slug:area_slug>/office/plan/", reading.plan, name="plan"),
    path("<slug:area_slug>/office/plan.csv", reading.plan_csv, name="plan_csv"),
    path("<slug:area_slug>/office/plan/pace/", pace.pace, name="pace"),
    path("<slug:area_slug>/office/plan/pace/<slug:form>/", pace.pace_file, name="pace_file"),
    path("<slug:area_slug>/office/plan/write/", writing.write_plan, name="write_plan"),
    path("<slug:area_slug>/office/plan/add/requirement/", writing.add_requirement, name="add_requirement"),
    path("<slug:area_slug>/office/plan/add/workstream/", writing.add_workstream, name="add_workstream"),
    path("<slug:area_slug>/office/plan/add/outcome/", writing.add_outcome, name="add_outcome"),
    path("<slug:area_slug>/office/plan/add/action/", writing.add_action, name="add_action"),
    path(
        "<slug:area_slug>/office/plan/<path:reference>/change/", changing.change_action, name="change_action"
    ),
    path("<slug:area_slug>/office/plan/<path:reference>/", reading.action, name="action"),
]
