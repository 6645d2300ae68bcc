"""What is asked once an event was held: of each booking whether they came, and what was heard."""

from collections.abc import Iterable
from typing import Any

from django import forms

from turnstone.programme.voice.facts import BookedFacts
from turnstone.programme.voice.rules import Attendance
from turnstone.web.kit.fields import prose

_CAME = "booking_"


class HeldForm(forms.Form):
    """Ask who came and what was heard; of each booking by name, for those who may see who it was."""

    came_without_booking = forms.IntegerField(
        label="How many came without booking?",
        required=False,
        min_value=0,
        max_value=100_000,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "size": 4}),
        error_messages={"invalid": "Enter a number, for example 4.", "min_value": "Enter 0 or more."},
    )
    heard = prose(
        "What was heard?",
        hint="In a few sentences, naming nobody. What people said themselves is added as comments.",
        rows=6,
    )

    def __init__(self, data: Any, *, event: Any, bookings: Iterable[BookedFacts]) -> None:
        super().__init__(
            data, initial={"came_without_booking": event.came_without_booking, "heard": event.heard}
        )
        asked = {f"{_CAME}{each.id}": _whether(each) for each in bookings}
        self.fields = {**asked, **self.fields}

    def attendance(self) -> dict[int, str]:
        """Give what was said of each booking, by its number; nothing of one that was left open."""
        said = {name: word for name, word in self.cleaned_data.items() if name.startswith(_CAME) and word}
        return {int(name.removeprefix(_CAME)): word for name, word in said.items()}


def _whether(booking: BookedFacts) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=f"Did {booking.name or 'this person'} come?",
        required=False,
        choices=[(Attendance.CAME, "Came"), (Attendance.DID_NOT_COME, "Did not come")],
        widget=forms.RadioSelect,
        initial="" if booking.attendance == Attendance.NOT_NOTED else booking.attendance,
    )
