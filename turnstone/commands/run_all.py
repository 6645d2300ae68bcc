"""`turnstone run`: the main job from end to end, for somebody who has just arrived."""

import argparse
import time
from pathlib import Path

ABOUT = "Build the demo area, write this month's board update in every format, and serve the site."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take where to listen, and whether to."""
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--once", action="store_true", help="do everything but serve")
    parser.add_argument("--out", type=Path, default=Path("out"))


def run(said: argparse.Namespace) -> None:
    """Build, write, say where to look, serve."""
    from turnstone.commands import serve
    from turnstone.commands.ready import make_ready

    if not said.once:
        serve.refuse_taken_port("127.0.0.1", said.port)
    make_ready()
    from turnstone.demo.build import DEMO_SLUG, build
    from turnstone.programme.people.queries import find_area

    here = find_area(DEMO_SLUG)
    print(
        f"{here.name}, the made-up area, is here already." if here else "Building a made-up area ...",
        flush=True,
    )
    area = build()
    _write_papers(area.slug, said.out)
    _say_where_to_look(said)
    if not said.once:
        serve.run(argparse.Namespace(host="127.0.0.1", port=said.port, workers=1))


def _write_papers(slug: str, folder: Path) -> None:
    from turnstone.commands import find
    from turnstone.commands.paper import FORMATS, write
    from turnstone.papers.catalogue import draft, render
    from turnstone.programme.audit import clock
    from turnstone.programme.publications.rules import Audience, Kind

    cycle = find.cycle(find.area(slug), None)
    paper = draft(Kind.MONITORING_UPDATE, cycle_id=cycle.pk, as_at=clock.now(), audience=Audience.BOARD)
    paths = {form: folder / f"monitoring-update-{paper.slug}.{form}" for form in FORMATS}
    if _is_written(paths, paper.content):
        print(f"{paper.title} is under {folder}/ already, as the record has it.", flush=True)
        return
    print(f"Writing {paper.title} under {folder}/", flush=True)
    for form, path in paths.items():
        started = time.monotonic()
        write(path, render(paper.content, form))
        print(f"  {path}  ({time.monotonic() - started:.1f} s)", flush=True)


def _is_written(paths: dict[str, Path], content: str) -> bool:
    """Say whether every file is there and the last to be written, the JSON, holds this very content."""
    return all(path.is_file() for path in paths.values()) and paths["json"].read_text() == content


def _say_where_to_look(said: argparse.Namespace) -> None:
    from turnstone.demo.cast import DEMO_PASSWORD, PEOPLE

    site = f"http://localhost:{said.port}"
    print(f"\nThe public page: {site}/")
    print(f"Sign in at {site}/account/sign-in/ with the password {DEMO_PASSWORD} as")
    for person in PEOPLE:
        print(f"  {person.email:<36} {person.what}")
    print(flush=True)
