"""What a build remembers only saves time: gone, damaged, another's or wrong, the next build makes the same."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from stackgen import pipeline
from stackgen.artifacts import remembering, sealed
from stackgen.artifacts.remembering import Memory
from stackgen.project.recalling import MADE

SPEC = """\
stackgen: 1
app: {name: shop}
entities:
  Customer: {fields: {name: string}}
  Order: {fields: {number: int}, relations: {customer: Customer}}
  Tag: {fields: {label: string}}
"""
CHANGED = SPEC.replace("label: string", "label: text")


@pytest.fixture(autouse=True)
def _user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a user who has none yet."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "user"))


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What comes out of both builds when nothing is remembered."""
    folder = tmp_path_factory.mktemp("expected")
    built(folder, SPEC)
    shutil.rmtree(folder / "shop/.stackgen/cache")
    built(folder, CHANGED)
    return files(folder / "shop")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the first spec has been built."""
    folder = tmp_path / "work"
    folder.mkdir()
    built(folder, SPEC)
    return folder


def built(folder: Path, spec: str) -> None:
    (folder / "spec.yaml").write_text(spec)
    done = pipeline.build(folder / "spec.yaml")
    assert not done.stops
    assert not done.conflicts


def files(root: Path) -> dict[str, bytes]:
    paths = (path for path in root.rglob("*") if path.is_file())
    return {
        path.relative_to(root).as_posix(): path.read_bytes() for path in paths if ".stackgen/cache" not in str(path)
    }


def memory_of(folder: Path) -> Memory:
    passes = pipeline.Passes(folder / "spec.yaml")
    return passes.memory


def test_what_is_remembered_is_used(folder: Path, expected: dict[str, bytes]) -> None:
    assert set(memory_of(folder).units) == {"Customer", "Order", "Tag"}
    (folder / "spec.yaml").write_text(CHANGED)
    artifacts = pipeline.Passes(folder / "spec.yaml").artifacts
    fresh = {str(one.path) for one in artifacts if not isinstance(one, remembering.Recalled)}
    assert "app/models/tag.py" in fresh
    assert "app/models/order.py" not in fresh
    built(folder, CHANGED)
    assert files(folder / "shop") == expected


def test_only_what_depends_on_the_change_is_written(folder: Path) -> None:
    before = {path: (folder / "shop" / path).stat() for path in files(folder / "shop")}
    known = files(folder / "shop")
    built(folder, CHANGED)
    now = files(folder / "shop")
    written = {path for path in now if (folder / "shop" / path).stat().st_ino != inode(before.get(path))}
    assert written == {path for path in now if now[path] != known.get(path)}
    of_code = {path for path in written if path.endswith(".py") and not path.startswith((".stackgen/", "alembic/"))}
    assert of_code <= {f"{place}/{name}" for place, name in OF_TAG}


OF_TAG = [
    *(("app/models", "tag.py"), ("app/schemas", "tag.py"), ("app/services", "tag.py")),
    *(("app/api/routes", "tag.py"), ("tests/api", "test_tag.py"), ("tests/services", "test_tag.py")),
    *(("app/commands", "tag.py"), ("tests/commands", "test_tag.py"), ("tests/factories", "tag.py")),
]


def inode(known: os.stat_result | None) -> int | None:
    return known.st_ino if known else None


def rewritten(path: Path, change: Callable[[str], str]) -> None:
    """Another text under a right seal."""
    content = sealed.unsealed(path.read_bytes())
    assert content is not None
    found = sealed.sealed(change(content.decode()).encode())
    assert found is not None
    path.write_bytes(found)


def another_hash(text: str) -> str:
    stored = json.loads(text)
    stored["units"]["Order"][1][0][3] = "0" * 64
    return json.dumps(stored)


def another_path(text: str) -> str:
    stored = json.loads(text)
    stored["units"]["Order"][1][0][1] = "app/models/orders.py"
    return json.dumps(stored)


def another_maker(text: str) -> str:
    return json.dumps({**json.loads(text), "maker": "stackgen 0.0.1"})


def other_facts(text: str) -> str:
    stored = json.loads(text)
    stored["facts"] = [[name, piece, "0" * 32] for name, piece, _ in stored["facts"]]
    return json.dumps(stored)


def no_such_fact(text: str) -> str:
    stored = json.loads(text)
    stored["units"]["Order"][0].append(1_000_000)
    return json.dumps(stored)


def forged(path: Path) -> None:
    """An entry that looks right, of someone who does not have the key: Tag is as it was, whatever the spec says."""
    seal, _, text = path.read_text().partition("\n")
    stored = json.loads(text)
    tag = [number for number, (name, _, _) in enumerate(stored["facts"]) if name == "Tag"]
    for unit in stored["units"].values():
        unit[0] = [number for number in unit[0] if number not in tag]
    path.write_text(f"{seal}\n{json.dumps(stored)}")


def linked(path: Path) -> None:
    path.rename(path.with_name("elsewhere"))
    path.symlink_to("elsewhere")


DAMAGES: dict[str, Callable[[Path], object]] = {
    "gone": lambda path: path.unlink(),
    "empty": lambda path: path.write_bytes(b""),
    "truncated": lambda path: path.write_bytes(path.read_bytes()[:-100]),
    "no text": lambda path: path.write_bytes(b"\x00\xff\n\xfe"),
    "a letter": lambda path: path.write_bytes(path.read_bytes().replace(b"Order", b"Oreder", 1)),
    "forged": forged,
    "a link": linked,
    "a folder": lambda path: (path.unlink(), path.mkdir()),
    "sealed: another hash": lambda path: rewritten(path, another_hash),
    "sealed: another path": lambda path: rewritten(path, another_path),
    "sealed: another maker": lambda path: rewritten(path, another_maker),
    "sealed: other facts": lambda path: rewritten(path, other_facts),
    "sealed: no such fact": lambda path: rewritten(path, no_such_fact),
    "sealed: no JSON": lambda path: rewritten(path, lambda text: text[:-5]),
    "sealed: too deep": lambda path: rewritten(path, lambda _: "[" * 100_000),
}


@pytest.mark.parametrize("name", DAMAGES)
def test_damage_is_of_no_consequence(folder: Path, expected: dict[str, bytes], name: str) -> None:
    DAMAGES[name](folder / "shop" / MADE)
    built(folder, CHANGED)
    assert files(folder / "shop") == expected


@pytest.mark.parametrize("path", ["app/models/order.py", "tests/api/test_order.py"])
def test_a_text_that_is_no_longer_there_is_made_again(folder: Path, expected: dict[str, bytes], path: str) -> None:
    """Neither the file nor the copy of it has the text that is remembered."""
    (folder / "shop/.stackgen/base" / path).unlink()
    (folder / "shop" / path).write_text("# ours\n")
    built(folder, CHANGED)
    assert (folder / "shop/.stackgen/base" / path).read_bytes() == expected[path]
    assert (folder / "shop" / path).read_text() == "# ours\n"


def test_nothing_is_believed_that_another_user_wrote(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert memory_of(folder).units
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "another"))
    assert not memory_of(folder).units


def test_without_a_key_nothing_is_remembered(
    folder: Path, expected: dict[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    built(folder, CHANGED)
    assert files(folder / "shop") == expected
    assert not memory_of(folder).units


def test_the_key_is_the_users_alone(folder: Path, tmp_path: Path) -> None:
    assert memory_of(folder).units
    assert (tmp_path / "user/stackgen/key").stat().st_mode & 0o077 == 0
    assert {*os.listdir(tmp_path / "user/stackgen")} - {"templates"} == {"key"}


def test_a_project_that_moved_is_remembered(folder: Path, tmp_path: Path, expected: dict[str, bytes]) -> None:
    folder.rename(tmp_path / "moved")
    assert memory_of(tmp_path / "moved").units
    built(tmp_path / "moved", CHANGED)
    assert files(tmp_path / "moved/shop") == expected


def test_a_build_that_was_killed_leaves_nothing_for_long(folder: Path) -> None:
    left = folder / "shop" / f"{MADE}.1"
    left.write_text("")
    built(folder, CHANGED)
    assert not left.exists()


def test_check_remembers_nothing(folder: Path) -> None:
    (folder / "shop" / MADE).unlink()
    assert pipeline.Passes(folder / "spec.yaml").plan().is_up_to_date
    assert not (folder / "shop" / MADE).exists()


def test_a_revision_by_hand_between_two_builds_is_seen(folder: Path) -> None:
    built(folder, SPEC)
    versions = folder / "shop/alembic/versions"
    [first] = versions.glob("0001*.py")
    name = first.read_text().split('revision: str = "')[1].partition('"')[0]
    for number in (1, 2):  # two that follow the same: a build has to bring them together
        text = f'revision = "by_hand_{number}"\ndown_revision = "{name}"\n\n\ndef upgrade():\n    pass\n'
        (versions / f"0002_by_hand_{number}.py").write_text(text)
    from stackgen.project.settled import settled

    assert settled(folder / "spec.yaml", None) is None
    built(folder, SPEC)
    [merging] = versions.glob("*merge_branches.py")
    assert "by_hand_1" in merging.read_text()
    assert settled(folder / "spec.yaml", None) is not None
    (versions / "__pycache__").mkdir()
    assert settled(folder / "spec.yaml", None) is not None
    (versions / "0002_by_hand_1.py").write_text("# another\n" + text.replace("_2", "_1"))
    assert settled(folder / "spec.yaml", None) is None
