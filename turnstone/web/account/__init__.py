"""Signing in and out: a password, or a link by email that works once. Knows people, and nothing of plans."""
