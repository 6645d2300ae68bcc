"""Statistics that others publish, into one tidy table with their faults."""
