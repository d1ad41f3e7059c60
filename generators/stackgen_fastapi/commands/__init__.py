"""Commands of the generated application."""
