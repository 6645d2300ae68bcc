"""What Wexcombe's figures are made of, what they are held to, and what is said of them."""
