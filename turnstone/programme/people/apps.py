from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "turnstone.programme.people"
    label = "people"
