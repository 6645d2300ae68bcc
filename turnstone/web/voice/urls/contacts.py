"""The addresses of contacts, and of the messages that a person has to settle."""

from django.urls import path

from turnstone.web.voice.views import contacts, contacts_one

_ALL = "<slug:area_slug>/office/voice/contacts"
_ONE = f"{_ALL}/<int:contact_id>"
_MESSAGES = f"{_ALL}/messages"

urlpatterns = [
    path(f"{_ALL}/", contacts.contacts, name="contacts"),
    path(f"{_ALL}.csv", contacts.contacts_csv, name="contacts_csv"),
    path(f"{_ALL}/add/", contacts.add_contact, name="add_contact"),
    path(f"{_ALL}/list/", contacts.take_contacts_in, name="take_contacts_in"),
    path(f"{_MESSAGES}/", contacts_one.to_settle, name="messages_to_settle"),
    path(f"{_MESSAGES}/<int:message_id>/phoned/", contacts_one.message_phoned, name="message_phoned"),
    path(f"{_MESSAGES}/<int:message_id>/again/", contacts_one.message_again, name="message_again"),
    path(f"{_ONE}/", contacts_one.contact, name="contact"),
    path(f"{_ONE}/change/", contacts_one.change_contact, name="change_contact"),
    path(f"{_ONE}/agree/", contacts_one.agree_for_contact, name="agree_for_contact"),
    path(f"{_ONE}/stop/", contacts_one.stop_for_contact, name="stop_for_contact"),
    path(f"{_ONE}/bounced/", contacts_one.note_bounce, name="note_bounce"),
    path(f"{_ONE}/erase/", contacts_one.erase_contact, name="erase_contact"),
]
