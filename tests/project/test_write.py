"""Writing: all of it or nothing, whenever the process is killed and whatever the disk says."""

from __future__ import annotations

import errno
import os
import resource
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from stackgen.project import write as writing
from stackgen.project.places import ProjectError, WriteError
from stackgen.project.tree import read_project
from tests.project.builds import artifacts, build, contents, own, planned

OLD = {"a.py": "1\n", "gone/deep/b.py": "1\n", "app/c.py": "1\n"}
NEW = {"a.py": "2\n", "app/c.py": "1\n", "app/new/d.py": "2\n", "e.py": "2\n"}
STEPS = ("open", "replace", "unlink", "mkdir", "makedirs", "rmdir", "fsync")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "shop"


class Killed(BaseException):
    """Stands for the end of the process: no clean-up of ours may run for it to come out right."""


def killing(monkeypatch: pytest.MonkeyPatch, at: int) -> None:
    """Make the `at`-th step that changes the disk the last one: from there on, nothing works any more."""
    left = [at]

    def dying(step: Callable[..., object]) -> Callable[..., object]:
        def call(*args: object, **kwargs: object) -> object:
            left[0] -= 1
            if left[0] < 0:
                raise Killed
            return step(*args, **kwargs)

        return call

    for name in STEPS:
        monkeypatch.setattr(os, name, dying(getattr(os, name)))
    monkeypatch.setattr(writing.shutil, "rmtree", dying(writing.shutil.rmtree))


def killed_at_every_step(
    folder: Path, monkeypatch: pytest.MonkeyPatch, prepare: Callable[[Path], object], run: Callable[[Path], object]
) -> Iterator[Path]:
    """A project for every step that `run` makes on the disk, killed at that step."""
    for at in range(1000):
        root = folder / str(at) / "shop"
        root.parent.mkdir()
        prepare(root)
        with monkeypatch.context() as patch:
            killing(patch, at)
            try:
                run(root)
            except Killed:
                pass
            else:
                return
        yield root
    pytest.fail("it never ends")


def build_old(root: Path) -> None:
    build(root, OLD)


def write_new(root: Path) -> None:
    writing.write(planned(root, artifacts(NEW)))


