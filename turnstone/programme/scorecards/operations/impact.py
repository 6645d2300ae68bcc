"""Did a change do it? The change is named and dated first, and what is found is kept by a person's name."""

import datetime as dt

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.people.models import LocalArea
from turnstone.programme.scorecards.facts.impact import find_out
from turnstone.programme.scorecards.models import Finding, ImpactQuestion, Measure, NamedChange
from turnstone.programme.scorecards.queries import impact_as_at, measure_records


@operation
def name_change(
    *,
    by: Actor,
    area: LocalArea,
    title: str,
    starts_on: dt.date,
    about: str = "",
    action_reference: str = "",
) -> NamedChange:
    """Name something that changes in the area, with the one day from which it holds."""
    if NamedChange.objects.filter(area=area, title__iexact=title, withdrawn_on=None).exists():
        raise Refusal(f"There is already a change called “{title}”; use that one or choose another name.")
    return NamedChange.objects.create(
        area=area,
        title=title,
        about=about,
        starts_on=starts_on,
        action_reference=action_reference,
        written_down_on=clock.today(),
    )


@operation
def withdraw_named_change(*, by: Actor, change: NamedChange, why: str) -> NamedChange:
    """Take back a change that did not happen, or not so; what was found of it stays to be read."""
    if change.withdrawn_on:
        raise Refusal(f"“{change.title}” was already taken back on {change.withdrawn_on:%-d %B %Y}.")
    if not why.strip():
        raise Refusal(f"Say why “{change.title}” is taken back; the reason is kept.")
    change.withdrawn_on = clock.today()
    change.save()
    return change


@operation
def ask_impact(*, by: Actor, change: NamedChange, measure: Measure) -> ImpactQuestion:
    """Ask a change of a measure."""
    if change.area_id != measure.area_id:
        raise Refusal(f"“{measure.title}” is counted in another area; choose one of this area.")
    if change.withdrawn_on:
        raise Refusal(f"“{change.title}” was taken back; nothing can be asked of it.")
    if ImpactQuestion.objects.filter(change=change, measure=measure).exists():
        raise Refusal(f"“{change.title}” is already asked of “{measure.title}”; find the answer there.")
    return ImpactQuestion.objects.create(
        area=change.area, change=change, measure=measure, asked_on=clock.today(), by_name=by.name
    )


@operation
def find_impact(*, by: Actor, question: ImpactQuestion) -> Finding:
    """Find what can be found by now and keep it, a refusal with its reason too."""
    if question.change.withdrawn_on:
        raise Refusal(f"“{question.change.title}” was taken back; nothing can be found of it.")
    now = clock.now()
    changes = impact_as_at(question.area_id, now)
    change = next(each for each in changes if each.id == question.change_id)
    records = measure_records(question.area_id, now)
    record = next(each for each in records if each.measure.id == question.measure_id)
    found = find_out(record, change, changes)
    return Finding.objects.create(
        area=question.area,
        question=question,
        found_on=clock.today(),
        by_name=by.name,
        offered=found.offered,
        sentence=found.sentence,
        numbers=found.numbers,
        also_changed=list(found.also_changed),
    )


@operation
def withdraw_finding(*, by: Actor, finding: Finding, why: str) -> Finding:
    """Take a finding back with the reason; it stays to be read."""
    if finding.withdrawn_on:
        raise Refusal(f"That finding was already taken back on {finding.withdrawn_on:%-d %B %Y}.")
    if not why.strip():
        raise Refusal("Say why the finding is taken back; the reason is kept beside it.")
    finding.withdrawn_on, finding.withdrawn_because = clock.today(), why.strip()
    finding.save()
    return finding
