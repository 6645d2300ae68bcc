"""Files that come in: each is read while you wait, and a person says which of its lines become record."""
