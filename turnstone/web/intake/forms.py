"""What taking a file in asks for."""

import datetime as dt
from typing import Any

from django import forms

from turnstone.intake.proposed_meeting import ProposedMeeting
from turnstone.web.kit.fields import day_of, line


class FileForm(forms.Form):
    """Ask for one file. Whether it can be read is for its reader to say, an empty one too."""

    file = forms.FileField(
        label="Choose the minutes of a meeting, a timeline, a monitoring update or a risk register",
        help_text="Word (.docx), PDF, PowerPoint (.pptx), Excel (.xlsx) or plain text (.txt), up to 50 MB.",
        allow_empty_file=True,
        error_messages={"required": "Choose a file first."},
    )


class MeetingForm(forms.Form):
    """Ask which meeting minutes are of. What they say of it stands there already; the rest is for a person to say."""

    board = line("Which board met?", "Enter the name of the board.", "As the area calls it, or will call it.")
    on = day_of("On which day?", "Enter the day of the meeting, for example 24 9 2019.")
    at = forms.TimeField(
        label="When did it begin?",
        help_text="For example 14:30. About when will do.",
        input_formats=["%H:%M", "%H.%M", "%I:%M%p", "%I.%M%p", "%I%p"],
        widget=forms.TextInput(attrs={"size": 8}),
        error_messages={
            "required": "Enter when the meeting began, for example 14:30.",
            "invalid": "Write the time like 14:30 or 2:30pm.",
        },
    )

    def __init__(self, data: Any, meeting: ProposedMeeting) -> None:
        said = {"board": meeting.board, "on": meeting.on, "at": meeting.at}
        super().__init__(data, initial=said)

    def said(self) -> dict[str, Any]:
        """Give what a person said of the meeting, as minutes are completed with it."""
        at: dt.time = self.cleaned_data["at"]
        return {"board": self.cleaned_data["board"], "on": self.cleaned_data["on"], "at": f"{at:%H:%M}"}
