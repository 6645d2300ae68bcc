"""The plan of the demo: mandates, requirements, workstreams, outcomes, actions, and what is counted."""

from dataclasses import dataclass, field

from turnstone.demo.content import WORKSTREAMS, mandates, measures
from turnstone.demo.script import Script, ScriptedAction
from turnstone.demo.setting import BUILDER, Cast
from turnstone.programme.people.models import LocalArea
from turnstone.programme.plan import operations
from turnstone.programme.plan.models import Action, Milestone, Outcome, Plan, Requirement, Workstream
from turnstone.programme.plan.rules import MandateKind, RequirementKind
from turnstone.programme.scorecards.operations import add_measure, register_product
from turnstone.programme.scorecards.rules import MeasureKind


@dataclass(slots=True)
class Planted:
    """The rows of the plan, in the order of the script."""

    plan: Plan
    workstreams: list[Workstream] = field(default_factory=list)
    outcomes: list[Outcome] = field(default_factory=list)
    actions: list[Action] = field(default_factory=list)
    milestones: list[tuple[int, int, Milestone]] = field(default_factory=list)


def plant(area: LocalArea, cast: Cast, script: Script) -> Planted:
    """Make the plan as it was when the first cycle opened."""
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
    planted = Planted(plan)
    for content in WORKSTREAMS:
        planted.workstreams.append(
            operations.add_workstream(
                by=BUILDER, plan=plan, name=content.name, purpose=content.purpose,
                membership=content.membership, responsibilities=content.responsibilities,
                council_lead=cast.posts[content.council_lead], health_lead=cast.posts[content.health_lead],
                forum_lead=cast.posts[content.forum_lead],
            )
        )  # fmt: skip
    _plant_outcomes(planted, requirements, script)
    for number, action in enumerate(script.actions):
        _plant_action(planted, cast, script, number, action)
    _count(area, script)
    return planted


def _require(area: LocalArea, cast: Cast, script: Script) -> dict[str, Requirement]:
    first_of = script.year.first_of
    made = {
        title: operations.add_mandate(
            by=BUILDER, area=area, title=title, kind=kind, issued_by=issuer, starts_on=first_of(month)
        )
        for title, kind, issuer, month in (
            (mandates.INSPECTION, MandateKind.INSPECTION, "Ofsted and the Care Quality Commission", -7),
            (mandates.NOTICE, MandateKind.IMPROVEMENT_NOTICE, "Department for Education", -4),
        )
    }
    return {
        reference: operations.add_requirement(
            by=BUILDER, mandate=made[mandate], reference=reference, kind=RequirementKind(kind), finding=finding,
            source=source, families_words=words, bodies=tuple(cast.organisations[name] for name in bodies),
        )
        for reference, mandate, kind, finding, source, words, bodies in mandates.REQUIREMENTS
    }  # fmt: skip


def _plant_outcomes(planted: Planted, requirements: dict[str, Requirement], script: Script) -> None:
    for outcome in script.outcomes:
        planted.outcomes.append(
            operations.add_outcome(
                by=BUILDER,
                workstream=planted.workstreams[outcome.stream],
                reference=str(outcome.number),
                text=outcome.content.text,
                requirement=requirements[outcome.content.requirement],
                families_words=outcome.content.families,
                baseline=outcome.content.baseline,
                baseline_on=script.year.day(-3, 28),
                how_we_will_know=outcome.content.know,
            )
        )


def _plant_action(
    planted: Planted, cast: Cast, script: Script, number: int, scripted: ScriptedAction
) -> None:
    content = scripted.content
    action = operations.add_action(
        by=BUILDER,
        outcome=planted.outcomes[scripted.outcome],
        reference=scripted.reference,
        text=content.text,
        why_it_matters=content.why,
        lead=cast.posts[content.lead],
        accountable=cast.posts[content.answers],
        starts_on=scripted.starts_on,
        due_on=scripted.due_on,
        success_criteria=content.criteria,
        co_production=content.share,
    )
    planted.actions.append(action)
    for text, month in content.steps:
        due_on = script.year.day(month, 20)
        milestone = operations.add_milestone(by=BUILDER, action=action, text=text, due_on=due_on)
        planted.milestones.append((number, month, milestone))


def _count(area: LocalArea, script: Script) -> None:
    for title, kind, unit in measures.MEASURES:
        add_measure(by=BUILDER, area=area, title=title, kind=MeasureKind(kind), unit=unit)
    for name, sort, frequency, starts, draft, issue, words, progress, month in measures.REGISTER:
        register_product(
            by=BUILDER,
            area=area,
            name=name,
            report_type=sort,
            frequency=frequency,
            starts_on=None if starts is None else script.year.first_of(starts),
            first_draft_due_on=None if draft is None else script.year.first_of(draft),
            first_draft_words=words,
            first_issue_due_on=None if issue is None else script.year.first_of(issue),
            progress=progress,
            progress_on=None if month is None else script.year.first_of(month),
        )
