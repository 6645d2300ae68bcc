"""What is missing from the plan and its register: leads, owners, dates, criteria, evidence, reasons."""

from collections.abc import Callable, Iterator

from turnstone.papers.action_changes import unheard_actions
from turnstone.papers.concern import Code, Concern
from turnstone.papers.judgements import confidence_word
from turnstone.papers.movement import overdue_actions
from turnstone.papers.phrases import count, listed, listed_some, plural, quoted, verb
from turnstone.papers.rating_concerns import overridden_without_evidence
from turnstone.papers.risk_concerns import RISK_CONCERNS
from turnstone.papers.tally import tally_of
from turnstone.programme.delivery.facts import CycleRecord, RiskFacts, StepFacts
from turnstone.programme.delivery.rules import StepState
from turnstone.programme.plan.facts import ActionFacts
from turnstone.programme.plan.rules import Status

FEWEST_ALIKE = 3
FEWEST_ALIKE_IN_A_WORKSTREAM = 5


def missing_leads(record: CycleRecord) -> Iterator[Concern]:
    """A workstream has a lead from the council, one from health and one from the forum."""
    for each in record.plan.workstreams:
        if each.kind == "group" or not each.missing_leads:
            continue
        seats = listed(each.missing_leads, last="or")
        yield Concern(code=Code.MISSING_LEADS, sentence=f"{each.name} has no {seats}.", where=each.name)


def ratings_all_the_same(record: CycleRecord) -> Iterator[Concern]:
    """Ratings that are all alike tell a board nothing."""
    tally = tally_of(record)
    rated = [(key, number) for key, number in tally.counts if key]
    if len(rated) == 1 and rated[0][1] >= FEWEST_ALIKE:
        (key, number) = rated[0]
        word = confidence_word(record.plan, key).lower()
        text = f"{number} of {number} ratings are {word}: say what differs."
        yield Concern(code=Code.ALL_RATINGS_SAME, sentence=text, where="Ratings")


def ratings_of_a_workstream_all_the_same(record: CycleRecord) -> Iterator[Concern]:
    """So do those of one workstream, where the others differ."""
    if next(ratings_all_the_same(record), None):
        return
    for each in record.plan.workstreams:
        actions = [action for action in record.plan.actions_of(each) if action.status != Status.COMPLETE]
        rated = {action.confidence for action in actions}
        if len(rated) == 1 and "" not in rated and len(actions) >= FEWEST_ALIKE_IN_A_WORKSTREAM:
            word = confidence_word(record.plan, rated.pop()).lower()
            counted = f"all {count(len(actions), 'open ' + record.plan.words['action'])}"
            text = f"{each.name}: {counted} are rated {word}: say what differs."
            yield Concern(code=Code.ALL_RATINGS_SAME, sentence=text, where=each.name)


def risks_all_the_same(record: CycleRecord) -> Iterator[Concern]:
    """Risks that are all alike cannot be put in order."""
    rated = {risk.rating for risk in _open_risks(record)}
    number = len(_open_risks(record))
    if len(rated) == 1 and number >= FEWEST_ALIKE and rated != {""}:
        word = confidence_word(record.plan, rated.pop()).lower()
        text = f"{number} of {number} risks are {word}: say which comes first."
        yield Concern(code=Code.ALL_RISKS_SAME, sentence=text, where="Programme risks and issues")


def _open_risks(record: CycleRecord) -> list[RiskFacts]:
    return [risk for risk in record.risks if risk.closed_on is None]


def risks_without_owner(record: CycleRecord) -> Iterator[Concern]:
    """Somebody answers for each risk."""
    bare = [risk for risk in _open_risks(record) if risk.owner is None]
    yield from _about_risks(Code.RISK_WITHOUT_OWNER, bare, "no owner")


def risks_without_date(record: CycleRecord) -> Iterator[Concern]:
    """Each risk is looked at again, or mitigated, by a day."""
    bare = [risk for risk in _open_risks(record) if not _has_date(risk)]
    yield from _about_risks(Code.RISK_WITHOUT_DATE, bare, "no date for review or mitigation")


def _has_date(risk: RiskFacts) -> bool:
    return risk.review_on is not None or any(each.due_on or each.done_on for each in risk.mitigations)


