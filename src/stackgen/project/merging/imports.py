"""Imports that were merged in, in order and each name once out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import libcst as cst

from stackgen.project.merging.naming import code_of, module_of, plain_code
from stackgen.project.merging.shapes import comments

Node = Any
Place = tuple[bool, str]  # of an import among others


def _order(alias: Node) -> tuple[int, str]:
    """As isort and ruff sort names: constants, classes, everything else."""
    name = alias.evaluated_name
    kind = 0 if name.isupper() and len(name) > 1 else 1 if name[:1].isupper() else 2
    return kind, name.casefold()


def sorted_as(names: list[Node], *sides: Sequence[Node]) -> list[Node]:
    """The names in the order that linters want, if it was kept before."""
    if any(list(side) != sorted(side, key=_order) for side in sides):
        return names
    commas = [name.comma for name in names]
    return [name.with_changes(comma=comma) for name, comma in zip(sorted(names, key=_order), commas, strict=True)]


def is_import_of_names(statement: Node) -> bool:
    """Whether it is `from ... import` with names, and nothing else."""
    match statement:
        case cst.SimpleStatementLine(body=[cst.ImportFrom(names=tuple() | list())]):
            return True
    return False


def imported_once(statements: list[Node]) -> list[Node]:
    """Without imports of one name from one module that both sides added, in statements of their own."""
    seen: set[str] = set()
    kept = []
    for statement in statements:
        match statement:
            case cst.SimpleStatementLine(body=[cst.ImportFrom(names=tuple() | list() as names) as small]):
                keys = [f"{module_of(small)} {plain_code(name)}" for name in names]
                if len(names) == 1 and set(keys) <= seen and not comments(statement):
                    continue
                seen.update(keys)
        kept.append(statement)
    return kept


def is_for_types(statement: Node) -> bool:
    """Whether it is the block of what only type checkers see."""
    return isinstance(statement, cst.If) and code_of(statement.test).endswith("TYPE_CHECKING")


def put(module: cst.Module, statement: Node, alias: Node, source: Sequence[Any], block: Node | None) -> cst.Module:
    """The module with a name that `statement` of `source` imports; in a `block` for types if it stands in one there."""
    fresh = _alone(statement, alias)
    inside = block.body.body if block else source
    earlier = [_sorts_as(one) for one in inside[: [*inside].index(statement)] if _is_import(one)]
    if block is None:
        return module.with_changes(body=_with(module.body, fresh, earlier))
    place = next((number for number, one in enumerate(module.body) if is_for_types(one)), None)
    if place is None:
        last = max((number + 1 for number, one in enumerate(module.body) if _is_import(one)), default=0)
        inner = block.with_changes(body=block.body.with_changes(body=[fresh]))
        return module.with_changes(body=[*module.body[:last], inner, *module.body[last:]])
    there: Node = module.body[place]
    inner = there.with_changes(body=there.body.with_changes(body=_with(there.body.body, fresh, earlier)))
    return module.with_changes(body=[*module.body[:place], inner, *module.body[place + 1 :]])


def _alone(statement: Node, alias: Node) -> Node:
    small = statement.body[0].with_changes(names=[alias.with_changes(comma=cst.MaybeSentinel.DEFAULT)])
    if isinstance(small, cst.ImportFrom):
        small = small.with_changes(lpar=None, rpar=None)
    return cst.SimpleStatementLine([small])


def _with(body: Sequence[Any], fresh: Node, earlier: Sequence[Place]) -> list[Node]:
    """The statements with an import of one name: beside others of its module, or in its own place."""
    small = fresh.body[0]
    for number, one in enumerate(body):
        match one:
            case cst.SimpleStatementLine(body=[cst.ImportFrom(names=tuple() | list() as names) as there]):
                if _is_from(small, module_of(there)):
                    changed = there.with_changes(names=_joined(names, small.names[0]))
                    return [*body[:number], one.with_changes(body=[changed]), *body[number + 1 :]]
    place = _place_of(body, fresh, earlier)
    return [*body[:place], fresh, *body[place:]]


def _is_from(small: Node, module: str) -> bool:
    return isinstance(small, cst.ImportFrom) and module_of(small) == module


def _joined(names: Sequence[Any], alias: Node) -> list[Node]:
    """The names with one more among them; the last one keeps what comes after it."""
    between = names[0].comma if len(names) > 1 else cst.Comma(whitespace_after=cst.SimpleWhitespace(" "))
    last = names[-1]
    more = [*names[:-1], last.with_changes(comma=between), alias.with_changes(comma=last.comma)]
    return sorted_as(more, names)


def _place_of(body: Sequence[Any], fresh: Node, earlier: Sequence[Place]) -> int:
    """Among others of its package in their order, else after what it came after."""
    imports = {_sorts_as(one): number for number, one in enumerate(body) if _is_import(one)}
    own = _sorts_as(fresh)
    same = [key for key in imports if key[1].partition(".")[0] == own[1].partition(".")[0]]
    for key in same:
        if key > own:
            return imports[key]
    for key in (*reversed(same), *reversed(earlier)):
        if key in imports:
            return imports[key] + 1
    return min(imports.values(), default=_after_docstring(body))


def _after_docstring(body: Sequence[Any]) -> int:
    match body:
        case [cst.SimpleStatementLine(body=[cst.Expr(value=cst.SimpleString())]), *_]:
            return 1
    return 0


def _is_import(statement: Node) -> bool:
    match statement:
        case cst.SimpleStatementLine(body=[cst.Import() | cst.ImportFrom()]):
            return True
    return False


def _sorts_as(statement: Node) -> Place:
    small = statement.body[0]
    plain = isinstance(small, cst.Import)
    return not plain, (code_of(small.names[0].name) if plain else module_of(small)).casefold()
