"""What is installed is complete: from a wheel as well as from a checkout."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.stacks import SPEC, stackgen

ROOT = Path(__file__).parent.parent


def pip(*arguments: str | Path) -> None:
    command = [sys.executable, "-m", "pip", "--quiet", *map(str, arguments)]
    subprocess.run(command, check=True, capture_output=True, text=True)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    pip("wheel", ROOT, "--no-deps", "--wheel-dir", folder)
    (found,) = folder.glob("*.whl")
    return found


@pytest.mark.slow
def test_a_wheel_holds_every_module_and_every_template(wheel: Path) -> None:
    sources = [ROOT / "src/stackgen", ROOT / "generators/stackgen_fastapi"]
    files = {
        path.relative_to(source.parent).as_posix()
        for source in sources
        for path in source.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert any(name.endswith(".j2") for name in files)
    assert not files - set(ZipFile(wheel).namelist())


@pytest.mark.slow
def test_what_is_installed_from_a_wheel_builds_the_same_project(wheel: Path, tmp_path: Path) -> None:
    pip("install", "--no-deps", "--target", tmp_path / "installed", wheel)
    (tmp_path / "spec.yaml").write_text(SPEC)
    installed = {**os.environ, "PYTHONPATH": str(tmp_path / "installed")}
    where = subprocess.run(
        [sys.executable, "-P", "-c", "import stackgen, stackgen_fastapi as s; print(stackgen.__file__, s.__file__)"],
        cwd=tmp_path, env=installed, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert where.stdout.count(str(tmp_path / "installed")) == 2
    for out, environment in (("from-wheel", installed), ("from-checkout", None)):
        done = stackgen("build", "spec.yaml", "-o", out, cwd=tmp_path, env=environment)
        assert done.returncode == 0, done.stderr
        shutil.rmtree(tmp_path / out / ".stackgen/cache")
    done = subprocess.run(["diff", "-r", tmp_path / "from-wheel", tmp_path / "from-checkout"], check=False)
    assert done.returncode == 0
