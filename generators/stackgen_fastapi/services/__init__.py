"""The services emitter."""
