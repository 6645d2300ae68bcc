"""The forms of voice."""
