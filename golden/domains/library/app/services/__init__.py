"""Rules and queries."""
