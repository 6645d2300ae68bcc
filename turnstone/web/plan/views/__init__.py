"""What a member may do with the plan: `reading` by all; `writing` and `changing` by the office."""
