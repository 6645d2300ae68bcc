"""The release register to read: how every data product stands on a day, and one with its issues."""

import datetime as dt

from django.http import Http404, HttpResponse
from django.shortcuts import render

from turnstone.programme.audit import clock
from turnstone.programme.people.permissions import can_record_measures, can_see_drafts
from turnstone.programme.publications.queries import lines_on_the_public_site
from turnstone.programme.publications.rules import Kind
from turnstone.programme.scorecards.facts import ProductStatus
from turnstone.programme.scorecards.queries import changes_to_issues, changes_to_product, product_statuses
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.csv_file import csv_file
from turnstone.web.scorecards.forms.register import NarrowProducts
from turnstone.web.scorecards.presenters import register as presenters
from turnstone.web.scorecards.presenters.register_history import product_history


@for_members()
def data_products(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Show the register as at any day, what is latest first."""
    narrowing = NarrowProducts(request.GET)
    page = {
        "page": _page(request, narrowing),
        "narrowing": narrowing,
        "may_record": can_record_measures(request.member),
        "sees_drafts": can_see_drafts(request.member),
        "paper": Kind.RELEASE_CALENDAR,
        "is_out": bool(lines_on_the_public_site(area_slug, Kind.RELEASE_CALENDAR)),
    }
    return render(request, "scorecards/data_products.html", page)


@for_members()
def data_products_csv(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Hand over the rows that are asked for, as a table."""
    narrowing = NarrowProducts(request.GET)
    rows = presenters.product_lines(_page(request, narrowing))
    name = f"{area_slug}-data-products-{narrowing.day or clock.today()}.csv"
    return csv_file(name, presenters.PRODUCT_HEADS, rows)


@for_members()
def data_product(request: MemberRequest, area_slug: str, product_id: int) -> HttpResponse:
    """Show one data product with its issues and its history."""
    found = status_in(request, product_id)
    page = {
        "row": presenters.product_row(area_slug, found),
        "product": found.product,
        "issues": presenters.issue_rows(found.issues),
        "history": product_history(
            found.issues, changes_to_product(product_id), changes_to_issues(product_id)
        ),
        "may_record": can_record_measures(request.member),
    }
    return render(request, "scorecards/data_product.html", page)


def status_in(request: MemberRequest, product_id: int, on: dt.date | None = None) -> ProductStatus:
    """Find a data product of the member's area; of another area there is none."""
    every = product_statuses(request.member.area.id, clock.now(), on)
    found = next((each for each in every if each.product.id == product_id), None)
    if found is None:
        raise Http404
    return found


def _page(request: MemberRequest, narrowing: NarrowProducts) -> presenters.RegisterPage:
    on = narrowing.day or clock.today()
    found = product_statuses(request.member.area.id, clock.now(), on)
    area_slug, query = request.member.area.slug, request.GET.urlencode()
    return presenters.register_page(area_slug, found, narrowing.wanted, on, clock.today(), query)
