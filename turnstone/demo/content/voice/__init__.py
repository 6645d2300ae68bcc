"""What Wexcombe's families are invited to, asked and told. All made up."""
