"""Rows that the generated application starts with."""
