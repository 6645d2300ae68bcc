from django.apps import AppConfig


class PlanConfig(AppConfig):
    name = "turnstone.programme.plan"
    label = "plan"
