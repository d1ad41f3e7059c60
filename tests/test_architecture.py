"""The rules of the house, kept over the import statements and the calls of every module."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ENGINE, STACKS = ROOT / "src/stackgen", ROOT / "generators"

# What each part of the engine may import, beside itself: never upward.
LAYERS = ("reading", "model", "artifacts", "project", "pipeline", "cli")
BESIDE = {  # as high as these
    "difference": "pipeline",
    "explain": "pipeline",
    "findings": "pipeline",
    "globs": "reading",
    "importing": "pipeline",
    "report": "pipeline",
    "understood": "pipeline",
    "watching": "pipeline",
    "starter": "reading",
    "__main__": "cli",
    "__init__": "reading",
}

# The modules that import each library; everything else goes through them.
SYNTAX = ("entries", "identifiers", "imports", "naming", "needed", "shapes", "statements", "wrapping")
DOORS = {
    "black": {"artifacts/formatting.py"},
    "datamodel_code_generator": {"artifacts/modelling.py"},
    "jinja2": {"artifacts/templates.py"},
    "libcst": {f"project/merging/{name}.py" for name in SYNTAX},
    "merge3": {"project/merging/alignment.py"},
    "pydantic": {"reading/spec.py"},
    "pydantic_core": {"reading/spec.py"},
    "ruamel": {"project/merging/documents.py"},
    "ruff": {"artifacts/formatting.py"},
    "tomlkit": {"project/merging/documents.py"},
    "typer": {f"cli/{name}.py" for name in ("__init__", "building", "failures", "options", "showing", "starting")},
    "yaml": {"reading/nodes.py"},
}

# The modules that may change the disk: a project, the file that says who builds, a key, and a temporary folder.
WRITERS = {"project/write.py", "project/exclusive.py", "artifacts/sealed.py", "artifacts/formatting.py"}
WRITING = {
    *("chmod", "copy2", "copyfile", "copymode", "copytree", "makedirs", "mkdir", "mkdtemp", "removedirs", "rename"),
    *("rmdir", "rmtree", "symlink", "symlink_to", "touch", "truncate", "unlink", "write_bytes", "write_text"),
    *("os.open", "os.remove", "os.replace", "os.write", "shutil.copy", "shutil.move"),
}
READING = {("project/tree.py", "os.open"), ("cli/__init__.py", "os.open")}  # the latter opens /dev/null

# What would make the output depend on anything but the model.
IMPURE = {
    *("asyncio", "datetime", "glob", "io", "multiprocessing", "os", "pathlib", "platform", "random", "secrets"),
    *("shutil", "socket", "subprocess", "sys", "tempfile", "threading", "time", "urllib", "uuid"),
}
PURE_NAMES = {
    "datetime": {"UTC", "date", "datetime", "time", "timedelta", "timezone"},
    "pathlib": {"PurePosixPath"},
    "sys": {"stdlib_module_names"},
}
IMPURE_CALLS = {"now", "utcnow", "today", "uuid1", "uuid4", "open", "getenv", "print", "input", "id", "hash"}

LONGEST_FUNCTION = 40


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"), str(path))


def modules(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*.py"))


def each(*folders: Path) -> pytest.MarkDecorator:
    found = [path for folder in folders for path in modules(folder)]
    return pytest.mark.parametrize("path", found, ids=lambda path: path.relative_to(ROOT).as_posix())


def imports(path: Path) -> Iterator[tuple[str, str]]:
    """Every import as a module and a name in it; wherever in the file it stands."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from ((alias.name, "") for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: a relative import"
            yield from ((node.module or "", alias.name) for alias in node.names)


