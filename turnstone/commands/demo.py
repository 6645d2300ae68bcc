"""`turnstone demo`: build Wexcombe, the made-up area."""

import argparse
import time

ABOUT = "Build Wexcombe, a made-up area with three years of work in it."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take how large to make it."""
    parser.add_argument("--scale", type=int, default=1, help="how many times its usual size (for measuring)")


def run(said: argparse.Namespace) -> None:
    """Build the area, unless it is there, and say how to look at it."""
    from turnstone.commands.ready import make_ready

    make_ready()
    from turnstone.demo.build import build

    started = time.monotonic()
    print("Building the demo area ...", flush=True)
    area = build(scale=said.scale)
    print(f"{area.name} is ready at /{area.slug}/ ({time.monotonic() - started:.1f} s).")
