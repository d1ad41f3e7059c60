"""Value objects of the generated application."""
