"""From a spec to a complete application."""

__version__ = "0.1.0"
