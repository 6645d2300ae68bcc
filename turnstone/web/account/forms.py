"""What signing in asks for."""

from typing import Any

from allauth.account.forms import LoginForm
from django import forms
from django.http import HttpRequest


class SignInForm(LoginForm):  # type: ignore[misc]  # allauth has no types
    """Ask for an address and a password; allauth checks them and counts the failures."""

    def __init__(self, *args: Any, request: HttpRequest, **options: Any) -> None:
        super().__init__(*args, request=request, **options)
        self.fields["login"] = _email()
        self.fields["password"] = forms.CharField(
            label="Password",
            widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
            error_messages={"required": "Enter your password."},
        )
        del self.fields["remember"]

    def clean(self) -> dict[str, Any]:
        """Sign in until the browser is closed: many of these computers are shared."""
        return {**super().clean(), "remember": False}


class LinkForm(forms.Form):
    """Ask where to send a link."""

    email = forms.CharField()

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["email"] = _email()


def _email() -> forms.EmailField:
    return forms.EmailField(
        label="Email address",
        widget=forms.EmailInput(attrs={"autocomplete": "email", "spellcheck": "false"}),
        error_messages={
            "required": "Enter your email address.",
            "invalid": "Enter an email address like name@example.org.",
        },
    )
