"""What teams make of generated Python, and what they take away."""

from __future__ import annotations

import ast
import re
from collections import Counter
from itertools import pairwise
from typing import Any

from tests.regeneration.source import Edit, Function, Gone, Source, Unfit, after_docstring, start_of


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
        if isinstance(one, Function) and type(one) is type(other)
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


def change_value(source: Source) -> Edit:
    """What a function returns or assigns is made from what it was."""
    scope, statement = source.pick(_statements(source, ast.Return | ast.Assign))
    if statement.value is None or statement.end_lineno != statement.lineno:
        raise Unfit
    value, line = statement.value, statement.lineno
    old = ast.get_source_segment(source.text, value)
    new = source.lines[line - 1].replace(f" {old}", f" {source.mark}({old})")
    return Edit(
        "change value",
        source.path,
        source.replace(line, line, new),
        [f"{source.mark}("],  # what is inside may change
        [Gone(scope, ast.unparse(statement), is_name=False)],
    )


def wrap(source: Source) -> Edit:
    """The last statement of a function, in a block."""
    node = source.pick(source.functions())
    last = node.body[-1]
    if last.lineno < after_docstring(node) or any(
        '"""' in one for one in source.lines[last.lineno - 1 : last.end_lineno]
    ):
        raise Unfit
    line = f"with {source.mark}():"
    inner = [f"    {one}" if one else one for one in source.lines[start_of(last) - 1 : last.end_lineno]]
    text = source.replace(start_of(last), last.end_lineno, " " * last.col_offset + line, *inner)
    return Edit("wrap", source.path, text, [line])


def rename_function(source: Source) -> Edit:
    name, node = source.pick(source.named())
    owner, _, old = name.rpartition(".")
    if old.startswith(("__", "team_")):
        raise Unfit
    old_line = source.lines[node.lineno - 1]
    new = old_line.replace(f"def {old}(", f"def {source.mark}(")
    text = source.replace(node.lineno, node.lineno, new)
    return Edit("rename function", source.path, text, [f"def {source.mark}("], [Gone(owner, old)])


def reorder_imports(source: Source) -> Edit:
    imports = [
        node
        for node in source.tree.body
        if isinstance(node, ast.Import | ast.ImportFrom) and node.lineno == node.end_lineno
    ]
    pairs = [(one, other) for one, other in pairwise(imports) if other.lineno == one.lineno + 1]
    one, other = source.pick(pairs)
    lines = source.lines[other.lineno - 1], source.lines[one.lineno - 1]
    return Edit("reorder imports", source.path, source.replace(one.lineno, other.lineno, *lines))


def move_method(source: Source) -> Edit:
    """To the end of its class."""
    owner = source.pick([owner for owner in source.classes() if len(owner.body) > 2])
    node = source.pick([node for node in owner.body[:-1] if isinstance(node, Function)])
    first, method = _from(source, node), source.lines[start_of(node) - 1 : node.end_lineno]
    text = source.insert(owner.end_lineno + 1, "", *method).split("\n")
    return Edit("move method", source.path, "\n".join([*text[: first - 1], *text[node.end_lineno :]]))


def delete_method(source: Source) -> Edit:
    methods = [
        (owner, node)
        for owner in source.classes()
        for node in owner.body
        if isinstance(node, Function) and node.name != "__init__" and len(owner.body) > 2
    ]
    owner, node = source.pick(methods)
    return _without("delete method", source, node, Gone(owner.name, node.name))


def delete_function(source: Source) -> Edit:
    """A route, a test, or what else stands in the module by itself."""
    node = source.pick([node for node in source.tree.body if isinstance(node, Function | ast.ClassDef)])
    return _without("delete function", source, node, Gone("", node.name))


def delete_statement(source: Source) -> Edit:
    scope, node = source.pick(_statements(source, ast.Assign | ast.Expr | ast.Assert | ast.If | ast.Return))
    text = source.replace(node.lineno, node.end_lineno)
    return Edit("delete statement", source.path, text, [], [Gone(scope, ast.unparse(node), is_name=False)])


def delete_import(source: Source) -> Edit:
    node = source.pick([node for node in source.tree.body if isinstance(node, ast.Import | ast.ImportFrom)])
    text = source.replace(node.lineno, node.end_lineno)
    return Edit("delete import", source.path, text, [], [Gone("", ast.unparse(node), is_name=False)])


def delete_field(source: Source) -> Edit:
    if not source.path.startswith(("app/schemas/", "app/models/")):
        raise Unfit
    fields = [
        (owner.name, node) for owner in source.classes() for node in owner.body if isinstance(node, ast.AnnAssign)
    ]
    scope, node = source.pick(fields)
    text = source.replace(node.lineno, node.end_lineno)
    return Edit("delete field", source.path, text, [], [Gone(scope, ast.unparse(node), is_name=False)])


def _without(kind: str, source: Source, node: Function | ast.ClassDef, gone: Gone) -> Edit:
    removed = [] if "team_" in node.name else [gone]
    return Edit(kind, source.path, source.replace(_from(source, node), node.end_lineno or 0), [], removed)


def _from(source: Source, node: Function | ast.ClassDef) -> int:
    """The line at which it begins, with the blank lines before it."""
    first = start_of(node)
    while first > 1 and not source.lines[first - 2].strip():
        first -= 1
    return first


def _statements(source: Source, kinds: Any) -> list[tuple[str, Any]]:
    """Statements that say what no other one in their function says, with its name."""
    found = []
    for scope, node in source.named():
        said = Counter(map(ast.unparse, node.body))
        found += [
            (scope, one)
            for one in node.body
            if isinstance(one, kinds) and said[ast.unparse(one)] == 1 and one.lineno >= after_docstring(node)
        ]
    return found
