"""Measures, results, scorecards, the release register, needs and money."""
