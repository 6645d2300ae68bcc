"""Every read of voice, by name."""
