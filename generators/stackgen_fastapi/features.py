"""What an application has only if its spec asks for it: `generators: {caching: true}`."""

from __future__ import annotations

from stackgen.model.entities import Model

EXTRAS = ("caching", "metrics", "tracing", "jobs", "replica", "admin")


def extras_of(model: Model) -> frozenset[str]:
    """The extras that are switched on."""
    return frozenset(name for name in EXTRAS if model.options.get(name, False) is not False)
