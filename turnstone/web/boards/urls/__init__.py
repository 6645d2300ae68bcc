"""The addresses of boards and of all that they do. A board's own come last, for its name could be any word."""

from turnstone.web.boards.urls import boards, calendars, ledger, meetings, papers, reviews

urlpatterns = [
    *calendars.urlpatterns,
    *ledger.urlpatterns,
    *reviews.urlpatterns,
    *papers.urlpatterns,
    *meetings.urlpatterns,
    *boards.urlpatterns,
]
