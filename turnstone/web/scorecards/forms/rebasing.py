"""What is asked before the limits of a chart begin anew, or run on."""

from django import forms

from turnstone.web.kit.fields import day_of, prose


class RebaseForm(forms.Form):
    """Ask from which day limits begin anew, and what changed then."""

    on = day_of(
        "From which day?",
        "Enter the day from which limits begin anew.",
        hint="The first figure on or after this day is the first of the new limits.",
    )
    cause = prose(
        "What changed then?",
        "Say in a sentence what changed on that day.",
        hint="A cause that you know: a new team, a new system, a new rule. It stands beside the chart with your name.",
        rows=2,
    )


class UndoForm(forms.Form):
    """Ask why limits run on after all."""

    why = prose("Why is it undone?", "Say why; the reason is kept.", rows=2)
