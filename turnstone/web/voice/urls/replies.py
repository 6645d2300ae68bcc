"""The addresses of replies, and of the forum's statements."""

from django.urls import path

from turnstone.web.voice.views import forum, replies, replies_acts

_HERE = "<slug:area_slug>/office/voice/replies"
_ONE = f"{_HERE}/<int:reply_id>"
_FORUM = "<slug:area_slug>/office/voice/forum"

urlpatterns = [
    path(f"{_HERE}/", replies.replies, name="replies"),
    path(f"{_HERE}.csv", replies.replies_csv, name="replies_csv"),
    path(f"{_HERE}/to/<slug:slug>/", replies_acts.reply_to_theme, name="reply_to_theme"),
    path(f"{_ONE}/", replies.reply, name="reply"),
    path(f"{_ONE}/change/", replies_acts.change_reply, name="change_reply"),
    path(f"{_ONE}/withdraw/", replies_acts.withdraw_reply, name="withdraw_reply"),
    path(f"{_ONE}/send/", replies_acts.send_reply, name="send_reply"),
    path(f"{_FORUM}/", forum.statements, name="forum_statements"),
    path(f"{_FORUM}/<int:outcome_id>/", forum.statement, name="forum_statement"),
    path(f"{_FORUM}/<int:outcome_id>/write/", forum.write_statement, name="write_statement"),
    path(f"{_FORUM}/<int:outcome_id>/take-back/", forum.take_back_statement, name="take_back_statement"),
]
