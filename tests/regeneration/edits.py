"""What teams do to generated code: each edit changes one file at random, and says what must not be lost."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from random import Random

Files = dict[str, str]


@dataclass
class Edit:
    """What an edit did: `added` is text that must stay, `removed` the name of a function that must not come back."""

    kind: str
    path: str
    text: str  # of the file afterwards
    added: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)


@dataclass
class Source:
    """A Python file that is about to be edited."""

    path: str
    text: str
    random: Random
    mark: str  # a name that occurs nowhere else

    def __post_init__(self) -> None:
        self.lines = self.text.split("\n")
        self.tree = ast.parse(self.text)

    def functions(self) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
        return [node for node in ast.walk(self.tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]

    def classes(self) -> list[ast.ClassDef]:
        return [node for node in self.tree.body if isinstance(node, ast.ClassDef)]

    def pick(self, nodes: list) -> ast.AST:  # type: ignore[type-arg]
        if not nodes:
            raise Unfit
        return self.random.choice(nodes)

    def insert(self, line: int, *new: str) -> str:
        """The text with new lines before the line of that number, counted from 1."""
        return "\n".join([*self.lines[: line - 1], *new, *self.lines[line - 1 :]])

    def replace(self, first: int, last: int, *new: str) -> str:
        return "\n".join([*self.lines[: first - 1], *new, *self.lines[last:]])


class Unfit(Exception):
    """This edit cannot be made to this file."""


def start_of(node: ast.AST) -> int:
    return min([node.lineno, *(one.lineno for one in getattr(node, "decorator_list", []))])


def after_docstring(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """The line at which the body of a function begins, after its docstring."""
    first = node.body[0]
    if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) and len(node.body) > 1:
        first = node.body[1]
    return first.lineno


def add_method(source: Source) -> Edit:
    owner = source.pick(source.classes())
    places = [owner.end_lineno + 1, *(start_of(node) for node in owner.body if isinstance(node, ast.AsyncFunctionDef))]
    place = source.random.choice(places)
    body = [f"    def {source.mark}(self) -> int:", f'        """{source.mark} of the team."""', "        return 1"]
    new = ["", *body] if place == places[0] else [*body, ""]
    return Edit("add method", source.path, source.insert(place, *new), [line.strip() for line in body[:2]])


def add_function(source: Source) -> Edit:
    nodes = [
        node for node in source.tree.body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
    ]
    node = source.pick(nodes)
    body = [f"def {source.mark}() -> int:", f'    """{source.mark} of the team."""', "    return 1"]
    if source.random.random() < 0.5:
        return Edit("add function", source.path, source.insert(start_of(node), *body, "", ""), body[:2])
    return Edit("add function", source.path, source.insert(node.end_lineno + 1, "", "", *body), body[:2])


def add_route(source: Source) -> Edit:
    if "@router." not in source.text:
        raise Unfit
    node = source.pick([node for node in source.functions() if node.decorator_list])
    body = [
        f'@router.get("/{source.mark}")',
        f"async def {source.mark}() -> int:",
        f'    """Return {source.mark}."""',
        "    return 1",
    ]
    if source.random.random() < 0.5:
        return Edit("add route", source.path, source.insert(start_of(node), *body, "", ""), body[:3])
    return Edit("add route", source.path, source.insert(node.end_lineno + 1, "", "", *body), body[:3])


def add_test(source: Source) -> Edit:
    if not source.path.startswith("tests/"):
        raise Unfit
    return add_function(source)


def add_import(source: Source) -> Edit:
    node = source.pick([node for node in source.tree.body if isinstance(node, ast.Import | ast.ImportFrom)])
    line = f"from app.{source.mark} import {source.mark}"
    return Edit("add import", source.path, source.insert(node.lineno, line), [line])


def import_name(source: Source) -> Edit:
    nodes = [node for node in source.tree.body if isinstance(node, ast.ImportFrom) and node.lineno == node.end_lineno]
    node = source.pick(nodes)
    line = source.lines[node.lineno - 1]
    if "(" in line or "#" in line:
        raise Unfit
    return Edit(
        "import name", source.path, source.replace(node.lineno, node.lineno, f"{line}, {source.mark}"), [source.mark]
    )


def add_validator(source: Source) -> Edit:
    if not source.path.startswith("app/schemas/"):
        raise Unfit
    owner = source.pick(source.classes())
    body = [
        f'    @field_validator("{source.mark}")',
        "    @classmethod",
        f"    def check_{source.mark}(cls, value: str) -> str:",
        "        return value",
    ]
    return Edit(
        "add validator", source.path, source.insert(owner.end_lineno + 1, "", *body), [body[0].strip(), body[2].strip()]
    )


def add_field(source: Source) -> Edit:
    if not source.path.startswith(("app/schemas/", "app/models/")):
        raise Unfit
    fields = [node for owner in source.classes() for node in owner.body if isinstance(node, ast.AnnAssign)]
    node = source.pick(fields)
    line = f"{source.mark}: str | None = None"
    return Edit("add column or query parameter", source.path, source.insert(node.end_lineno + 1, f"    {line}"), [line])


def add_argument(source: Source) -> Edit:
    calls = [
        node
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Call) and node.keywords and node.end_lineno == node.lineno and node.col_offset
    ]
    node = source.pick(calls)
    line = source.lines[node.lineno - 1]
    if not line.isascii():
        raise Unfit
    new = f"{line[: node.end_col_offset - 1]}, {source.mark}=1{line[node.end_col_offset - 1 :]}"
    return Edit("add argument", source.path, source.replace(node.lineno, node.lineno, new), [f"{source.mark}=1"])


def add_decorator(source: Source) -> Edit:
    node = source.pick(source.functions())
    line = f"@{source.mark}"
    return Edit("add decorator", source.path, source.insert(start_of(node), " " * node.col_offset + line), [line])


def change_body(source: Source) -> Edit:
    node = source.pick(source.functions())
    statement = source.random.choice([one for one in node.body if one.lineno >= after_docstring(node)])
    line = f'record("{source.mark}")'
    return Edit(
        "change body", source.path, source.insert(start_of(statement), " " * statement.col_offset + line), [line]
    )


def change_docstring(source: Source) -> Edit:
    found = list(re.finditer(r'^( *)"""(.*)"""$', source.text, re.MULTILINE))
    if not found:
        raise Unfit
    one = source.random.choice(found)
    new = f'{one[1]}"""{one[2]} See {source.mark}."""'
    return Edit(
        "change docstring",
        source.path,
        source.text[: one.start()] + new + source.text[one.end() :],
        [f"See {source.mark}."],
    )


def change_signature(source: Source) -> Edit:
    found = list(re.finditer(r"^( *(?:async )?def \w+\([^()\n]+)(\) ->)", source.text, re.MULTILINE))
    if not found:
        raise Unfit
    one = source.random.choice(found)
    if "**" in one[1]:
        raise Unfit
    new = f"{one[1].rstrip(', ')}, {source.mark}: int = 0{one[2]}"
    return Edit(
        "change signature",
        source.path,
        source.text[: one.start()] + new + source.text[one.end() :],
        [f"{source.mark}: int = 0"],
    )


def reorder(source: Source) -> Edit:
    bodies = [source.tree.body, *(owner.body for owner in source.classes())]
    pairs = [
        (one, other)
        for body in bodies
        for one, other in pairwise(body)
        if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef) and type(one) is type(other)
    ]
    if not pairs:
        raise Unfit
    one, other = source.random.choice(pairs)
    a, b = (source.lines[start_of(node) - 1 : node.end_lineno] for node in (one, other))
    between = source.lines[one.end_lineno : start_of(other) - 1]
    return Edit("reorder", source.path, source.replace(start_of(one), other.end_lineno, *b, *between, *a))


def reformat(source: Source) -> Edit:
    import black

    width = source.random.choice([60, 79, 88, 120])
    return Edit("reformat", source.path, black.format_str(source.text, mode=black.Mode(line_length=width)))


def delete_method(source: Source) -> Edit:
    nodes = [
        (owner, node)
        for owner in source.classes()
        for node in owner.body
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name != "__init__" and len(owner.body) > 2
    ]
    owner, node = source.pick(nodes)
    first = start_of(node)
    while first > 1 and not source.lines[first - 2].strip():
        first -= 1
    removed = [] if node.name.startswith("team_") else [f"{owner.name}.{node.name}"]
    return Edit("delete method", source.path, source.replace(first, node.end_lineno), [], removed)


def comment(source: Source) -> Edit:
    statements = [node for node in ast.walk(source.tree) if isinstance(node, ast.stmt)]
    node = source.pick(statements)
    line = f"# {source.mark}: ours."
    return Edit("comment", source.path, source.insert(start_of(node), " " * node.col_offset + line), [line])


def comment_behind(source: Source) -> Edit:
    simple = [node for node in ast.walk(source.tree) if isinstance(node, ast.Return | ast.Assign | ast.AnnAssign)]
    node = source.pick(simple)
    line = f"# {source.mark} here"
    old = source.lines[node.end_lineno - 1]
    if "#" in old:
        raise Unfit
    return Edit(
        "comment behind", source.path, source.replace(node.end_lineno, node.end_lineno, f"{old}  {line}"), [line]
    )


def add_entry(source: Source) -> Edit:
    lists = [
        node
        for node in ast.walk(source.tree)
        if isinstance(node, ast.List | ast.Tuple | ast.Call)
        and node.end_lineno > node.lineno
        and source.lines[node.end_lineno - 1].strip() in {")", "]", "),", "],"}
        and source.lines[node.end_lineno - 2].rstrip().endswith(",")
    ]
    node = source.pick(lists)
    if isinstance(node, ast.Call) and (node.keywords or not node.args):
        raise Unfit
    old = source.lines[node.end_lineno - 2]
    new = old[: len(old) - len(old.lstrip())] + f"{source.mark},"
    return Edit("add entry", source.path, source.insert(node.end_lineno, new), [source.mark])


def text_line(path: str, text: str, random: Random, mark: str) -> Edit:
    """A line in a file that is no Python."""
    lines = text.split("\n")
    place = random.choice([number for number, line in enumerate(lines) if not line.strip()] or [0])
    line = f"# {mark}"
    return Edit("line of another file", path, "\n".join([*lines[:place], line, *lines[place:]]), [line])


EDITS: list[Callable[[Source], Edit]] = [
    *(add_method, add_function, add_route, add_test, add_import, import_name, add_validator, add_field, add_argument),
    *(add_decorator, change_body, change_docstring, change_signature, reorder, reformat, delete_method, comment),
    *(comment_behind, add_entry),
]


def edits(files: Files, likely: list[str], random: Random, names: Iterator[str], count: int) -> Iterator[Edit]:
    """`count` random edits, most of them to `likely` files; each sees what the ones before it did."""
    free = sorted(path for path in files if _is_editable(path, files[path]))
    often = [path for path in free if path in likely] or free
    for _ in range(count):
        yield _one(files, random, next(names), often if random.random() < 0.7 else free)


def _is_editable(path: str, text: str) -> bool:
    if path.endswith(".py"):
        return "def " in text and not path.startswith("alembic/versions")
    return path.endswith((".toml", ".yaml", ".yml", ".md", "Dockerfile"))


def _one(files: Files, random: Random, mark: str, paths: list[str]) -> Edit:
    while True:
        path = random.choice(paths)
        try:
            if path.endswith(".py"):
                edit = random.choice(EDITS)(Source(path, files[path], random, mark))
                ast.parse(edit.text)
            else:
                edit = text_line(path, files[path], random, mark)
        except (Unfit, SyntaxError):
            continue
        files[path] = edit.text
        return edit
