"""What pages and papers are given of voice: frozen values."""
