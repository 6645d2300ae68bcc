"""What was said, frozen: each paper as data, with its digest, its approvals and its corrections.

The public site renders these and nothing else. A publication holds no link into the record it was built from, so
nothing that changes there later can change what was published.
"""
