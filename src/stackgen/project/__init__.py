"""Artifacts -> disk."""
