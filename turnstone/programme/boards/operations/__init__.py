"""Every change to boards, meetings, the ledger and reviews."""
