"""An entity of the shop is renamed after the team has been at work in its files."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from stackgen import pipeline
from stackgen.project.plan import Action, Plan
from tests.regeneration.test_branches import commit, git

SHOP = Path(__file__).parents[2] / "specs/shop.yaml"
LAYERS = ("models", "schemas", "services", "api/routes", "commands")
MOVED = {
    **{f"app/{layer}/customer.py": f"app/{layer}/client.py" for layer in LAYERS},
    **{f"tests/{kind}/test_customer.py": f"tests/{kind}/test_client.py" for kind in ("api", "services", "commands")},
    "tests/factories/customer.py": "tests/factories/client.py",
}
SERVICE, ROUTES = "app/services/customer.py", "app/api/routes/customer.py"

METHOD = '''
    async def named(self, name: str) -> list[CustomerRead]:
        """Return the customers of a name, those without a note first."""
        rows = await self.db.all(_SELECT.where(col(Customer.name) == bindparam("name_")), name_=name)
        return [CustomerRead(*row) for row in rows]
'''
ROUTE = '''

@router.get("/named/{name}", responses=READ)
async def customers_named(service: CustomerServiceDep, name: str) -> list[CustomerRead]:
    """List the customers of a name."""
    return await service.named(name)
'''
TEST = '''

async def test_named(db: Database) -> None:
    """What the team added."""
    found = await make_customer(db, name="Ada")
    assert await CustomerService(db).named("Ada") == [found]
'''


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A shop with edits, under git."""
    (tmp_path / "spec.yaml").write_text(SHOP.read_text())
    pipeline.build(tmp_path / "spec.yaml")
    root = tmp_path / "shop"
    git(root, "init", "--quiet", "--initial-branch", "main")
    for path, text in ((SERVICE, METHOD), (ROUTES, ROUTE), ("tests/services/test_customer.py", TEST)):
        (root / path).write_text((root / path).read_text() + text)
    commit(root)
    return root


def rename(root: Path) -> Plan:
    spec = root.parent / "spec.yaml"
    text = spec.read_text().replace("  Customer:\n", "  Client:\n    renamed_from: Customer\n")
    spec.write_text(text.replace("customer: Customer", "customer: Client"))
    return pipeline.build(spec)


def test_every_file_of_the_entity_moves_and_git_sees_it(root: Path) -> None:
    done = rename(root)
    assert {change.moved_from: change.path for change in done.changes if change.action is Action.MOVE} == MOVED
    assert not done.conflicts
    assert (
        METHOD.replace("Customer", "Client").replace("the Clients", "the customers")
        in (root / "app/services/client.py").read_text()
    )
    assert ROUTE.replace("Customer", "Client") in (root / "app/api/routes/client.py").read_text()
    left = [path.relative_to(root).as_posix() for path in root.rglob("*customer*")]
    assert [path for path in left if not path.startswith((".git/", "alembic/", "tests/migrations/"))] == []
    assert pipeline.Passes(root.parent / "spec.yaml").plan().is_up_to_date
    commit(root)
    seen = git(root, "diff", "--find-renames=20%", "--name-status", "HEAD~1", "--", "app", "tests")
    pairs = {(old, new) for kind, old, new in (line.split("\t") for line in seen.splitlines() if line[0] == "R")}
    assert pairs == set(MOVED.items())
    history = git(root, "log", "--follow", "--find-renames=20%", "--format=%h", "app/services/client.py")
    assert len(history.split()) == 2


def test_the_hint_may_stay_in_the_spec(root: Path) -> None:
    rename(root)
    (root / "app/services/client.py").unlink()
    spec = root.parent / "spec.yaml"
    spec.write_text(spec.read_text().replace("note: text?", "note: text?\n      phone: string?"))
    done = pipeline.build(spec)
    assert not [change.path for change in done.changes if change.action is Action.MOVE]
    assert not (root / "app/services/client.py").exists()


def test_without_what_the_last_build_remembers_edits_stay_where_they_are(root: Path) -> None:
    (root / ".stackgen/model.json").write_text("<<<<<<< of git\n")
    spec = root.parent / "spec.yaml"
    done = rename(root)
    assert {change.path for change in done.changes if change.action is Action.ORPHAN} == {
        SERVICE,
        ROUTES,
        "tests/services/test_customer.py",
    }
    assert pipeline.Passes(spec).plan().is_up_to_date


@pytest.mark.slow
def test_the_application_runs(root: Path) -> None:
    rename(root)
    environment = {**os.environ, "PYTHONPATH": str(root)}
    for words in (["pytest", "-q", "-p", "no:cacheprovider"], ["ruff", "check", "--select", "E9,F,I", "app", "tests"]):
        done = subprocess.run(
            [sys.executable, "-m", *words], cwd=root, capture_output=True, text=True, check=False, env=environment
        )
        assert done.returncode == 0, done.stdout[-3000:]
