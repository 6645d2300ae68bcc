"""`turnstone remind`: ask leads for the updates that are due, and remind board members of meetings."""

import argparse

ABOUT = (
    "Ask leads by email for the updates that are due, and remind board members of their next meeting; "
    "safe to run every day, and twice."
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take whose leads, and whether to send."""
    parser.add_argument("--area", default="", help="one area's short name; every area without it")
    parser.add_argument("--dry-run", action="store_true", help="say who would be asked, and send nothing")


def run(said: argparse.Namespace) -> None:
    """Send what is due, and say what became of it."""
    from turnstone.commands import find
    from turnstone.commands.ready import make_ready

    make_ready()
    from turnstone.web.delivery.reminders import site_of_this

    if said.area:
        find.area(said.area)
    site = "" if said.dry_run else site_of_this()
    if not ask_leads(said, site) + remind_members(said, site):
        print("Nobody is due a reminder today.")


def ask_leads(said: argparse.Namespace, site: str) -> int:
    """Ask the leads who are due, and count them."""
    from turnstone.web.delivery.reminders import REMINDERS, due_now, post_letter

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
    return len(due)


def remind_members(said: argparse.Namespace, site: str) -> int:
    """Remind the members of boards that meet soon, and count the meetings."""
    from turnstone.web.boards.letters import reminders_due, send_reminders

    due = list(reminders_due(said.area))
    for each in due:
        about = f"{', '.join(each.names)} ({each.area_name}) of {each.meeting.board.name}"
        if said.dry_run:
            print(f"Would remind {about}.")
            continue
        sent = send_reminders(each.meeting, site)
        print(f"{sent} of {len(each.names)} reminders sent: {about}.", flush=True)
    return len(due)
