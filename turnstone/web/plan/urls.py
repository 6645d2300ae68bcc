"""The addresses of the plan. An action's reference is as printed, so it may hold a dot or a stroke."""

from django.urls import path

from turnstone.web.plan import views

urlpatterns = [
    path("<slug:area_slug>/office/plan/", views.plan, name="plan"),
    path("<slug:area_slug>/office/plan.csv", views.plan_csv, name="plan_csv"),
    path("<slug:area_slug>/office/plan/<path:reference>/", views.action, name="action"),
]
