"""The first page after signing in: what needs me now, then how the round and the plan stand."""
