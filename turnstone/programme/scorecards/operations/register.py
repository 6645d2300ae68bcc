"""What data products are promised, and when they came out."""

import datetime as dt

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.people.models import LocalArea
from turnstone.programme.scorecards.models import DataProduct, ProductIssue
from turnstone.programme.scorecards.queries import product_called, product_statuses
from turnstone.programme.scorecards.rules import last_day, out_of_order


@operation
def register_product(
    *,
    by: Actor,
    area: LocalArea,
    name: str,
    report_type: str = "",
    frequency: str = "",
    starts_on: dt.date | None = None,
    first_draft_due_on: dt.date | None = None,
    first_draft_words: str = "",
    first_issue_due_on: dt.date | None = None,
    progress: str = "",
    progress_on: dt.date | None = None,
    about: str = "",
    sees_first: str = "",
) -> DataProduct:
    """Promise a data product, with the dates that are set so far."""
    _refuse_the_name(area, name, None)
    return DataProduct.objects.create(
        area=area,
        name=name,
        report_type=report_type,
        frequency=frequency,
        starts_on=starts_on,
        first_draft_due_on=first_draft_due_on,
        first_draft_words=first_draft_words,
        first_issue_due_on=first_issue_due_on,
        progress=progress,
        progress_on=progress_on,
        about=about,
        sees_first=sees_first,
        position=DataProduct.objects.filter(area=area).count() + 1,
    )


@operation
def change_product(
    *,
    by: Actor,
    product: DataProduct,
    name: str,
    report_type: str = "",
    frequency: str = "",
    starts_on: dt.date | None = None,
    first_draft_due_on: dt.date | None = None,
    first_issue_due_on: dt.date | None = None,
    about: str = "",
    sees_first: str = "",
    why: str = "",
) -> DataProduct:
    """Say anew what is promised. A date that was promised moves only with a reason; an empty one is simply set."""
    _refuse_the_name(product.area, name, product.pk)
    disorder = out_of_order(starts_on, first_draft_due_on, first_issue_due_on)
    if disorder:
        raise Refusal(disorder)
    promised = (
        (product.first_draft_due_on, first_draft_due_on),
        (product.first_issue_due_on, first_issue_due_on),
    )
    if any(before and before != after for before, after in promised) and not why.strip():
        raise Refusal(f"A date of “{product.name}” was promised; say why it moves, and the reason is kept.")
    product.name, product.report_type, product.frequency = name, report_type, frequency
    product.starts_on, product.first_draft_due_on = starts_on, first_draft_due_on
    product.first_issue_due_on, product.about, product.sees_first = first_issue_due_on, about, sees_first
    product.save()
    return product


@operation
def start_product(*, by: Actor, product: DataProduct, on: dt.date) -> DataProduct:
    """Note that work on a data product began."""
    _refuse_an_ended(product)
    _refuse_the_future(on, "Work begins")
    product.started_on = on
    product.save()
    return product


@operation
def note_draft(*, by: Actor, product: DataProduct, on: dt.date) -> DataProduct:
    """Note that the first draft of a data product was there."""
    _refuse_an_ended(product)
    _refuse_the_future(on, "A draft is there")
    product.drafted_on = on
    product.save()
    return product


@operation
def note_issue(
    *, by: Actor, product: DataProduct, issued_on: dt.date, name: str = "", where: str = ""
) -> ProductIssue:
    """Note that a data product came out; the issue that was promised or due next is the one that did."""
    _refuse_an_ended(product)
    _refuse_the_future(issued_on, "An issue is out")
    if product.issues.filter(issued_on=issued_on, name=name).exists():
        raise Refusal(f"An issue of “{product.name}” on {issued_on:%-d %B %Y} is noted already.")
    issue = product.issues.filter(issued_on=None).order_by("due_on", "id").first()
    if issue is None:
        issue = ProductIssue(area=product.area, product=product, due_on=_due(product, issued_on))
    issue.issued_on, issue.name, issue.where = issued_on, name or issue.name, where or issue.where
    issue.save()
    return issue


@operation
def promise_issue(*, by: Actor, product: DataProduct, due_on: dt.date, name: str = "") -> ProductIssue:
    """Promise the next issue of a data product for a day."""
    _refuse_an_ended(product)
    end = last_day(due_on)
    if end and end < clock.today():
        raise Refusal(f"{due_on:%-d %B %Y} is past; promise “{product.name}” for a day to come.")
    if product.issues.filter(issued_on=None).exists():
        raise Refusal(f"An issue of “{product.name}” is promised already; change its day instead.")
    return ProductIssue.objects.create(area=product.area, product=product, due_on=due_on, name=name)


@operation
def move_issue(*, by: Actor, issue: ProductIssue, due_on: dt.date, why: str) -> ProductIssue:
    """Promise an issue for another day, with the reason."""
    if issue.issued_on:
        raise Refusal(f"That issue came out on {issue.issued_on:%-d %B %Y}; its day can no longer move.")
    if not why.strip():
        raise Refusal("Say why the issue moves to another day; the reason is kept.")
    issue.due_on = due_on
    issue.save()
    return issue


@operation
def take_back_issue(*, by: Actor, issue: ProductIssue, why: str) -> DataProduct:
    """Take back an issue that was noted or promised by mistake, with the reason; its history stays."""
    product = issue.product
    if not why.strip():
        raise Refusal(f"Say why this issue of “{product.name}” is taken back; the reason is kept.")
    issue.delete()
    return product


@operation
def make_public(*, by: Actor, product: DataProduct, is_public: bool = True, about: str = "") -> DataProduct:
    """Say whether everyone may read on the release calendar when a data product comes out."""
    product.is_public, product.about = is_public, about or product.about
    if is_public and not product.about.strip():
        raise Refusal(f"Say in plain words what “{product.name}” will show; everyone reads that.")
    product.save()
    return product


@operation
def end_product(*, by: Actor, product: DataProduct, on: dt.date, why: str) -> DataProduct:
    """Say that a data product comes out no more, with the reason."""
    _refuse_an_ended(product)
    if not why.strip():
        raise Refusal(f"Say why “{product.name}” comes out no more; the reason is kept.")
    product.ended_on = on
    product.save()
    return product


def _refuse_the_name(area: LocalArea, name: str, besides: int | None) -> None:
    known = product_called(area.pk, name)
    if known and known.pk != besides:
        raise Refusal(f"The release register already holds “{name}”; change that row instead.")


def _refuse_an_ended(product: DataProduct) -> None:
    if product.ended_on:
        raise Refusal(f"“{product.name}” ended on {product.ended_on:%-d %B %Y}; register it anew.")


def _refuse_the_future(on: dt.date, what: str) -> None:
    if on > clock.today():
        raise Refusal(f"{what} on a day that has come; {on:%-d %B %Y} is still ahead.")


def _due(product: DataProduct, issued_on: dt.date) -> dt.date | None:
    """Find for when the issue that came out had been due."""
    every = product_statuses(product.area_id, clock.now(), issued_on)
    return next((each.standing.due_on for each in every if each.product.id == product.pk), None)
