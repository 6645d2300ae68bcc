"""The addresses of comments."""

from django.urls import path

from turnstone.web.voice.views import comments, comments_acts, comments_reading

_ALL = "<slug:area_slug>/office/voice/comments"
_ONE = f"{_ALL}/<int:comment_id>"

urlpatterns = [
    path(f"{_ALL}/", comments.comments, name="comments"),
    path(f"{_ALL}.csv", comments.comments_csv, name="comments_csv"),
    path(f"{_ALL}/add/", comments_acts.add, name="add_comment"),
    path(f"{_ALL}/table/", comments_acts.take_in, name="take_comments_in"),
    path(f"{_ALL}/table/empty.csv", comments_acts.empty_table, name="empty_comment_table"),
    path(f"{_ALL}/read/", comments_reading.read_next, name="read_next_comment"),
    path(f"{_ONE}/", comments.comment, name="comment"),
    path(f"{_ONE}/file/", comments.file, name="comment_file"),
    path(f"{_ONE}/read/", comments_reading.read_one, name="read_comment"),
    path(f"{_ONE}/change/", comments_acts.change, name="change_comment"),
    path(f"{_ONE}/withdraw/", comments_acts.withdraw, name="withdraw_comment"),
]
