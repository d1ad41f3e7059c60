"""A merged module and the two it was made of in, the module with every import that it needs out.

The spec may no longer need a name that the team's code uses, and the team may have taken away an import that what is
generated now uses. Neither of them wanted a name without a meaning.
"""

from __future__ import annotations

import ast
import builtins
import re
from collections.abc import Iterator
from symtable import Symbol, SymbolTable, symtable
from typing import Any

import libcst as cst

from stackgen.project.merging.imports import is_for_types, put
from stackgen.project.merging.statements import parsed

Node = Any
_KNOWN = frozenset(dir(builtins)) | {"__file__", "__path__", "__class__"}
_NAME = re.compile(r"[^\W\d]\w*")


def with_imports(yours: str, theirs: str, merged: str) -> str:
    """The merged module, with the imports of names that both sides knew the meaning of.

    Raises:
        SyntaxError, NotParsed: if one of the three cannot be parsed.
    """
    while missing := undefined(merged) - undefined(yours) - undefined(theirs):
        module = parsed(merged)
        for side in (parsed(yours), parsed(theirs)):
            for statement, alias, block in _imported(side):
                if _bound(alias) in missing:
                    missing.remove(_bound(alias))
                    module = put(module, statement, alias, side.body, block)
        if module.code == merged:
            break
        merged = module.code  # and again: what was put in may need an import, too
    return merged


def undefined(text: str) -> set[str]:
    """The names that a module uses and nothing gives a meaning to; raises SyntaxError if it cannot be parsed."""
    top = symtable(text, "<merged>", "exec")
    known = {symbol.get_name() for symbol in top.get_symbols() if _is_defined(symbol)}
    return {*_used(top), *_quoted(ast.parse(text))} - known - _KNOWN


def _is_defined(symbol: Symbol) -> bool:
    return symbol.is_assigned() or symbol.is_imported() or symbol.is_namespace()


def _used(scope: SymbolTable) -> Iterator[str]:
    """What a scope and those in it refer to in the module."""
    top = scope.get_type() == "module"
    for symbol in scope.get_symbols():
        if symbol.is_referenced() and (top or symbol.is_global()):
            yield symbol.get_name()
    for inner in scope.get_children():
        yield from _used(inner)


def _quoted(tree: ast.Module) -> Iterator[str]:
    """The names in annotations that are written as texts, such as `list["Tag"]`."""
    for node in ast.walk(tree):
        for annotation in (getattr(node, "annotation", None), getattr(node, "returns", None)):
            match annotation:
                case ast.Subscript(value=ast.Name(id="Annotated" | "Literal")):
                    continue
                case ast.AST():
                    texts = (one.value for one in ast.walk(annotation) if isinstance(one, ast.Constant))
                    yield from (text for text in texts if isinstance(text, str) and _NAME.fullmatch(text))


def _imported(module: cst.Module) -> Iterator[tuple[Node, Node, Node | None]]:
    """The statements and names of all imports, with the block around them if they are for types alone."""
    for statement in module.body:
        block: Node | None = statement if is_for_types(statement) else None
        for one in block.body.body if block else [statement]:
            match one:
                case cst.SimpleStatementLine(
                    body=[cst.ImportFrom(names=tuple() | list() as names) | cst.Import(names=names)]
                ):
                    yield from ((one, alias, block) for alias in names)


def _bound(alias: Node) -> str:
    return str(alias.evaluated_alias or alias.evaluated_name.partition(".")[0])
