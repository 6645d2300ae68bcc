"""`turnstone add-area`: make a local area."""

import argparse

ABOUT = "Make a local area."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take its short name and its full one."""
    parser.add_argument("slug", help="its short name in web addresses, such as wexcombe")
    parser.add_argument("--name", help="its full name, such as Wexcombe")
    parser.add_argument(
        "--authority",
        default="",
        metavar="CODE",
        help="its authority's three-digit number, to compare it with others",
    )


def run(said: argparse.Namespace) -> None:
    """Make the area and say where it is."""
    from turnstone.commands.ready import make_ready

    make_ready()
    from turnstone.programme.audit.operations import Machine
    from turnstone.programme.people.operations import add_area

    name = said.name or name_from(said.slug)
    area = add_area(by=Machine("command line"), slug=said.slug, name=name, authority_code=said.authority)
    print(f"Made {area.name}, at /{area.slug}/.")


def name_from(slug: str) -> str:
    """Guess an area's name from its short one: `wxc` is WXC, `north-wexcombe` is North Wexcombe."""
    return slug.upper() if len(slug) <= 3 else slug.replace("-", " ").title()
