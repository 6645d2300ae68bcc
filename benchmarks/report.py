"""What was measured, as a page of the documents."""

from typing import Any

HEAD = """# What it costs

Written by `python -m benchmarks --write`; do not edit. Measured on {machine}.

Times are medians of five in one running process, in milliseconds. They swing with the machine, so each stands beside
a yardstick of the same run: for pages, the accessibility statement, which does nearly no work; for papers, reading
and composing the paper. The number of queries does not swing: it must not grow with the plan.
"""


def written(
    measured: dict[int, dict[str, Any]], set_up: dict[str, float], measures: list[str], *, machine: str
) -> str:
    """Set out all that was measured in Markdown."""
    small, large = measured.values()
    sections = [
        HEAD.format(machine=machine),
        _pages(small, large),
        _papers(small, large),
        _building(small, large),
        _measures(measures),
    ]
    if set_up:
        sections.append(_set_up(set_up))
    return "\n".join(sections)


def _pages(small: dict[str, Any], large: dict[str, Any]) -> str:
    rows = [
        f"| {name} | {one['queries']} | {ten['queries']} | {ms(one['seconds'])} | {ms(ten['seconds'])} "
        f"| {_times(one, small)} | {_times(ten, large)} |"
        for (name, one), ten in zip(small["pages"].items(), large["pages"].values(), strict=True)
    ]
    head = (
        f"## Pages\n\nQueries and milliseconds at {small['actions']} actions and at {large['actions']}, "
        "and how many times the yardstick's time that is.\n\n"
        "| page | queries | queries, large | ms | ms, large | × yardstick | × yardstick, large |\n"
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: |"
    )
    return "\n".join([head, *rows, ""])


def _times(page: dict[str, float], size: dict[str, Any]) -> str:
    yardstick = next(iter(size["pages"].values()))
    return f"{page['seconds'] / yardstick['seconds']:.0f}"


def _papers(small: dict[str, Any], large: dict[str, Any]) -> str:
    rows = [
        f"| {name} | {ms(one)} | {ms(ten)} | {one / small['papers']['read and composed']:.1f} |"
        for (name, one), ten in zip(small["papers"].items(), large["papers"].values(), strict=True)
    ]
    head = (
        f"## The monitoring update\n\nMilliseconds for a plan of {small['actions']} actions and of "
        f"{large['actions']}; every action is in the appendix of each form.\n\n"
        "| form | ms | ms, large | × reading and composing |\n| --- | ---: | ---: | ---: |"
    )
    return "\n".join([head, *rows, ""])


def _building(small: dict[str, Any], large: dict[str, Any]) -> str:
    return (
        "## The demo area\n\n"
        f"Three years, the last with {small['actions']} actions, are built in {small['built']:.1f} s, and with "
        f"{large['actions']} in {large['built']:.1f} s, through the same operations as people use.\n"
    )


def _measures(lines: list[str]) -> str:
    return "\n".join(["## Measures", "", *(f"- {line}" for line in lines), ""])


def _set_up(set_up: dict[str, float]) -> str:
    rows = [f"| {name} | {seconds:.1f} |" for name, seconds in set_up.items()]
    head = (
        "## `./run --once`\n\nSeconds in a fresh copy, packages fetched over the network.\n\n"
        "| when | s |\n| --- | ---: |"
    )
    return "\n".join([head, *rows, ""])


def ms(seconds: float) -> str:
    """Write seconds as milliseconds."""
    return f"{seconds * 1000:.0f}"
