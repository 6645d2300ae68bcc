"""Papers of measures: scorecards, what is drawn in them, and when data come out."""
