"""What is asked once an event was held: who of those who booked came, how many others, and what was heard."""

from collections.abc import Sequence
from typing import Any

from django import forms

from turnstone.programme.voice.facts import BookedFacts
from turnstone.programme.voice.rules import Attendance
from turnstone.web.kit.fields import offer, prose


class HeldForm(forms.Form):
    """Ask who came and what was heard; by name only of those whom the reader may see."""

    came = forms.MultipleChoiceField(
        label="Tick those who came",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Whoever is not ticked is noted as not having come.",
    )
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

    def __init__(self, data: Any, *, event: Any, bookings: Sequence[BookedFacts]) -> None:
        known = {"came_without_booking": event.came_without_booking, "heard": event.heard}
        known["came"] = [str(each.id) for each in bookings if each.attendance == Attendance.CAME]
        super().__init__(data, initial=known)
        self._numbers = [each.id for each in bookings]
        offer(self, "came", [(each.id, each.name or "No name given") for each in bookings])
        if not bookings:
            del self.fields["came"]

    def attendance(self) -> dict[int, Attendance]:
        """Give what was said of each booking that was asked about, by its number."""
        came = {int(each) for each in self.cleaned_data.get("came", ())}
        return {
            number: Attendance.CAME if number in came else Attendance.DID_NOT_COME for number in self._numbers
        }
