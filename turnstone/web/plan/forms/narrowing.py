"""What the list of actions may be narrowed by."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.text import Truncator

from turnstone.programme.people.facts import Member
from turnstone.programme.plan.facts import PlanFacts, RequirementFacts
from turnstone.programme.plan.rules import CONFIDENCE_NAMES, STATUS_NAMES
from turnstone.web.plan.lines import NOT_RATED, Line
from turnstone.web.plan.wanted import Wanted


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """Something that the list is narrowed by."""

    words: str
    href: str


class Narrowing(forms.Form):
    """Read from the address what a reader wants of the plan.

    A choice that is no more (a workstream renamed, an old bookmark) narrows nothing.
    """

    q = forms.CharField(label="Words", required=False, max_length=200)
    workstream = forms.ChoiceField(required=False)
    requirement = forms.ChoiceField(required=False)
    lead = forms.ChoiceField(label="Lead", required=False)
    status = forms.ChoiceField(label="Status", required=False)
    confidence = forms.ChoiceField(label="Confidence", required=False)
    overdue = forms.BooleanField(label="Overdue", required=False)
    stale = forms.BooleanField(label="Not heard of for six weeks", required=False)
    out = forms.BooleanField(label="Taken out of the plan", required=False)
    group = forms.ChoiceField(label="Group by", required=False)

    def __init__(self, data: QueryDict, *, lines: Iterable[Line], plan: PlanFacts) -> None:
        super().__init__(data, auto_id="narrow_%s")
        self._asked = data
        self._offered: dict[str, dict[str, str]] = {}
        self._sort = data.get("sort", "")
        self._mine = bool(data.get("mine"))
        self._all = bool(data.get("all"))
        word = plan.words["workstream"].capitalize()
        leads = {(str(line.action.lead.id), line.lead) for line in lines if line.action.lead}
        self._offer("workstream", [(str(each.id), each.name) for each in plan.workstreams], label=word)
        asked = plan.words["requirement"].capitalize()
        requirements = [(str(each.id), f"{each.reference}: {_short(each)}") for each in plan.requirements]
        self._offer("requirement", requirements, label=asked)
        self._offer("lead", [*sorted(leads, key=lambda lead: lead[1]), ("none", "No lead")])
        self._offer("status", STATUS_NAMES.items())
        self._offer("confidence", [*CONFIDENCE_NAMES.items(), (NOT_RATED, "Not rated")])
        grouping = [
            ("requirement", asked),
            ("lead", "Lead"),
            ("none", "Nothing"),
        ]
        self._offer("group", grouping, first=word)

    def _offer(self, name: str, choices: Iterable[Any], *, first: str = "Any", label: str = "") -> None:
        field = self.fields[name]
        self._offered[name] = {"": first} | {str(key): words for key, words in choices}
        field.choices = list(self._offered[name].items())  # type: ignore[attr-defined]
        field.label = label or field.label

    @property
    def chosen(self) -> list[Chosen]:
        """Say what the list is narrowed by, each with the way to the list without it."""
        self.full_clean()
        found = [
            (name, self._words(name))
            for name, value in self.cleaned_data.items()
            if value and name != "group"
        ]
        return [Chosen(words=words, href=f"?{self._without(name)}") for name, words in found]

    def _words(self, name: str) -> str:
        field, value = self.fields[name], self.cleaned_data[name]
        if isinstance(field, forms.BooleanField):
            return str(field.label)
        words = self._offered[name].get(value, value) if name in self._offered else f"“{value}”"
        return f"{field.label}: {words}"

    def _without(self, name: str) -> str:
        query = self._asked.copy()
        query.pop(name, None)
        return query.urlencode()

    def wanted(self, member: Member) -> Wanted:
        """Say what is asked for; `mine` means the posts of whoever asks."""
        self.full_clean()
        asked = self.cleaned_data
        return Wanted(
            text=asked.get("q", ""),
            workstream=asked.get("workstream", ""),
            requirement=asked.get("requirement", ""),
            lead=asked.get("lead", ""),
            status=asked.get("status", ""),
            confidence=asked.get("confidence", ""),
            is_overdue=asked.get("overdue", False),
            is_stale=asked.get("stale", False),
            is_taken_out=asked.get("out", False),
            posts=member.posts if self._mine else None,
            group=asked.get("group") or "workstream",
            sort=self._sort,
            everything=self._all,
        )


def _short(requirement: RequirementFacts) -> str:
    return Truncator(requirement.families_words or requirement.finding).chars(60)
