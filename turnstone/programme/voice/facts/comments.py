"""What pages may know of comments. Those that hold words are for people who may read them, never for papers."""

import datetime as dt
from dataclasses import dataclass

from turnstone.programme.voice import rules


@dataclass(frozen=True, slots=True, kw_only=True)
class SuggestionFacts:
    """A theme that the machine suggests, and how sure it is."""

    theme_id: int
    name: str
    score: float
    method: str

    @property
    def sureness(self) -> str:
        """Say in a word how sure it is."""
        return rules.sureness(self.score)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingFacts:
    """Which themes one reader confirmed for a comment, and when."""

    reader_id: int
    reader: str
    read_at: dt.datetime
    themes: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CommentFacts:
    """A comment as a reader sees it. `others` are the readings of others: none until this reader has read it too."""

    id: int
    area_id: int
    source: str
    wave: str
    event: str
    heard_on: dt.date
    said_by: str
    age_band: str
    consent: str
    use_by: dt.date
    wants_to_hear: bool
    withdrawn_on: dt.date | None
    withdrawn_because: str
    words: str
    file_name: str
    flags: tuple[rules.Flag, ...] = ()
    suggestions: tuple[SuggestionFacts, ...] = ()
    mine: ReadingFacts | None = None
    others: tuple[ReadingFacts, ...] = ()
    times_read: int = 0

    @property
    def is_withdrawn(self) -> bool:
        """Say whether its words are gone for good."""
        return self.withdrawn_on is not None

    @property
    def may_be_quoted_in_public(self) -> bool:
        """Say whether it may be quoted to everyone."""
        return self._is_clear and self.consent == rules.CommentConsent.QUOTE

    @property
    def may_be_quoted_inside(self) -> bool:
        """Say whether it may be quoted inside the partnership."""
        return self._is_clear and self.consent != rules.CommentConsent.COUNT_ONLY

    @property
    def _is_clear(self) -> bool:
        return bool(self.words) and not self.flags and not self.is_withdrawn


@dataclass(frozen=True, slots=True, kw_only=True)
class CommentLine:
    """A comment in a list: its words, and what may be done with them."""

    id: int
    source: str
    heard_on: dt.date
    said_by: str
    age_band: str
    consent: str
    words: str
    file_name: str
    withdrawn_on: dt.date | None
    times_read: int
    read_by_me: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CommentsWanted:
    """Narrow a list of comments; empty means any. `read` is "no", "mine" or "twice"."""

    q: str = ""
    source: str = ""
    said_by: str = ""
    consent: str = ""
    theme: str = ""
    read: str = ""
    since: dt.date | None = None
    until: dt.date | None = None
    withdrawn: bool = False
    newest_first: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class CommentsFound:
    """The comments that answer to a search: one page of them, and how many there are."""

    lines: tuple[CommentLine, ...]
    number: int
    everything: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CommentCounts:
    """How many comments an area has and how far they are read, for anybody with a role there."""

    everything: int
    withdrawn: int
    unread: int
    read_by_me: int
    read_twice: int
    to_read: int
    to_read_again: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words that may be quoted, without a name."""

    comment_id: int
    words: str
    source: str
    said_by: str
    age_band: str
    heard_on: dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class CommentsTakenIn:
    """What became of a table of comments."""

    added: int
    faults: tuple[rules.RowFault, ...]
    cleaned: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NewTheme:
    """Comments that no theme holds and that share uncommon words; `examples` are the most typical of them."""

    telling: tuple[str, ...]
    comments: tuple[int, ...]
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOver:
    """What no theme holds: how many comments, the words that stand out in them, and groups that are alike."""

    number: int
    telling: tuple[str, ...]
    groups: tuple[NewTheme, ...]
