"""What a board knew on a day, and each paper as it was sent."""

import datetime as dt
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render

from turnstone.programme.audit import clock
from turnstone.programme.boards.queries import (
    board_papers_as_at,
    boards_in,
    fates_of,
    find_sent_paper,
    known_by,
    known_to,
    ledger_for,
    meetings_of,
    senders_of,
    waiting_to_be_sent,
)
from turnstone.programme.people.permissions import can_run_boards
from turnstone.programme.plan.queries import plan_as_at
from turnstone.web.boards.forms.known import KnownForm
from turnstone.web.boards.presenters.as_sent import paper_as_sent
from turnstone.web.boards.presenters.known import (
    KNOWN_HEADS,
    Known,
    known_page,
    known_papers,
    known_rows,
)
from turnstone.web.boards.presenters.meeting_papers import waiting_papers
from turnstone.web.kit import documents
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.csv_file import csv_file
from turnstone.web.kit.download import download


@for_members()
def known(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Show what a board had been sent by the end of a day, what was open with it, and when it had met."""
    rows = boards_in(request.member.area.id)
    form, board, on = _form(request, rows), None, clock.today()
    if rows and (not form.is_bound or form.is_valid()):
        board, on = _asked(form, rows)
    sends = board is not None and on == clock.today() and can_run_boards(request.member)
    page = {
        "form": form,
        "page": known_page(area_slug, _read(request, board, on)) if board else None,
        "board": board,
        "waiting": waiting_papers(area_slug, waiting_to_be_sent(board.pk)) if board and sends else (),
        "sends": sends,
    }
    return render(request, "boards/known.html", page)


@for_members()
def known_csv(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Hand over what a board had been sent by the end of a day, as a table."""
    rows = boards_in(request.member.area.id)
    form = _form(request, rows)
    if not rows or (form.is_bound and not form.is_valid()):
        raise Http404
    board, on = _asked(form, rows)
    papers = known_papers(area_slug, _read(request, board, on))
    return csv_file(f"{area_slug}-{board.slug}-knew-{on}.csv", KNOWN_HEADS, known_rows(papers))


@for_members()
def as_sent(request: MemberRequest, area_slug: str, paper_id: int) -> HttpResponse:
    """Show a paper as a board was sent it, whatever has become of it since."""
    row = _sent(request, paper_id)
    facts = board_papers_as_at(clock.now(), area_id=row.area_id, id=row.pk)
    fates = fates_of(known_by(row.board_id, clock.today()))
    plan = plan_as_at(row.version.plan_id, row.version.drawn_at) if row.version else None
    page = paper_as_sent(area_slug, row, senders_of(facts).get(row.pk, ""), fates.get(row.pk), plan)
    return render(request, "boards/as_sent.html", {"page": page})


@for_members()
def as_sent_file(request: MemberRequest, area_slug: str, paper_id: int, form: str) -> HttpResponse:
    """Hand over a paper as a file: one that was uploaded just as it came, one that was made here in any form."""
    row = _sent(request, paper_id)
    if row.source and form == "original":
        with row.source.original.open("rb") as kept:
            return download(kept.read(), name=row.source.name, media_type="application/octet-stream")
    if row.publication is None or form not in documents.FORMS:
        raise Http404
    file = documents.as_file(row.publication.content, form)
    name = f"{area_slug}-{row.publication.kind}-{row.publication.slug}{file.ending}"
    return download(file.content, name=name, media_type=file.media_type)


def _form(request: MemberRequest, rows: list[Any]) -> KnownForm:
    boards = [(row.slug, row.name) for row in rows]
    first = rows[0].slug if rows else ""
    asked = request.GET.copy()
    if asked:
        asked.setdefault("board", first)
    return KnownForm(asked or None, boards=boards, initial={"board": first, "on": clock.today()})


def _asked(form: KnownForm, rows: list[Any]) -> tuple[Any, dt.date]:
    said = form.cleaned_data if form.is_bound else {"board": rows[0].slug, "on": clock.today()}
    return next(row for row in rows if row.slug == said["board"]), said["on"]


def _read(request: MemberRequest, board: Any, on: dt.date) -> Known:
    """Read what there is of a board for a day. What it held in the ledger is read as it stood then."""
    papers = known_to(request.member, board.pk, on)
    moment = clock.now() if on == clock.today() else clock.end_of(on)
    ledger = ledger_for(request.member, moment)
    return Known(
        board=board,
        on=on,
        papers=papers,
        senders=senders_of(papers),
        fates=fates_of(known_by(board.pk, clock.today())),
        ledger=[each for each in ledger if each.held_by_id == board.pk and each.is_open],
        meetings=meetings_of(board.area_id, board.pk),
    )


def _sent(request: MemberRequest, paper_id: int) -> Any:
    row = find_sent_paper(request.member, paper_id)
    if row is None:
        raise Http404
    return row
