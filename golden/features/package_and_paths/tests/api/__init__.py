"""Tests over HTTP."""
