"""The addresses of charters."""

from django.urls import path

from turnstone.web.voice.views import charters, charters_acts

_ALL = "<slug:area_slug>/office/voice/charters"
_ONE = f"{_ALL}/<slug:slug>"
_VERSION = f"{_ONE}/versions/<int:version_id>"

urlpatterns = [
    path(f"{_ALL}/", charters.charters, name="charters"),
    path(f"{_ALL}/add/", charters_acts.add_charter, name="add_charter"),
    path(f"{_ONE}/", charters.charter, name="charter"),
    path(f"{_ONE}/compare/", charters.compare, name="compare_charter"),
    path(f"{_ONE}/change/", charters_acts.change_charter, name="change_charter"),
    path(f"{_ONE}/end/", charters_acts.end_charter, name="end_charter"),
    path(f"{_ONE}/resume/", charters_acts.resume_charter, name="resume_charter"),
    path(f"{_ONE}/write/", charters_acts.write_charter, name="write_charter"),
    path(f"{_VERSION}/", charters.version, name="charter_version"),
    path(f"{_VERSION}/file/", charters.version_file, name="charter_file"),
    path(f"{_VERSION}/change/", charters_acts.change_version, name="change_charter_version"),
    path(f"{_VERSION}/remove/", charters_acts.remove_version, name="remove_charter_version"),
    path(f"{_VERSION}/sign/", charters_acts.sign, name="sign_charter"),
    path(
        f"{_VERSION}/signatures/<int:signature_id>/take-back/",
        charters_acts.take_back,
        name="take_back_signature",
    ),
]
