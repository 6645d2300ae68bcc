"""What the pages of boards ask."""
