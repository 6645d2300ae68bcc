"""The calendar for everyone: what is next, what is late, what is out, and what has no day."""

import datetime as dt

import pytest

from tests.cast import BY, gather
from tests.papers.looking import read, section
from turnstone.papers.catalogue import build, draft
from turnstone.papers.measures.told_calendar import releases_in
from turnstone.programme.audit import clock
from turnstone.programme.scorecards import operations

ON = dt.date(2025, 5, 20)


@pytest.fixture
def area(db):
    with clock.pretend(clock.end_of(dt.date(2025, 1, 1))):
        return gather().area


def add(area, name, *, is_public=True, **said):
    with clock.pretend(clock.end_of(dt.date(2025, 4, 25))):
        product = operations.register_product(by=BY, area=area, name=name, **said)
        if is_public:
            operations.make_public(by=BY, product=product, about="How long families wait.")
    return product


def calendar(area, on=ON):
    return build("release-calendar", area_id=area.pk, as_at=clock.end_of(on))


def concerns(area):
    paper = draft("release-calendar", area_id=area.pk, as_at=clock.end_of(ON), audience="public")
    return {each["code"]: each["weight"] for each in paper.concerns}


def test_it_says_what_is_next_and_what_is_late(area):
    add(area, "Places", first_issue_due_on=dt.date(2025, 5, 1))
    add(area, "Waits", first_issue_due_on=dt.date(2025, 5, 10))
    page = calendar(area)
    assert "Next comes “Places”: by the end of May 2025." in read(section(page, "next"))
    assert "10 May 2025\n10 days late" in read(section(page, "late"))
    assert concerns(area) == {"measure_late": "warns"}


def test_it_says_what_is_out_and_what_has_no_day(area):
    waits = add(area, "Waits", frequency="Monthly")
    add(area, "Places", sees_first="The improvement board")
    with clock.pretend(clock.end_of(ON)):
        operations.note_issue(by=BY, product=waits, issued_on=dt.date(2025, 5, 2), where="Our site")
    page = calendar(area)
    assert "2 May 2025" in read(section(page, "out"))
    assert "Before everyone, it is read by: The improvement board." in read(section(page, "no-day"))
    assert "“Waits”: 2 June 2025" in read(section(page, "next"))


def test_it_reads_back_what_it_says(area):
    product = add(area, "Places", first_issue_due_on=dt.date(2025, 6, 1))
    add(area, "Waits", first_issue_due_on=dt.date(2025, 5, 10))
    found = {each.name: (each.on, each.is_late) for each in releases_in(calendar(area))}
    assert found == {"Places": (dt.date(2025, 6, 30), False), "Waits": (dt.date(2025, 5, 10), True)}
    assert releases_in(calendar(area))[0].number == product.pk


def test_what_is_not_for_everyone_is_not_in_it(area):
    add(area, "Names of the waiting", is_public=False, first_issue_due_on=dt.date(2025, 6, 1))
    assert "Names of the waiting" not in read(calendar(area))
    assert concerns(area) == {"blank_paper": "blocks"}


def test_it_is_the_same_whatever_comes_after(area):
    product = add(area, "Places", first_issue_due_on=dt.date(2025, 6, 1))
    before = calendar(area)
    with clock.pretend(clock.end_of(dt.date(2025, 7, 1))):
        operations.end_product(by=BY, product=product, on=dt.date(2025, 5, 1), why="No money.")
    assert calendar(area) == before
