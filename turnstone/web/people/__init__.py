"""Who holds which post, who leads what, and who may sign in: for the programme office and administrators."""
