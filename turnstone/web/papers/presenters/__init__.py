"""Papers as ready-made text: the list, one paper, and what changed."""
