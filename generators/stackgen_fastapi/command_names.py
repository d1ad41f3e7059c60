"""What things are called on the command line: groups, flags, and the parameters behind them."""

from __future__ import annotations

import builtins
import keyword
from collections.abc import Iterable, Mapping

from stackgen.model.entities import Entity, Model

OWN_COMMANDS = frozenset({"check", "db", "export", "import", "routes", "seed", "serve", "worker"})
OWN_FLAGS = frozenset({"--help", "--clear"})

# What the functions of a group use, and a parameter must not hide; `l` is too much like `1`.
TAKEN = (
    frozenset(keyword.kwlist)
    | {word for word in dir(builtins) if word.islower()}
    | {"copyright", "credits", "exit", "license", "quit"}
    | {"clear", "data", "db", "group", "l", "parse", "parse_query", "query", "run", "show", "typer"}
)


def commanded(model: Model) -> tuple[Entity, ...]:
    """The entities that have commands: all, unless the spec switches the generator off."""
    return model.served if is_commanded(model) else ()


def is_commanded(model: Model) -> bool:
    """Whether there are commands."""
    return model.options.get("commands") is not False


def group_name(entity: Entity) -> str:
    """The entity's plural, unless the application has a command of that name itself."""
    command = entity.names.command
    return f"{command}-rows" if command in OWN_COMMANDS else command


def flag(name: str) -> str:
    """The option for a JSON key: `unit_price` -> `--unit-price`."""
    plain = f"--{name.replace('_', '-')}"
    return f"--field-{name.replace('_', '-')}" if plain in OWN_FLAGS else plain


def negative_flag(name: str, names: Iterable[str]) -> str:
    """The option that says no to a truth value: `in_stock` -> `--no-in-stock`."""
    word = name.replace("_", "-")
    return f"--not-{word}" if f"no_{name}" in names else f"--no-{word}"


def parameter_names(attributes: Mapping[str, str], taken: Iterable[str] = ()) -> dict[str, str]:
    """A parameter of a function for each JSON key, named by the attribute where that name is free."""
    occupied = {*TAKEN, *taken}
    used = {attribute for attribute in attributes.values() if attribute not in occupied}
    names: dict[str, str] = {}
    for key, attribute in attributes.items():
        parameter = attribute
        while parameter in occupied or (parameter != attribute and parameter in used):
            parameter += "_"
        used.add(parameter)
        names[key] = parameter
    return names
