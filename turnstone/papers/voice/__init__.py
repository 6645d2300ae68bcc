"""Papers of voice: what was said and replied, survey results, bulletins, the timeline, charters."""
