"""What boards do."""
