from django.apps import AppConfig


class BoardsConfig(AppConfig):
    name = "turnstone.programme.boards"
    label = "boards"
