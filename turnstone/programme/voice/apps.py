from django.apps import AppConfig


class VoiceConfig(AppConfig):
    name = "turnstone.programme.voice"
    label = "voice"
