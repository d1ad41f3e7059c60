"""What teams add to generated Python."""

from __future__ import annotations

import ast

from tests.regeneration.source import Edit, Function, Source, Unfit, start_of


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


def mention(source: Source) -> Edit:
    """A function that speaks of what is generated."""
    owner = source.pick(source.classes())
    body = [f"def {source.mark}() -> object:", f"    return {owner.name}"]
    text = source.text.rstrip("\n") + "\n\n\n" + "\n".join(body) + "\n"
    return Edit("mention", source.path, text, ["\n".join(body)])


def use_import(source: Source) -> Edit:
    """A function that needs what the file imports for itself."""
    imports = [node for node in source.tree.body if isinstance(node, ast.ImportFrom) and node.module != "__future__"]
    alias = source.pick([alias for node in imports for alias in node.names])
    body = [f"def {source.mark}() -> object:", f"    return {alias.asname or alias.name}"]
    return Edit("use import", source.path, source.insert(len(source.lines), "", "", *body), body)


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
    node = source.pick([node for node in source.tree.body if isinstance(node, Function)])
    body = [f"async def test_{source.mark}(client: AsyncClient) -> None:", f'    assert "{source.mark}"']
    if source.random.random() < 0.5:
        return Edit("add test", source.path, source.insert(start_of(node), *body, "", ""), body)
    return Edit("add test", source.path, source.insert(len(source.lines), "", "", *body), body)


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
    kind = "add column" if source.path.startswith("app/models/") else "add field"
    if not source.path.startswith(("app/schemas/", "app/models/")):
        raise Unfit
    fields = [
        node
        for owner in source.classes()
        for node in owner.body
        if isinstance(node, ast.AnnAssign) and not owner.name.endswith("Query")
    ]
    node = source.pick(fields)
    line = f"{source.mark}: str | None = None"
    return Edit(kind, source.path, source.insert(node.end_lineno + 1, f"    {line}"), [line])


def add_member(source: Source) -> Edit:
    if source.path != "app/models/enums.py":
        raise Unfit
    node = source.pick([node for owner in source.classes() for node in owner.body if isinstance(node, ast.Assign)])
    line = f'{source.mark} = "{source.mark}"'
    return Edit("add member", source.path, source.insert(node.end_lineno + 1, f"    {line}"), [line])


def add_constant(source: Source) -> Edit:
    nodes = [node for node in source.tree.body if isinstance(node, ast.Assign | ast.AnnAssign)]
    node = source.pick(nodes)
    line = f"{source.mark.upper()} = 1"
    return Edit("add constant", source.path, source.insert(node.end_lineno + 1, line), [line])


def add_query_parameter(source: Source) -> Edit:
    """In the query's own class, or in the signature of a route."""
    if source.path.startswith("app/schemas/"):
        owner = source.pick([owner for owner in source.classes() if owner.name.endswith("Query")])
        fields = [node for node in owner.body if isinstance(node, ast.AnnAssign)]
        line = f"{source.mark}: str | None = None"
        place = source.pick(fields).end_lineno + 1
        return Edit("add query parameter", source.path, source.insert(place, f"    {line}"), [line])
    if "@router." not in source.text:
        raise Unfit
    node = source.pick(
        [node for node in source.functions() if node.decorator_list and node.args.args and not node.args.defaults]
    )
    last = node.args.args[-1]
    new = f'{source.mark}: Annotated[str, Query()] = ""'
    text = source.inserted_at(last.end_lineno, last.end_col_offset, f", {new}")
    return Edit("add query parameter", source.path, text, [new])


def add_column_argument(source: Source) -> Edit:
    """One argument more for a column, as a keyword in front or at the end."""
    if not source.path.startswith("app/models/"):
        raise Unfit
    columns = [node for owner in source.classes() for node in owner.body if isinstance(node, ast.AnnAssign)]
    call = source.pick([node.value for node in columns if isinstance(node.value, ast.Call) and node.value.keywords])
    new, first = f"{source.mark}=1", call.keywords[0]
    if source.random.random() < 0.5 or call.end_lineno > call.lineno:
        text = source.inserted_at(first.lineno, first.col_offset, f"{new}, ")
    else:
        text = source.inserted_at(call.end_lineno, call.end_col_offset - 1, f", {new}")
    return Edit("add column argument", source.path, text, [new])


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
