"""The addresses of results and places."""

from django.urls import path

from turnstone.web.scorecards.views import places, restatements, results, uploading

_ALL = "<slug:area_slug>/office/results"

urlpatterns = [
    path(f"{_ALL}/", results.results, name="results"),
    path(f"{_ALL}/<int:measure_id>/", results.enter_results, name="enter_results"),
    path(f"{_ALL}/withdraw/<int:result_id>/", results.withdraw, name="withdraw_result"),
    path(f"{_ALL}/upload/", uploading.upload_results, name="upload_results"),
    path(f"{_ALL}/upload/keep/", uploading.keep_upload, name="keep_upload"),
    path(f"{_ALL}/upload/job/<str:job_id>/", uploading.upload_job, name="upload_job"),
    path(f"{_ALL}/upload/undo/<int:event_id>/", uploading.undo_upload, name="undo_upload"),
    path(f"{_ALL}/template.csv", uploading.template, name="results_template"),
    path(f"{_ALL}/places/", places.places, name="places"),
    path(f"{_ALL}/places/<int:place_id>/", places.change_place, name="change_place"),
    path(f"{_ALL}/restatements/", restatements.restatements, name="restatements"),
    path(f"{_ALL}/restatements.csv", restatements.restatements_csv, name="restatements_csv"),
]
