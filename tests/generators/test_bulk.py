"""Operations that an entity has only if it lists them: what is there, and what is not without them."""

from __future__ import annotations

from pathlib import Path

import pytest

from stackgen.pipeline import Passes

SPEC = """
stackgen: 1
app: {{name: shop}}
entities:
  Order:
    fields: {{number: string unique}}
    api: {{operations: [list{}]}}
"""
WORDS = ("replace", "bulk", "many", "Items", "parse_file")


def written(tmp_path: Path, operations: str) -> dict[str, str]:
    (tmp_path / "spec.yaml").write_text(SPEC.format(operations))
    return {str(one.path): one.text for one in Passes(tmp_path / "spec.yaml").artifacts}


def test_nothing_is_left_of_what_is_not_listed(tmp_path: Path) -> None:
    files = written(tmp_path, "")
    for path in ("services/order.py", "api/routes/order.py", "commands/order.py", "schemas/order.py", "db/session.py"):
        assert not [word for word in WORDS if f"def {word}" in files[f"app/{path}"]], path
    assert "class Items" not in files["app/schemas/page.py"]
    assert "parse_file" not in files["app/commands/runner.py"]


@pytest.mark.parametrize("operation", ["replace", "bulk_create", "bulk_delete"])
def test_each_is_a_method_a_route_a_command_and_a_line_of_the_readme(tmp_path: Path, operation: str) -> None:
    files = written(tmp_path, f", {operation}")
    for path in ("services", "api/routes", "commands"):
        assert f"async def {operation}" in files[f"app/{path}/order.py"] or path == "commands"
    assert f'@group.command("{operation.replace("_", "-")}")' in files["app/commands/order.py"]
    assert ("PUT" if operation == "replace" else f"/orders/{operation.replace('_', '-')}"[:12]) in files["README.md"]
    others = {"replace", "bulk_create", "bulk_delete"} - {operation}
    assert not [other for other in others if f"def {other}" in files["app/services/order.py"]]
