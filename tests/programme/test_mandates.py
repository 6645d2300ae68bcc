"""Several mandates at once, and what they ask for released one at a time."""

import datetime as dt

import pytest

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Refusal
from turnstone.programme.people.operations import add_area
from turnstone.programme.plan import operations as plans
from turnstone.programme.plan.queries import mandates_as_at
from turnstone.programme.plan.rules import (
    MandateKind,
    MandatePart,
    RequirementKind,
    fault_in_release,
    is_in_force,
    is_monitored,
)

MAY = dt.date(2026, 5, 4)
JUNE = dt.date(2026, 6, 5)


@pytest.fixture(autouse=True)
def in_november():
    with clock.pretend(clock.end_of(dt.date(2026, 11, 20))):
        yield


@pytest.fixture
def notice(wexcombe, by):
    mandate = plans.add_mandate(
        by=by,
        area=wexcombe.area,
        title="Improvement notice",
        kind=MandateKind.IMPROVEMENT_NOTICE,
        starts_on=MAY,
    )
    for reference in ("N1", "N2"):
        plans.add_requirement(
            by=by,
            mandate=mandate,
            reference=reference,
            kind=RequirementKind.NOTICE_CONDITION,
            finding="Report each term.",
            bodies=(wexcombe.council,),
        )
    return mandate


def read(wexcombe, title, moment=None):
    found = mandates_as_at(wexcombe.area.pk, moment or clock.now())
    return next(each for each in found if each.title == title)


def release(by, requirement, on=JUNE, authority="Department for Education", why="All met."):
    return plans.release_requirement(by=by, requirement=requirement, on=on, authority=authority, why=why)


@pytest.mark.parametrize(
    ("starts_on", "ends_on", "day", "binds"),
    [
        (None, None, MAY, True),
        (MAY, None, MAY, True),
        (JUNE, None, MAY, False),
        (None, MAY, MAY, True),
        (None, MAY, JUNE, False),
    ],
)
def test_a_mandate_binds_from_its_first_day_to_its_last(starts_on, ends_on, day, binds):
    assert is_in_force(starts_on, ends_on, day) is binds


@pytest.mark.parametrize(
    ("released_on", "in_force", "monitored"),
    [(None, True, True), (None, False, False), (MAY, True, False), (MAY, False, False)],
)
def test_what_a_mandate_in_force_asks_for_is_monitored_until_it_is_released(released_on, in_force, monitored):
    assert is_monitored(released_on, in_force=in_force) is monitored


@pytest.mark.parametrize(
    ("on", "starts_on", "released_on", "fault"),
    [
        (MAY, MAY, None, ""),
        (MAY, None, None, ""),
        (JUNE, None, None, ""),
        (JUNE + dt.timedelta(days=1), None, None, "which is still to come"),
        (MAY, JUNE, None, "before its mandate began on 5 June 2026"),
        (JUNE, MAY, MAY, "was released on 4 May 2026 already"),
    ],
)
def test_when_a_requirement_may_be_released(on, starts_on, released_on, fault):
    said = fault_in_release(on, JUNE, mandate_starts_on=starts_on, released_on=released_on)
    assert fault in said and bool(said) == bool(fault)


def test_two_mandates_are_in_force_at_once_each_with_its_bodies(wexcombe, notice, by):
    plans.add_mandate_body(by=by, mandate=notice, organisation=wexcombe.council, part=MandatePart.ANSWERS)
    inspection, found = mandates_as_at(wexcombe.area.pk, clock.now())
    assert (inspection.title, found.title) == ("Inspection 2025", "Improvement notice")
    assert inspection.binds_on(JUNE) and found.binds_on(JUNE)
    assert [(each.organisation, each.part) for each in found.bodies] == [("Wexcombe Council", "answers")]
    assert [each.reference for each in found.requirements] == ["N1", "N2"]
    assert found.requirements[0].bodies == ("Wexcombe Council",)


def test_a_body_has_a_part_once(wexcombe, notice, by):
    said = {"by": by, "mandate": notice, "organisation": wexcombe.council}
    plans.add_mandate_body(**said, part=MandatePart.ANSWERS)
    plans.add_mandate_body(**said, part=MandatePart.CHECKS)
    with pytest.raises(Refusal, match="answers for it already under Improvement notice"):
        plans.add_mandate_body(**said, part=MandatePart.ANSWERS)


