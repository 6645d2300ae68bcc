"""What is asked before a link is withdrawn."""

from django import forms

from turnstone.web.kit.fields import prose


class WithdrawForm(forms.Form):
    """Ask why."""

    why = prose("Why?", "Say why; the reason is kept with the link.", rows=2)
