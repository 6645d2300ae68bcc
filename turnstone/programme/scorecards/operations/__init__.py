"""Every change to measures, scorecards and the release register."""

from turnstone.programme.scorecards.operations.measures import add_measure, record_result, say_which_way
from turnstone.programme.scorecards.operations.register import register_product

__all__ = [
    "add_measure",
    "record_result",
    "register_product",
    "say_which_way",
]
