"""Tables of other shapes, each known by its columns."""

LAIT = frozenset({"measure", "year", "la_number", "area", "value"})
LAIT_MEASURES = frozenset({"Measure_short", "Year_Type", "Polarity"})
TRIBUNAL = frozenset(
    {"year", "level", "la_name", "old_la_code", "appeals_registered", "total_appealable_decisions"}
    | {"appeal_rate_pc", "mark", "note"}
)
NEIGHBOURS = frozenset({"model", "old_la_code", "rank", "neighbour_old_la_code", "closeness"})
NEIGHBOURS_OF_LAIT = frozenset({"la_number", "position", "neighbour_la_number", "closeness"})
AUTHORITIES = frozenset({"old_la_code", "la_name", "region", "type"})

KINDS = (LAIT, LAIT_MEASURES, TRIBUNAL, NEIGHBOURS, NEIGHBOURS_OF_LAIT, AUTHORITIES)
COLUMNS = frozenset().union(*KINDS)
LICENCE = "Open Government Licence v3.0"
