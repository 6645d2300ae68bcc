"""The addresses at which strangers take part: signing up for news, and what comes of it."""

from django.urls import path

from turnstone.web.take_part import contact_pages as pages

_NEWS = "<slug:area_slug>/have-your-say/news/"

urlpatterns = [
    path(_NEWS, pages.sign_up, name="sign_up"),
    path(f"{_NEWS}check-your-mail/", pages.check_mail, name="check_mail"),
    path(f"{_NEWS}confirm/<str:token>/", pages.confirm, name="confirm_choices"),
    path(f"{_NEWS}choices/<str:token>/", pages.my_choices, name="my_choices"),
    path(f"{_NEWS}choices/<str:token>/forget/", pages.forget_me, name="forget_me"),
    path(f"{_NEWS}stop/<str:token>/<slug:purpose>/", pages.unsubscribe, name="unsubscribe"),
]
