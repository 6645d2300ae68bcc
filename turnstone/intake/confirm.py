"""A proposal made record: the lines that a person accepted, in one transaction, each once.

A line that this file placed before, or that the record already says, is not added again. Nothing is guessed: what the
document does not say is left empty, to be asked for.
"""

from collections import Counter
from dataclasses import dataclass, field

from turnstone.intake import placing
from turnstone.intake.proposal import Proposal
from turnstone.intake.recognise import as_dict
from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.people.models import LocalArea
from turnstone.programme.sources.models import SourceFile
from turnstone.programme.sources.operations import keep_source, note_placed
from turnstone.programme.sources.queries import placed_from
