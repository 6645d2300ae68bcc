"""`turnstone remind`: ask leads for the updates that are due."""

import argparse

ABOUT = "Ask leads by email for the updates that are due; safe to run every day, and twice."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take whose leads, and whether to send."""
    parser.add_argument("--area", default="", help="one area's short name; every area without it")
    parser.add_argument("--dry-run", action="store_true", help="say who would be asked, and send nothing")


def run(said: argparse.Namespace) -> None:
    """Send what is due, and say what became of it."""
    from turnstone.commands import find
    from turnstone.commands.ready import make_ready

    make_ready()
    from turnstone.web.delivery.reminders import REMINDERS, due_now, post_letter, site_of_this

    if said.area:
        find.area(said.area)
    site = "" if said.dry_run else site_of_this()
    due = list(due_now(said.area))
    for each in due:
        letter = each.letter
        about = f"{letter.name} ({each.area_name}) about {', '.join(action.reference for action in letter.actions)}"
        if said.dry_run:
            print(f"Would ask {about}.")
            continue
        sent = post_letter.call(
            cycle_id=each.cycle_id,
            person_id=letter.person_id,
            site=site,
            by_id=REMINDERS.pk,
            by_name=REMINDERS.name,
            only_due=True,
        )
        print(f"Asked {about}." if sent else f"Could not ask {about}; the worker tries again.", flush=True)
    if not due:
        print("Nobody is due a reminder today.")
