"""The addresses of meetings, of their agendas and of their minutes."""

from django.urls import path

from turnstone.web.boards.views import agenda, meeting, meetings, minutes

_ALL = "<slug:area_slug>/office/boards/meetings"
_ONE = f"{_ALL}/<slug:slug>"
_BOARD = "<slug:area_slug>/office/boards/<slug:board>"

urlpatterns = [
    path(f"{_ALL}/", meetings.meetings, name="meetings"),
    path(f"{_ALL}.csv", meetings.meetings_csv, name="meetings_csv"),
    path(f"{_BOARD}/meetings/add/", meetings.schedule, name="schedule_meeting"),
    path(f"{_BOARD}/meetings/series/", meetings.schedule_series, name="schedule_series"),
    path(f"{_BOARD}/agenda/", agenda.usual_agenda, name="usual_agenda"),
    path(f"{_ONE}/", meeting.meeting, name="meeting"),
    path(f"{_ONE}/change/", meeting.change, name="change_meeting"),
    path(f"{_ONE}/hold/", meeting.hold, name="hold_meeting"),
    path(f"{_ONE}/agenda/", agenda.agenda, name="agenda"),
    path(f"{_ONE}/agenda/draw/", agenda.draw, name="draw_agenda"),
    path(f"{_ONE}/agenda/send/", agenda.send, name="send_agenda"),
    path(f"{_ONE}/agenda/add/", agenda.add, name="add_item"),
    path(f"{_ONE}/agenda/<int:item_id>/", agenda.change, name="change_item"),
    path(f"{_ONE}/agenda/<int:item_id>/move/", agenda.move, name="move_item"),
    path(f"{_ONE}/agenda/<int:item_id>/remove/", agenda.remove, name="remove_item"),
    path(f"{_ONE}/attendance/", minutes.attendance, name="attendance"),
    path(f"{_ONE}/minutes/<int:item_id>/", minutes.write, name="write_minutes"),
    path(f"{_ONE}/remarks/<int:remark_id>/remove/", minutes.remove_remark, name="remove_remark"),
    path(f"{_ONE}/resolve/", minutes.resolve, name="resolve"),
    path(f"{_ONE}/agree/", minutes.agree, name="agree_minutes"),
]
