"""What a plan is made of, planted before its first cycle: workstreams, outcomes, actions and milestones."""

from dataclasses import dataclass, field

from turnstone.demo.scripted import Script, ScriptedAction
from turnstone.demo.setting import BUILDER, Cast
from turnstone.programme.plan import operations
from turnstone.programme.plan.models import Action, Milestone, Outcome, Plan, Requirement, Workstream


@dataclass(slots=True)
class Planted:
    """The rows of the plan, in the order of the script; a milestone with its action's number and when it is reached."""

    plan: Plan
    requirements: dict[str, Requirement]
    workstreams: list[Workstream] = field(default_factory=list)
    outcomes: list[Outcome] = field(default_factory=list)
    actions: list[Action] = field(default_factory=list)
    milestones: list[tuple[int, int, Milestone]] = field(default_factory=list)


def plant(plan: Plan, requirements: dict[str, Requirement], cast: Cast, script: Script) -> Planted:
    """Fill a plan as its script says it was when its first cycle opened."""
    planted = Planted(plan, requirements)
    for content in script.workstreams:
        planted.workstreams.append(
            operations.add_workstream(
                by=BUILDER, plan=plan, name=content.name, purpose=content.purpose,
                membership=content.membership, responsibilities=content.responsibilities,
                council_lead=cast.posts[content.council_lead], health_lead=cast.posts[content.health_lead],
                forum_lead=cast.posts[content.forum_lead],
            )
        )  # fmt: skip
    _plant_outcomes(planted, script)
    for number, action in enumerate(script.actions):
        _plant_action(planted, cast, script, number, action)
    return planted


def _plant_outcomes(planted: Planted, script: Script) -> None:
    for outcome in script.outcomes:
        planted.outcomes.append(
            operations.add_outcome(
                by=BUILDER,
                workstream=planted.workstreams[outcome.stream],
                reference=str(outcome.number),
                text=outcome.content.text,
                requirement=planted.requirements[outcome.content.requirement],
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
    late = content.late or (0,) * len(content.steps)
    for (text, month), by_months in zip(content.steps, late, strict=True):
        due_on = script.year.day(month, 20)
        milestone = operations.add_milestone(by=BUILDER, action=action, text=text, due_on=due_on)
        planted.milestones.append((number, month + by_months, milestone))
