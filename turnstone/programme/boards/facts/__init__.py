"""What papers and pages may know of boards, meetings and the ledger: frozen values."""
