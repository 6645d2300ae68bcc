from django.apps import AppConfig


class SourcesConfig(AppConfig):
    name = "turnstone.programme.sources"
    label = "sources"
