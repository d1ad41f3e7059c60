"""What teams do to generated code: each edit changes one file at random, and says what must not be lost."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from random import Random

from tests.regeneration import adding, changing
from tests.regeneration.source import Edit, Source, Unfit

Files = dict[str, str]

ADDING: list[Callable[[Source], Edit]] = [
    *(adding.add_method, adding.add_function, adding.add_route, adding.add_test, adding.add_import),
    *(adding.import_name, adding.add_validator, adding.add_field, adding.add_member, adding.add_constant),
    *(adding.add_query_parameter, adding.add_column_argument, adding.add_argument, adding.add_decorator),
    *(adding.add_entry, adding.use_import, adding.comment, adding.comment_behind),
]
CHANGING: list[Callable[[Source], Edit]] = [
    *(changing.change_body, changing.change_value, changing.change_docstring, changing.change_signature),
    *(changing.wrap, changing.rename_function, changing.reorder, changing.reorder_imports, changing.move_method),
    changing.reformat,
]
DELETING: list[Callable[[Source], Edit]] = [
    *(changing.delete_method, changing.delete_function, changing.delete_statement, changing.delete_import),
    changing.delete_field,
]
_COMMENTED = (".toml", ".yaml", ".yml", "Dockerfile", ".env.example", ".gitignore")


def edits(files: Files, likely: list[str], random: Random, names: Iterator[str], count: int) -> Iterator[Edit]:
    """`count` random edits, most of them to `likely` files; each sees what the ones before it did."""
    free = sorted(path for path in files if _is_editable(path, files[path]))
    often = [path for path in free if path in likely] or free
    for _ in range(count):
        edit = _one(files, random, next(names), often if random.random() < 0.7 else free)
        if edit.text is None:
            free, often = ([path for path in paths if path != edit.path] for paths in (free, often))
            often = often or free
        else:
            files[edit.path] = edit.text
        yield edit


def _is_editable(path: str, text: str) -> bool:
    if path.endswith(".py"):
        return bool(text.strip()) and not path.startswith("alembic/versions")
    return path.endswith((*_COMMENTED, ".md"))


def _one(files: Files, random: Random, mark: str, paths: list[str]) -> Edit:
    while True:
        path = random.choice(paths)
        if random.random() < 0.005:
            return Edit("delete file", path, None)
        try:
            if path.endswith(".py"):
                kinds = random.choices([ADDING, CHANGING, DELETING], [6, 3, 1])[0]
                edit = random.choice(kinds)(Source(path, files[path], random, mark))
                ast.parse(edit.text or "")
            elif random.random() < 0.3:
                edit = random.choice(OTHERS)(path, files[path], random, mark)
            else:
                continue
        except (Unfit, SyntaxError):
            continue
        if edit.text != files[path] or edit.kind == "reformat":
            return edit


def add_line(path: str, text: str, random: Random, mark: str) -> Edit:
    lines = text.split("\n")
    place = random.choice([number for number, line in enumerate(lines) if not line.strip()] or [0])
    line = f"# {mark}"
    return Edit("add line", path, "\n".join([*lines[:place], line, *lines[place:]]), [line])


def change_line(path: str, text: str, random: Random, mark: str) -> Edit:
    """A few words more at the end of a line."""
    lines = text.split("\n")
    places = [number for number, line in enumerate(lines) if line.strip() and not line.endswith(("\\", "|", "```"))]
    place = random.choice(places)
    comment = PurePosixPath(path).name.endswith(_COMMENTED[:3])
    if not comment and not path.endswith(".md"):
        raise Unfit
    new = f"# {mark}" if comment else f"And {mark}."
    return Edit("change line", path, "\n".join([*lines[:place], f"{lines[place]} {new}", *lines[place + 1 :]]), [new])


def add_requirement(path: str, text: str, random: Random, mark: str) -> Edit:
    if path != "pyproject.toml":
        raise Unfit
    lines = text.split("\n")
    places = [number for number, line in enumerate(lines) if line.startswith('    "') and line.endswith('",')]
    place = random.choice(places)
    new = f'"{mark}>=1",'
    return Edit("add requirement", path, "\n".join([*lines[:place], f"    {new}", *lines[place:]]), [new])


def add_table(path: str, text: str, random: Random, mark: str) -> Edit:
    """At the end: a table, a service, a section."""
    ends = {
        ".toml": f"\n[tool.{mark}]\non = true\n",
        ".yaml": f"x-{mark}:\n  on: true\n",
        ".md": f"\n## {mark}\n\nOurs.\n",
    }
    suffix = PurePosixPath(path).suffix
    if suffix not in ends:
        raise Unfit
    return Edit("add table", path, text + ends[suffix], [mark])


OTHERS: list[Callable[[str, str, Random, str], Edit]] = [add_line, change_line, add_requirement, add_table]
