"""Where a line of a project comes from: the generator, the line of the spec, and whether the team has edited it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.stacks import stackgen

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("explained")
    shutil.copy(ROOT / "specs/shop.yaml", folder / "spec.yaml")
    assert stackgen("build", "spec.yaml", cwd=folder).returncode == 0
    return folder


@pytest.fixture
def folder(built: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(built, tmp_path / "copy"))


def line_of(path: Path, text: str) -> int:
    lines = path.read_text().splitlines()
    return next(number for number, line in enumerate(lines, 1) if text in line)


def explained(folder: Path, *arguments: str) -> dict[str, Any]:
    done = stackgen("explain", *arguments, "--json", cwd=folder)
    assert (done.returncode, done.stderr) == (0, "")
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize(
    ("file", "text", "generator", "pointer"),
    [
        ("app/models/order.py", "status: OrderStatus", "tables", "entities.Order.fields.status"),
        ("app/models/order.py", "default=OrderStatus.draft", "tables", "entities.Order.fields.status"),
        ("app/models/order.py", "customer_id: UUID", "tables", "entities.Order.relations.customer"),
        ("app/models/order.py", "class Order(", "tables", "entities.Order"),
        ("app/models/product.py", "price_not_negative", "tables", "entities.Product.checks.price_not_negative"),
        ("app/models/order_line.py", "quantity: int", "tables", "entities.OrderLine.fields.quantity"),
        ("app/models/enums.py", "shipped", "tables", "enums.OrderStatus.values.2"),
        ("app/models/enums.py", "class OrderStatus", "tables", "enums.OrderStatus"),
        ("app/schemas/product.py", "tag_ids", "schemas", "entities.Product.relations.tags"),
        ("app/services/order_line.py", "class OrderLineService", "services", "entities.OrderLine"),
        ("app/api/routes/customer.py", "async def create_customer", "routers", "entities.Customer"),
        ("tests/api/test_tag.py", "label", "suites", "entities.Tag.fields.label"),
        ("app/config.py", "class Settings", "project", "app"),
    ],
)
def test_where_a_line_comes_from(built: Path, file: str, text: str, generator: str, pointer: str) -> None:
    number = line_of(built / "shop" / file, text)
    found = explained(built, f"shop/{file}:{number}")
    assert (found["path"], found["line"], found["edited"]) == (file, number, False)
    assert found["generator"] == {"name": generator, "package": "stackgen"}
    assert found["spec"]["pointer"] == pointer
    assert found["spec"]["path"] == "spec.yaml"


def test_a_line_of_a_migration(built: Path) -> None:
    file = next((built / "shop/alembic/versions").glob("*.py"))
    number = line_of(file, '"unit_price"')
    found = explained(built, f"{file.relative_to(built)}:{number}")
    assert found["ownership"] == "append_only"
    assert found["spec"]["pointer"] == "entities.OrderLine.fields.unit_price"


def test_edited_lines(folder: Path) -> None:
    path = folder / "shop/app/models/tag.py"
    lines = path.read_text().splitlines(keepends=True)
    path.write_text("".join([*lines[:2], "# ours\n", *lines[2:]]))
    assert explained(folder, "shop/app/models/tag.py:3")["edited"] is True
    assert explained(folder, "shop/app/models/tag.py:4")["edited"] is False
    whole = explained(folder, "shop/app/models/tag.py")
    assert (whole["edited"], whole["edits"], whole["spec"]["pointer"]) == (True, ["3"], "entities.Tag")


def test_removed_lines(folder: Path) -> None:
    path = folder / "shop/app/models/tag.py"
    lines = path.read_text().splitlines(keepends=True)
    path.write_text("".join(lines[1:]))
    assert explained(folder, "shop/app/models/tag.py")["edits"] == ["after 0"]


def test_a_clone_on_another_machine(folder: Path) -> None:
    shutil.rmtree(folder / "shop/.stackgen/cache")
    found = explained(folder, "app/models/tag.py", "-o", "shop")
    assert found["spec"]["path"] == "spec.yaml"
    shutil.move(folder / "spec.yaml", folder / "away.txt")
    assert explained(folder, "shop/app/models/tag.py")["spec"] is None
    assert explained(folder, "shop/app/models/tag.py", "--spec", "away.txt")["spec"]["path"] == "away.txt"


def test_a_file_of_the_team(folder: Path) -> None:
    (folder / "shop/app/ours.py").write_text("x = 1\n")
    done = stackgen("explain", "shop/app/ours.py:1", cwd=folder)
    assert done.returncode == 0
    assert "stackgen did not write this file" in done.stdout


def test_for_a_reader(built: Path) -> None:
    number = line_of(built / "shop/app/models/order.py", "status: OrderStatus")
    written = line_of(built / "spec.yaml", "status: OrderStatus")
    done = stackgen("explain", f"app/models/order.py:{number}", cwd=built / "shop")
    assert (
        done.stdout
        == f"""\
app/models/order.py:{number}
             status: OrderStatus = Field(
  generator  tables (stackgen 0.1.0)
  file       yours and stackgen's: a build merges the changes of both
  edited     no
  spec       ../spec.yaml:{written}:7  entities.Order.fields.status
             status: OrderStatus = draft
"""
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("none.py",), "none.py does not exist"),
        (("spec.yaml",), "is in no folder that stackgen has built"),
        (("shop/app/models/tag.py:9999",), "and no line 9999"),
        (("shop/app/models/tag.py:0",), "and no line 0"),
        (("shop/app/models",), "is not an ordinary file"),
        (("shop/app/models/tag.py", "--spec", "none.yaml"), "the file does not exist"),
    ],
)
def test_what_cannot_be_explained(built: Path, arguments: tuple[str, ...], said: str) -> None:
    done = stackgen("explain", *arguments, cwd=built)
    assert (done.returncode, done.stdout) == (1, "")
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_a_code(tmp_path: Path) -> None:
    done = stackgen("explain", "bad-pattern", cwd=tmp_path)
    assert done.returncode == 0
    assert done.stdout.startswith("bad-pattern\n\nA regular expression")
