from django.apps import AppConfig


class ScorecardsConfig(AppConfig):
    name = "turnstone.programme.scorecards"
    label = "scorecards"
