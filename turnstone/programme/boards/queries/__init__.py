"""Every read of boards, meetings, the ledger and reviews."""
