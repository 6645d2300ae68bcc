"""What short comments are about, found on this machine from their letters: no model, no network.

`suggest` sets each comment beside phrases of themes that people chose, and names the nearest, or none where none is
near. `groups_in` finds what the rest have in common. Both only suggest; people say.

A comment is a set of runs of three to five letters, weighted by how few comments have them (TF-IDF; Sparck Jones,
1972), which forgives slips of spelling and knows “assess” in “assessment”. Nearness is the cosine of two such sets.
"""

from turnstone.methods.themes.groups import MOST_COMMENTS, Group, groups_in, telling_words
from turnstone.methods.themes.seeded import METHOD, Suggestion, suggest

__all__ = ["METHOD", "MOST_COMMENTS", "Group", "Suggestion", "groups_in", "suggest", "telling_words"]
