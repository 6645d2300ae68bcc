"""Every command and what it takes."""

import argparse
from importlib import import_module

from reference.markdown import page as made
from reference.markdown import table


def page() -> str:
    """Set out every command from its own arguments."""
    from turnstone.commands import COMMANDS

    return made(
        "Commands",
        "Each is typed as `turnstone COMMAND`, and says the same with `--help`. After `./run` or `./test` the program"
        " is `.venv/bin/turnstone`. A refusal is one sentence on standard error and an exit code of 1; wrong"
        " arguments give 2.",
        *(_command(name, module) for name, module in COMMANDS.items()),
    )


def _command(name: str, module_name: str) -> str:
    module = import_module(f"turnstone.commands.{module_name}")
    parser = argparse.ArgumentParser(prog=f"turnstone {name}", add_help=False)
    module.add_arguments(parser)
    arguments = parser._actions
    shape = " ".join([f"turnstone {name}", *(_in_usage(each) for each in arguments)])
    rows = [(f"`{_shown(each)}`", _default(each), each.help or "") for each in arguments]
    given = [table(["Argument", "When left out", "What it is"], rows)] if rows else []
    return "\n\n".join([f"## {name}", module.ABOUT, f"```text\n{shape}\n```", *given])


def _in_usage(argument: argparse.Action) -> str:
    shown = _shown(argument)
    return shown if argument.required else f"[{shown}]"


def _shown(argument: argparse.Action) -> str:
    if not argument.option_strings:
        return argument.dest.upper()
    if argument.nargs == 0:
        return argument.option_strings[-1]
    value = argument.metavar or "|".join(argument.choices or []) or argument.dest.upper()
    return f"{argument.option_strings[-1]} {value}"


def _default(argument: argparse.Action) -> str:
    if argument.required:
        return "needed"
    return f"`{argument.default}`" if argument.default not in (None, False) else ""
