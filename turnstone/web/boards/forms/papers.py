"""What is asked to put a paper with a board's papers."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile

from turnstone.programme.boards.rules import KINDS_OF_FILE, MOST_BYTES, MOST_MEGABYTES
from turnstone.web.kit.fields import line, offer, one_of

Choices = Iterable[tuple[Any, str]]


class AttachForm(forms.Form):
    """Ask for one of three things: a paper that was made here, a file, or a version of the plan."""

    publication = one_of("A paper made here")
    file = forms.FileField(
        label="Or a file",
        required=False,
        allow_empty_file=True,
        help_text=f"{KINDS_OF_FILE}, up to {MOST_MEGABYTES} MB. It is kept just as it comes.",
    )
    title = line("What the file is called on the list", hint="Without it, the name of the file.", most=300)
    version = one_of("Or a version of the plan")
    item = one_of("For which item of the agenda?")
    is_exempt = forms.BooleanField(
        label="It is exempt: only those who may see exempt items see it", required=False
    )
    send = forms.BooleanField(label="Send it at once", required=False)

    def __init__(
        self, *args: Any, publications: Choices, versions: Choices, items: Choices | None, **options: Any
    ) -> None:
        super().__init__(*args, **options)
        offer(self, "publication", publications, first="None")
        offer(self, "version", versions, first="None")
        if items is None:
            del self.fields["item"]
        else:
            del self.fields["send"]
            offer(self, "item", items, first="The meeting as a whole")

    def clean_file(self) -> "UploadedFile[Any] | None":
        file: UploadedFile[Any] | None = self.cleaned_data["file"]
        if file and (file.size or 0) > MOST_BYTES:
            raise ValidationError(
                f"{file.name} is over {MOST_MEGABYTES} MB; take the pictures out or split it, and choose it again."
            )
        return file

    def clean(self) -> dict[str, Any]:
        said: dict[str, Any] = super().clean() or {}
        if "file" not in self.errors and sum(bool(said.get(each)) for each in _THINGS) != 1:
            raise ValidationError("Choose one: a paper made here, a file, or a version of the plan.")
        return said


_THINGS = ("publication", "file", "version")
