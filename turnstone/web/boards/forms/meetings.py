"""What the list of meetings may be narrowed by, and what is asked to put one in the calendar or take it out."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from turnstone.programme.boards.rules import RHYTHM_NAMES, Rhythm
from turnstone.web.kit.fields import day_of, line, offer, one_of, prose

Choices = Iterable[tuple[Any, str]]
_TIMES = ["%H:%M", "%H.%M", "%I:%M%p", "%I.%M%p", "%I%p"]


def time_of(label: str, missing: str = "", hint: str = "") -> forms.TimeField:
    """Ask for a time of the day."""
    wrong = "Write the time like 14:30 or 2:30pm."
    return forms.TimeField(
        label=label,
        required=bool(missing),
        help_text=hint,
        input_formats=_TIMES,
        widget=forms.TextInput(attrs={"size": 8}),
        error_messages={"required": missing, "invalid": wrong},
    )


def at(day: dt.date, time: dt.time) -> dt.datetime:
    """Join a day and a time by the clock on the wall."""
    return timezone.make_aware(dt.datetime.combine(day, time))


class NarrowMeetings(forms.Form):
    """Read from the address whose meetings, and of which year; a choice that is no more narrows nothing."""

    board = one_of("Board")
    year = one_of("Year")

    def __init__(self, data: Any, *, boards: Choices, years: Iterable[int]) -> None:
        super().__init__(data, auto_id="narrow_%s")
        offer(self, "board", boards, first="Any")
        offer(self, "year", [(year, str(year)) for year in years], first="Any")

    def asked(self) -> tuple[str, int | None]:
        """Give the board and the year that are asked for."""
        self.full_clean()
        said = self.cleaned_data
        return said.get("board", ""), int(said["year"]) if said.get("year") else None


class WhereForm(forms.Form):
    """Ask where a meeting is."""

    place = line("Where?", hint="A room, or “Online”.", most=300)
    link = forms.URLField(
        label="The link to join online",
        required=False,
        assume_scheme="https",
        error_messages={"invalid": "Enter a whole address, for example https://meet.example/send."},
    )


class MeetingForm(WhereForm):
    """Ask for one meeting."""

    on = day_of("On which day?", "Enter the day of the meeting, for example 27 3 2026.")
    starts = time_of("From", "Enter when it begins, for example 14:00.", hint="Like 14:00 or 2pm.")
    ends = time_of("To", hint="Left empty: two hours later.")
    title = line("Does this meeting have a name of its own?", hint="As in “Extraordinary meeting”.")
    field_order = ("on", "starts", "ends", "place", "link", "title")

    def when(self, said: dict[str, Any]) -> dict[str, Any]:
        """Turn the day and the times into moments."""
        on, starts, ends = said.pop("on"), said.pop("starts"), said.pop("ends")
        return said | {"starts_at": at(on, starts), "ends_at": at(on, ends) if ends else None}


class SeriesForm(WhereForm):
    """Ask for a series: the first day, the last, and how often."""

    first = day_of("The first meeting is on", "Enter the day of the first meeting, for example 27 3 2026.")
    starts = time_of("Each begins at", "Enter when each begins, for example 14:00.")
    hours = forms.DecimalField(
        label="How many hours does each last?",
        min_value=0,
        max_value=12,
        decimal_places=2,
        initial=2,
        widget=forms.TextInput(attrs={"size": 4}),
        error_messages={
            "required": "Enter how many hours, for example 2 or 1.5.",
            "invalid": "Enter hours as a number, for example 2 or 1.5.",
        },
    )
    rhythm = one_of("How often?", RHYTHM_NAMES.items(), "Choose how often.")
    until = day_of("Up to and including", "Enter the last day of the series, for example 31 7 2026.")
    field_order = ("first", "starts", "hours", "rhythm", "until", "place", "link")

    def __init__(self, data: Any, *, rhythm: str) -> None:
        super().__init__(data, initial={"rhythm": rhythm})
        offer(self, "rhythm", [each for each in RHYTHM_NAMES.items() if each[0] != Rhythm.AS_NEEDED])

    def begins(self) -> dt.datetime:
        """Give when the first begins."""
        return at(self.cleaned_data["first"], self.cleaned_data["starts"])


class RearrangeForm(WhereForm):
    """Ask for another time of the same day, or another place."""

    starts = time_of("From", "Enter when it begins, for example 14:00.")
    ends = time_of("To", "Enter when it ends, for example 16:00.")
    title = line("Its own name, if it has one")
    why = prose("Why does it change?", "Say why it changes; members are told the reason.")
    field_order = ("starts", "ends", "place", "link", "title", "why")

    def __init__(self, *, meeting: Any, data: Any = None, prefix: str | None = None) -> None:
        start, end = (timezone.localtime(each) for each in (meeting.starts_at, meeting.ends_at))
        known = {"starts": f"{start:%H:%M}", "ends": f"{end:%H:%M}"}
        known |= {"place": meeting.place, "link": meeting.link, "title": meeting.title}
        super().__init__(data, prefix=prefix, initial=known)


class PostponeForm(forms.Form):
    """Ask why a meeting is postponed and, if it is known, to when."""

    why = prose("Why is it postponed?", "Say why it is postponed; members are told the reason.")
    to = day_of("To which day, if it is known?", hint="Left empty, it waits for its new day.")
    starts = time_of("From", hint="Left empty: at the same time.")

    def __init__(self, *, meeting: Any, data: Any = None, prefix: str | None = None) -> None:
        super().__init__(data, prefix=prefix)
        self._meeting = meeting

    def moment(self, said: dict[str, Any]) -> dt.datetime | None:
        """Give when it is instead, where that is known."""
        to, starts = said["to"], said["starts"]
        return at(to, starts or timezone.localtime(self._meeting.starts_at).time()) if to else None

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        if said.get("starts") and not said.get("to") and "to" not in self.errors:
            raise ValidationError("Enter the new day that the time belongs to.")
        return said


class NewDayForm(PostponeForm):
    """Ask for the new day of a meeting that was postponed without one."""

    why = None  # type: ignore[assignment]  # how Django takes a field away
    to = day_of("On which day is it instead?", "Enter the new day, for example 27 3 2026.")


class CancelForm(forms.Form):
    """Ask why a meeting is cancelled."""

    why = prose("Why is it cancelled?", "Say why it is cancelled; members are told the reason.")
