"""Measure one size of the demo area: every page's queries and time, and every form of the paper."""

import json
import statistics
import sys
import time
from collections.abc import Callable
from functools import partial
from typing import Any

from turnstone.commands.ready import make_ready

TIMES = 5
OFFICER = "programme_office"


def main(scale: int) -> None:
    """Build the area, measure it, and print what was found as one line of JSON."""
    make_ready()
    from django.conf import settings

    settings.ALLOWED_HOSTS = ["testserver"]
    from turnstone.demo.build import build

    started = time.perf_counter()
    area = build(scale=scale)
    built = time.perf_counter() - started
    found = {
        "built": built,
        **_record(area.id),
        "pages": _pages(area.slug, area.id),
        "papers": _papers(area.id),
    }
    print(json.dumps(found))


def _record(area_id: int) -> dict[str, int]:
    from turnstone.programme.audit import clock
    from turnstone.programme.plan.queries import plan_as_at

    plan = plan_as_at(_plan(area_id).pk, clock.now())
    return {"actions": len(plan.actions)}


def _plan(area_id: int) -> Any:
    from turnstone.programme.plan.queries import current_plan

    plan = current_plan(area_id)
    assert plan is not None, "Wexcombe has a plan."
    return plan


def _pages(slug: str, area_id: int) -> dict[str, dict[str, float]]:
    from django.test import Client

    client = Client()
    client.force_login(_officer(), backend="allauth.account.auth_backends.AuthenticationBackend")
    return {name: _page(client, address) for name, address in _addresses(slug, area_id).items()}


def _officer() -> Any:
    from turnstone.demo.cast import PEOPLE
    from turnstone.programme.people.queries import get_account

    return get_account(next(person.email for person in PEOPLE if person.role == OFFICER))


def _addresses(slug: str, area_id: int) -> dict[str, str]:
    """List the pages to open, the one that everything is held against first."""
    from django.urls import reverse

    from turnstone.programme.audit import clock
    from turnstone.programme.delivery.queries import cycles_of, period_of
    from turnstone.programme.plan.queries import plan_as_at
    from turnstone.programme.publications.queries import on_the_public_site
    from turnstone.programme.scorecards.queries import measures_of

    plan = _plan(area_id)
    cycle = period_of(cycles_of(plan.pk)[0])
    action = plan_as_at(plan.pk, clock.now()).actions[0].reference
    measure = measures_of(area_id)[0].pk
    update = on_the_public_site(slug, "monitoring-update")[0].slug
    paper = on_the_public_site(slug, "monitoring-update")[0].id
    named = {
        "Accessibility statement (the yardstick)": ("accessibility",),
        "Home": ("home", slug),
        "Plan": ("plan", slug),
        "Pace": ("pace", slug),
        "Dates": ("dates", slug),
        "Threads": ("threads", slug),
        "Action": ("action", slug, action),
        "Next steps": ("steps", slug),
        "Promises": ("promises", slug),
        "Mandates": ("mandates", slug),
        "Versions": ("versions", slug),
        "Two versions compared": ("compare_versions", slug),
        "Key to ratings": ("rating_key", slug),
        "Ratings": ("ratings", slug),
        **_of_measures(slug, measure),
        "Change an action": ("change_action", slug, action),
        "Update form": ("update", slug, action),
        "Cycles": ("cycles", slug),
        "Cycle": ("cycle", slug, cycle),
        "Asking for updates": ("ask_for_updates", slug, cycle),
        "Results due": ("results", slug),
        "Places": ("places", slug),
        "Risks": ("risks", slug),
        "The matrix of risks": ("risk_matrix", slug),
        "Risks for the board": ("risks_for_the_board", slug),
        "A risk": ("risk", slug, "R1"),
        **_of_boards(slug, area_id),
        **_of_voice(slug),
        "People": ("people", slug),
        "Papers": ("papers", slug),
        "A paper": ("paper", slug, paper),
        "Monitoring update, previewed": ("preview", slug, cycle, "monitoring-update"),
        "What changed": ("changes", slug, cycle),
        "Files taken in": ("intake", slug),
        "Public front page": ("front", slug),
        "Public progress": ("progress", slug),
        "Published updates": ("published_updates", slug),
        "A published update": ("published_update", slug, update),
    }
    return {title: reverse(name, args=args) for title, (name, *args) in named.items()}


