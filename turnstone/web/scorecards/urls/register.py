"""The addresses of the release register."""

from django.urls import path

from turnstone.web.scorecards.views import register, register_writing

_ALL = "<slug:area_slug>/office/measures/data"
_ONE = f"{_ALL}/<int:product_id>"

urlpatterns = [
    path(f"{_ALL}/", register.data_products, name="data_products"),
    path(f"{_ALL}.csv", register.data_products_csv, name="data_products_csv"),
    path(f"{_ALL}/add/", register_writing.new_data_product, name="new_data_product"),
    path(f"{_ONE}/", register.data_product, name="data_product"),
    path(f"{_ONE}/change/", register_writing.change_data_product, name="change_data_product"),
    path(f"{_ONE}/issues/<int:issue_id>/", register_writing.change_data_issue, name="change_data_issue"),
]
