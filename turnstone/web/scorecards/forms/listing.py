"""What the list of measures may be narrowed by."""

from django import forms

from turnstone.programme.scorecards.rules import MEASURE_KIND_NAMES


class NarrowingForm(forms.Form):
    """Read from the address what a reader wants of the list."""

    q = forms.CharField(label="Words", required=False, max_length=200)
    kind = forms.ChoiceField(
        label="Which question it answers",
        required=False,
        choices=[("", "Any"), *MEASURE_KIND_NAMES.items()],
    )

    def __init__(self, data: object) -> None:
        super().__init__(data, auto_id="narrow_%s")  # type: ignore[arg-type]
