"""The addresses of the plan. An action's reference is as printed, so it may hold a dot or a stroke: it comes last."""

from django.urls import path

from turnstone.web.plan.views import (
    changing,
    comparing,
    dates,
    keys,
    mandates,
    measures,
    milestones,
    pace,
    ratings,
    reading,
    succession,
    threads,
    versions,
    writing,
)

urlpatterns = [
    path("<slug:area_slug>/office/plan/", reading.plan, name="plan"),
    path("<slug:area_slug>/office/plan.csv", reading.plan_csv, name="plan_csv"),
    path("<slug:area_slug>/office/plan/inflation/", ratings.ratings, name="ratings"),
    path("<slug:area_slug>/office/plan/inflation.csv", ratings.ratings_csv, name="ratings_csv"),
    path(
        "<slug:area_slug>/office/plan-measures/of/<path:reference>/",
        measures.outcome_measures,
        name="outcome_measures",
    ),
    path("<slug:area_slug>/office/plan/threads/", threads.threads, name="threads"),
    path("<slug:area_slug>/office/plan/threads.csv", threads.threads_csv, name="threads_csv"),
    path("<slug:area_slug>/office/plan/threads/<slug:slug>/", threads.requirement, name="thread"),
    path(
        "<slug:area_slug>/office/plan/threads/<slug:slug>/pack/<slug:form>/",
        threads.evidence_pack,
        name="evidence_pack",
    ),
    path("<slug:area_slug>/office/plan/pace/", pace.pace, name="pace"),
    path("<slug:area_slug>/office/plan/pace/<slug:form>/", pace.pace_file, name="pace_file"),
    path("<slug:area_slug>/office/plan/succession/", succession.succession, name="succession"),
    path("<slug:area_slug>/office/plan/succession.csv", succession.succession_csv, name="succession_csv"),
    path("<slug:area_slug>/office/plan/succession/replace/", succession.replace_plan, name="replace_plan"),
    path(
        "<slug:area_slug>/office/plan/succession/<int:plan_id>/completed/",
        succession.account_for_finished,
        name="account_for_finished",
    ),
    path(
        "<slug:area_slug>/office/plan/succession/<int:action_id>/", succession.old_action, name="old_action"
    ),
    path(
        "<slug:area_slug>/office/plan/succession/<int:action_id>/account/",
        succession.account_for_action,
        name="account_for_action",
    ),
    path("<slug:area_slug>/office/plan/mandates/", mandates.mandates, name="mandates"),
    path("<slug:area_slug>/office/plan/mandates.csv", mandates.mandates_csv, name="mandates_csv"),
    path("<slug:area_slug>/office/plan/mandates/add/", mandates.add_mandate, name="add_mandate"),
    path(
        "<slug:area_slug>/office/plan/mandates/<int:mandate>/", mandates.change_mandate, name="change_mandate"
    ),
    path("<slug:area_slug>/office/plan/versions/", versions.versions, name="versions"),
    path("<slug:area_slug>/office/plan/versions.csv", versions.versions_csv, name="versions_csv"),
    path("<slug:area_slug>/office/plan/versions/draw/", versions.draw_version, name="draw_version"),
    path("<slug:area_slug>/office/plan/versions/compare/", comparing.compare, name="compare_versions"),
    path(
        "<slug:area_slug>/office/plan/versions/compare.csv",
        comparing.compare_csv,
        name="compare_versions_csv",
    ),
    path(
        "<slug:area_slug>/office/plan/versions/<int:version>/", versions.change_version, name="change_version"
    ),
    path("<slug:area_slug>/office/plan/key/", keys.rating_key, name="rating_key"),
    path("<slug:area_slug>/office/plan/key/change/", keys.change_rating_key, name="change_rating_key"),
    path("<slug:area_slug>/office/plan/details/", keys.change_plan, name="change_plan"),
    path("<slug:area_slug>/office/plan/write/", writing.write_plan, name="write_plan"),
    path("<slug:area_slug>/office/plan/add/requirement/", writing.add_requirement, name="add_requirement"),
    path("<slug:area_slug>/office/plan/add/workstream/", writing.add_workstream, name="add_workstream"),
    path("<slug:area_slug>/office/plan/add/outcome/", writing.add_outcome, name="add_outcome"),
    path("<slug:area_slug>/office/plan/add/action/", writing.add_action, name="add_action"),
    path("<slug:area_slug>/office/plan/dates/", dates.dates, name="dates"),
    path("<slug:area_slug>/office/plan/dates.csv", dates.dates_csv, name="dates_csv"),
    path("<slug:area_slug>/office/plan/dates/<int:request_id>/", dates.answer_date, name="answer_date"),
    path("<slug:area_slug>/office/plan/date-rule/", dates.date_rule, name="date_rule"),
    path(
        "<slug:area_slug>/office/plan/<path:reference>/milestone/<int:milestone_id>/",
        milestones.change_milestone,
        name="change_milestone",
    ),
    path(
        "<slug:area_slug>/office/plan/<path:reference>/change/", changing.change_action, name="change_action"
    ),
    path("<slug:area_slug>/office/plan/<path:reference>/", reading.action, name="action"),
]
