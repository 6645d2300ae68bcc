"""The files of the library, each read once."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from turnstone.measures.library.checking import BadDefinition, checked
from turnstone.measures.library.definition import Definition

_HERE = Path(__file__).resolve()
# Installed they lie beside the rooms of measures; in a checkout they have a folder of their own.
_PLACES = (_HERE.parents[1] / "definitions", _HERE.parents[3] / "measure_definitions")


@cache
def library() -> Mapping[str, Definition]:
    """Give every definition by its code."""
    return read_library(next(each for each in _PLACES if each.is_dir()))


@cache
def _by_name() -> Mapping[str, Definition]:
    return {_plain(name): each for each in library().values() for name in each.names}


def definition_called(title: str) -> Definition | None:
    """Find the definition that goes by a title, its own or one that papers use."""
    return _by_name().get(_plain(title))


def read_library(folder: Path) -> Mapping[str, Definition]:
    """Read a folder of definitions; two may not go by one name."""
    found: dict[str, Definition] = {}
    names: dict[str, str] = {}
    for path in sorted(folder.glob("*.yaml")):
        made = read_definition(path)
        for name in map(_plain, made.names):
            if name in names:
                raise BadDefinition(
                    f"{path.name}: “{name}” is also the name of {names[name]}.yaml; mend one."
                )
            names[name] = made.code
        found[made.code] = made
    return MappingProxyType(found)


def read_definition(path: Path) -> Definition:
    """Read one definition."""
    # Here, so that the site starts without it.
    import yaml

    try:
        said = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    except yaml.YAMLError as wrong:
        raise BadDefinition(f"{path.name}: it is not YAML: {' '.join(str(wrong).split())}.") from None
    return checked(path.name, said)


def _plain(title: str) -> str:
    """Put a title so that its capitals, spaces and kind of quotation mark do not matter."""
    return " ".join(title.casefold().replace("‘", "'").replace("’", "'").split()).rstrip(".")
