"""The pages where events, surveys, comments, replies, bulletins, the timeline and charters are kept."""
