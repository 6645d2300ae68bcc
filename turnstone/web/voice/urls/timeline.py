"""The addresses of the timeline."""

from django.urls import path

from turnstone.web.voice.views import timeline, timeline_writing

_ALL = "<slug:area_slug>/office/voice/timeline"
_ONE = f"{_ALL}/<int:entry_id>"
_PHASE = f"{_ALL}/phases/<int:phase_id>"

urlpatterns = [
    path(f"{_ALL}/", timeline.timeline, name="timeline"),
    path(f"{_ALL}.csv", timeline.timeline_csv, name="timeline_csv"),
    path(f"{_ALL}/add/", timeline_writing.add_entry, name="add_timeline_entry"),
    path(f"{_ONE}/", timeline.entry, name="timeline_entry"),
    path(f"{_ONE}/change/", timeline_writing.change_entry, name="change_timeline_entry"),
    path(f"{_ONE}/withdraw/", timeline_writing.withdraw_entry, name="withdraw_timeline_entry"),
    path(f"{_ONE}/restore/", timeline_writing.restore_entry, name="restore_timeline_entry"),
    path(f"{_ONE}/sources/add/", timeline_writing.add_source, name="add_timeline_source"),
    path(f"{_ALL}/phases/add/", timeline_writing.add_phase, name="add_phase"),
    path(f"{_PHASE}/", timeline_writing.change_phase, name="change_phase"),
    path(f"{_PHASE}/remove/", timeline_writing.remove_phase, name="remove_phase"),
]
