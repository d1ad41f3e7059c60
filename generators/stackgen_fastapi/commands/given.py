"""What a user gives to a command by options: the parameters of its function, and how its body hands them on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from stackgen.model.entities import Column
from stackgen_fastapi.columns import ANNOTATED
from stackgen_fastapi.command_names import parameter_names
from stackgen_fastapi.commands.options import OPTION, Option, declaration, is_json
from stackgen_fastapi.python import Code, call, code, joined, literal
from stackgen_fastapi.shapes import Ids, Parts


@dataclass(frozen=True)
class Given:
    """What a user gives to a command by options."""

    parameters: tuple[Code, ...]
    values: Code  # a dictionary of them by JSON key
    options: Code  # further arguments of `parse`


def parameters_of(
    chosen: Iterable[Column], ids: Iterable[Ids | Parts] = (), taken: Iterable[str] = ()
) -> dict[str, str]:
    """A parameter of the function for each column and list of keys."""
    attributes = {column.name: column.attribute for column in chosen}
    return parameter_names(attributes | {one.name: one.attribute for one in ids}, taken)


def json_keys(chosen: Iterable[Column], parts: Iterable[Parts] = ()) -> tuple[str, ...]:
    """The keys whose options are JSON texts."""
    return (*(column.name for column in chosen if is_json(column)), *(one.name for one in parts))


def given_by(
    options: Iterable[Option],
    *,
    lists: Iterable[str] = (),
    json: tuple[str, ...] = (),
    empty: Mapping[str, Code] | None = None,
) -> Given:
    """The parameters of a function, and how its body hands them on."""
    options, lists = tuple(options), set(lists)
    keys = [option.key for option in options]
    parameters = [declaration(option, keys) for option in options]
    more = [code(", json={}", literal(list(json)))] if json else []
    if empty:
        parameters.append(_clear(empty))
        pairs = joined(code("{}: {}", literal(key), value) for key, value in empty.items())
        more.append(code(", clear=clear, empty={{{}}}", pairs))
    values = joined(
        code("{}: {}", literal(option.key), f"{option.parameter} or []" if option.key in lists else option.parameter)
        for option in options
    )
    return Given(tuple(parameters), code("{{{}}}", values), joined(more, ""))


def _clear(empty: Mapping[str, Code]) -> Code:
    about = literal(f"Empty a field: {', '.join(empty)}. May be repeated.")
    return code("clear: {}[list[str] | None, {}] = None", ANNOTATED, call(OPTION, help=about))
