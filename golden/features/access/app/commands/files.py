"""Files of rows: CSV, or a JSON object a line."""

import csv
import sys
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Any, TextIO

from pydantic_core import from_json, to_json
from rich.console import Console
from rich.progress import Progress, TextColumn

from app.commands.printing import cell
from app.commands.runner import fail

Record = dict[str, Any]
STANDARD = Path("-")  # input or output


class Format(StrEnum):
    """How rows are written."""

    csv = "csv"
    json = "json"


def format_of(file: Path) -> Format:
    """Return the format that the name of a file says."""
    return Format.csv if file.suffix.lower() == ".csv" else Format.json


@contextmanager
def reading(file: Path) -> Generator[TextIO, None, None]:
    """Open a file, and show at a terminal how much of it is read."""
    if file == STANDARD:
        yield sys.stdin
        return
    # Spreadsheets put a mark before UTF-8, which is no part of the first name.
    with (
        _named(file),
        _progress() as progress,
        progress.open(file, "r", encoding="utf-8-sig", newline="", description=file.name) as text,
    ):
        yield text


@contextmanager
def writing(file: Path) -> Generator[TextIO, None, None]:
    """Open a file to write to."""
    if file == STANDARD:
        yield sys.stdout
        return
    with _named(file), file.open("w", encoding="utf-8", newline="") as text:
        yield text


@contextmanager
def _named(file: Path) -> Generator[None, None, None]:
    """Say in a line which file there is something wrong with."""
    try:
        yield
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        fail(f"{file}: {error}")


@contextmanager
def counting(what: str) -> Generator[Callable[[], None], None, None]:
    """Show at a terminal how many rows there have been; each is told by a call."""
    with _progress(TextColumn("{task.description}: {task.completed}")) as progress:
        task = progress.add_task(what, total=None)
        yield lambda: progress.advance(task)


def _progress(*columns: TextColumn) -> Progress:
    console = Console(stderr=True)
    return Progress(*columns, console=console, transient=True, disable=not console.is_terminal)


def lines_of(text: TextIO, file_format: Format) -> Iterator[tuple[int, Record | str]]:
    """Return the rows of a file with their lines: those of JSON are still text."""
    if file_format is Format.json:
        yield from ((number, line) for number, line in enumerate(text, 1) if line.strip())
        return
    reader = csv.DictReader(text, restkey="", strict=True)
    for row in reader:
        yield reader.line_num, row


def record_of(row: Record | str, json: frozenset[str]) -> Record:
    """Return what a row holds. An empty cell is one that is not there; those of `json` are JSON."""
    if isinstance(row, str):
        record = from_json(row)
        if not isinstance(record, dict):
            raise ValueError("is not a JSON object")
        return record
    if "" in row:
        raise ValueError("has a cell without a name")
    return {
        name: from_json(value) if name in json else value for name, value in row.items() if value
    }


class Writer:
    """Writes records to a file, after the names of their fields if it is CSV."""

    def __init__(
        self, text: TextIO, file_format: Format, names: Iterable[str], json: frozenset[str]
    ) -> None:
        self.text = text
        self.json = json
        self.table = csv.writer(text, lineterminator="\n") if file_format is Format.csv else None
        if self.table:
            self.table.writerow(names)

    def write(self, record: Record) -> None:
        """Write one record."""
        if self.table:
            self.table.writerow(self._cell(name, value) for name, value in record.items())
        else:
            self.text.write(f"{to_json(record).decode()}\n")

    def _cell(self, name: str, value: Any) -> str:
        return to_json(value).decode() if name in self.json and value is not None else cell(value)
