"""Turnstone: a local area's SEND improvement programme, run and evidenced from one record."""

__version__ = "0.1.0"
