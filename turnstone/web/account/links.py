"""The emailed link: made, sent and taken. It works once, for a quarter of an hour, and only by a press of a button."""

from urllib.parse import urlencode, urljoin

from django.contrib.auth.base_user import AbstractBaseUser
from django.core.mail import EmailMultiAlternatives
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse
from django_tasks import task
from sesame.utils import get_token, get_user

from turnstone.programme.people.queries import get_account
from turnstone.web.kit.jobs import retried

# Links and passwords are told apart, so that a token made for one thing never opens another.
SCOPE = "sign-in"


def send_link(request: HttpRequest, email: str, going_to: str) -> None:
    """Have a link sent to an address, if it has an account.

    Looking and sending happen in the background, so that neither the page nor its speed tells who has one.
    """
    post_link.enqueue(email=email, site=request.build_absolute_uri("/"), going_to=going_to)


@task
@retried
def post_link(email: str, site: str, going_to: str) -> None:
    """Send a link to an address that has an account, and nothing to one that has none."""
    account = get_account(email)
    if account is None or not account.is_active:
        return
    address = urljoin(site, reverse("account_link", args=[get_token(account, scope=SCOPE)]))
    if going_to:
        address = f"{address}?{urlencode({'next': going_to})}"
    words = {"name": account.name, "address": address}
    message = EmailMultiAlternatives(
        subject="Your link to sign in to Turnstone",
        body=render_to_string("account/mail/link.txt", words),
        to=[account.email],
    )
    message.attach_alternative(render_to_string("account/mail/link.html", words), "text/html")
    message.send()


def holder_of(token: str) -> AbstractBaseUser | None:
    """Find whose link this is, without using it up; None when it is used, too old or not ours."""
    account: AbstractBaseUser | None = get_user(token, scope=SCOPE, update_last_login=False)
    return account
