"""How a method says that its input makes no sense."""


class NotComputable(ValueError):
    """Say in one plain sentence what is wrong with the input, where, and what to do."""
