"""A page that asks for one thing, and a page of several small questions about one thing.

What is asked changes the record only when the form is whole and the operation does not refuse; otherwise the same page
comes back with what was typed.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from turnstone.web.kit.forms import attempt

Change = Callable[[dict[str, Any]], Any]
Crumb = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """How a page that asks is headed, and where it leads back to; `trail` is words and addresses."""

    heading: str
    here: str
    trail: Sequence[Crumb]
    button: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """One of several small questions on a page; it stands open when it is what most come for, or is wrong."""

    key: str
    title: str
    form: forms.Form
    change: Change
    button: str = "Save"
    is_open: bool = False


def made(form: forms.Form, change: Change) -> Any:
    """Make the change when the form was sent and is whole; None means: ask again."""
    if not form.is_bound or not form.is_valid():
        return None
    return attempt(form, lambda: change(dict(form.cleaned_data)))


def made_of(pieces: Iterable[Piece]) -> Piece | None:
    """Make the change of the piece that was sent, and say which it was."""
    return next((piece for piece in pieces if made(piece.form, piece.change) is not None), None)


def piece_of(request: HttpRequest, key: str) -> dict[str, Any]:
    """Give what a piece's form is made with: its own names, and what was sent if this is the piece that was."""
    return {"data": request.POST if request.POST.get("piece") == key else None, "prefix": key}


def change_one(request: HttpRequest, pieces: Sequence[Piece], question: Question) -> HttpResponse:
    """Make the change that was sent and go back to what it is of; else show the page of small questions."""
    done = made_of(pieces)
    if done:
        words = f"Saved: {done.title[0].lower()}{done.title[1:]}."
        return saved(request, words, question.trail[-1][1])
    return ask_pieces(request, pieces, question)


def ask(request: HttpRequest, form: forms.Form, question: Question) -> HttpResponse:
    """Show a page that asks for one thing."""
    page = {"form": form, "question": question, "trail": _trail(question), "back": question.trail[-1][1]}
    return render(request, "kit/ask.html", page)


def ask_pieces(request: HttpRequest, pieces: Sequence[Piece], question: Question) -> HttpResponse:
    """Show a page of several small questions."""
    wrong = next((piece.form for piece in pieces if piece.form.errors), None)
    page = {"pieces": pieces, "form": wrong, "question": question, "trail": _trail(question)}
    return render(request, "kit/ask_pieces.html", page | {"back": question.trail[-1][1]})


def saved(request: HttpRequest, words: str, address: str) -> HttpResponse:
    """Say what was done, on the page that it leads back to."""
    messages.success(request, words)
    return redirect(address)


def _trail(question: Question) -> list[dict[str, str]]:
    return [{"text": words, "href": address} for words, address in question.trail] + [
        {"text": question.heading}
    ]
