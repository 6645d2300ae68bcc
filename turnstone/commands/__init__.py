"""What the shell types: `turnstone serve`, `demo`, `intake`, `paper` and the rest, one module a command.

A command's module has `ABOUT` (its line of help), `add_arguments` and `run`; it imports the rest of the house inside
`run`, so that `--help` answers at once. A refusal ends with one sentence and a code that is not zero.
"""

import argparse
import sys
from importlib import import_module

COMMANDS = {
    "run": "run_all",
    "serve": "serve",
    "work": "work",
    "remind": "remind",
    "bounces": "bounces",
    "demo": "demo",
    "intake": "intake",
    "paper": "paper",
    "measures": "measures",
    "add-area": "add_area",
    "add-account": "add_account",
    "migrate": "migrate",
}


def main(arguments: list[str] | None = None) -> int:
    """Carry out one command and give its exit code."""
    said = _parser().parse_args(arguments)
    from turnstone.commands.refusals import one_sentence

    with one_sentence():
        import_module(f"{__name__}.{COMMANDS[said.command]}").run(said)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="turnstone", description="Run and evidence a local area's SEND improvement programme."
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, module_name in COMMANDS.items():
        module = import_module(f"{__name__}.{module_name}")
        module.add_arguments(commands.add_parser(name, help=module.ABOUT, description=module.ABOUT))
    return parser


def entry() -> None:
    """Be what the shell calls."""
    sys.exit(main())
