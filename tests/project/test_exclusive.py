"""One build at a time in one folder."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from stackgen.project.exclusive import exclusive
from stackgen.project.places import Busy, WriteError

HOLD = (
    "import sys; from pathlib import Path; from stackgen.project.exclusive import exclusive\n"
    "with exclusive(Path(sys.argv[1])): print('held', flush=True); input()"
)


def holder(root: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", HOLD, str(root)]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_who_holds_the_project_is_named_when_patience_ends(tmp_path: Path) -> None:
    with holder(tmp_path) as other:
        with pytest.raises(Busy, match=str(other.pid)), exclusive(tmp_path, patience=0.1):
            pass
        other.communicate("\n")


def test_a_build_waits_for_the_one_before(tmp_path: Path) -> None:
    with holder(tmp_path) as other:
        threading.Timer(0.3, other.kill).start()
        with exclusive(tmp_path, patience=20):
            assert (tmp_path / ".stackgen/build.lock").read_text() == f"{os.getpid()}\n"


def test_a_killed_build_holds_nothing(tmp_path: Path) -> None:
    with holder(tmp_path) as other:
        other.kill()
        other.wait()
    with exclusive(tmp_path, patience=0):
        pass


def test_nothing_is_left_in_the_folder(tmp_path: Path) -> None:
    with exclusive(tmp_path):
        pass
    assert not list(tmp_path.iterdir())


def test_a_folder_that_is_not_there_needs_no_holding(tmp_path: Path) -> None:
    with exclusive(tmp_path / "new"):
        assert not (tmp_path / "new").exists()


def test_many_builds_never_meet(tmp_path: Path) -> None:
    inside: list[int] = []
    most: list[int] = []

    def work(number: int) -> None:
        for _ in range(20):
            with exclusive(tmp_path, patience=60):
                inside.append(number)
                most.append(len(inside))
                inside.remove(number)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == [1] * 80


def test_a_link_that_leads_nowhere_is_explained(tmp_path: Path) -> None:
    (tmp_path / ".stackgen").symlink_to("nowhere")
    with pytest.raises(WriteError, match="nothing was changed"), exclusive(tmp_path):
        pass


def test_a_folder_that_may_not_be_written_to_is_explained(tmp_path: Path) -> None:
    (tmp_path / ".stackgen").write_text("")
    with pytest.raises(WriteError, match="nothing was changed"), exclusive(tmp_path):
        pass
