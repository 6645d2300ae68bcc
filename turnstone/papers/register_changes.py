"""What changed among risks, exceptions and next steps between two cycles."""

from collections.abc import Iterator

from turnstone.papers.change import Change, ChangeKind, confidence_direction
from turnstone.papers.citing import cite
from turnstone.papers.judgements import confidence_word
from turnstone.papers.phrases import capital, day, listed, plural, quoted, sentence
from turnstone.programme.delivery.facts import CycleRecord, ExceptionFacts, RiskFacts, StepFacts
from turnstone.programme.delivery.rules import RISK_KIND_NAMES, RiskKind, StepState
from turnstone.programme.plan.facts import PlanFacts

_STEP_KINDS = {
    StepState.DONE: (ChangeKind.STEP_DONE, "Done"),
    StepState.MOVED: (ChangeKind.STEP_MOVED, "Moved"),
    StepState.DROPPED: (ChangeKind.STEP_DROPPED, "Dropped"),
}


def risk_changes(before: CycleRecord, now: CycleRecord) -> Iterator[Change]:
    """Yield the risks and issues that are new, closed or rated anew."""
    known = {risk.id: risk for risk in before.risks}
    for risk in now.risks:
        then = known.get(risk.id)
        if then is None:
            rated = confidence_word(now.plan, risk.rating)
            yield _risk(ChangeKind.RISK_NEW, risk, f"{_named(risk)} is new, rated {rated}.", after=rated)
        elif risk.closed_on and not then.closed_on:
            text = f"{_named(risk)} was closed on {day(risk.closed_on)}: {sentence(risk.closed_because)}"
            yield _risk(ChangeKind.RISK_CLOSED, risk, text)
        elif risk.rating != then.rating:
            yield _rated_anew(now.plan, then, risk)
    still = {risk.id for risk in now.risks}
    for gone in (risk for risk in before.risks if risk.id not in still):
        yield _risk(ChangeKind.RISK_CLOSED, gone, f"{_named(gone)} is no longer on the register.")


def _rated_anew(plan: PlanFacts, then: RiskFacts, now: RiskFacts) -> Change:
    before, after = confidence_word(plan, then.rating), confidence_word(plan, now.rating)
    return Change(
        kind=ChangeKind.RISK_RATED,
        reference=now.reference,
        title=now.title,
        before=before,
        after=after,
        key=now.rating,
        sentence=f"{_named(now)} went from {before} to {after}.",
        direction=confidence_direction(then.rating, now.rating),
        facts=cite("delivery.risk", now),
    )


def _named(risk: RiskFacts) -> str:
    return f"{RISK_KIND_NAMES[RiskKind(risk.kind)]} {risk.reference}, {quoted(risk.title)},"


def _risk(kind: ChangeKind, risk: RiskFacts, text: str, after: str = "") -> Change:
    return Change(
        kind=kind,
        reference=risk.reference,
        title=risk.title,
        after=after,
        key=risk.rating,
        sentence=text,
        facts=cite("delivery.risk", risk),
    )


def exception_changes(before: CycleRecord, now: CycleRecord) -> Iterator[Change]:
    """Yield what went off course, came back on course, or is rated anew; what an exception is about identifies it."""
    known = {_about(line): line for line in before.exceptions}
    for line in now.exceptions:
        then = known.pop(_about(line), None)
        after = confidence_word(now.plan, line.confidence)
        if then is None:
            text = f"{_subject(now.plan, line)} is new among the exceptions, rated {after}: {_gist(line)}"
            yield _exception(ChangeKind.EXCEPTION_NEW, now.plan, line, text)
        elif then.confidence != line.confidence:
            text = f"{_subject(now.plan, line)} went from {confidence_word(now.plan, then.confidence)} to {after}."
            yield _exception(ChangeKind.EXCEPTION_RATED, now.plan, line, text, then.confidence)
    for gone in known.values():
        text = f"{_subject(before.plan, gone)} is no longer among the exceptions."
        yield _exception(ChangeKind.EXCEPTION_OVER, before.plan, gone, text)


def _about(line: ExceptionFacts) -> tuple[object, ...]:
    return (line.workstream_id, line.outcome_ids or line.milestone)


def _subject(plan: PlanFacts, line: ExceptionFacts) -> str:
    if not line.outcome_ids:
        return quoted(line.milestone)
    word = capital(plan.words["outcome"])
    word = word if len(line.outcome_ids) == 1 else plural(word)
    return f"{word} {listed(plan.outcome(each).reference for each in line.outcome_ids)}"


def _names(plan: PlanFacts, line: ExceptionFacts) -> str:
    named = (plan.outcome(each) for each in line.outcome_ids)
    return listed(quoted(each.families_words or each.text) for each in named) or line.milestone


def _gist(line: ExceptionFacts) -> str:
    return sentence(line.issue or line.milestone)


def _exception(
    kind: ChangeKind, plan: PlanFacts, line: ExceptionFacts, text: str, before: str | None = None
) -> Change:
    known = before is not None
    return Change(
        kind=kind,
        reference=_subject(plan, line),
        title=_names(plan, line),
        before=confidence_word(plan, before or "") if known else "",
        after=confidence_word(plan, line.confidence),
        key=line.confidence,
        sentence=text,
        direction=confidence_direction(before or "", line.confidence) if known else "",
        facts=cite("delivery.exceptionline", line),
    )


def step_changes(now: CycleRecord) -> Iterator[Change]:
    """Yield what became, this cycle, of steps promised earlier, the nested ones after the one they hang from."""
    for step in now.next_steps:
        yield from _steps(step, now.cycle.slug)


def _steps(step: StepFacts, slug: str) -> Iterator[Change]:
    under: tuple[StepFacts, ...] = ()
    if step.closed_in == slug and step.raised_in != slug:
        kind, word = _STEP_KINDS[StepState(step.state)]
        under = _listed_under(step)
        why = f" {sentence(step.outcome_words)}" if step.outcome_words else ""
        why += f" It is now due by {day(step.moved_to)}." if step.moved_to else ""
        yield Change(
            kind=kind,
            reference="",
            title=step.text,
            after=word,
            sentence=f"{word}: {sentence(_with(step, under))}{why}",
            direction="better" if kind == ChangeKind.STEP_DONE else "",
            facts=cite("delivery.nextstep", step, *under),
        )
    for child in step.children:
        if child not in under:
            yield from _steps(child, slug)


def _listed_under(step: StepFacts) -> tuple[StepFacts, ...]:
    """List the steps that one such as "Write to:" only introduces, where they came to the same end."""
    if not step.text.rstrip().endswith(":"):
        return ()
    alike = (step.state, step.closed_in, step.outcome_words)
    return tuple(
        child
        for child in step.children
        if not child.children
        and (child.state, child.closed_in, child.outcome_words or step.outcome_words) == alike
    )


def _with(step: StepFacts, under: tuple[StepFacts, ...]) -> str:
    return " ".join((step.text, "; ".join(child.text.strip().rstrip(".;") for child in under))).strip()
