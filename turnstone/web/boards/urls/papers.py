"""The addresses of what boards are sent, and of what waits to be released."""

from django.urls import path

from turnstone.web.boards.views import known, papers, releases

KNOWN = "<slug:area_slug>/office/boards/known/"
PAPER = "<slug:area_slug>/office/boards/papers/<int:paper_id>/"
RELEASES = "<slug:area_slug>/office/boards/releases/"
ONE = f"{RELEASES}<int:release_id>/"

urlpatterns = [
    path(KNOWN, known.known, name="known"),
    path("<slug:area_slug>/office/boards/known.csv", known.known_csv, name="known_csv"),
    path(f"{KNOWN}<int:paper_id>/", known.as_sent, name="paper_as_sent"),
    path(f"{KNOWN}<int:paper_id>/<slug:form>", known.as_sent_file, name="paper_as_sent_file"),
    path(
        "<slug:area_slug>/office/boards/meetings/<slug:meeting>/papers/add/",
        papers.attach_to_meeting,
        name="attach_to_meeting",
    ),
    path(
        "<slug:area_slug>/office/boards/<slug:board>/papers/add/",
        papers.attach_to_board,
        name="attach_to_board",
    ),
    path(f"{PAPER}send/", papers.send, name="send_board_paper"),
    path(f"{PAPER}take-off/", papers.take_off, name="take_off_board_paper"),
    path(RELEASES, releases.releases, name="releases"),
    path(f"{RELEASES}propose/", releases.propose, name="propose_release"),
    path(f"{RELEASES}agreements/<int:agreement_id>/", releases.note_agreement, name="note_release_agreement"),
    path(f"{ONE}go/", releases.release, name="release_now"),
    path(f"{ONE}call-off/", releases.call_off, name="call_off_release"),
    path(f"{ONE}answer/", releases.answer, name="answer_with_release"),
]
