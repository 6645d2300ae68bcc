"""Files taken in as ready-made text: the list, and what one of them says."""
