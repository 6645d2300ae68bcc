"""A refusal at the shell: one sentence, and a code that is not zero."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager


class Stop(Exception):
    """Stop a command with one plain sentence."""


@contextmanager
def one_sentence() -> Iterator[None]:
    """Turn every kind of refusal into its sentence; a bug still shows its whole trace."""
    try:
        yield
    except BrokenPipeError:
        # Whoever read what we print has read enough.
        sys.stderr.close()
        sys.exit(0)
    except Exception as problem:
        if not _is_a_refusal(problem):
            raise
        print(problem, file=sys.stderr)
        sys.exit(1)


def _is_a_refusal(problem: Exception) -> bool:
    from turnstone.intake.refusals import REFUSALS
    from turnstone.programme.audit.rules import Refusal

    return isinstance(problem, (Stop, Refusal, *REFUSALS))
