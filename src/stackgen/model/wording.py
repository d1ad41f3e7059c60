"""Wording: are the names that the user chose spelled as the language asks?"""

from __future__ import annotations

import keyword
import re
import sys

from stackgen.model.drafts import Drafts
from stackgen.model.names import MAX_WORD, PASCAL_CASE, SNAKE_CASE, pascal, snake
from stackgen.reading.problems import quoted
from stackgen.reading.source import Pointer
from stackgen.reading.spec import AppSpec

_COLUMN = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_PATH = re.compile(r"[a-z0-9]+(?:[-_.][a-z0-9]+)*(?:/[a-z0-9]+(?:[-_.][a-z0-9]+)*)*")
_SEPARATORS = re.compile(r"[^A-Za-z0-9]+")


def check_class(drafts: Drafts, pointer: Pointer, word: str, what: str) -> None:
    """Names of entities, enums, types and mixins."""
    if not PASCAL_CASE.fullmatch(word):
        better = _SEPARATORS.sub("_", pascal(_SEPARATORS.sub("_", word))).replace("_", "")
        hint = f'write "{better}"' if PASCAL_CASE.fullmatch(better) else "for example `OrderLine`"
        drafts.report.add(
            pointer, "bad-name", f"{quoted(word)} is no name for {what}: it is written in PascalCase", hint, key=True
        )
    elif len(word) > MAX_WORD:
        drafts.report.add(pointer, "bad-name", f"the name of {what} has at most {MAX_WORD} characters", key=True)


def check_name(drafts: Drafts, pointer: Pointer, word: str, what: str, *, key: bool = True) -> None:
    """Names of fields, relations and checks."""
    if not SNAKE_CASE.fullmatch(word):
        hint = _snake_hint(word)
        drafts.report.add(
            pointer, "bad-name", f"{quoted(word)} is no name for {what}: it is written in snake_case", hint, key=key
        )
    elif len(word) > MAX_WORD:
        drafts.report.add(pointer, "bad-name", f"the name of {what} has at most {MAX_WORD} characters", key=key)


def check_column(drafts: Drafts, pointer: Pointer, word: str | None) -> None:
    """Names of tables, columns and indexes in the database."""
    if word is not None and not _COLUMN.fullmatch(word):
        message = f"{quoted(word)} is no name for the database"
        drafts.report.add(pointer, "bad-name", message, "use letters, digits and `_`, and no digit first")


def check_path(drafts: Drafts, pointer: Pointer, word: str) -> None:
    """Paths of routes."""
    if not _PATH.fullmatch(word):
        hint = "use small letters, digits and `-`, without a slash at the ends: `order-lines`"
        drafts.report.add(pointer, "bad-path", f"{quoted(word)} is no path", hint)


def _snake_hint(word: str) -> str:
    if "__" in word:
        return "a double `_` separates a filter from its suffix: use one"
    better = snake(_SEPARATORS.sub("_", word)).strip("_")
    return f'write "{better}"' if SNAKE_CASE.fullmatch(better) else "for example `unit_price`"


def check_app(drafts: Drafts, spec: AppSpec) -> None:
    """The names that `app` holds."""
    check_name(drafts, ("app", "name"), spec.name, "an application", key=False)
    report = drafts.report
    if not SNAKE_CASE.fullmatch(spec.package) or keyword.iskeyword(spec.package) or spec.package in _PACKAGES:
        taken = spec.package in _PACKAGES
        why = "the application uses a package of that name itself" if taken else "it is written in snake_case"
        report.add(
            ("app", "package"),
            "bad-name",
            f"{quoted(spec.package)} is no name for the package: {why}",
            "for example `app`",
        )
    if not _VERSION.fullmatch(spec.version):
        report.add(("app", "version"), "bad-version", f"{quoted(spec.version)} is no version", "for example 0.1.0")
    if spec.out is not None and (
        not spec.out or not spec.out.isprintable() or spec.out.startswith(("/", "~", "\\")) or ":" in spec.out
    ):
        report.add(
            ("app", "out"), "bad-path", f"{quoted(spec.out)} is no folder relative to the spec", "for example ./shop"
        )


_VERSION = re.compile(r"\d{1,9}(?:\.\d{1,9}){0,5}(?:(?:a|b|rc)\d{1,9})?(?:\.post\d{1,9})?(?:\.dev\d{1,9})?", re.ASCII)
_LIBRARIES = """
    aiosqlite alembic annotated_types anyio argon2 asyncpg click email_validator fastapi httpx idna jwt limits
    migrations multipart pwdlib pydantic pydantic_core pydantic_settings pytest pythonjsonlogger redis
    sqlalchemy sqlmodel stackgen starlette tests typer typing_extensions uvicorn
"""
_PACKAGES = frozenset(_LIBRARIES.split()) | sys.stdlib_module_names
