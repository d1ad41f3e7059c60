"""The test suite of the generated application."""