def _of_measures(slug: str, measure: Any) -> dict[str, tuple[Any, ...]]:
    """Name the pages of measures, with what each address is told."""
    return {
        "Measures": ("measures", slug),
        "Releases of data": ("data_products", slug),
        "Needs": ("needs", slug),
        "Money": ("money", slug),
        "A measure": ("measure", slug, measure),
        "How the area compares": ("published", slug),
        "A measure beside others": ("comparison", slug, "ehcp-issued-within-20-weeks"),
        "Library of measures": ("measure_library", slug),
        "Impact": ("impact", slug),
        "Exceptions among measures": ("exceptions", slug),
        "Scorecards": ("scorecards", slug),
        "A scorecard": ("scorecard", slug, "scrutiny-scorecard"),
    }


def _of_voice(slug: str) -> dict[str, tuple[Any, ...]]:
    return {
        "Events with families": ("events", slug),
        "Surveys": ("surveys", slug),
        "Comments": ("comments", slug),
        "Themes": ("themes", slug),
        "Contacts": ("contacts", slug),
        "Messages to settle": ("messages_to_settle", slug),
        "Bulletins": ("bulletins", slug),
        "Timeline": ("timeline", slug),
        "Charters": ("charters", slug),
        "Replies": ("replies", slug),
        "What the forum says": ("forum_statements", slug),
        "Who has SEND locally": ("population", slug),
        "Have your say": ("have_your_say", slug),
        "What surveys showed": ("public_surveys", slug),
        "Public bulletins": ("public_bulletins", slug),
        "Public timeline": ("public_timeline", slug),
    }


def _of_boards(slug: str, area_id: int) -> dict[str, tuple[Any, ...]]:
    from turnstone.programme.boards.queries import boards_in, meetings_of, reviews_in
    from turnstone.programme.plan.queries import plan_slug

    meeting = next(each.slug for each in reversed(meetings_of(area_id)) if each.is_held)
    return {
        "Meetings": ("meetings", slug),
        "A meeting": ("meeting", slug, meeting),
        "Meetings as a calendar": ("meetings_ics", slug),
        "Write to members": ("meeting_letters", slug, meeting),
        "Agenda pack, previewed": ("preview_about", slug, "agenda", meeting),
        "Minutes, previewed": ("preview_about", slug, "minutes", meeting),
        "Public meetings": ("public_meetings", slug),
        "Boards": ("boards", slug),
        "A board": ("board", slug, boards_in(area_id)[0].slug),
        "The governance map": ("governance_map", slug),
        "Papers due": ("forward_plan", slug),
        "The ledger": ("ledger", slug),
        "A line of the ledger": ("ledger_item", slug, "L1"),
        "Reviews": ("reviews", slug),
        "A review": ("review", slug, reviews_in(area_id)[0].pk),
        "Stocktake pack, previewed": (
            "preview_about",
            slug,
            "stocktake-pack",
            plan_slug(_plan(area_id)),
        ),
        "Report to a board, previewed": ("preview_about", slug, "health-and-wellbeing-report", meeting),
        "What a board knew": ("known", slug),
        "Releases": ("releases", slug),
    }


def _page(client: Any, address: str) -> dict[str, float]:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as queries:
        response = client.get(address)
    assert response.status_code == 200, f"{address} answered {response.status_code}"
    return {"queries": len(queries), "seconds": _median(lambda: client.get(address))}


def _papers(area_id: int) -> dict[str, float]:
    from turnstone.documents.writers import FORMATS
    from turnstone.papers.catalogue import draft, render
    from turnstone.programme.audit import clock
    from turnstone.programme.delivery.queries import cycles_of

    cycle = cycles_of(_plan(area_id).pk)[1]

    def make() -> Any:
        return draft("monitoring-update", cycle_id=cycle.pk, as_at=clock.now(), audience="board")

    paper = make()
    times = {"read and composed": _median(make)}
    for form in FORMATS:
        render(paper.content, form)
        times[form] = _median(partial(render, paper.content, form))
    return times


def _median(work: Callable[[], object]) -> float:
    """Time some work five times and give the middle one, in seconds."""
    times = []
    for _ in range(TIMES):
        started = time.perf_counter()
        work()
        times.append(time.perf_counter() - started)
    return statistics.median(times)


if __name__ == "__main__":
    main(int(sys.argv[1]))
