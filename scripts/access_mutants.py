"""How much a generated suite would notice if somebody got in: faults in who may do what, and whose rows are found.

    python scripts/access_mutants.py demo/access            # an application with `auth`, built before
    python scripts/access_mutants.py demo/access 5 services # every fifth fault, in files whose path holds the word

A condition is widened to every row, a rule to everybody or to whoever signed in, one part of a rule is dropped, and
a call on behalf of somebody is made on behalf of the operator. The modules that sign in and decide get the ordinary
faults of `mutants.py` besides. Prints each fault that no test under `tests/access` and `tests/auth` noticed.
"""

from __future__ import annotations

import ast
import copy
import importlib
import os
import re
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import mutants

CONDITION = "({0}).is_(None) | ({0}).is_not(None)"  # true of every row, with the same parameters
GUARDS = {"check_seen", "claim", "_set_links"}
TESTS = ("tests/access", "tests/auth")
# How a class is made, and rules, which are replaced as wholes.
_NOISE = re.compile(r" of (dataclass|Rule)$")


def main(root: Path, every: int, word: str) -> None:
    os.chdir(root)
    sys.path.insert(0, ".")
    os.environ["PYTHONDONTWRITEBYTECODE"] = "1"
    sys.dont_write_bytecode = True
    for library in mutants.HEAVY:
        importlib.import_module(library)
    tests = [path for path in TESTS if Path(path).exists()]
    if mutants.run(tests) == mutants.KILLED:
        sys.exit("the tests fail without a fault")
    outcomes = [one for file in modules() if word in str(file) for one in outcomes_of(file, every, tests)]
    print(f"{sum(outcomes)} of {len(outcomes)} faults noticed: {sum(outcomes) / len(outcomes):.1%}")


def modules() -> Iterator[Path]:
    app = next(path.parent for path in Path().glob("*/access.py") if path.parts[0] != "tests")
    yield from (
        app / "access.py",
        app / "db" / "owners.py",
        app / "api" / "permissions.py",
        app / "api" / "security.py",
    )
    for folder in (app / "auth", app / "services", app / "api" / "routes"):
        yield from sorted(path for path in folder.glob("*.py") if path.name != "__init__.py")


def outcomes_of(file: Path, every: int, tests: list[str]) -> Iterator[int]:
    source = file.read_text("utf-8")
    first = [path for folder in TESTS for path in Path(folder).glob(f"test_{file.stem}.py")]
    own = [str(path) for path in first] or tests[:1]
    try:
        for what, mutated in islice(faults(file, source), 0, None, every):
            file.write_text(mutated, "utf-8")
            outcome = mutants.run(own) or mutants.run(tests)
            if outcome == mutants.SURVIVED:
                print(f"survived: {file}: {what}", flush=True)
            yield outcome
    finally:
        file.write_text(source, "utf-8")


def faults(file: Path, source: str) -> Iterator[tuple[str, str]]:
    """Every fault of a module: what it is, and the module with it."""
    tree = ast.parse(source)
    for number, node in enumerate(ast.walk(tree)):
        for text in replacements(node):
            changed = copy.deepcopy(tree)
            _replace(changed, list(ast.walk(changed))[number], ast.parse(text, mode="eval").body)
            _import(changed)
            yield (
                f"line {getattr(node, 'lineno', 0)}: {ast.unparse(node)[:70]} -> {text[:70]}",
                ast.unparse(ast.fix_missing_locations(changed)),
            )
    if not {"services", "routes"} & set(file.parts):
        yield from (fault for fault in mutants.mutants(source) if not _NOISE.search(fault[0]))


def replacements(node: ast.AST) -> Iterator[str]:
    """What a node may be replaced with, so that more is let in or found."""
    if isinstance(node, ast.Call):
        yield from _of_call(node, ast.unparse(node.func))
    elif isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name) and node.value.id.isupper():
        if isinstance(node.slice, ast.Constant):
            yield from ("Rule(public=True)", "Rule(authenticated=True)")
    elif isinstance(node, ast.Attribute) and ast.unparse(node) == "self.access" and isinstance(node.ctx, ast.Load):
        yield "EVERYTHING"


def _of_call(node: ast.Call, function: str) -> Iterator[str]:
    if function == "by_owner":
        statement, owned = map(ast.unparse, node.args)
        yield f"by_owner({statement}, {CONDITION.format(owned)})"
    elif function.endswith("LISTING.where"):
        yield f"{function}({CONDITION.format(ast.unparse(node.args[0]))})"
    elif function == "sees" or (function.endswith("_of") and node.args and "_viewer" in ast.unparse(node.args[0])):
        yield CONDITION.format(ast.unparse(node))
    elif function.endswith("access.also"):
        yield from (ast.unparse(node.func.value), "EVERYTHING")  # type: ignore[attr-defined]  # it is an attribute
    elif function in GUARDS:
        yield "_nothing()" if function == "check_seen" else "None"
    elif function == "Rule":
        yield from _rules(node)
    if function == "Reference":
        for keyword in node.keywords:
            rest = ast.Call(node.func, node.args, [one for one in node.keywords if one is not keyword])
            yield ast.unparse(rest)


def _rules(node: ast.Call) -> Iterator[str]:
    yield from ("Rule(public=True)", "Rule(authenticated=True)")
    for keyword in node.keywords:
        rest = [one for one in node.keywords if one is not keyword]
        yield ast.unparse(ast.Call(node.func, node.args, rest))
    if not any(keyword.arg == "owner" for keyword in node.keywords):
        yield ast.unparse(ast.Call(node.func, node.args, [*node.keywords, ast.keyword("owner", ast.Constant(True))]))


def _replace(tree: ast.AST, old: ast.AST, new: ast.AST) -> None:
    for parent in ast.walk(tree):
        for field, value in ast.iter_fields(parent):
            if value is old:
                setattr(parent, field, new)
            elif isinstance(value, list) and any(one is old for one in value):
                value[[one is old for one in value].index(True)] = new


def _import(tree: ast.Module) -> None:
    """What the faults need, after all other imports."""
    places = [number for number, one in enumerate(tree.body) if isinstance(one, ast.Import | ast.ImportFrom)]
    package = next((one.module or "").split(".")[0] for one in ast.walk(tree) if _own(one))
    if any(isinstance(one, ast.ClassDef) and one.name == "Rule" for one in tree.body):
        return
    lines = f"from {package}.access import EVERYTHING, Rule\nasync def _nothing():\n    pass\n"
    tree.body[places[-1] + 1 : places[-1] + 1] = ast.parse(lines).body


def _own(node: ast.AST) -> bool:
    return isinstance(node, ast.ImportFrom) and Path((node.module or "").split(".")[0]).is_dir()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(*sys.argv[2:3] or "1"), *sys.argv[3:4] or ("",))
