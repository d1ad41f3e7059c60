"""Which entities have rows to start with, in the order in which those are created."""

from __future__ import annotations

from stackgen.model.entities import Entity, Model
from stackgen.model.seedorder import seeded


def seeds_of(model: Model) -> list[Entity]:
    """The entities; none if the spec switches the generator off."""
    return [] if model.options.get("seeds") is False else seeded(model)
