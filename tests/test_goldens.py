"""What comes out of every example spec, to the byte: `pytest --update-golden` writes it, and the diff is reviewed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from difflib import unified_diff
from hashlib import sha256
from pathlib import Path

import pytest
from scripts.errors_page import PAGE, page

from stackgen.artifacts.formatting import formatted
from stackgen.pipeline import Passes
from tests.applications import spec_names

ROOT = Path(__file__).parent.parent
SPECS, GOLDEN = ROOT / "specs", ROOT / "golden"
# Folders of golden/ that hold something else.
NOT_APPLICATIONS = {"features", "domains", "invalid", "evolution", "openapi"}
UNPINNED = {"domains/trigger", "features/access_everything"}  # so many entities: a diff that nobody would read

WHOLE = {"features/access", "features/extras"}  # what they bring does not depend on the entities

DOCUMENTS = {"openapi/museum": "museum/openapi", "openapi/petstore": "openapi/petstore"}

# Of a feature or a domain only what depends on the entities is pinned, as the rest is in the whole applications.
BY_ENTITY = (
    "app/models/",
    "app/schemas/",
    "app/services/",
    "app/api/routes/",
    "app/commands/",
    "alembic/versions/",
    "tests/",
)
BY_DOCUMENT = (*BY_ENTITY, "app/api/", "app/operations/", "app/resources/", "openapi/")


def golden_names() -> list[str]:
    whole = [path for path in GOLDEN.glob("*/") if path.name not in NOT_APPLICATIONS]
    parts = [path for place in ("features", "domains", "openapi") for path in (GOLDEN / place).glob("*/")]
    return sorted(path.relative_to(GOLDEN).as_posix() for path in [*whole, *parts])


def generated(name: str) -> dict[str, str]:
    files = {str(one.path): one.text for one in Passes(SPECS / f"{DOCUMENTS.get(name, name)}.yaml").artifacts}
    kept = BY_DOCUMENT if name in DOCUMENTS else BY_ENTITY if "/" in name and name not in WHOLE else ("",)
    return {path: text for path, text in files.items() if path.startswith(kept)}


def pinned(name: str) -> dict[str, str]:
    folder = GOLDEN / name
    return {
        path.relative_to(folder).as_posix(): path.read_bytes().decode()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }


def pin(name: str, files: dict[str, str]) -> None:
    folder = GOLDEN / name
    shutil.rmtree(folder, ignore_errors=True)
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(text.encode())


def difference(before: dict[str, str], after: dict[str, str]) -> str:
    lines: list[str] = []
    for path in sorted(before.keys() | after.keys()):
        old, new = (files.get(path, "").splitlines(keepends=True) for files in (before, after))
        lines += unified_diff(old, new, f"golden/{path}", f"generated/{path}")
        if (path in before) != (path in after) and old == new:
            lines.append(f"only in {'golden' if path in before else 'generated'}: {path} (empty)\n")
    return "".join(lines)


@pytest.mark.parametrize("name", [name for name in (*spec_names(), *DOCUMENTS) if name not in UNPINNED])
def test_the_files_are_the_pinned_ones_to_the_byte(name: str, update_golden: bool) -> None:
    files = generated(name)
    if update_golden:
        pin(name, files)
    if not (GOLDEN / name).exists():
        pytest.fail(f"golden/{name} is missing: review and commit what `pytest --update-golden` writes", pytrace=False)
    if pinned(name) != files:
        pytest.fail(f"golden/{name} differs:\n{difference(pinned(name), files)}", pytrace=False)


@pytest.mark.parametrize("name", golden_names())
def test_every_golden_folder_has_a_spec(name: str, update_golden: bool) -> None:
    known = {*spec_names(), *DOCUMENTS}
    if update_golden and name not in known:
        shutil.rmtree(GOLDEN / name)
    else:
        assert name in known


def test_the_page_of_errors_is_made_from_the_catalogue(update_golden: bool) -> None:
    if update_golden:
        PAGE.write_text(page(), encoding="utf-8")
    assert PAGE.read_text("utf-8") == page(), "docs/errors.md is out of date: `make docs` writes it"


@pytest.mark.slow
@pytest.mark.parametrize("name", spec_names())
def test_black_finds_nothing_to_change_in_what_ruff_formats(name: str) -> None:
    files = Passes(SPECS / f"{name}.yaml").artifacts
    changed = {str(one.path) for one, other in zip(files, formatted(files, "black"), strict=True) if one != other}
    assert not changed


DIGESTS = """
import sys
from pathlib import Path
from tests.test_goldens import digests
for name in sys.argv[1:]:
    print(name, *digests(name))
"""


def digests(name: str) -> list[str]:
    """The files in the order in which they are generated, each with a hash of its text."""
    return [f"{one.path}:{sha256(one.text.encode()).hexdigest()}" for one in Passes(SPECS / f"{name}.yaml").artifacts]


def test_two_builds_give_the_same_bytes_in_the_same_order() -> None:
    def run(seed: str) -> str:
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": f"UTC{seed}", "LC_ALL": "C"}
        command = [sys.executable, "-c", DIGESTS, *spec_names()]
        return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True).stdout

    first = run("1")
    assert first == run("2")
    assert len(first.splitlines()) == len(spec_names()) > 0
