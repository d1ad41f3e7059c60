"""One group of commands for each entity."""
