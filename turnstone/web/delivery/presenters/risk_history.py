"""How a risk or an issue came to stand as it does, with what was done about it."""

from collections.abc import Iterable

from turnstone.programme.audit.facts import ChangeFacts
from turnstone.programme.delivery.facts import RiskFacts
from turnstone.programme.people.facts import PostFacts
from turnstone.programme.plan.rules import CONFIDENCE_NAMES
from turnstone.web.kit.history import Change, Words, newest_first, told

_DONE = {
    "delivery.raise_risk": "raised it",
    "delivery.review_risk": "scored it again",
    "delivery.close_risk": "closed it",
    "delivery.add_mitigation": "began something about it",
    "delivery.complete_mitigation": "saw this done",
    "delivery.change_mitigation": "changed what is being done",
    "delivery.change_risk": "changed it",
    "delivery.aim_risk_at": "said what is aimed for",
    "delivery.reopen_risk": "opened it again",
    "delivery.risk_has_happened": "said that it has happened",
    "delivery.record_decision": "kept a decision",
}
_FIELDS = {
    "owner_id": "Owner",
    "review_on": "Next review",
    "likelihood": "Likelihood",
    "severity": "Severity",
    "likelihood_after": "Likelihood after mitigation",
    "severity_after": "Severity after mitigation",
    "review_every": "Reviewed every so many months",
    "closed_on": "Closed",
    "closed_because": "Because",
    "due_on": "Due",
    "done_on": "Done",
}


def risk_history(
    risk: RiskFacts,
    changes: Iterable[ChangeFacts],
    mitigations: Iterable[ChangeFacts],
    posts: dict[int, PostFacts],
) -> tuple[Change, ...]:
    """Tell who changed what of a risk and of what is being done about it, newest first."""
    names = {"rating": dict(CONFIDENCE_NAMES)}
    texts = {each.id: each.text for each in risk.mitigations}
    return newest_first(
        told(changes, Words(done=_DONE, fields=_FIELDS, names=names, posts=posts)),
        told(mitigations, Words(done=_DONE, fields=_FIELDS, posts=posts, rows=texts)),
    )
