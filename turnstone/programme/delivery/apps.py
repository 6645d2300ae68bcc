from django.apps import AppConfig


class DeliveryConfig(AppConfig):
    name = "turnstone.programme.delivery"
    label = "delivery"
