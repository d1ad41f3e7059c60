"""What comes out of the example specs, held to its own demands: style, types, migrations, tests, OpenAPI."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from stackgen.model.entities import Entity, Model
from stackgen.pipeline import Passes
from stackgen_fastapi.keys import collection_path, item_path
from tests.applications import DATABASES, SPECS, built, environment, package_of, run, spec_names

# Those that are always built and run; the others with `-m slow`.
EVERY_TIME = ("shop", "chinook", "features/field_types", "features/keys", "features/names_that_hurt")
RARE = tuple(name for name in spec_names() if name not in EVERY_TIME)

each = pytest.mark.parametrize("name", [*EVERY_TIME, *(pytest.param(name, marks=pytest.mark.slow) for name in RARE)])
SETS = (pytest.param(EVERY_TIME, id="some"), pytest.param(RARE, id="others", marks=pytest.mark.slow))
each_set = pytest.mark.parametrize("names", SETS)


@pytest.fixture(scope="session")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the applications of this process stand."""
    return tmp_path_factory.mktemp("applications")


@pytest.fixture
def application(name: str, shelf: Path) -> Path:
    return placed(name, shelf)


def placed(name: str, shelf: Path) -> Path:
    folder = shelf / name.replace("/", "-")
    return folder if folder.exists() else built(name, folder)


@pytest.fixture
def url(database: str, tmp_path: Path, request: pytest.FixtureRequest) -> str:
    """An empty database."""
    if database == "sqlite":
        return f"sqlite:///{tmp_path}/application.db"
    return str(request.getfixturevalue("postgres_url"))


def tool(shelf: Path, *command: str) -> str:
    """Run a program over many applications, each with its own settings."""
    done = subprocess.run(
        [sys.executable, "-m", *command], cwd=shelf, env=environment(), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout[-10_000:] + done.stderr[-10_000:]
    return done.stdout


@each_set
def test_the_code_is_clean_and_stays_as_both_formatters_leave_it(names: tuple[str, ...], shelf: Path) -> None:
    folders = [placed(name, shelf).name for name in names]
    tool(shelf, "compileall", "-q", *folders)
    tool(shelf, "ruff", "check", "--no-cache", *folders)
    tool(shelf, "ruff", "format", "--no-cache", "--check", *folders)
    tool(shelf, "black", "--quiet", "--check", "--line-length=100", *folders)
    for folder in folders:
        for path in (shelf / folder).rglob("*.py"):
            assert not re.search(r"# *(type: *ignore|noqa|pyright:|mypy:)", path.read_text()), path


@each
def test_mypy_has_nothing_to_say(name: str, application: Path) -> None:
    # A cache of its own: applications have modules of the same names, and files of the same size and second.
    run(application, "mypy", f"--cache-dir={application / '.mypy_cache'}")


@each_set
def test_pyright_has_nothing_to_say(names: tuple[str, ...], shelf: Path) -> None:
    folders = [placed(name, shelf).name for name in names]
    settings = {
        "include": folders,
        "executionEnvironments": [{"root": folder} for folder in folders],
        "typeCheckingMode": "standard",
    }
    (shelf / "pyrightconfig.json").write_text(json.dumps(settings))
    found = tool(shelf, "pyright", "--stats", f"--pythonpath={sys.executable}")
    assert int(re.findall(r"Total files checked: +(\d+)", found)[0]) > 50 * len(names)


MIGRATE = """
from alembic import command
from alembic.config import Config

config = Config("alembic.ini")
command.upgrade(config, "head")
command.check(config)
command.downgrade(config, "base")
command.upgrade(config, "head")
command.check(config)
"""


@each
@pytest.mark.parametrize("database", DATABASES)
def test_migrations_go_up_and_down_and_leave_nothing_to_find(application: Path, url: str) -> None:
    (application / "migrate.py").write_text(MIGRATE)
    try:
        assert "No new upgrade operations detected" in run(application, "migrate", url=url)
    finally:
        (application / "migrate.py").unlink()


@each
@pytest.mark.parametrize("database", DATABASES)
def test_its_own_tests_pass(application: Path, database: str, url: str) -> None:
    given = {"url": url} if database == "postgresql" else {}
    assert re.search(r"\d+ passed", run(application, "pytest", "-x", "-p", "no:cacheprovider", **given))


@each
def test_every_operation_is_served_and_described(name: str, application: Path) -> None:
    program = f"import json; from {package_of(application)}.main import app; print(json.dumps(app.openapi()))"
    (application / "describe.py").write_text(program)
    try:
        keys = json.dumps({"test": 32 * "x"})  # without one, the application says so
        document = json.loads(run(application, "describe", url="sqlite://", AUTH_KEYS=keys))
    finally:
        (application / "describe.py").unlink()
    served = {(method, path) for path, item in document["paths"].items() for method in item}
    model = Passes(SPECS / f"{name}.yaml").model
    signing = {(method, path) for method, path in served if path.startswith("/auth/")} if model.auth else set()
    assert served - signing == {operation for entity in model.entities for operation in operations(model, entity)}
    assert bool(signing) == (model.auth is not None)
    check_document(document)


METHODS = {"list": "get", "get": "get", "create": "post", "update": "patch", "delete": "delete", "replace": "put"}
BELOW = {"bulk_create": "bulk", "bulk_delete": "bulk-delete", "restore": "restore"}


def operations(model: Model, entity: Entity) -> Iterator[tuple[str, str]]:
    if entity.api is None:
        return
    path = collection_path(model, entity)
    item = path + item_path(model, entity)
    for operation in entity.api.operations:
        owner = path if operation in ("list", "create", "bulk_create", "bulk_delete") else item
        yield METHODS.get(operation, "post"), f"{owner}/{BELOW[operation]}" if operation in BELOW else owner
    for transition in entity.states.transitions if entity.states else ():
        yield "post", f"{item}/{transition.names.path}"
    for action in entity.actions:
        yield action.method, f"{item if action.scope == 'item' else path}/{action.names.path}"


def check_document(document: dict[str, Any]) -> None:
    """What OpenAPI 3.1 asks for, as far as it concerns us."""
    assert document["openapi"].startswith("3.1.")
    assert document["info"]["title"]
    assert document["info"]["version"]
    found = [operation for item in document["paths"].values() for operation in item.values()]
    assert len({operation["operationId"] for operation in found}) == len(found)
    for operation in found:
        assert operation["responses"]
        assert operation["summary"]
        parameters = [(one["in"], one["name"]) for one in operation.get("parameters", ())]
        assert len(set(parameters)) == len(parameters)
    for path, item in document["paths"].items():
        named = set(re.findall(r"{(\w+)}", path))
        for operation in item.values():
            assert {one["name"] for one in operation.get("parameters", ()) if one["in"] == "path"} == named
    for schema in document["components"]["schemas"].values():
        Draft202012Validator.check_schema(schema)
    for reference in re.findall(r'"\$ref": "#/components/schemas/([^"]+)"', json.dumps(document)):
        assert reference in document["components"]["schemas"], reference