def test_a_build_killed_at_any_step_leaves_the_old_or_the_new(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build(tmp_path / "old", OLD)
    build(tmp_path / "new", OLD)
    build(tmp_path / "new", NEW)
    old, new = contents(tmp_path / "old"), contents(tmp_path / "new")
    found = []
    for root in killed_at_every_step(tmp_path, monkeypatch, build_old, write_new):
        seen = read_project(root, NEW)  # what `check` sees, before anything is completed
        writing.recover(root)
        assert contents(root) in (old, new)
        is_new = contents(root) == new
        assert dict(seen.files) == {path: text.encode() for path, text in (NEW if is_new else OLD).items()}
        assert not (root / ".stackgen/staging").exists()
        assert (root / "app/new").exists() == is_new
        found.append(is_new)
    assert found == sorted(found)
    assert len(found) > 30
    assert set(found) == {False, True}


def test_completing_a_build_may_be_killed_as_well(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def prepare(root: Path) -> None:
        build(root, OLD)
        with monkeypatch.context() as patch:
            patch.setattr(writing, "_apply", lambda *_: None)
            write_new(root)

    count = 0
    for root in killed_at_every_step(tmp_path, monkeypatch, prepare, writing.recover):
        writing.recover(root)
        assert own(root) == NEW
        count += 1
    assert count > 10


def test_a_new_project_killed_at_any_step_is_there_or_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for root in killed_at_every_step(tmp_path, monkeypatch, lambda _: None, write_new):
        assert not root.exists() or own(root) == NEW
        build(root, NEW)
        assert own(root) == NEW


def test_a_killed_process_leaves_nothing_behind_once_the_next_build_is_done(tmp_path: Path) -> None:
    root = tmp_path / "shop"
    script = (
        "import os, sys; from pathlib import Path; from stackgen.project import write as w;"
        "from tests.project.builds import artifacts, planned;"
        "w._put = lambda *a, **k: os._exit(9);"
        "w.write(planned(Path(sys.argv[1]), artifacts({'a.py': '1'})))"
    )
    run = subprocess.run([sys.executable, "-c", script, str(root)], cwd=Path(__file__).parents[2], check=False)
    assert run.returncode == 9
    assert [path.name for path in tmp_path.iterdir()] != []
    build(root, NEW)
    assert [path.name for path in tmp_path.iterdir()] == ["shop"]


def fail_with(number: int, monkeypatch: pytest.MonkeyPatch, after: int) -> None:
    left = [after]
    put = writing._put

    def failing(*args: object, **kwargs: object) -> None:
        left[0] -= 1
        if left[0] < 0:
            raise OSError(number, os.strerror(number))
        put(*args, **kwargs)  # type: ignore[arg-type]

    monkeypatch.setattr(writing, "_put", failing)


@pytest.mark.parametrize("after", range(9))
def test_a_full_disk_leaves_the_project_as_it_was(root: Path, monkeypatch: pytest.MonkeyPatch, after: int) -> None:
    build(root, OLD)
    before, folders = contents(root), sorted(root.rglob("*/"))
    fail_with(errno.ENOSPC, monkeypatch, after)
    with pytest.raises(WriteError, match="No space left on device; nothing was changed"):
        build(root, NEW)
    assert contents(root) == before
    assert sorted(root.rglob("*/")) == folders


def test_a_full_disk_leaves_nothing_of_a_new_project(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fail_with(errno.ENOSPC, monkeypatch, 3)
    with pytest.raises(WriteError, match="No space left on device; nothing was changed"):
        build(root, NEW)
    assert not list(root.parent.iterdir())


def test_a_limit_on_the_size_of_files_is_like_a_full_disk(root: Path) -> None:
    build(root, OLD)
    before = contents(root)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, limits[1]))
    try:
        with pytest.raises(WriteError, match="File too large"):
            build(root, {**NEW, "large.py": "x" * 200_000})
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert contents(root) == before


def test_a_folder_that_may_not_be_written_to_is_found_before_anything_is_written(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(root, OLD)
    before = contents(root)
    # Root may write anywhere, so the mode of the folder would not do.
    monkeypatch.setattr(os, "access", lambda path, _mode: Path(path) != root / "app")
    with pytest.raises(WriteError, match=r"Permission denied: .*app; nothing was changed"):
        build(root, {**NEW, "app/c.py": "2\n"})
    assert contents(root) == before


def test_a_folder_where_a_copy_is_to_go_is_found_before_anything_is_written(root: Path) -> None:
    build(root, OLD)
    (root / ".stackgen/base/a.py").unlink()
    (root / ".stackgen/base/a.py/in").mkdir(parents=True)
    before = contents(root)
    with pytest.raises(WriteError, match="Is a directory"):
        build(root, NEW)
    assert contents(root) == before


def test_a_cache_is_not_written_out_of_the_project(root: Path, tmp_path: Path) -> None:
    build(root, OLD)
    (tmp_path / "outside").mkdir()
    (root / ".stackgen/cache").symlink_to(tmp_path / "outside")
    writing.write_cache(root, ".stackgen/cache/settled.json", b"{}")
    assert not list((tmp_path / "outside").iterdir())


def test_a_file_keeps_its_mode(root: Path) -> None:
    build(root, {"run.sh": "1\n"})
    (root / "run.sh").chmod(0o754)
    build(root, {"run.sh": "2\n"})
    assert stat.S_IMODE((root / "run.sh").stat().st_mode) == 0o754


def test_a_new_file_has_the_mode_that_the_user_wants(root: Path) -> None:
    before = os.umask(0o027)
    try:
        build(root, {"a.py": ""})
    finally:
        os.umask(before)
    assert stat.S_IMODE((root / "a.py").stat().st_mode) == 0o640


def test_text_is_utf8_with_plain_line_ends(root: Path) -> None:
    build(root, {"a.py": "é\n\u2028"})
    assert (root / "a.py").read_bytes() == "é\n\u2028".encode()


def test_an_empty_folder_that_is_there_is_filled_and_not_replaced(root: Path) -> None:
    root.mkdir()
    before = root.stat().st_ino
    build(root, NEW)
    assert root.stat().st_ino == before
    assert own(root) == NEW


def test_a_new_project_does_not_replace_one_that_was_made_meanwhile(root: Path) -> None:
    plan = planned(root, artifacts(NEW))
    build(root, OLD)
    folder = root.rename(root.with_name("aside"))
    exists = iter([False, True])

    class Appearing(type(root)):  # type: ignore[misc]
        def exists(self, **_: object) -> bool:
            return next(exists)

    folder.rename(root)
    late = Appearing(root)
    with pytest.raises(writing.Overtaken):
        writing.write(replace(plan, root=late))
    assert own(root) == OLD


@pytest.mark.parametrize(
    "journal", ["{", "[]", '{"puts": ["../x"], "deletes": []}', '{"puts": [], "deletes": ["/etc/passwd"]}']
)
def test_a_journal_that_cannot_be_trusted_is_an_error(root: Path, journal: str) -> None:
    build(root, OLD)
    (root / ".stackgen/journal").write_text(journal)
    with pytest.raises(ProjectError, match="journal"):
        writing.recover(root)
    assert own(root) == OLD
