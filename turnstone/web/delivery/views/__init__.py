"""What a member may read and write of a round: `answer` by leads, `reading` by all, `writing` by the office."""
