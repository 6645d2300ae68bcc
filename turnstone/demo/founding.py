"""How each of the demo's two plans comes to be: why there is one, what is asked, what is counted, and the plan."""

from turnstone.demo.content import mandates, measures
from turnstone.demo.content.first_plan import AREAS
from turnstone.demo.content.first_plan import phrases as first
from turnstone.demo.content.landmarks import DEPENDENCIES
from turnstone.demo.content.people import COUNCIL, ICB, INSPECTORATE
from turnstone.demo.content.results import SERIES
from turnstone.demo.planting import Planted, plant
from turnstone.demo.scripted import Script
from turnstone.demo.setting import BUILDER, Cast
from turnstone.programme.people.models import LocalArea, Organisation
from turnstone.programme.plan import operations
from turnstone.programme.plan.models import Mandate, Requirement
from turnstone.programme.plan.rules import MandateKind, MandatePart, RequirementKind
from turnstone.programme.scorecards.models import Measure
from turnstone.programme.scorecards.operations import add_measure, register_product
from turnstone.programme.scorecards.rules import MeasureKind, Polarity


def found_first_plan(area: LocalArea, cast: Cast, script: Script) -> Planted:
    """Make the plan that answered the first inspection, as it was when its first cycle opened."""
    mandate = operations.add_mandate(
        by=BUILDER, area=area, title=first.MANDATE, kind=MandateKind.INSPECTION, issued_by=INSPECTORATE,
        starts_on=script.year.first_of(-7),
    )  # fmt: skip
    _name_bodies(mandate, cast, (COUNCIL, ICB), (INSPECTORATE,))
    requirements = {
        each.reference: operations.add_requirement(
            by=BUILDER, mandate=mandate, reference=each.reference, kind=RequirementKind.AREA_OF_WEAKNESS,
            finding=each.finding, source=each.source, families_words=each.families,
            bodies=_bodies(cast, each.bodies),
        )
        for each in AREAS
    }  # fmt: skip
    plan = operations.add_plan(
        by=BUILDER,
        area=area,
        name=first.PLAN_NAME,
        kind="Written statement of action",
        mandate=mandate,
        reports_to=first.BOARD,
        keeper=cast.posts["programme"],
        starts_on=script.year.first_of(-1),
        ends_on=script.year.day(len(script.year.months) - 1, 28),
    )
    return plant(plan, requirements, cast, script)


def found_present_plan(area: LocalArea, cast: Cast, script: Script) -> Planted:
    """Make the plan that answers three mandates at once, as it was when its first cycle opened."""
    requirements = _require(area, cast, script)
    plan = operations.add_plan(
        by=BUILDER,
        area=area,
        name=mandates.PLAN_NAME,
        kind="Priority action plan",
        mandate=requirements["PA1"].mandate,
        reports_to=mandates.BOARD,
        keeper=cast.posts["programme"],
        starts_on=script.year.first_of(-1),
        ends_on=script.year.day(18, 28),
    )
    planted = plant(plan, requirements, cast, script)
    actions = {action.reference: action for action in planted.actions}
    for reference, needed in DEPENDENCIES:
        operations.add_dependency(by=BUILDER, action=actions[reference], needed=actions[needed])
    _register(area, script)
    return planted


def count(area: LocalArea) -> dict[str, Measure]:
    """Say what the area counts, from the beginning and across both plans."""
    polarity = {title: Polarity(which) for title, which, *_ in SERIES}
    return {
        title: add_measure(
            by=BUILDER,
            area=area,
            title=title,
            kind=MeasureKind(kind),
            unit=unit,
            polarity=polarity.get(title),
        )
        for title, kind, unit in measures.MEASURES
    }


def _require(area: LocalArea, cast: Cast, script: Script) -> dict[str, Requirement]:
    first_of, made = script.year.first_of, {}
    for title, kind, issuer, starts, ends, answers, checks in mandates.MANDATES:
        made[title] = operations.add_mandate(
            by=BUILDER, area=area, title=title, kind=kind, issued_by=issuer, starts_on=first_of(starts),
            ends_on=None if ends is None else script.year.day(ends, 28),
        )  # fmt: skip
        _name_bodies(made[title], cast, answers, checks)
    return {
        reference: operations.add_requirement(
            by=BUILDER, mandate=made[mandate], reference=reference, kind=RequirementKind(kind), finding=finding,
            source=source, families_words=words, bodies=_bodies(cast, bodies),
        )
        for reference, mandate, kind, finding, source, words, bodies in mandates.REQUIREMENTS
    }  # fmt: skip


def _bodies(cast: Cast, names: tuple[str, ...]) -> tuple[Organisation, ...]:
    return tuple(cast.organisations[name] for name in names)


def _name_bodies(mandate: Mandate, cast: Cast, answers: tuple[str, ...], checks: tuple[str, ...]) -> None:
    for part, names in ((MandatePart.ANSWERS, answers), (MandatePart.CHECKS, checks)):
        for body in _bodies(cast, names):
            operations.add_mandate_body(by=BUILDER, mandate=mandate, organisation=body, part=part)


def _register(area: LocalArea, script: Script) -> None:
    first_of = script.year.first_of
    for name, sort, frequency, starts, draft, issue, words, progress, month in measures.REGISTER:
        register_product(
            by=BUILDER,
            area=area,
            name=name,
            report_type=sort,
            frequency=frequency,
            starts_on=None if starts is None else first_of(starts),
            first_draft_due_on=None if draft is None else first_of(draft),
            first_draft_words=words,
            first_issue_due_on=None if issue is None else first_of(issue),
            progress=progress,
            progress_on=None if month is None else first_of(month),
        )
