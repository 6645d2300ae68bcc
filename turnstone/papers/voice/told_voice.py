"""What events, surveys, bulletins, replies and charters give the timeline."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from django.utils import timezone

from turnstone.papers.citing import cite
from turnstone.papers.phrases import capital, count, listed, sentence
from turnstone.papers.voice.told import Told
from turnstone.programme.publications.rules import Kind
from turnstone.programme.voice.facts import (
    BulletinFacts,
    CharterFacts,
    CharterVersionFacts,
    ReplyFacts,
    SurveyFacts,
)
from turnstone.programme.voice.rules import REPLY_KIND_NAMES, ReplyKind, TimelineCategory


def told_of_surveys(surveys: Sequence[SurveyFacts], today: dt.date) -> Iterator[Told]:
    """A survey was asked, from one day to another; one that is open still goes on."""
    for survey in surveys:
        for wave in survey.waves:
            ref = f"voice.wave:{wave.id}"
            is_open = wave.closes_on > today
            yield Told(
                starts_on=wave.opens_on,
                ends_on=None if is_open else wave.closes_on,
                goes_on_until=wave.closes_on if is_open else None,
                title=f"Survey: {wave.title}",
                category=TimelineCategory.SURVEY,
                about=ref,
                covers=frozenset({ref, f"voice.survey:{survey.id}"}),
                pages=((Kind.SURVEY_RESULTS, wave.address),),
                facts=cite("voice.wave", wave),
                origin=f"The survey “{wave.title}”",
                not_public="" if wave.is_public else "This time, the survey was not for everyone.",
            )


def told_of_bulletins(bulletins: Sequence[BulletinFacts]) -> Iterator[Told]:
    """A bulletin went out."""
    for each in bulletins:
        if each.sent_at is None:
            continue
        ref = f"voice.bulletin:{each.id}"
        yield Told(
            starts_on=timezone.localdate(each.sent_at),
            title=f"{each.name} sent out",
            words="" if each.title.startswith(each.series.name) else sentence(each.title),
            category=TimelineCategory.BULLETIN,
            about=ref,
            covers=frozenset({ref}),
            pages=((Kind.BULLETIN, each.slug),),
            facts=cite("voice.bulletin", each),
            origin=f"The bulletin {each.name}",
        )


def told_of_replies(replies: Sequence[ReplyFacts], area_slug: str) -> Iterator[Told]:
    """We said back what became of what families told us: one entry for the replies of one day."""
    days: dict[dt.date, list[ReplyFacts]] = defaultdict(list)
    for each in replies:
        days[each.said_on].append(each)
    for on, said in days.items():
        told = count(len(said), "thing")
        yield Told(
            starts_on=on,
            title=f"We replied to {told} that families told us",
            words="\n".join(_replied(each) for each in said),
            category=TimelineCategory.OTHER,
            about=f"voice.reply:{said[0].id}",
            covers=frozenset(f"voice.reply:{each.id}" for each in said),
            pages=((Kind.YOU_SAID, area_slug),),
            facts=cite("voice.reply", *said),
            origin=f"{capital(count(len(said), 'reply'))} to families",
        )


def _replied(reply: ReplyFacts) -> str:
    kind = REPLY_KIND_NAMES[ReplyKind(reply.kind)].rstrip(",")
    return f"You said: {sentence(reply.you_said)} {sentence(kind)}"


def told_of_charters(charters: Sequence[CharterFacts]) -> Iterator[Told]:
    """Partners signed a version of a charter: one entry for those of one day."""
    for charter in charters:
        for version in charter.versions:
            for on, names in _signed(version).items():
                yield Told(
                    starts_on=on,
                    title=f"{charter.title} signed by {listed(names)}",
                    words=f"This was version {version.number}.",
                    category=TimelineCategory.DECISION,
                    about=f"voice.charterversion:{version.id}:{on}",
                    covers=frozenset({f"voice.charterversion:{version.id}", f"voice.charter:{charter.id}"}),
                    pages=((Kind.CHARTER, charter.slug),),
                    facts=cite("voice.charterversion", version),
                    origin=f"The signatures under {charter.title}, version {version.number}",
                )


def _signed(version: CharterVersionFacts) -> Mapping[dt.date, list[str]]:
    days: dict[dt.date, list[str]] = defaultdict(list)
    for each in version.signatures:
        days[each.signed_on].append(each.organisation)
    return days
