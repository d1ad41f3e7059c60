"""HTTP: routes, dependencies, errors."""
