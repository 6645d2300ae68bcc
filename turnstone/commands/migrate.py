"""`turnstone migrate`: bring the tables of the record up to date."""

import argparse

ABOUT = "Bring the tables of the record up to date."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take nothing."""


def run(said: argparse.Namespace) -> None:
    """Apply what is not applied."""
    from turnstone.commands.ready import bring_up_to_date

    bring_up_to_date()
    print("The tables are up to date.")
