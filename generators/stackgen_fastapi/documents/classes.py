"""The source of models that somebody else wrote in, classes that are known to be harmless out.

The text of a document has gone through another program: nothing of what comes out is taken that is not a class of
fields, with names that are known and values that are literals.
"""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, replace
from functools import cached_property

from stackgen.artifacts.emitting import GeneratorBug
from stackgen.model.names import prose, snake
from stackgen_fastapi.documents.wording import spoken
from stackgen_fastapi.python import Code, Need

MODULES = frozenset({"datetime", "decimal", "enum", "ipaddress", "pydantic", "typing", "uuid"})
BUILTINS = frozenset({"bool", "bytes", "dict", "float", "int", "list", "object", "set", "str", "tuple"})
CALLS = frozenset({"ConfigDict", "Discriminator", "Field", "Tag"})
CONFIG: Need = ("pydantic", "ConfigDict")
# Types that the house has words of its own for.
SWAPPED = {("pydantic", "AwareDatetime"): "Timestamp", ("datetime", "date"): "Date", ("typing", "Dict"): "dict"}
# What may be in a container that nothing is said about.
BARE = {"list": "Any", "dict": "(str, Any)"}
HARMLESS = (
    *(ast.Name, ast.Load, ast.Store, ast.Subscript, ast.Constant, ast.Tuple, ast.List, ast.Dict, ast.keyword),
    *(ast.BitOr, ast.UnaryOp, ast.USub),
)


@dataclass(frozen=True)
class Classes:
    """A module of models."""

    statements: tuple[ast.ClassDef, ...]
    needs: Mapping[str, Need]  # name -> where it is imported from

    def source(self, names: Sequence[str]) -> Code:
        """The classes of these names, one after the other."""
        chosen = [statement for statement in self.statements if statement.name in names]
        chosen.sort(key=lambda statement: self.is_model(statement.name))  # enums first: defaults are members of theirs
        return Code("\n\n\n".join(map(_class, chosen)), self._needs_of(chosen))

    def annotation(self, name: str, field: str, module: str) -> Code:
        """How a field of a class is annotated, where the classes are imported from `module`."""
        node = _undocumented(self._fields(name)[field].annotation)
        return Code(ast.unparse(node), self._needs_of([node]) | self.imported(_words([node]), module))

    def named(self, name: str, field: str) -> list[str]:
        """The classes in the annotation of a field."""
        return [word for word in _words([self._fields(name)[field].annotation]) if word in self.names]

    def imported(self, words: Iterable[str], module: str) -> frozenset[Need]:
        """The imports of those words that are classes of `module`."""
        return frozenset((module, word) for word in words if word in self.names)

    @cached_property
    def names(self) -> frozenset[str]:
        return frozenset(statement.name for statement in self.statements)

    def words(self, names: Iterable[str]) -> frozenset[str]:
        """The names that stand in the source of classes."""
        chosen = frozenset(names)
        return frozenset(_words([statement for statement in self.statements if statement.name in chosen]))

    def is_model(self, name: str) -> bool:
        """Whether it is a class of fields, and no enum."""
        bases = {
            ast.unparse(base).partition("[")[0] for one in self.statements if one.name == name for base in one.bases
        }
        return bool(bases) and not any(base.endswith("Enum") for base in bases)

    def lenient(self, names: Iterable[str]) -> Classes:
        """The same, but the classes of these names read numbers and booleans from text."""
        swap = _Lenient({"StrictInt": "int", "StrictFloat": "float", "StrictBool": "bool"})
        chosen = frozenset(names)
        statements = (swap.visit(deepcopy(one)) if one.name in chosen else one for one in self.statements)
        return replace(self, statements=tuple(statements))

    def made_by_name(self, others: Collection[str]) -> Classes:
        """The same, but one that is not among the others may be made with the names of its attributes, too."""
        statements = (
            one if one.name in others or not self._has_alias(one) else _configured(one, "validate_by_name")
            for one in self.statements
        )
        return replace(self, statements=tuple(statements), needs={**self.needs, "ConfigDict": CONFIG})

    def settled(self, formats: str, taken: Collection[str]) -> Classes:
        """The same as the house writes it: dates in one form, from the module `formats`; no class by a `taken` name."""
        swapped = {word: SWAPPED[_plain(need)] for word, need in self.needs.items() if _plain(need) in SWAPPED}
        swapped |= {name: _free(name, self.names) for name in self.names if name in taken}
        swap = _Renamed(swapped)
        needs = (
            dict(self.needs) | {word: (formats, word) for word in ("Date", "Timestamp")} | {"Any": ("typing", "Any")}
        )
        return Classes(tuple(swap.visit(deepcopy(statement)) for statement in self.statements), needs)

    def fields(self, name: str) -> dict[str, str]:
        """The attribute of each property of a class."""
        return {_alias(node) or field: field for field, node in self._fields(name).items()}

    def used(self, names: Sequence[str]) -> frozenset[str]:
        """The classes that those of these names refer to, and what these refer to, and so on."""
        found: set[str] = set()
        by_name = {statement.name: statement for statement in self.statements}
        waiting = [name for name in names if name in by_name]
        while waiting:
            name = waiting.pop()
            found.add(name)
            waiting += [word for word in _words([by_name[name]]) if word in by_name and word not in found]
        return frozenset(found)

    def _fields(self, name: str) -> dict[str, ast.AnnAssign]:
        found = next(statement for statement in self.statements if statement.name == name)
        return {_target(node): node for node in found.body if isinstance(node, ast.AnnAssign)}

    def _has_alias(self, node: ast.ClassDef) -> bool:
        bases = {ast.unparse(base) for base in node.bases}
        inherited = any(self._has_alias(one) for one in self.statements if one.name in bases)
        return inherited or any(_alias(part) for part in node.body if isinstance(part, ast.AnnAssign))

    def _needs_of(self, nodes: Sequence[ast.AST]) -> frozenset[Need]:
        return frozenset(self.needs[word] for word in _words(nodes) if word in self.needs)


