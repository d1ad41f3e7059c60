"""SQLModel tables."""
