"""Every change to contacts, events, surveys, comments, bulletins, the timeline and charters."""
