"""The small questions of the page that changes a risk or an issue, each with the operation that answers it."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from turnstone.programme.audit import clock
from turnstone.programme.delivery import operations
from turnstone.programme.delivery.queries import mitigations_to_do
from turnstone.programme.delivery.rules import RiskKind
from turnstone.programme.people.queries import posts_as_at, posts_of
from turnstone.programme.plan.queries import actions_of
from turnstone.programme.scorecards.queries import measures_of
from turnstone.web.delivery.forms import register as forms
from turnstone.web.delivery.forms.risks import ChangeRiskForm
from turnstone.web.kit.access import MemberRequest
from turnstone.web.kit.asking import Piece, piece_of

Said = dict[str, Any]
_SCORES = ("likelihood", "severity", "likelihood_after", "severity_after")


def pieces_of(request: MemberRequest, risk: Any) -> list[Piece]:
    """List what may be asked of a risk or an issue as it stands."""
    if risk.closed_on:
        form = forms.WhyForm(
            asked="Why is it opened again?",
            missing="Say why it is opened again; the register keeps the reason.",
            **piece_of(request, "reopen"),
        )
        return [
            Piece("reopen", "Open it again", form, _change(operations.reopen_risk, request, risk), "Open it")
        ]
    posts = posts_as_at(risk.area_id, clock.now())
    return [
        *_doing(request, risk, posts),
        Piece(
            "review",
            "Score it again",
            forms.ReviewForm(risk=risk, **piece_of(request, "review")),
            partial(_review, request, risk),
        ),
        _reword(request, risk, posts),
        *_ends(request, risk),
    ]


def _change(operation: Callable[..., Any], request: MemberRequest, risk: Any) -> Callable[[Said], Any]:
    return lambda said: operation(by=request.member, risk=risk, **said)


def _doing(request: MemberRequest, risk: Any, posts: Any) -> Iterator[Piece]:
    doing = mitigations_to_do(risk.pk)

    def add(said: Said) -> Any:
        return operations.add_mitigation(by=request.member, risk=risk, **said | {"owner": _post(risk, said)})

    def change(said: Said) -> Any:
        row = _chosen(doing, said)
        return operations.change_mitigation(
            by=request.member, mitigation=row, **said | {"owner": _post(risk, said)}
        )

    def finish(said: Said) -> Any:
        return operations.complete_mitigation(
            by=request.member, mitigation=_chosen(doing, said), on=said["on"]
        )

    form = forms.MitigationForm(posts=posts, **piece_of(request, "mitigation"))
    yield Piece("mitigation", "Add what is being done", form, add, "Add it")
    if doing:
        known = {"mitigations": doing}
        form_of_change = forms.MitigationChangeForm(
            posts=posts, **known, **piece_of(request, "mitigation-change")
        )
        yield Piece("mitigation-change", "Say who does it, or by when", form_of_change, change)
        done = forms.MitigationDoneForm(**known, **piece_of(request, "mitigation-done"))
        yield Piece("mitigation-done", "Mark something done", done, finish)


def _chosen(doing: list[Any], said: Said) -> Any:
    number = said.pop("mitigation")
    return next(each for each in doing if str(each.pk) == number)


def _review(request: MemberRequest, risk: Any, said: Said) -> Any:
    said |= {name: int(said[name]) if said[name] else None for name in _SCORES}
    return operations.review_risk(by=request.member, risk=risk, **said)


def _reword(request: MemberRequest, risk: Any, posts: Any) -> Piece:
    form = ChangeRiskForm(
        risk=risk,
        posts=posts,
        actions=actions_of(risk.plan_id),
        measures=measures_of(risk.area_id),
        **piece_of(request, "reword"),
    )

    def change(said: Said) -> Any:
        said |= {"owner": _post(risk, said), "review_every": int(said["review_every"] or 0) or None}
        return operations.change_risk(by=request.member, risk=risk, **said)

    return Piece("reword", "Change its words, its owner or what it threatens", form, change)


def _ends(request: MemberRequest, risk: Any) -> Iterator[Piece]:
    decision = forms.DecisionForm(board=risk.plan.reports_to, **piece_of(request, "decision"))
    record = _change(operations.record_decision, request, risk)
    yield Piece("decision", "Record what a board decided", decision, record)
    if risk.kind == RiskKind.RISK:
        happened = forms.HappenedForm(**piece_of(request, "happened"))
        turn = _change(operations.risk_has_happened, request, risk)
        yield Piece("happened", "It has happened", happened, turn, "Make it an issue")
    close = forms.WhyForm(
        asked="Why is it closed?",
        missing="Say why it is closed; the register keeps the reason.",
        **piece_of(request, "close"),
    )
    yield Piece("close", "Close it", close, _change(operations.close_risk, request, risk), "Close it")


def _post(risk: Any, said: Said) -> Any:
    return next((post for post in posts_of(risk.area_id) if str(post.pk) == said["owner"]), None)
