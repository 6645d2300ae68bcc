"""How boards, meetings and the ledger are laid out on pages."""
