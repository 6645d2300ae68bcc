"""Home in ready-made words: no queries, only frozen values."""

from turnstone.web.home.presenters.needs import needs, newest
from turnstone.web.home.presenters.standing import Before, coming, standing, strip

__all__ = ["Before", "coming", "needs", "newest", "standing", "strip"]
