"""Who is asking: tokens, keys and passwords."""
