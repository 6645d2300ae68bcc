"""The addresses of reviews."""

from django.urls import path

from turnstone.web.boards.views import review_writing, reviews

_HERE = "<slug:area_slug>/office/boards/reviews"
_ONE = f"{_HERE}/<int:review_id>"

urlpatterns = [
    path(f"{_HERE}/", reviews.reviews, name="reviews"),
    path(f"{_HERE}.csv", reviews.reviews_csv, name="reviews_csv"),
    path(f"{_HERE}/add/", review_writing.add_review, name="add_review"),
    path(f"{_ONE}/", reviews.review, name="review"),
    path(f"{_ONE}/letter/", reviews.review_letter, name="review_letter"),
    path(f"{_ONE}/change/", review_writing.change_review, name="change_review"),
    path(f"{_ONE}/challenge/", review_writing.challenge_in_review, name="challenge_in_review"),
    path(f"{_ONE}/findings/add/", review_writing.add_finding, name="add_finding"),
    path(f"{_ONE}/findings/<int:finding_id>/", review_writing.change_finding, name="change_finding"),
]
