"""What the play of families' voice needs to hand: the area, its cast and diary, and what was made so far."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from turnstone.demo.calendar import at, later
from turnstone.demo.diary import Diary
from turnstone.demo.publish import CHAIR, file_draft
from turnstone.demo.setting import Cast
from turnstone.demo.stage import Moment
from turnstone.papers import catalogue
from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Actor
from turnstone.programme.people.models import LocalArea
from turnstone.programme.plan.models import Plan
from turnstone.programme.publications.operations import approve, publish, send_for_review
from turnstone.programme.publications.rules import Audience, Kind
from turnstone.programme.voice.models import Bulletin, Comment, Contact, EventSeries, Theme, Wave


@dataclass(slots=True)
class Hall:
    """The area, its cast and its diary; contacts, series, waves and themes by their keys; and the dice."""

    area: LocalArea
    cast: Cast
    diary: Diary
    contacts: list[Contact] = field(default_factory=list)
    series: dict[str, EventSeries] = field(default_factory=dict)
    waves: dict[str, Wave] = field(default_factory=dict)
    themes: dict[str, Theme] = field(default_factory=dict)
    comments: list[tuple[Comment, tuple[str, ...]]] = field(default_factory=list)
    bulletins: list[Bulletin] = field(default_factory=list)
    dice: random.Random = field(default_factory=lambda: random.Random(20))  # noqa: S311 - a made-up area

    @property
    def officer(self) -> Actor:
        """Find whoever works with families."""
        return self.cast.speaking_for("local_offer")

    @property
    def forum(self) -> Actor:
        """Find whoever speaks for the forum."""
        return self.cast.speaking_for("forum_chair")

    @property
    def plan(self) -> Plan:
        """Find the plan in force."""
        return Plan.objects.filter(area=self.area).order_by("-starts_on")[0]

    def told_to_everyone(self, month: int, day: int, kind: Kind, **about: Any) -> Iterator[Moment]:
        """Take a paper for everyone through the gate on the days after; `about` may be found when it is drafted."""
        made: list[Any] = []
        drafted_on = self.diary.day(month, day)
        yield at(drafted_on, 15), partial(self._draft, made, kind, about)
        yield at(later(drafted_on, 1), 9, 20), lambda: send_for_review(by=self.office, publication=made[0])
        yield (
            at(later(drafted_on, 1), 15, 20),
            lambda: approve(by=self.cast.accounts[CHAIR], publication=made[0]),
        )
        yield at(later(drafted_on, 2), 9, 20), lambda: publish(by=self.office, publication=made[0])

    @property
    def office(self) -> Actor:
        """Find whoever sees papers through the gate."""
        return self.cast.speaking_for("programme")

    def _draft(self, made: list[Any], kind: Kind, about: dict[str, Any]) -> None:
        said = {key: value() if callable(value) else value for key, value in about.items()}
        paper = catalogue.draft(kind, as_at=clock.now(), audience=Audience.PUBLIC, **said)
        made.append(file_draft(paper, self.area, Audience.PUBLIC, self.office))
