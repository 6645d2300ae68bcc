"""The addresses of bulletins."""

from django.urls import path

from turnstone.web.voice.views import bulletin_lines as lines
from turnstone.web.voice.views import bulletin_sending as sending
from turnstone.web.voice.views import bulletins as views

_ALL = "<slug:area_slug>/office/voice/bulletins"
_SERIES = f"{_ALL}/named/<slug:slug>"
_ONE = f"{_ALL}/<slug:slug>"

urlpatterns = [
    path(f"{_ALL}/", views.bulletins, name="bulletins"),
    path(f"{_ALL}/add/", views.add_series, name="add_bulletin_series"),
    path(f"{_SERIES}/", views.change_series, name="change_bulletin_series"),
    path(f"{_SERIES}/begin/", views.begin, name="begin_bulletin"),
    path(f"{_ONE}/", views.bulletin, name="bulletin"),
    path(f"{_ONE}/title/", views.change, name="change_bulletin"),
    path(f"{_ONE}/up-to-date/", views.redraw, name="redraw_bulletin"),
    path(f"{_ONE}/drop/", views.drop, name="drop_bulletin"),
    path(f"{_ONE}/lines/add/", lines.add, name="add_bulletin_line"),
    path(f"{_ONE}/lines/<int:line_id>/", lines.change, name="change_bulletin_line"),
    path(f"{_ONE}/lines/<int:line_id>/act/", lines.act, name="act_on_bulletin_line"),
    path(f"{_ONE}/as/<slug:form>/", sending.preview, name="bulletin_preview"),
    path(f"{_ONE}/send/", sending.sending, name="bulletin_sending"),
    path(f"{_ONE}/send/try/", sending.try_it, name="try_bulletin"),
    path(f"{_ONE}/send/hand-in/", sending.hand_in, name="hand_in_bulletin"),
    path(f"{_ONE}/send/approve/", sending.approve, name="approve_bulletin"),
    path(f"{_ONE}/send/take-back/", sending.take_back, name="take_back_bulletin"),
    path(f"{_ONE}/send/now/", sending.send, name="send_bulletin"),
]
