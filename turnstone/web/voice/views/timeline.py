"""The timeline to read in the office: all that happened, and one entry that was written by hand."""

from django.http import Http404, HttpResponse
from django.shortcuts import render

from turnstone.papers.voice.timeline_entries import TimelineRecord, timeline_record
from turnstone.papers.voice.timeline_standing import standings
from turnstone.programme.audit import clock
from turnstone.programme.people.permissions import can_run_voice, can_see_drafts
from turnstone.programme.publications.facts import PublicationFacts
from turnstone.programme.publications.queries import on_the_public_site
from turnstone.programme.publications.rules import Kind
from turnstone.programme.voice.facts import TimelineEntryFacts
from turnstone.programme.voice.queries import changes_to_timeline_entry, timeline_entries_as_at
from turnstone.web.kit import documents
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.csv_file import csv_file
from turnstone.web.kit.formats import day
from turnstone.web.voice.forms.timeline import NarrowForm
from turnstone.web.voice.presenters import timeline as presenters


@for_members()
def timeline(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Show the whole timeline as it would be now, with what each entry is drawn from."""
    record = timeline_record(request.member.area.id, clock.now())
    out = _published(area_slug)
    found = standings(record, documents.timeline_in(out.content) if out else None)
    form = NarrowForm(request.GET, years=_years(record))
    published_on = day(out.published_at) if out else ""
    page = {
        "page": presenters.office_timeline(area_slug, record, found, form.wanted, published_on),
        "phases": presenters.phase_rows(record.phases),
        "narrowing": form,
        "paper": Kind.TIMELINE,
        "may_run": can_run_voice(request.member),
        "sees_drafts": can_see_drafts(request.member),
        "is_out": out is not None,
    }
    return render(request, "voice/timeline.html", page)


@for_members()
def timeline_csv(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Hand over the same as a table."""
    record = timeline_record(request.member.area.id, clock.now())
    out = _published(area_slug)
    found = standings(record, documents.timeline_in(out.content) if out else None)
    name = f"{area_slug}-timeline-{clock.today()}.csv"
    return csv_file(name, presenters.TIMELINE_HEADS, presenters.timeline_lines(found))


@for_members()
def entry(request: MemberRequest, area_slug: str, entry_id: int) -> HttpResponse:
    """Show one entry with where it was told and how it came to stand as it does."""
    found = find_in(request, entry_id)
    page = {
        "entry": found,
        "category_words": presenters.category_words(found),
        "history": presenters.entry_history(changes_to_timeline_entry(entry_id)),
        "may_run": can_run_voice(request.member),
    }
    return render(request, "voice/timeline_entry.html", page)


def find_in(request: MemberRequest, entry_id: int) -> TimelineEntryFacts:
    """Find an entry of the member's area; of another area there is none."""
    known = timeline_entries_as_at(request.member.area.id, clock.now(), with_withdrawn=True)
    found = next((each for each in known if each.id == entry_id), None)
    if found is None:
        raise Http404
    return found


def _published(area_slug: str) -> PublicationFacts | None:
    return next(iter(on_the_public_site(area_slug, Kind.TIMELINE)), None)


def _years(record: TimelineRecord) -> list[int]:
    return sorted({each.starts_on.year for each in record.entries}, reverse=True)
