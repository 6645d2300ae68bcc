"""The addresses of the round. They stand before the plan's, whose references may hold a stroke."""

from django.urls import path

from turnstone.web.delivery.views import answer, asking, exceptions, reading, register, risks, writing

urlpatterns = [
    path("<slug:area_slug>/office/plan/<path:reference>/update/", answer.update, name="update"),
    path("<slug:area_slug>/office/plan/<path:reference>/no-change/", answer.no_change, name="no_change"),
    path("<slug:area_slug>/office/cycles/", reading.cycles, name="cycles"),
    path("<slug:area_slug>/office/cycles/new/", writing.open_cycle, name="open_cycle"),
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
    path("<slug:area_slug>/office/risks/<str:reference>/", risks.risk, name="risk"),
    path("<slug:area_slug>/office/risks/<str:reference>/change/", register.change_risk, name="change_risk"),
]
