"""The application's database module."""
