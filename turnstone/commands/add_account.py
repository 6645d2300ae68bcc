"""`turnstone add-account`: let somebody sign in, with a role in an area."""

import argparse

ABOUT = "Let somebody sign in, with a role in an area."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take who, where and as what."""
    parser.add_argument("email")
    parser.add_argument("--name", required=True)
    parser.add_argument("--area", required=True, metavar="SLUG")
    parser.add_argument("--role", required=True, help="programme_office, lead, board_member, forum ...")
    parser.add_argument("--password", help="without one, they sign in by an emailed link")


def run(said: argparse.Namespace) -> None:
    """Open the account if there is none, and give the role."""
    from turnstone.commands import find
    from turnstone.commands.ready import make_ready
    from turnstone.commands.refusals import Stop

    make_ready()
    from turnstone.programme.audit.operations import Machine
    from turnstone.programme.people import operations, queries
    from turnstone.programme.people.rules import ROLE_NAMES, Role

    if said.role not in list(Role):
        raise Stop(f"There is no role {said.role}; choose one of {', '.join(Role)}.")
    by, role = Machine("command line"), Role(said.role)
    area = find.area(said.area)
    account = queries.get_account(said.email) or operations.open_account(
        by=by, email=said.email, name=said.name, password=said.password
    )
    operations.give_role(by=by, area=area, account=account, role=role)
    print(f"{account.name} can sign in as {account.email}: {ROLE_NAMES[role].lower()} in {area.name}.")
