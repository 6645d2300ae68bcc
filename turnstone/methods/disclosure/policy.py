"""What a partnership has decided about small numbers."""

from dataclasses import dataclass

from turnstone.methods.refusals import NotComputable


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """Hide counts from 1 to one under the threshold; a zero is shown.

    With a rounding base every other count is rounded to it, which makes hiding further cells needless. A percentage
    is hidden too where only a few are *not* counted in it, unless `protect_complement` is off.
    """

    threshold: int = 5
    base: int = 0
    protect_complement: bool = True
    symbol: str = "c"

    def __post_init__(self) -> None:
        if self.threshold < 1 or self.base < 0:
            raise NotComputable("A threshold is 1 or more and a rounding base is not below 0. Choose again.")

    @property
    def is_rounded(self) -> bool:
        """Say whether counts are rounded."""
        return self.base > 1

    def is_small(self, count: int) -> bool:
        """Say whether a count is hidden for itself."""
        return 1 <= count < self.threshold


PRESETS = {
    "council": Policy(),
    "strict": Policy(threshold=10),
    "census": Policy(threshold=3),
    "nhs": Policy(threshold=8, base=5, symbol="*", protect_complement=False),
}
