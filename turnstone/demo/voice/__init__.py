"""What Wexcombe's families are told, asked and invited to, in the order of time beside the play of the plans."""

from turnstone.demo.voice.playing import families_are_heard

__all__ = ["families_are_heard"]
