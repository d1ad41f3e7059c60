"""Who signs in, and how: tokens, keys, passwords, and their routes."""
