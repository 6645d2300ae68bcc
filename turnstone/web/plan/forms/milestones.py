"""What is asked of one milestone, a little at a time."""

from typing import Any

from django import forms

from turnstone.web.kit.fields import day_of, line, prose
from turnstone.web.plan.forms.dates import PastDayForm


class MilestoneForm(forms.Form):
    """Ask for a dated step."""

    text = line("What will have happened?", "Say what will have happened.", most=400)
    due_on = day_of("By when?", "Enter the day by which it will have happened.")
    is_key = forms.BooleanField(label="A key milestone: one that the board watches", required=False)


class ReachedForm(PastDayForm):
    """Ask when a milestone was reached."""

    def __init__(self, **sent: Any) -> None:
        super().__init__(**sent)
        self.fields["on"].label = "The day it was reached"


class TakeOutForm(PastDayForm):
    """Ask when something left the plan, and why."""

    why = prose("Why is it taken out?", "Say why it is taken out; the reason is printed.", rows=2)

    def __init__(self, **sent: Any) -> None:
        super().__init__(**sent)
        self.fields["on"].label = "The day it left the plan"


class TakeActionOutForm(TakeOutForm):
    """Ask besides who agreed that an action leaves the plan."""

    agreed_by = line("Who agreed that?", hint="Leave empty if nobody has.")


class KeyForm(forms.Form):
    """Ask whether a milestone is one that the board watches."""

    is_key = forms.BooleanField(label="A key milestone: one that the board watches", required=False)

    def __init__(self, *, milestone: Any, **sent: Any) -> None:
        super().__init__(initial={"is_key": milestone.is_key}, **sent)
