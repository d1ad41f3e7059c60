"""What things are called on the command line: groups, parameters and their flags."""

from __future__ import annotations

from stackgen.model.entities import Entity

OWN_COMMANDS = frozenset({"db", "serve"})


def group_name(entity: Entity) -> str:
    """The entity's plural, unless the application has a command of that name itself."""
    command = entity.names.command
    return f"{command}-rows" if command in OWN_COMMANDS else command
