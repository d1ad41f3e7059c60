"""Rows as the document knows them."""
