"""The addresses that are sent by email."""

from django.urls import path

from turnstone.web.take_part import views

urlpatterns = [
    path("<slug:area_slug>/update/<str:token>/", views.answer, name="answer_by_link"),
]
