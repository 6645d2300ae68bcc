"""The addresses of boards."""

from django.urls import URLPattern, path

from turnstone.web.boards.views import board_writing, boards, governance

urlpatterns: list[URLPattern] = [
    path("<slug:area_slug>/office/boards/", boards.boards, name="boards"),
    path("<slug:area_slug>/office/boards/map/", governance.governance_map, name="governance_map"),
    path("<slug:area_slug>/office/boards/forward/", governance.forward_plan, name="forward_plan"),
    path("<slug:area_slug>/office/boards/forward.csv", governance.forward_plan_csv, name="forward_plan_csv"),
    path("<slug:area_slug>/office/boards/add/", board_writing.add_board, name="add_board"),
    path(
        "<slug:area_slug>/office/boards/<slug:board>/change/", board_writing.change_board, name="change_board"
    ),
    path("<slug:area_slug>/office/boards/<slug:board>/", boards.board, name="board"),
]
