"""Tests of the database's own code."""
