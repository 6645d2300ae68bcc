"""What the pages of the plan ask: `narrowing` the list, `writing` a plan, `changing` an action."""
