"""The round of reporting: the short answer that a lead gives, who has answered, and the register of risks."""
