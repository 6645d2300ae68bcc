"""What each address of voice answers."""
