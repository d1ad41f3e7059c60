"""Tests of the application; the folders mirror its own."""
