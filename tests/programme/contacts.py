"""People who may be written to, made through operations as everything is."""

from turnstone.programme.voice import operations as voice
from turnstone.programme.voice.models import Contact
from turnstone.programme.voice.rules import Purpose, Route

READ = "Ticked on the paper form at the open day."


def somebody(by, area, name="Ida Marsh", email="", agreed=tuple(Purpose), **more):
    """Add somebody who agreed to be written to."""
    email = email or f"{name.replace(' ', '.').lower()}@families.example"
    contact = voice.add_contact(by=by, area=area, name=name, email=email, came_by=Route.PAPER, **more)
    for purpose in agreed:
        voice.give_consent(by=by, contact=contact, purpose=purpose, words=READ, confirmed=True)
    return Contact.objects.get(pk=contact.pk)
