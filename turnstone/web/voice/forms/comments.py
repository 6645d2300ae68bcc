"""What comments are narrowed by, and what is asked to add, change or withdraw one."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.http import QueryDict

from turnstone.programme.audit import clock
from turnstone.programme.voice.facts import CommentFacts, CommentsWanted
from turnstone.programme.voice.rules import (
    AGE_BAND_NAMES,
    COMMENT_CONSENT_NAMES,
    COMMENT_SOURCE_NAMES,
    CONTACT_KIND_NAMES,
    KINDS_OF_ATTACHMENT,
    MOST_BYTES,
    MOST_MEGABYTES,
    CommentConsent,
)
from turnstone.web.kit.fields import day_of, line, offer, one_of, prose
from turnstone.web.kit.table_file import MOST_MEGABYTES as MOST_OF_A_TABLE

Choices = Iterable[tuple[Any, str]]
READ = {"no": "By nobody yet", "mine": "By me", "twice": "By two people"}


class NarrowComments(forms.Form):
    """Read from the address what is asked of the comments; a choice that is no more narrows nothing."""

    q = line("Words in it")
    source = one_of("Where it was said")
    said_by = one_of("Who said it")
    consent = one_of("What may be done with it")
    theme = one_of("Theme")
    read = one_of("Read")
    since = day_of("Said from")
    until = day_of("Said until")
    withdrawn = forms.BooleanField(label="Withdrawn ones", required=False)

    def __init__(self, data: QueryDict, *, themes: Choices) -> None:
        super().__init__(data, auto_id="narrow_%s")
        offer(self, "source", COMMENT_SOURCE_NAMES.items(), first="Anywhere")
        offer(self, "said_by", CONTACT_KIND_NAMES.items(), first="Anybody")
        offer(self, "consent", COMMENT_CONSENT_NAMES.items(), first="Anything")
        offer(self, "theme", themes, first="Any")
        offer(self, "read", READ.items(), first="By anybody or nobody")

    def wanted(self) -> CommentsWanted:
        """Say what is asked for."""
        self.full_clean()
        return CommentsWanted(**self.cleaned_data)


class CommentForm(forms.Form):
    """Ask for one comment."""

    words = prose("What was said", hint="As it was said. Leave out names.", rows=6)
    file = forms.FileField(
        label="Or a drawing or a recording",
        required=False,
        allow_empty_file=True,
        help_text=f"It may be {KINDS_OF_ATTACHMENT}, up to {MOST_MEGABYTES} MB.",
    )
    source = one_of("Where was it said?", COMMENT_SOURCE_NAMES.items(), "Choose where it was said.")
    heard_on = day_of("On which day?", "Enter the day on which it was said, for example 27 3 2026.")
    said_by = one_of("Who said it?", CONTACT_KIND_NAMES.items(), "Choose who said it.")
    age_band = one_of("How old are they?", AGE_BAND_NAMES.items(), "Choose an age, or that it was not said.")
    consent = forms.ChoiceField(
        label="What did they agree to?",
        choices=COMMENT_CONSENT_NAMES.items(),
        widget=forms.RadioSelect,
        help_text="Choose only what they said themselves or, for a child, what child and parent said.",
        error_messages={"required": "Choose what they agreed may be done with their words."},
    )
    use_by = day_of("Until when may it be used?", hint="Without a day, for two years.")

    def __init__(self, data: Any, files: Any) -> None:
        initial = {"heard_on": clock.today(), "consent": CommentConsent.COUNT_ONLY}
        super().__init__(data, files, initial=initial)
        offer(self, "source", COMMENT_SOURCE_NAMES.items(), first="Choose")

    def clean_file(self) -> "UploadedFile[Any] | None":
        file: UploadedFile[Any] | None = self.cleaned_data["file"]
        if file and (file.size or 0) > MOST_BYTES:
            raise ValidationError(
                f"{file.name} is over {MOST_MEGABYTES} MB; make it smaller or shorter, and choose it again."
            )
        return file

    def said(self) -> dict[str, Any]:
        """Give what was filled in, as `add_comment` wants it."""
        said = dict(self.cleaned_data)
        file = said.pop("file")
        if file:
            said |= {"file": b"".join(file.chunks()), "file_name": file.name or "file"}
        return said


class TableForm(forms.Form):
    """Ask for a table of comments."""

    file = forms.FileField(
        label="The table",
        help_text=f"CSV or Excel (.xlsx), up to {MOST_OF_A_TABLE} MB.",
        allow_empty_file=True,
        error_messages={"required": "Choose a table first."},
    )

    def content(self) -> tuple[str, bytes]:
        """Give the name and the bytes of the file."""
        file: UploadedFile[Any] = self.cleaned_data["file"]
        return file.name or "table", b"".join(file.chunks())


class WithdrawForm(forms.Form):
    """Ask why a comment is withdrawn."""

    why = line(
        "Why?", "Say why it is withdrawn.", hint="In a few words, and without a name: this stays.", most=300
    )


class RewordForm(forms.Form):
    """Ask for a comment in other words."""

    words = prose(
        "The words", "Write what was said.", hint="Without names. The words before are gone for good.", rows=6
    )
    why = line("Why?", "Say why the words change.", hint="Without repeating them: this stays.", most=300)

    def __init__(self, data: Any, *, prefix: str, comment: CommentFacts) -> None:
        super().__init__(data, prefix=prefix, initial={"words": comment.words})


class AgreedForm(forms.Form):
    """Ask what the person agrees to now, and what else is known of a comment."""

    consent = one_of("What do they agree to?", COMMENT_CONSENT_NAMES.items())
    said_by = one_of("Who said it?", CONTACT_KIND_NAMES.items())
    age_band = one_of("How old are they?", AGE_BAND_NAMES.items())
    use_by = day_of("Until when may it be used?", "Enter the last day on which it may be used.")
    why = line("Why does it change?", "Say why it changes.", hint="Without a name: this stays.", most=300)

    def __init__(self, data: Any, *, prefix: str, comment: CommentFacts) -> None:
        known = {name: getattr(comment, name) for name in ("consent", "said_by", "age_band", "use_by")}
        super().__init__(data, prefix=prefix, initial=known)