def _about_risks(code: Code, bare: list[RiskFacts], lacking: str) -> Iterator[Concern]:
    if bare:
        counted = count(len(bare), "risk or issue", "risks and issues")
        titles = listed(quoted(risk.title) for risk in bare)
        text = f"{counted} {verb(len(bare), 'has', 'have')} {lacking}: {titles}."
        yield Concern(code=code, sentence=text, where="Programme risks and issues")


def steps_without_date(record: CycleRecord) -> Iterator[Concern]:
    """A promise has a date."""
    names = {each.id: each.name for each in record.plan.workstreams}
    for number, name in ({None: "The programme"} | names).items():
        steps = [step for step in record.next_steps if step.workstream_id == number and _is_live(step)]
        bare = [step for step in steps if step.due_on is None and not any(c.due_on for c in step.children)]
        if bare:
            have = verb(len(bare), "has", "have")
            text = f"{name}: {len(bare)} of {count(len(steps), 'next step')} {have} no date."
            yield Concern(code=Code.STEP_WITHOUT_DATE, sentence=text, where=name)


def _is_live(step: StepFacts) -> bool:
    return step.state == StepState.OPEN


def rated_without_criteria(record: CycleRecord) -> Iterator[Concern]:
    """Nobody can call an action on course, or done, that does not say what success is."""
    bare = [action for action in _rated_well(record) if not action.success_criteria.strip()]
    yield from _about_actions(
        record, Code.RATED_WITHOUT_CRITERIA, bare, "rated well or complete without saying what success is"
    )


def rated_without_evidence(record: CycleRecord) -> Iterator[Concern]:
    """A good rating rests on something."""
    shown = {each.action_id for each in record.plan.evidence}
    bare = [action for action in _rated_well(record) if action.id not in shown]
    yield from _about_actions(
        record, Code.RATED_WITHOUT_EVIDENCE, bare, "rated well or complete with no evidence"
    )


def _rated_well(record: CycleRecord) -> list[ActionFacts]:
    actions = record.plan.live_actions
    return [
        each for each in actions if each.status == Status.COMPLETE or each.confidence in ("blue", "green")
    ]


def overdue_without_reason(record: CycleRecord) -> Iterator[Concern]:
    """What is late says why."""
    said = {update.action_id: update for update in record.updates}
    bare = []
    for action in overdue_actions(record):
        update = said.get(action.id)
        told = update and (update.blocked_by or update.confidence_reason)
        if not (told or action.confidence_reason):
            bare.append(action)
    yield from _about_actions(record, Code.OVERDUE_WITHOUT_REASON, bare, "past the date due without a reason")


def nothing_heard(record: CycleRecord) -> Iterator[Concern]:
    """Silence is told, not hidden."""
    silent = unheard_actions(record)
    if silent:
        total = count(len(record.plan.live_actions), record.plan.words["action"])
        text = f"Nothing was heard on {len(silent)} of {total}: {_names(list(silent))}."
        yield Concern(code=Code.NOTHING_HEARD, sentence=text, where=_names(list(silent), whole=True))


def _about_actions(record: CycleRecord, code: Code, bare: list[ActionFacts], what: str) -> Iterator[Concern]:
    if bare:
        word = record.plan.words["action"]
        counted = (
            f"{len(bare)} {word if len(bare) == 1 else plural(word)} {verb(len(bare), 'is', 'are')} {what}"
        )
        yield Concern(code=code, sentence=f"{counted}: {_names(bare)}.", where=_names(bare, whole=True))


def _names(actions: list[ActionFacts], whole: bool = False) -> str:
    references = [action.reference for action in actions]
    return listed(references) if whole else listed_some(references)


PLAN_CONCERNS: tuple[Callable[[CycleRecord], Iterator[Concern]], ...] = (
    missing_leads,
    ratings_all_the_same,
    ratings_of_a_workstream_all_the_same,
    risks_all_the_same,
    risks_without_owner,
    risks_without_date,
    *RISK_CONCERNS,
    steps_without_date,
    rated_without_criteria,
    rated_without_evidence,
    overridden_without_evidence,
    overdue_without_reason,
    nothing_heard,
)
