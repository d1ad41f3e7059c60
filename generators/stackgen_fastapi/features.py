"""What an application has only if its spec asks for it: `generators: {caching: true}`."""

from __future__ import annotations

from stackgen.model.entities import Model

EXTRAS = ("caching", "metrics", "tracing", "jobs", "replica", "admin")


def extras_of(model: Model) -> frozenset[str]:
    """The extras that are switched on; there are administrators only where users sign in and have roles."""
    wanted = frozenset(name for name in EXTRAS if model.options.get(name, False) is not False)
    auth = model.auth
    return wanted if auth and auth.password and auth.roles else wanted - {"admin"}
