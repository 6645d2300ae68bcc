"""What the pages of delivery ask: of a round in `rounds`, of risks and issues in `risks`."""
