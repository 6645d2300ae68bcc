"""The addresses of the round. They stand before the plan's, whose references may hold a stroke."""

from django.urls import path

from turnstone.web.delivery.views import (
    answer,
    asking,
    exceptions,
    promises,
    promising,
    reading,
    register,
    risks,
    steps,
    writing,
)

urlpatterns = [
    path("<slug:area_slug>/office/plan/<path:reference>/update/", answer.update, name="update"),
    path("<slug:area_slug>/office/plan/<path:reference>/no-change/", answer.no_change, name="no_change"),
    path("<slug:area_slug>/office/cycles/", reading.cycles, name="cycles"),
    path("<slug:area_slug>/office/cycles/new/", writing.open_cycle, name="open_cycle"),
    path("<slug:area_slug>/office/cycles/steps/", steps.steps, name="steps"),
    path("<slug:area_slug>/office/cycles/steps.csv", steps.steps_csv, name="steps_csv"),
    path("<slug:area_slug>/office/cycles/promises/", promises.promises, name="promises"),
    path("<slug:area_slug>/office/cycles/promises.csv", promises.promises_csv, name="promises_csv"),
    path("<slug:area_slug>/office/cycles/promises/make/", promising.make, name="make_promise"),
    path(
        "<slug:area_slug>/office/cycles/promises/<int:promise_id>/", promising.answer, name="answer_promise"
    ),
    path("<slug:area_slug>/office/cycles/<slug:slug>/", reading.cycle, name="cycle"),
    path("<slug:area_slug>/office/cycles/<slug:slug>/ask/", asking.ask_for_updates, name="ask_for_updates"),
    path(
        "<slug:area_slug>/office/cycles/<slug:slug>/ask/withdraw/",
        asking.withdraw_links,
        name="withdraw_links",
    ),
    path(
        "<slug:area_slug>/office/cycles/<slug:slug>/ask/<int:request_id>/withdraw/",
        asking.withdraw_link,
        name="withdraw_link",
    ),
    path("<slug:area_slug>/office/cycles/<slug:slug>/headline/", writing.headline, name="add_headline"),
    path("<slug:area_slug>/office/cycles/<slug:slug>/progress/", writing.progress, name="add_progress"),
    path("<slug:area_slug>/office/cycles/<slug:slug>/exception/", exceptions.add, name="add_exception"),
    path("<slug:area_slug>/office/cycles/<slug:slug>/step/", writing.step, name="add_step"),
    path(
        "<slug:area_slug>/office/cycles/<slug:slug>/step/<int:step_id>/",
        writing.close_step,
        name="close_step",
    ),
    path("<slug:area_slug>/office/risks/", risks.register, name="risks"),
    path("<slug:area_slug>/office/risks.csv", risks.register_csv, name="risks_csv"),
    path("<slug:area_slug>/office/risks/add/", register.raise_risk, name="raise_risk"),
    path("<slug:area_slug>/office/risks/matrix/", risks.matrix, name="risk_matrix"),
    path("<slug:area_slug>/office/risks/board/", risks.for_the_board, name="risks_for_the_board"),
    path("<slug:area_slug>/office/risks/<path:reference>/change/", register.change_risk, name="change_risk"),
    path("<slug:area_slug>/office/risks/<path:reference>/", risks.risk, name="risk"),
]