def classes_of(source: str) -> Classes:
    """The classes of a module.

    Raises:
        GeneratorBug: if there is anything else in it.
    """
    statements: list[ast.ClassDef] = []
    needs: dict[str, Need] = {}
    for node in ast.parse(source).body:
        if isinstance(node, ast.ClassDef):
            statements.append(node)
        elif isinstance(node, ast.ImportFrom) and (node.module in MODULES or node.module == "__future__"):
            needs |= {alias.asname or alias.name: (node.module, _imported(alias)) for alias in node.names}
        elif not _is_rebuild(node):
            raise GeneratorBug(f"a model is not just a class: {ast.unparse(node)[:200]}")
    needs.pop("annotations", None)
    known = {*BUILTINS, *needs, *(statement.name for statement in statements)}
    for statement in statements:
        _check_class(statement, known)
    return Classes(tuple(statements), needs)


def _configured(node: ast.ClassDef, word: str) -> ast.ClassDef:
    """The class with one more word of its configuration set to true."""
    made = deepcopy(node)
    keyword = ast.keyword(word, ast.Constant(value=True))
    for part in made.body:
        if isinstance(part, ast.Assign) and isinstance(part.value, ast.Call):
            part.value.keywords.append(keyword)
            return made
    call = ast.Call(ast.Name("ConfigDict", ast.Load()), [], [keyword])
    made.body.insert(0, ast.Assign([ast.Name("model_config", ast.Store())], call, lineno=0))
    return made


def _imported(alias: ast.alias) -> str:
    return f"{alias.name} as {alias.asname}" if alias.asname else alias.name


def _is_rebuild(node: ast.stmt) -> bool:
    """`Tree.model_rebuild()`, which Pydantic does by itself when it is needed."""
    call = node.value if isinstance(node, ast.Expr) else None
    return isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr == "model_rebuild"


def _check_class(node: ast.ClassDef, known: set[str]) -> None:
    if node.decorator_list or node.keywords:
        raise GeneratorBug(f"a model has decorators: {node.name}")
    for base in node.bases:
        _check(base, known)
    for statement in node.body:
        if isinstance(statement, ast.AnnAssign | ast.Assign):
            for part in (statement.value, getattr(statement, "annotation", None)):
                if part is not None:
                    _check(part, known)
        elif not (isinstance(statement, ast.Pass) or isinstance(getattr(statement, "value", None), ast.Constant)):
            raise GeneratorBug(f"a model holds code: {ast.unparse(statement)[:200]}")


def _check(expression: ast.expr, known: set[str]) -> None:
    for node in ast.walk(expression):
        if isinstance(node, ast.Name):
            harmless = node.id in known or node.id in CALLS
        elif isinstance(node, ast.Call):
            harmless = isinstance(node.func, ast.Name) and node.func.id in CALLS
        elif isinstance(node, ast.Attribute):  # the member of an enum
            harmless = isinstance(node.value, ast.Name) and node.value.id in known and not node.attr.startswith("__")
        else:
            harmless = isinstance(node, HARMLESS) or (isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr))
        if not harmless:
            raise GeneratorBug(f"a model holds more than literals: {ast.unparse(expression)[:200]}")


def _class(node: ast.ClassDef) -> str:
    doc = ast.get_docstring(node) or f"{prose(snake(node.name)).capitalize()}."
    bases = ", ".join(map(ast.unparse, node.bases))
    lines = [f"class {node.name}({bases}):", f"    {spoken(doc)}", ""]
    lines += (f"    {ast.unparse(part)}" for part in node.body if isinstance(part, ast.AnnAssign | ast.Assign))
    return "\n".join(lines).rstrip()


