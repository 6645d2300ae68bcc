"""What may be measured: one YAML file a measure.

`published` in a file says where the Department for Education publishes the same measure, for the reader of its files:
`file` is a table by its name without .csv, in which `numerator`, `denominator` and `value` are columns. Two columns
in a list are added up. `older` holds the same for tables of earlier releases, by their names and years. `lait` is the
measure's short name in the Local Authority Interactive Tool.
"""

from turnstone.measures.library.checking import BadDefinition
from turnstone.measures.library.definition import Definition, DefinitionChange
from turnstone.measures.library.reading import definition_called, library, read_definition, read_library

__all__ = [
    "BadDefinition",
    "Definition",
    "DefinitionChange",
    "definition_called",
    "library",
    "read_definition",
    "read_library",
]
