"""One thing that happened, as the timeline tells it, and what it is drawn from."""

import datetime as dt
from dataclasses import dataclass

from turnstone.documents.blocks import Fact
from turnstone.programme.publications.rules import Kind
from turnstone.programme.voice.rules import Precision, TimelineCategory, when_told

# A page that everyone may read, by its kind and its name in an address. Whether it is out is for the site to know.
Page = tuple[Kind, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Something that happened.

    `about` names the row of the record that it tells of; `covers` names every row that an entry written by hand may
    name to tell of it in its place. `more` are sentences that the record adds to whatever is told of that row.
    `origin` says to the office what it is drawn from, and `not_public` why everyone may not read it.
    """

    starts_on: dt.date
    ends_on: dt.date | None = None
    goes_on_until: dt.date | None = None
    precision: str = Precision.DAY
    title: str
    words: str = ""
    label: str = ""
    category: str = TimelineCategory.OTHER
    about: str = ""
    covers: frozenset[str] = frozenset()
    more: tuple[str, ...] = ()
    pages: tuple[Page, ...] = ()
    facts: tuple[Fact, ...] = ()
    places: tuple[str, ...] = ()
    origin: str = ""
    entry_id: int | None = None
    not_public: str = ""

    @property
    def when(self) -> str:
        """Say when it was, under the heading of its month."""
        return when_told(self.starts_on, self.ends_on, self.goes_on_until, self.precision)

    @property
    def month(self) -> dt.date:
        """Give the first day of the month in which it began."""
        return self.starts_on.replace(day=1)

    @property
    def order(self) -> tuple[dt.date, bool, dt.date, str]:
        """Stand by the day; what is known to the month alone comes after the days of that month."""
        return (self.month, self.precision == Precision.MONTH, self.starts_on, self.title)

    @property
    def all_words(self) -> str:
        """Give the words that were written, and what the record adds to them."""
        return "\n".join((*([self.words] if self.words else []), *self.more))
