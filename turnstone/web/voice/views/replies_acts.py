"""What is done with replies: written, changed, withdrawn, sent to those who asked to hear."""

from typing import Any

from django.http import Http404, HttpResponse
from django.urls import reverse

from turnstone.programme.people.permissions import can_run_voice
from turnstone.programme.voice import operations
from turnstone.programme.voice.queries import (
    actions_to_name,
    find_reply,
    find_theme_to_reply,
    hearers_of,
)
from turnstone.programme.voice.rules import ReplyKind
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.asking import Question, ask, made, saved
from turnstone.web.kit.formats import count
from turnstone.web.voice.forms.replies import ChangeReplyForm, ReplyForm, SendReplyForm, WithdrawReplyForm
from turnstone.web.voice.presenters.replies import hearers_words


@for_members(can_run_voice)
def reply_to_theme(request: MemberRequest, area_slug: str, slug: str) -> HttpResponse:
    """Reply to a theme."""
    theme = find_theme_to_reply(request.member.area.id, slug)
    if theme is None:
        raise Http404
    actions = actions_to_name(theme.area_id)
    form = ReplyForm(
        request.POST or None,
        actions=[(each.pk, str(each)) for each in actions],
        initial={"you_said": theme.about, "kind": ReplyKind.ACTION},
    )
    reply = made(
        form, lambda said: operations.reply(by=request.member, theme=theme, **_with_action(said, actions))
    )
    if reply:
        hearers = hearers_of(reply)
        more = f" {hearers_words(hearers)} Send it when you are ready." if hearers.to_tell else ""
        return saved(request, f"The reply is written.{more}", _page(area_slug, reply.pk))
    return ask(
        request,
        form,
        Question(
            heading=f"Reply: {theme.name}",
            button="Save the reply",
            here="voice",
            trail=_trail(area_slug),
            about="It goes in the next “You said, we did”. How an action is going is shown from the plan.",
        ),
    )


@for_members(can_run_voice)
def change_reply(request: MemberRequest, area_slug: str, reply_id: int) -> HttpResponse:
    """Say a reply in other words."""
    reply = _find(request, reply_id)
    actions = actions_to_name(reply.area_id, reply.action_id)
    form = ChangeReplyForm(
        request.POST or None,
        actions=[(each.pk, str(each)) for each in actions],
        initial={name: getattr(reply, name) for name in ("you_said", "kind", "words", "because")}
        | {"action": reply.action_id or ""},
    )
    done = made(
        form,
        lambda said: operations.change_reply(by=request.member, reply=reply, **_with_action(said, actions)),
    )
    if done:
        return saved(request, "The reply is changed.", _page(area_slug, reply.pk))
    return ask(request, form, _question(area_slug, reply, "Change the reply", "Save the reply"))


@for_members(can_run_voice)
def withdraw_reply(request: MemberRequest, area_slug: str, reply_id: int) -> HttpResponse:
    """Take a reply back."""
    reply = _find(request, reply_id)
    form = WithdrawReplyForm(request.POST or None)
    if made(form, lambda said: operations.withdraw_reply(by=request.member, reply=reply, **said)):
        return saved(
            request,
            "The reply is withdrawn; its theme waits for another.",
            reverse("replies", args=[area_slug]),
        )
    return ask(request, form, _question(area_slug, reply, "Withdraw the reply", "Withdraw it"))


@for_members(can_run_voice)
def send_reply(request: MemberRequest, area_slug: str, reply_id: int) -> HttpResponse:
    """Say how many will be told, and send the reply to them."""
    reply = _find(request, reply_id)
    hearers = hearers_of(reply)
    form = SendReplyForm(request.POST if request.method == "POST" else None)
    if made(form, lambda _: operations.send_reply(by=request.member, reply=reply)):
        words = f"{count(hearers.to_tell, 'message')} written: they go out now."
        return saved(request, words, _page(area_slug, reply.pk))
    about = f"{hearers_words(hearers)} Each is told once, by a message of their own."
    return ask(
        request, form, _question(area_slug, reply, "Send the reply to those who asked", "Send it", about)
    )


def _find(request: MemberRequest, reply_id: int) -> Any:
    """Find a reply that stands: one that was withdrawn is read, and nothing is done with it."""
    reply = find_reply(request.member.area.id, reply_id)
    if reply is None or reply.withdrawn_on:
        raise Http404
    return reply


def _with_action(said: dict[str, Any], actions: list[Any]) -> dict[str, Any]:
    chosen = next((each for each in actions if str(each.pk) == said["action"]), None)
    return said | {"action": chosen}


def _question(area_slug: str, reply: Any, heading: str, button: str, about: str = "") -> Question:
    trail = [*_trail(area_slug), (reply.theme.name, _page(area_slug, reply.pk))]
    return Question(heading=heading, button=button, here="voice", trail=trail, about=about)


def _trail(area_slug: str) -> list[tuple[str, str]]:
    return [
        ("Families’ voice", reverse("events", args=[area_slug])),
        ("Replies", reverse("replies", args=[area_slug])),
    ]


def _page(area_slug: str, reply_id: int) -> str:
    return reverse("reply", args=[area_slug, reply_id])
