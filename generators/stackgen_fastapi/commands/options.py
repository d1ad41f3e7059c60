"""Options and arguments of commands: columns in, parameters of functions in the style of Typer out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from stackgen.model.entities import Column, Kind
from stackgen_fastapi.columns import ANNOTATED, TEXTUAL, WHOLE, Columns
from stackgen_fastapi.command_names import flag, negative_flag
from stackgen_fastapi.keys import KeyArgument
from stackgen_fastapi.python import Code, call, code, literal

TYPER = frozenset({("typer", "")})
OPTION = Code("typer.Option", TYPER)
ARGUMENT = Code("typer.Argument", TYPER)
TRUE = Code("True")

# Kinds that are given as text, which the schema reads, and what the help calls it.
WRITTEN = {
    Kind.DECIMAL: "DECIMAL",
    Kind.DATE: "DATE",
    Kind.TIME: "TIME",
    Kind.DURATION: "DURATION",
    Kind.DATETIME: "TIMESTAMP",
    Kind.BYTES: "BASE64",
    Kind.JSON: "JSON",
    Kind.TYPE: "JSON",
}
BITS = {Kind.INT: 31, Kind.BIGINT: 63}


@dataclass(frozen=True)
class Option:
    """What a user may give by a flag."""

    key: str  # in JSON
    parameter: str
    type: Code
    many: bool = False
    required: bool = False
    secret: bool = False
    truth: bool = False  # given by one of two flags
    metavar: str | None = None
    help: str = ""


def option_of(columns: Columns, column: Column, parameter: str, *, doc: str, required: bool = False) -> Option:
    """The option for a column; Typer reads numbers, choices and UUIDs, the schema everything else."""
    kind, many = column.type.kind, column.type.many
    listed_json = many and kind is Kind.BOOL
    return Option(
        key=column.name,
        parameter=parameter,
        type=Code("str") if kind in WRITTEN or kind in TEXTUAL or listed_json else columns.python_one(column),
        many=many,
        required=required and not many,
        secret=required and kind is Kind.PASSWORD,
        truth=kind is Kind.BOOL and not many,
        metavar="JSON" if listed_json else WRITTEN.get(kind),
        help=" ".join(doc.split()),
    )


def is_json(column: Column) -> bool:
    """Whether what is given is JSON, and not the value itself."""
    return column.type.kind in (Kind.JSON, Kind.TYPE) or (column.type.many and column.type.kind is Kind.BOOL)


def declaration(option: Option, keys: Iterable[str]) -> Code:
    """The option as a parameter: `note: str | None = None`; `keys` are those of all options beside it."""
    about = call(
        OPTION,
        *_flags(option, keys),
        prompt=TRUE if option.secret else None,
        confirmation_prompt=TRUE if option.secret else None,
        hide_input=TRUE if option.secret else None,
        metavar=literal(option.metavar) if option.metavar else None,
        help=literal(option.help) if option.help else None,
    )
    listed = code("list[{}]", option.type) if option.many else option.type
    shown = listed if option.required else code("{} | None", listed)
    # Without a default, Typer would take a plain parameter for an argument.
    said = option.required or about.text != "typer.Option()"
    annotation = code("{}[{}, {}]", ANNOTATED, shown, about) if said else shown
    return code("{}: {}" if option.required else "{}: {} = None", option.parameter, annotation)


def _flags(option: Option, keys: Iterable[str]) -> tuple[Code, ...]:
    """The flags, where Typer would make others of the parameter's name."""
    wanted, made = flag(option.key), f"--{option.parameter.replace('_', '-')}"
    if not option.truth:
        return () if wanted == made else (literal(wanted),)
    negative = negative_flag(option.key, keys)
    plain = wanted == made and negative == f"--no-{made[2:]}"
    return () if plain else (literal(f"{wanted}/{negative}"),)


def argument(part: KeyArgument) -> Code:
    """One part of a key as a parameter: `order_id: UUID`."""
    kind = part.column.type.kind
    if kind is Kind.DATE:
        parser = code("{}.fromisoformat", part.annotation)
        about = call(ARGUMENT, parser=parser, metavar=literal("DATE"))
        return code("{}: {}[{}, {}]", part.name, ANNOTATED, part.annotation, about)
    if kind not in WHOLE:
        return code("{}: {}", part.name, part.annotation)
    most = f"2**{BITS[kind]}"
    about = call(ARGUMENT, min=Code(f"-({most})"), max=Code(f"{most} - 1"))
    return code("{}: {}[{}, {}]", part.name, ANNOTATED, part.annotation, about)
