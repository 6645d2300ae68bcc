from django.apps import AppConfig


class KitConfig(AppConfig):
    name = "turnstone.web.kit"
    label = "kit"