def _free(name: str, names: Collection[str]) -> str:
    while name in names:
        name += "Model"
    return name


class _Renamed(ast.NodeTransformer):
    """Names replaced by others, and unions in the order that linters want."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self.names = names

    def visit_Name(self, node: ast.Name) -> ast.expr:
        if node.id in BARE:
            return ast.Subscript(node, ast.parse(BARE[node.id], mode="eval").body, node.ctx)
        return ast.Name(self.names.get(node.id, node.id), node.ctx)

    def visit_Subscript(self, node: ast.Subscript) -> ast.expr:
        node.slice = self.visit(node.slice)
        if not isinstance(node.value, ast.Name) or node.value.id not in BARE:
            node.value = self.visit(node.value)
        return node

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.ClassDef:
        node.name = self.names.get(node.name, node.name)
        self.generic_visit(node)
        return node

    def visit_BinOp(self, node: ast.BinOp) -> ast.expr:
        """`str | MISSING | None` for `None | str | MISSING`."""
        members = [self.visit(member) for member in _members(node)]
        if any(ast.unparse(member) == "str" for member in members):
            members = [member for member in members if not _is_text(member)]
        members.sort(key=lambda member: ast.unparse(member) == "None")
        union: ast.expr = members[0]
        for member in members[1:]:
            union = ast.BinOp(union, ast.BitOr(), member)
        return union

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AnnAssign:
        """The name of a field stays; annotations are not evaluated, and need no quotes."""
        node.annotation = _Unquoted().visit(self.visit(node.annotation))
        node.value = self.visit(node.value) if node.value else None
        return node


class _Lenient(_Renamed):
    """As text has them: no text is one of several numbers, or of true and false, before it has been read."""

    def visit_Subscript(self, node: ast.Subscript) -> ast.expr:
        values = _literals(node)
        kinds = {type(value) for value in values}
        if len(kinds) == 1 and (kind := kinds.pop()) in {bool, int, float}:
            return ast.Name(kind.__name__, ast.Load())
        return super().visit_Subscript(node)


class _Unquoted(ast.NodeTransformer):
    """The items of containers without the quotes that a class still to come needs elsewhere."""

    def visit_Subscript(self, node: ast.Subscript) -> ast.Subscript:
        if ast.unparse(node.value) in {"dict", "list", "set", "tuple"}:
            node.slice = self.visit(node.slice)
        elif ast.unparse(node.value) == "Annotated" and isinstance(node.slice, ast.Tuple):
            node.slice.elts[0] = self.visit(node.slice.elts[0])
        return node

    def visit_Constant(self, node: ast.Constant) -> ast.expr:
        if isinstance(node.value, str) and node.value.isidentifier():
            return ast.Name(node.value, ast.Load())
        return node


def _members(node: ast.expr) -> list[ast.expr]:
    if isinstance(node, ast.BinOp):
        return [*_members(node.left), *_members(node.right)]
    return [node]


def _is_text(node: ast.expr) -> bool:
    """Whether it is a literal of texts, which say nothing beside `str`."""
    values = _literals(node)
    return bool(values) and all(isinstance(value, str) for value in values)


def _literals(node: ast.expr) -> list[object]:
    """The values of a `Literal`; none of anything else."""
    if not (isinstance(node, ast.Subscript) and ast.unparse(node.value) == "Literal"):
        return []
    parts = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
    return [part.value if isinstance(part, ast.Constant) else None for part in parts]


def _plain(need: Need) -> Need:
    return need[0], need[1].partition(" as ")[0]


def _undocumented(node: ast.expr) -> ast.expr:
    """`list[Pet]` for `Annotated[list[Pet], Field(description=…)]`."""
    if isinstance(node, ast.Subscript) and ast.unparse(node.value) == "Annotated":
        assert isinstance(node.slice, ast.Tuple)
        first, *rest = node.slice.elts
        words = {word.arg for call in rest if isinstance(call, ast.Call) for word in call.keywords}
        if words <= {"description", "examples", "title"}:
            return first
    return node


def _words(nodes: Sequence[ast.AST]) -> Iterator[str]:
    """The names in the source, and those in annotations that are written as strings."""
    for root in nodes:
        for node in ast.walk(root):
            if isinstance(node, ast.Name):
                yield node.id


def _target(node: ast.AnnAssign) -> str:
    assert isinstance(node.target, ast.Name)
    return node.target.id


def _alias(node: ast.AnnAssign) -> str:
    """The alias that the annotation gives the field; empty if it has none."""
    for part in ast.walk(node.annotation):
        if isinstance(part, ast.keyword) and part.arg == "alias" and isinstance(part.value, ast.Constant):
            return str(part.value.value)
    return ""
