from django.apps import AppConfig


class AuditConfig(AppConfig):
    name = "turnstone.programme.audit"
    label = "audit"

    def ready(self) -> None:
        from turnstone.programme.audit import trail

        trail.listen()
