from django.apps import AppConfig


class PublicationsConfig(AppConfig):
    name = "turnstone.programme.publications"
    label = "publications"
