"""The addresses for signing in. allauth asks for the names account_login and account_logout."""

from django.urls import path

from turnstone.web.account import views

urlpatterns = [
    path("", views.home, name="account_home"),
    path("sign-in/", views.sign_in, name="account_login"),
    path("sign-in/by-email/", views.ask_for_link, name="account_ask_for_link"),
    path("sign-in/by-email/<str:token>/", views.take_link, name="account_link"),
    path("sign-out/", views.sign_out, name="account_logout"),
]