def test_requirements_are_released_one_at_a_time_with_the_day_and_the_authority(wexcombe, notice, by):
    first, second = notice.requirements.order_by("position")
    release(by, first)
    one, other = read(wexcombe, "Improvement notice").requirements
    assert (one.released_on, one.released_by) == (JUNE, "Department for Education")
    assert other.released_on is None
    with pytest.raises(Refusal, match="N1 of Improvement notice was released on 5 June 2026 already"):
        release(by, first)
    with pytest.raises(Refusal, match=r"N2 of Improvement notice would be released .* before its mandate"):
        release(by, second, on=dt.date(2026, 1, 1))


@pytest.mark.parametrize(
    ("missing", "sentence"), [("authority", "Say who released N1"), ("why", "Say why N1")]
)
def test_a_release_says_by_whom_and_why(notice, by, missing, sentence):
    with pytest.raises(Refusal, match=sentence):
        release(by, notice.requirements.first(), **{missing: " "})


def test_a_release_is_taken_back_with_a_reason(wexcombe, notice, by):
    requirement = release(by, notice.requirements.first())
    before = clock.now()
    with clock.pretend(before + dt.timedelta(days=1)):
        with pytest.raises(Refusal, match=r"Say why N1 .* is monitored again"):
            plans.restore_monitoring(by=by, requirement=requirement, why="")
        plans.restore_monitoring(by=by, requirement=requirement, why="Reports stopped.")
        assert read(wexcombe, "Improvement notice").requirements[0].released_on is None
        with pytest.raises(Refusal, match="still monitored"):
            plans.restore_monitoring(by=by, requirement=requirement, why="Again.")
    assert read(wexcombe, "Improvement notice", before).requirements[0].released_on == JUNE


def test_a_mandate_ends_once_by_an_authority_and_releases_nothing(wexcombe, notice, by):
    with pytest.raises(Refusal, match="Say by whose authority"):
        plans.end_mandate(by=by, mandate=notice, on=JUNE, authority="")
    with pytest.raises(Refusal, match="before it starts on 4 May 2026"):
        plans.end_mandate(by=by, mandate=notice, on=dt.date(2026, 5, 1), authority="The minister")
    with pytest.raises(Refusal, match="a day still to come"):
        plans.end_mandate(by=by, mandate=notice, on=dt.date(2027, 5, 1), authority="The minister")
    plans.end_mandate(by=by, mandate=notice, on=JUNE, authority="The minister")
    found = read(wexcombe, "Improvement notice")
    assert (found.ends_on, found.ended_by, found.requirements[0].released_on) == (JUNE, "The minister", None)
    with pytest.raises(Refusal, match="ended on 5 June 2026 already, by The minister"):
        plans.end_mandate(by=by, mandate=notice, on=JUNE, authority="The minister")


def test_the_end_of_a_mandate_is_taken_back_with_a_reason(wexcombe, notice, by):
    with pytest.raises(Refusal, match="nothing to take back"):
        plans.resume_mandate(by=by, mandate=notice, why="A slip.")
    plans.end_mandate(by=by, mandate=notice, on=JUNE, authority="The minister")
    with pytest.raises(Refusal, match="Say why Improvement notice binds again"):
        plans.resume_mandate(by=by, mandate=notice, why=" ")
    plans.resume_mandate(by=by, mandate=notice, why="A slip of the pen.")
    assert read(wexcombe, "Improvement notice").binds_on(dt.date(2026, 11, 1))


def test_another_area_has_mandates_of_its_own(wexcombe, by):
    elsewhere = add_area(by=by, slug="marlsea", name="Marlsea")
    assert mandates_as_at(elsewhere.pk, clock.now()) == ()


def test_reading_many_mandates_asks_no_more_than_reading_one(wexcombe, notice, by, django_assert_num_queries):
    for number in range(10):
        made = plans.add_mandate(
            by=by, area=wexcombe.area, title=f"Strategy {number}", kind=MandateKind.STRATEGY
        )
        plans.add_mandate_body(by=by, mandate=made, organisation=wexcombe.council, part=MandatePart.CHECKS)
    with django_assert_num_queries(5):
        assert len(mandates_as_at(wexcombe.area.pk, clock.now())) == 12
