"""The addresses of papers, and of what is shown of a cycle before a paper is made."""

from django.urls import path

from turnstone.web.papers import about, moves, views

ONE = "<slug:area_slug>/office/papers/<int:paper_id>/"
ABOUT = "<slug:area_slug>/office/papers/about/<slug:kind>/<slug:slug>/"
CYCLE = "<slug:area_slug>/office/cycles/<slug:slug>/"

urlpatterns = [
    path("<slug:area_slug>/office/papers/", views.papers, name="papers"),
    path("<slug:area_slug>/office/papers/make/", moves.make, name="paper_make"),
    path(ONE, views.paper, name="paper"),
    path(f"{ONE}send-for-review/", moves.send_for_review, name="paper_send_for_review"),
    path(f"{ONE}send-back/", moves.send_back, name="paper_send_back"),
    path(f"{ONE}approve/", moves.approve, name="paper_approve"),
    path(f"{ONE}publish/", moves.publish, name="paper_publish"),
    path(f"{ONE}withdraw/", moves.withdraw, name="paper_withdraw"),
    path(f"{ONE}correct/", moves.correct, name="paper_correct"),
    path(f"{ONE}<slug:form>", views.paper_file, name="paper_file"),
    path(ABOUT, about.preview_about, name="preview_about"),
    path(f"{ABOUT}make/", about.make_about, name="paper_make_about"),
    path(f"{CYCLE}paper/<slug:kind>/", views.preview, name="preview"),
    path(f"{CYCLE}changes/", views.changes, name="changes"),
]
