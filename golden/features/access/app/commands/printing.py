"""What commands print: tables for people at a terminal, JSON for programs and files."""

import json
from collections.abc import Mapping, Sequence
from contextvars import ContextVar
from typing import Any

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

always_json: ContextVar[bool] = ContextVar("always_json", default=False)  # `--json`


def is_for_people() -> bool:
    """Whether a person reads what is printed."""
    return Console().is_terminal and not always_json.get()


def print_json(value: object) -> None:
    """Print what JSON can hold."""
    typer.echo(json.dumps(value, indent=2, ensure_ascii=False))


def print_rows(rows: Sequence[Mapping[str, Any]]) -> None:
    """Print rows, which have the same fields: a table, or a list."""
    if is_for_people():
        print_table(rows)
    else:
        print_json(rows)


def print_table(rows: Sequence[Mapping[str, Any]]) -> None:
    """Print rows as a table."""
    if not rows:
        typer.echo("none")
        return
    table = Table(*rows[0], box=None, header_style="bold", pad_edge=False)
    for row in rows:
        # Text: what is in brackets is no markup.
        table.add_row(*(Text(cell(value), overflow="fold") for value in row.values()))
    Console().print(table)


def print_page(page: Mapping[str, Any]) -> None:
    """Print the page of a listing as a table, and how to go on."""
    print_table(page["items"])
    if cursor := page.get("next_cursor"):
        typer.echo(f"more: --cursor {cursor}")


def cell(value: Any) -> str:
    """Return a value as the text of a cell: whatever is neither text nor empty as JSON."""
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
