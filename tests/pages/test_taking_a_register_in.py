"""A register worked on as a spreadsheet comes back: the page says what each line would change, then it is changed."""

import pytest
from openpyxl import Workbook

from tests.pages import a_plan
from tests.pages.test_intake import accept, box, send
from turnstone.programme.audit.operations import Machine
from turnstone.programme.delivery import operations as delivery
from turnstone.programme.delivery.queries import find_risk
from turnstone.programme.delivery.rules import RiskKind

HEADS = ["Ref", "Risk", "Cause", "Likelihood", "Severity", "Owner", "Mitigation", "Next review"]
TITLE = "If posts stay empty, then plans stay late"


@pytest.fixture
def made(cast):
    return a_plan.make(cast)


@pytest.fixture
def office(cast, pages):
    return pages.sign_in(cast.officer)


def register(tmp_path, *rows):
    book = Workbook()
    for row in (HEADS, *rows):
        book.active.append(row)
    book.save(tmp_path / "register.xlsx")
    return (tmp_path / "register.xlsx").read_bytes()


@pytest.fixture
def content(tmp_path):
    return register(
        tmp_path,
        ["R1", TITLE, "Pay is low", 4, 5, "", "Advertise", "2031-01-05"],
        ["R2", "If snow falls, then buses stop", "", 1, 2, "", "", ""],
    )


def test_the_page_says_what_each_line_would_change_and_nothing_is_changed_yet(made, office, content):
    by = Machine("a test")
    risk = delivery.raise_risk(
        by=by, plan=made.plan, kind=RiskKind.RISK, title=TITLE, likelihood=2, severity=2
    )
    page = send(office, content, "register.xlsx")
    for words in ("Likelihood: 2 becomes 4", "New mitigation: Advertise", "New in the register", "4 × 5"):
        assert words in page.main
    risk.refresh_from_db()
    assert (risk.likelihood, risk.cause) == (2, "")


def test_what_is_accepted_is_changed_and_what_is_left_out_is_not(made, office, content):
    by = Machine("a test")
    delivery.raise_risk(by=by, plan=made.plan, kind=RiskKind.RISK, title=TITLE, likelihood=2, severity=2)
    page = send(office, content, "register.xlsx")
    page = accept(office, page, without=[box(page, "R2 If snow falls, then buses stop")])
    assert "changed 1" in page.main
    risk = find_risk(made.plan.pk, "R1")
    assert (risk.likelihood, risk.severity, risk.rating, risk.cause) == (4, 5, "red", "Pay is low")
    assert find_risk(made.plan.pk, "R2") is None


def test_it_is_only_for_those_who_take_files_in(cast, made, pages, content):
    pages.sign_in(cast.forum)
    pages.get("/wexcombe/office/intake/", status=404)
