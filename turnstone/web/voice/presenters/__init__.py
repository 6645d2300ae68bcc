"""What the pages of voice are given to show."""
