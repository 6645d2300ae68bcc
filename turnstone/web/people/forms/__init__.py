"""What is asked of posts and those who hold them in `posts`, and of accounts in `accounts`."""
