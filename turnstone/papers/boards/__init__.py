"""Papers of boards: agenda, minutes, reports to other boards, and the stocktake pack."""
