"""Builds that are killed, and builds that meet, as real processes."""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests import stacks
from tests.project.builds import contents
from tests.stacks import stackgen


def spec(field: str, count: int) -> str:
    entities = "".join(f"  E{n}:\n    fields: {{{field}: int}}\n" for n in range(count))
    return f"stackgen: 1\napp: {{name: shop}}\nentities:\n{entities}"


def remembered(root: Path) -> dict[str, str]:
    return {path: text for path, text in contents(root).items() if "/cache/" not in path}


def test_two_builds_at_once_both_come_out_right(tmp_path: Path) -> None:
    environment = stacks.install(tmp_path / "stack")
    (tmp_path / "spec.yaml").write_text(spec("before", 50))
    command = [sys.executable, "-m", "stackgen", "build", "spec.yaml"]
    for field in ("before", "after"):  # a new folder, and one that is there
        (tmp_path / "spec.yaml").write_text(spec(field, 50))
        both = [subprocess.Popen(command, cwd=tmp_path, env=environment, stderr=subprocess.PIPE) for _ in range(2)]
        assert [(one.communicate()[1], one.returncode)[1] for one in both] == [0, 0]
        assert stackgen("check", "spec.yaml", cwd=tmp_path, env=environment).returncode == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["shop", "spec.yaml", "stack"]


@pytest.mark.slow
def test_a_build_killed_at_any_time_leaves_the_old_or_the_new(tmp_path: Path) -> None:
    environment = stacks.install(tmp_path / "stack")
    states = {}
    for field in ("before", "after"):
        (tmp_path / "spec.yaml").write_text(spec(field, 150))
        started = time.perf_counter()
        assert stackgen("build", "spec.yaml", cwd=tmp_path, env=environment).returncode == 0
        took = time.perf_counter() - started
        states[field] = remembered(tmp_path / "shop")
        shutil.copytree(tmp_path / "shop", tmp_path / field)
    chance = random.Random(0)
    command = [sys.executable, "-m", "stackgen", "build", "spec.yaml"]
    for _ in range(15):
        shutil.rmtree(tmp_path / "shop")
        shutil.copytree(tmp_path / "before", tmp_path / "shop")
        with subprocess.Popen(command, cwd=tmp_path, env=environment, stderr=subprocess.DEVNULL) as process:
            time.sleep(chance.uniform(took / 3, took * 1.1))
            process.kill()
        (tmp_path / "spec.yaml").write_text(spec("before", 150))
        checked = stackgen("check", "spec.yaml", cwd=tmp_path, env=environment).returncode
        (tmp_path / "spec.yaml").write_text(spec("after", 150))
        is_old = checked == 0
        if not is_old:
            assert stackgen("check", "spec.yaml", cwd=tmp_path, env=environment).returncode == 0
        assert stackgen("build", "spec.yaml", cwd=tmp_path, env=environment).returncode == 0
        assert remembered(tmp_path / "shop") == states["after"]
