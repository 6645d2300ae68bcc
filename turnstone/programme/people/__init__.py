"""Whose programme it is and who takes part: areas, organisations, posts, people, accounts and roles.

Every other row of the record belongs to one local area. A post outlives whoever holds it, and an organisation its
name: papers name the holder and the name of the day they speak for. This app knows nothing of plans.
"""
