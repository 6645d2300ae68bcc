"""What taking a file in asks for."""

from django import forms


class FileForm(forms.Form):
    """Ask for one file. Whether it can be read is for its reader to say, an empty one too."""

    file = forms.FileField(
        label="Choose a monitoring update or a risk register",
        help_text="Word (.docx), PowerPoint (.pptx), Excel (.xlsx) or plain text (.txt), up to 50 MB.",
        allow_empty_file=True,
        error_messages={"required": "Choose a file first."},
    )
