"""The short way of a build with nothing to do: it is quick, and it is never wrong."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from stackgen.artifacts.sealed import sealed, unsealed
from tests import stacks
from tests.stacks import SPEC, stackgen

RECORD = ".stackgen/cache/settled.json"
Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def stack(tmp_path: Path) -> dict[str, str]:
    return stacks.install(tmp_path / "stack")


@pytest.fixture
def run(tmp_path: Path, stack: dict[str, str]) -> Run:
    """In a folder with a spec that has been built."""
    folder = tmp_path / "work"
    folder.mkdir()
    (folder / "spec.yaml").write_text(SPEC)

    def run(*arguments: str, cwd: Path = folder) -> subprocess.CompletedProcess[str]:
        return stackgen(*arguments, cwd=cwd, env=stack)

    assert run("build", "spec.yaml").returncode == 0
    return run


@pytest.fixture
def folder(tmp_path: Path, run: Run) -> Path:
    return tmp_path / "work"


def is_short(done: subprocess.CompletedProcess[str]) -> bool:
    return "nothing to do" in done.stderr


def test_a_build_with_nothing_to_do_takes_the_short_way(run: Run) -> None:
    assert is_short(run("build", "spec.yaml"))
    assert is_short(run("build", "./spec.yaml", "-o", "shop"))


def test_the_short_way_loads_no_heavy_library(run: Run, folder: Path, stack: dict[str, str]) -> None:
    script = (
        "import sys; from stackgen.cli import run; assert run(['build', 'spec.yaml']) == 0;"
        "assert run(['check', 'spec.yaml']) == 0;"
        "print(*{'jinja2', 'yaml', 'rich', 'stackgen.pipeline', 'stackgen.reading'} & sys.modules.keys())"
    )
    command = [sys.executable, "-P", "-c", script]
    done = subprocess.run(command, cwd=folder, env=stack, capture_output=True, text=True, check=True)
    assert done.stdout == "\n"


@pytest.mark.parametrize("path", ["shop/app/order.py", "shop/.stackgen/lock.json", "shop/.stackgen/model.json"])
def test_a_file_that_changed_is_noticed(run: Run, folder: Path, path: str) -> None:
    status = (folder / path).stat()
    text = (folder / path).read_text()
    (folder / path).write_text(text.replace("e", "E", 1))
    os.utime(folder / path, ns=(status.st_atime_ns, status.st_mtime_ns))  # by its text, not by its date
    assert not is_short(run("build", "spec.yaml"))


def test_a_file_that_is_gone_is_noticed(run: Run, folder: Path) -> None:
    (folder / "shop/app/order.py").unlink()
    assert not is_short(run("build", "spec.yaml"))
    assert is_short(run("build", "spec.yaml"))  # it stays deleted
    (folder / "shop/app/order.py").write_text("back\n")
    assert not is_short(run("build", "spec.yaml"))


def test_an_edit_that_is_kept_does_not_stand_in_the_way(run: Run, folder: Path) -> None:
    (folder / "shop/app/order.py").write_text("edited\n")
    run("build", "spec.yaml")
    assert is_short(run("build", "spec.yaml"))


def test_a_spec_that_changed_is_noticed(run: Run, folder: Path) -> None:
    (folder / "spec.yaml").write_text(SPEC.replace("number", "no"))
    assert "1 updated" in run("build", "spec.yaml").stderr
    (folder / "spec.yaml").write_text(SPEC.replace("name: shop", "name: store"))
    assert "3 created" in run("build", "spec.yaml").stderr


def test_an_included_file_that_changed_is_noticed(run: Run, folder: Path) -> None:
    (folder / "spec.yaml").write_text(SPEC + "include: ['parts/*.yaml']\n")
    (folder / "parts").mkdir()
    for name in ("Ant", "Bee"):
        (folder / f"parts/{name}.yaml").write_text(f"entities: {{{name}: {{fields: {{name: string}}}}}}\n")
    assert "2 created" in run("build", "spec.yaml").stderr
    assert is_short(run("build", "spec.yaml"))
    (folder / "parts/Ant.yaml").write_text("entities: {Ant: {fields: {age: int}}}\n")
    assert "1 updated" in run("build", "spec.yaml").stderr
    (folder / "parts/Cat.yaml").write_text("entities: {Cat: {fields: {name: string}}}\n")
    assert run("check", "spec.yaml").returncode == 2
    assert "1 created" in run("build", "spec.yaml").stderr
    assert is_short(run("build", "spec.yaml"))
    (folder / "parts/Bee.yaml").unlink()
    assert "1 deleted" in run("build", "spec.yaml").stderr


def test_another_spec_for_the_same_folder_is_noticed(run: Run, folder: Path) -> None:
    shutil.copy(folder / "spec.yaml", folder / "other.yaml")
    assert not is_short(run("build", "other.yaml"))


def test_a_build_elsewhere_says_nothing_about_the_folder_of_the_spec(run: Run, folder: Path) -> None:
    shutil.rmtree(folder / "shop")
    run("build", "spec.yaml", "-o", "elsewhere")
    assert "3 created" in run("build", "spec.yaml").stderr


def test_a_template_that_changed_is_noticed(run: Run, tmp_path: Path) -> None:
    template = tmp_path / "stack/stackgen_fastapi/table.py.j2"
    template.write_text(template.read_text() + "# end\n")
    assert "2 updated" in run("build", "spec.yaml").stderr


def test_a_generator_that_was_installed_is_noticed(run: Run, tmp_path: Path) -> None:
    new = tmp_path / "stack"
    (new / "extra.py").write_text(
        "from pathlib import PurePosixPath as P\nfrom stackgen.artifacts.contract import Artifact, Generator\n"
        "GENERATORS = (Generator('extra', 'extra.txt', lambda request: [Artifact(P('extra.txt'), '')]),)\n"
    )
    (new / "extra-1.0.dist-info").mkdir()
    (new / "extra-1.0.dist-info/METADATA").write_text("Metadata-Version: 2.1\nName: extra\nVersion: 1.0\n")
    (new / "extra-1.0.dist-info/entry_points.txt").write_text("[stackgen.generators]\nextra = extra:GENERATORS\n")
    assert "create  extra.txt" in run("build", "spec.yaml").stderr
    shutil.rmtree(new / "extra-1.0.dist-info")
    assert "delete  extra.txt" in run("build", "spec.yaml").stderr


def test_a_build_that_was_killed_is_noticed(run: Run, folder: Path) -> None:
    (folder / "shop/.stackgen/staging").mkdir()
    assert not is_short(run("build", "spec.yaml"))
    assert not (folder / "shop/.stackgen/staging").exists()


def test_a_copied_project_is_not_taken_for_the_one_it_was(run: Run, folder: Path) -> None:
    shutil.copytree(folder, folder.parent / "copy")
    (folder.parent / "copy/shop/app/order.py").write_text("edited\n")
    done = run("build", "spec.yaml", cwd=folder.parent / "copy")
    assert not is_short(done)
    assert "1 kept as edited" in done.stderr


@pytest.mark.parametrize(
    "damage",
    [
        lambda _: "",
        lambda _: "{",
        lambda _: "[]",
        lambda _: "\x00\xff",
        lambda record: json.dumps({**record, "format": 0}),
        lambda record: json.dumps({**record, "files": {}, "state": {}, "tools": ""}),
        lambda record: json.dumps({**record, "files": None}),
        lambda record: json.dumps({**record, "files": {"app/order.py": 1}}),
        lambda record: json.dumps({**record, "sources": {}}),
        lambda record: json.dumps({**record, "sources": []}),
        lambda record: json.dumps({**record, "places": []}),
        lambda record: json.dumps({**record, "places": 7}),
        lambda record: json.dumps({**record, "more": 1}),
        lambda record: json.dumps({name: value for name, value in record.items() if name != "root"}),
    ],
)
def test_a_damaged_cache_is_of_no_consequence(run: Run, folder: Path, damage: Callable[[object], str]) -> None:
    path = folder / "shop" / RECORD
    record = json.loads(unsealed(path.read_bytes()) or b"")
    path.write_bytes(sealed(damage(record).encode("latin-1")) or b"")
    (folder / "spec.yaml").write_text(SPEC.replace("number", "no"))
    done = run("build", "spec.yaml")
    assert done.returncode == 0
    assert "1 updated" in done.stderr
    assert is_short(run("build", "spec.yaml"))


def test_a_record_without_the_seal_of_this_user_is_not_believed(run: Run, folder: Path) -> None:
    path = folder / "shop" / RECORD
    path.write_bytes(unsealed(path.read_bytes()) or b"")
    assert not is_short(run("build", "spec.yaml"))
    assert is_short(run("build", "spec.yaml"))


def test_a_cache_that_cannot_be_written_is_of_no_consequence(run: Run, folder: Path) -> None:
    shutil.rmtree(folder / "shop/.stackgen/cache")
    (folder / "shop/.stackgen/cache").write_text("")
    for _ in range(2):
        done = run("build", "spec.yaml")
        assert done.returncode == 0
        assert not is_short(done)


def test_check_writes_no_cache(run: Run, folder: Path) -> None:
    shutil.rmtree(folder / "shop/.stackgen/cache")
    assert run("check", "spec.yaml").returncode == 0
    assert not (folder / "shop/.stackgen/cache").exists()


def test_the_cache_is_kept_out_of_git(run: Run, folder: Path) -> None:
    subprocess.run(["git", "init", "-q"], cwd=folder / "shop", check=True)
    shown = subprocess.run(
        ["git", "status", "--porcelain", "-uall"], cwd=folder / "shop", capture_output=True, text=True, check=True
    )
    assert "lock.json" in shown.stdout
    assert "base/app/order.py" in shown.stdout
    assert "cache" not in shown.stdout
