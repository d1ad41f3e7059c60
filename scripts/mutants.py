"""How much a generated suite would notice: small faults put into services and routes, one at a time, and the tests run.

    python scripts/mutants.py demo/shop            # after `make demo`
    python scripts/mutants.py demo/shop 5          # only every fifth fault

Prints each fault that no test noticed, and the share of those that one did.
"""

from __future__ import annotations

import ast
import copy
import importlib
import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path

SWAPPED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
# What every run of the tests imports: once, before the forks.
HEAVY = ("fastapi", "sqlmodel", "sqlalchemy.ext.asyncio", "aiosqlite", "alembic.command", "httpx", "typer", "pytest")
KILLED, SURVIVED = 1, 0
# Plugins are imported before pytest could rewrite their assertions, and it says so.
OPTIONS = ("-p", "no:cacheprovider", "-W", "ignore::pytest.PytestAssertRewriteWarning")


def main(root: Path, every: int) -> None:
    os.chdir(root)
    sys.path.insert(0, ".")
    os.environ["PYTHONDONTWRITEBYTECODE"] = "1"
    sys.dont_write_bytecode = True
    for library in HEAVY:
        importlib.import_module(library)
    folders = [path.parent for path in Path().glob("*/services/__init__.py") if path.parts[0] != "tests"]
    files = sorted(path for folder in folders for path in modules(folder))
    outcomes = [outcome for file in files for outcome in outcomes_of(file, every)]
    print(f"{sum(outcomes)} of {len(outcomes)} faults noticed: {sum(outcomes) / len(outcomes):.1%}")


def modules(services: Path) -> Iterator[Path]:
    for folder in (services, services.parent / "api" / "routes"):
        yield from (path for path in folder.glob("*.py") if path.name != "__init__.py")


def outcomes_of(file: Path, every: int) -> Iterator[int]:
    source = file.read_text("utf-8")
    tests = [str(path) for path in Path("tests").rglob(f"test_{file.stem}.py")]
    if run([*tests, "tests/api/test_errors.py"]) == KILLED:
        sys.exit(f"{file}: its tests fail without a fault")
    try:
        for what, mutated in islice(mutants(source), 0, None, every):
            file.write_text(mutated, "utf-8")
            outcome = run([*tests, "tests/api/test_errors.py"])
            if outcome == SURVIVED:
                print(f"survived: {file}: {what}", flush=True)
            yield outcome
    finally:
        file.write_text(source, "utf-8")


def run(tests: list[str]) -> int:
    """Whether the tests noticed, in a process of their own."""
    child = os.fork()
    if child == 0:
        silence = os.open(os.devnull, os.O_WRONLY)
        os.dup2(silence, 1)
        os.dup2(silence, 2)
        code = KILLED
        with suppress(BaseException):
            import pytest

            code = KILLED if pytest.main(["-x", "-q", *OPTIONS, *tests]) else SURVIVED
        os._exit(code)
    _, status = os.waitpid(child, 0)
    return KILLED if os.waitstatus_to_exitcode(status) else SURVIVED


def mutants(source: str) -> Iterator[tuple[str, str]]:
    """Every fault: what it is, and the module with it."""
    tree = ast.parse(source)
    for number, node in enumerate(ast.walk(tree)):
        for variant, what in enumerate(faults(node)):
            changed = copy.deepcopy(tree)
            target = list(ast.walk(changed))[number]
            apply(target, variant)
            yield f"line {getattr(node, 'lineno', 0)}: {what}", ast.unparse(ast.fix_missing_locations(changed))


def faults(node: ast.AST) -> list[str]:
    """The faults that this node can have; `apply` puts them in by their place in the list."""
    if isinstance(node, ast.Compare):
        return [f"{type(node.ops[0]).__name__} turned round"]
    if isinstance(node, ast.Constant) and isinstance(node.value, bool | int):
        return [f"{node.value!r} changed"]
    if isinstance(node, ast.Raise):
        return ["an error not raised"]
    if isinstance(node, ast.Return) and node.value is not None:
        return ["None returned"]
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Await | ast.Call):
        return [f"left out: {ast.unparse(node)[:60]}"]
    if isinstance(node, ast.If):
        return [f"never: {ast.unparse(node.test)[:60]}", f"always: {ast.unparse(node.test)[:60]}"]
    if isinstance(node, ast.Call) and node.keywords:
        return [f"left out: {keyword.arg} of {ast.unparse(node.func)[:50]}" for keyword in node.keywords]
    return []


def apply(node: ast.AST, variant: int) -> None:
    if isinstance(node, ast.Compare):
        node.ops[0] = SWAPPED[type(node.ops[0])]()
    elif isinstance(node, ast.Constant):
        node.value = not node.value if isinstance(node.value, bool) else int(str(node.value)) + 1
    elif isinstance(node, ast.Raise):
        node.exc, node.cause = ast.Constant(None), None
        node.__class__ = ast.Expr  # type: ignore[assignment]  # an expression where the statement stood
        node.value = ast.Constant(None)  # type: ignore[attr-defined]
    elif isinstance(node, ast.Return | ast.Expr):
        node.value = ast.Constant(None)
    elif isinstance(node, ast.If):
        node.test = ast.Constant(variant == 1)
    elif isinstance(node, ast.Call):
        del node.keywords[variant]


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(*sys.argv[2:3] or "1"))
