"""The addresses of needs and money."""

from django.urls import path

from turnstone.web.scorecards.views import money, money_writing, needs, needs_writing, our_area

_NEEDS = "<slug:area_slug>/office/measures/needs"
_NEED = f"{_NEEDS}/<slug:slug>"
_MONEY = "<slug:area_slug>/office/measures/money"
_LINE = f"{_MONEY}/lines/<str:reference>"

urlpatterns = [
    path(f"{_NEEDS}/", needs.needs, name="needs"),
    path(f"{_NEEDS}.csv", needs.needs_csv, name="needs_csv"),
    path(f"{_NEEDS}/add/", needs_writing.new_need, name="new_need"),
    path(f"{_NEEDS}/our-area/", our_area.our_area, name="our_area"),
    path(f"{_NEEDS}/our-area/as/<slug:form>", our_area.our_area_file, name="our_area_file"),
    path(f"{_NEED}/", needs.need, name="need"),
    path(f"{_NEED}/change/", needs_writing.change_need, name="change_need"),
    path(f"{_MONEY}/", money.money, name="money"),
    path(f"{_MONEY}.xlsx", money.money_file, name="money_file"),
    path(f"{_MONEY}/add/", money_writing.new_money_line, name="new_money_line"),
    path(f"{_MONEY}/take-in/", money_writing.take_money_in, name="take_money_in"),
    path(f"{_LINE}/", money.money_line, name="money_line"),
    path(f"{_LINE}/change/", money_writing.change_money_line, name="change_money_line"),
]
