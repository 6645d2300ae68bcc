"""The files that came in: each kept as it was, with its digest, and which row each line of it became."""