def calls(path: Path) -> Iterator[tuple[str, str, int]]:
    """Every call as what it is called on, its name, and the line."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Attribute):
                yield ast.unparse(node.func.value), node.func.attr, node.lineno
            elif isinstance(node.func, ast.Name):
                yield "", node.func.id, node.lineno


def in_engine(path: Path) -> str:
    return path.relative_to(ENGINE).as_posix() if path.is_relative_to(ENGINE) else ""


def layer(module: str) -> int:
    part = module.removeprefix("stackgen").removeprefix(".").partition(".")[0] or "__init__"
    return LAYERS.index(BESIDE.get(part, part))


@each(ENGINE)
def test_a_pass_imports_only_what_comes_before_it(path: Path) -> None:
    own = layer("stackgen." + in_engine(path).removesuffix(".py").replace("/", "."))
    for module, name in imports(path):
        if module == "stackgen":
            assert name == "__version__" or layer(f"stackgen.{name}") <= own, f"{module}.{name}"
        elif module.startswith("stackgen."):
            assert layer(module) <= own, module


@each(ENGINE)
def test_the_engine_knows_no_stack(path: Path) -> None:
    assert not [module for module, _ in imports(path) if module.startswith("stackgen_")]


@each(ENGINE, STACKS)
def test_every_library_has_one_door(path: Path) -> None:
    for module, _ in imports(path):
        top = module.partition(".")[0]
        if top in sys.stdlib_module_names or top.startswith("stackgen"):
            continue
        if top != "_typeshed":
            assert in_engine(path) in DOORS.get(top, set()), f"{top} is imported in {path}"


@each(STACKS)
def test_a_generator_sees_the_contract_the_model_and_its_stack(path: Path) -> None:
    for module, _ in imports(path):
        if module.partition(".")[0] == "stackgen":
            assert module.startswith(("stackgen.artifacts", "stackgen.model.")), module
            assert module not in {"stackgen.model.resolve", "stackgen.artifacts.generators"}, module


@each(STACKS)
def test_a_generator_never_imports_another(path: Path) -> None:
    stack = STACKS / path.relative_to(STACKS).parts[0]
    if path == stack / "__init__.py":
        return  # the list of all of them
    emitters = {found.parent.name for found in stack.rglob("emitter.py")}
    for module, name in imports(path):
        if module.partition(".")[0] == stack.name:
            part = [*module.split("."), name][1]
            assert part not in emitters - {path.parent.name}, f"{module}.{name}"


@each(STACKS)
def test_a_generator_depends_on_nothing_but_the_model(path: Path) -> None:
    for module, name in imports(path):
        top = module.partition(".")[0]
        assert top not in IMPURE or name in PURE_NAMES.get(top, set()), f"{module}.{name}"
    for _, name, line in calls(path):
        assert name not in IMPURE_CALLS, f"{path}:{line}: {name}()"


@each(ENGINE, STACKS)
def test_only_the_writer_writes(path: Path) -> None:
    module = in_engine(path)
    if module in WRITERS:
        return
    for owner, name, line in calls(path):
        call = f"{owner}.{name}"
        assert not {name, call} & WRITING or (module, call) in READING, f"{path}:{line}: {call}()"
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "open":
            mode = [ast.unparse(argument) for argument in node.args[1:2]]
            assert mode in ([], ["'r'"], ["'rb'"]), f"{path}:{node.lineno}: opens to write"


@each(ENGINE, STACKS)
def test_only_the_command_line_prints_or_exits(path: Path) -> None:
    if in_engine(path).startswith(("cli/", "__main__.py")):
        return
    for owner, name, line in calls(path):
        assert name not in {"print", "input", "exit", "_exit", "quit", "abort"}, f"{path}:{line}: {owner} {name}()"
        assert not owner.startswith(("sys.stdout", "sys.stderr")), f"{path}:{line}"


@each(ENGINE, STACKS)
def test_every_module_says_what_it_is_for(path: Path) -> None:
    assert ast.get_docstring(tree(path))


@each(ENGINE, STACKS)
def test_functions_are_short(path: Path) -> None:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            assert length <= LONGEST_FUNCTION, f"{path}:{node.lineno}: {node.name} has {length} lines"


@each(ENGINE)
def test_no_module_is_named_after_nothing(path: Path) -> None:
    assert path.stem not in {"base", "common", "helpers", "manager", "misc", "utils"}
