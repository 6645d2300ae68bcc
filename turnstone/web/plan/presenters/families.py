"""What families say, and what their forum says, as links of a thread."""

from collections.abc import Iterator, Sequence

from django.urls import reverse
from django.utils import timezone

from turnstone.papers.voice.families import MOST_QUOTES, beside_the_rating, theme_counted
from turnstone.papers.voice.saying_back import label_of
from turnstone.programme.plan.facts import OutcomeFacts, PlanFacts
from turnstone.programme.voice.facts import Heard, ThemeFacts, standing
from turnstone.web.kit.formats import day
from turnstone.web.plan.presenters.link import Link, Said

_GAP = "Nothing from families yet. Ask them about this, and tie what they say to it."


def families_link(
    plan: PlanFacts, outcomes: Sequence[OutcomeFacts], themes: Sequence[ThemeFacts], heard: Heard
) -> Link:
    """Give the themes of what families say, beside what the plan says."""
    facts = [
        Said(
            name=f"Beside the rating of {each.reference}",
            words=beside_the_rating(heard, each, to_everyone=False),
        )
        for each in outcomes
        if heard.of_outcome(each)
    ]
    return Link(
        kind="What families say",
        facts=tuple(facts),
        items=tuple(said for each in themes for said in _theme(plan, each, heard)),
        gap="" if themes else _GAP,
    )


def _theme(plan: PlanFacts, theme: ThemeFacts, heard: Heard) -> Iterator[Said]:
    """Give a theme with its count, then what may be quoted of it, then what was said back."""
    href = reverse("theme", args=[plan.area_slug, theme.slug])
    yield Said(name=theme.name, words=theme_counted(theme), href=href)
    quotes = [f"“{each.words.strip().rstrip('.')}.”" for each in heard.quotes.get(theme.id, ())[:MOST_QUOTES]]
    if quotes:
        yield Said(name="In their words:", words=" ".join(dict.fromkeys(quotes)))
    yield _reply(plan, theme, heard)


def _reply(plan: PlanFacts, theme: ThemeFacts, heard: Heard) -> Said:
    replies = heard.replies.get(theme.id, ())
    if not replies:
        return Said(name="Reply:", words="Nothing has been said back yet.")
    newest = replies[0]
    action = heard.actions.get(newest.action_id or 0)
    today = timezone.localdate(plan.as_at)
    stands = f" ({action.reference}: {standing(heard.actions, action.id, today)})" if action else ""
    return Said(
        name=f"{label_of(newest, action)}:",
        words=f"{newest.words.rstrip('.')}{stands}.",
        href=reverse("reply", args=[plan.area_slug, newest.id]),
    )


def forum_link(plan: PlanFacts, outcomes: Sequence[OutcomeFacts], heard: Heard) -> Link:
    """Give the forum's statement beside each outcome; where there is none it says so."""
    return Link(
        kind="What the parent carer forum says",
        items=tuple(_statement(plan, each, heard) for each in outcomes),
    )


def _statement(plan: PlanFacts, outcome: OutcomeFacts, heard: Heard) -> Said:
    statement = heard.statements.get(outcome.id)
    name = f"{plan.words['outcome'].capitalize()} {outcome.reference}"
    href = reverse("forum_statement", args=[plan.area_slug, outcome.id])
    if statement is None:
        return Said(name=name, words="not provided", href=href)
    signed = f"Signed by {statement.signed_by} on {day(statement.signed_on)}."
    return Said(name=name, words=f"“{statement.words}” {signed}", href=href)
