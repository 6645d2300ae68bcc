"""The lists in `lists`; what is done to posts in `posts` and to accounts in `accounts`."""
