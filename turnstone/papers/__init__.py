"""Documents out: each paper reads the record through queries, as at a moment, and gives a frozen document.

A paper changes nothing and names no model. It states nothing that is not in the record, and leaves out nothing that
the record holds for its cycle; the gate says what a reader will miss. The same record gives the same bytes.
"""
