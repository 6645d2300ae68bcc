"""The record: what the partnership plans, does, decides and publishes. Django apps and no pages.

Inside an app the drawers are, lowest first: `rules` (pure decisions), `models`, `permissions`, `queries` (every read,
named) and `operations` (every change, with its audit event). `facts` holds the frozen values that queries give to
papers and pages, which name no model.
"""
