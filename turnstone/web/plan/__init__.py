"""The plan as a list, and one action with its thread: from the finding to the evidence and back.

It reads the plan as it stands now; what is said of it month by month belongs to `delivery`.
"""
