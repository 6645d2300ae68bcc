"""Wiring: settings, the root of the addresses, the WSGI application. Imports anything; imported by nobody."""
