"""What must get better and how: from the finding of an inspection down to the dated step and its evidence.

A mandate asks for requirements; a plan answers with workstreams, outcomes and actions, in the area's own words and
by its own rating key. Three judgements are kept apart: status (is it done), confidence (will it be) and impact (has
it made a difference). A date that moves leaves its first value and the reason behind.
"""
