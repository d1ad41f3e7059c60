"""Extras: modules that an application has only if its spec asks for them."""
