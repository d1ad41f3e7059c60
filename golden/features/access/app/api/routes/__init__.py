"""One module of routes for each entity."""
