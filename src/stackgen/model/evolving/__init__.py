"""How an Evolution is found: pairs of what was and what is, what is lost, what becomes of values."""
