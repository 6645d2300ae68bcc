"""People in ready-made words: no queries, only frozen values."""

from turnstone.web.people.presenters.account import account_history, account_rows, roles_of
from turnstone.web.people.presenters.posts import post_history, post_page, seat_rows, team_rows

__all__ = [
    "account_history",
    "account_rows",
    "post_history",
    "post_page",
    "roles_of",
    "seat_rows",
    "team_rows",
]
