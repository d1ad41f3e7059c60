"""Access: who may do what, and whose rows are whose."""
