"""Files that were made to hurt: each is answered with a message, at once, and with little memory."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

TOP = b"stackgen: 1\napp: {name: x}\nentities:\n"
HEAD = TOP + b"  E:\n    fields:\n"
RULE = HEAD + b"      a: int\n    checks:\n      a: "
TEXT = HEAD + b"      a: {type: string, pattern: '"
SECONDS = 10.0  # of processor time, start-up included: seconds on a slow and busy machine, one or two elsewhere
MEGABYTES = 300

FILES = {
    "a million brackets": (b"[" * 1_000_000, "nested more than 64 levels deep"),
    "half a million braces": (b"{a: " * 500_000, "nested more than 64 levels deep"),
    "lines of ever more spaces": (b"".join(b" " * n + b"a:\n" for n in range(3000)), "nested more than 64 levels deep"),
    "questions": (b"? " * 400_000, "nested more than 64 levels deep"),
    "an alias bomb": (
        b"a0: &a0 [x,x,x]\n"
        + b"".join(b"a%d: &a%d [%s]\n" % (n, n, b",".join([b"*a%d" % (n - 1)] * 9)) for n in range(1, 30)),
        "the aliases of this file expand to too much",
    ),
    "an alias inside of itself": (b"a: &a [*a]", "this alias is inside of what it stands for"),
    "a hundred megabytes": (b"a: b\n" * 20_000_000, "is larger than 10 MB"),
    "a million keys": (b"".join(b"k%d: 1\n" % n for n in range(900_000)), "more than 150,000 keys and values"),
    "half a million anchors": (b"".join(b"a%d: &a%d 1\n" % (n, n) for n in range(400_000)), "more than 150,000 keys"),
    "one key again and again": (b"k: 1\n" * 70_000, "duplicate-key"),
    "seventy thousand keys that are none": (b"".join(b"k%d: 1\n" % n for n in range(70_000)), "unknown-key"),
    "seventy thousand entities that are none": (
        TOP + b"".join(b"  e%d: 5\n" % n for n in range(70_000)), "200 problems found, and there may be more"
    ),
    "seventy thousand types that are none": (
        HEAD + b"".join(b"      e%d: sting\n" % n for n in range(70_000)), "200 problems found, and there may be more"
    ),
    "a million spaces": (HEAD + b"      a: 'string" + b" " * 3_000_000 + b"!'", '"!" cannot stand here'),
    "a default of a million spaces": (HEAD + b"      a: 'int = x" + b" " * 3_000_000 + b"y'", "a whole number"),
    "a million flags": (HEAD + b"      a: string" + b" a" * 1_000_000, 'there is no flag "a"'),
    "a name of a million letters": (HEAD + b"      a: " + b"a" * 3_000_000, "unknown-type"),
    "a number of a million digits": (HEAD + b"      a: int = " + b"9" * 1_000_000, "a whole number is expected"),
    "a hexadecimal number of a million digits": (b"stackgen: 0x" + b"f" * 1_000_000, "bad-version"),
    "a million parentheses": (RULE + b"(" * 1_000_000, "too long"),
    "a sum of half a million": (RULE + b"a + " * 500_000 + b"1 > 0", "too long"),
    "a pattern of groups": (TEXT + b"(a" * 9000 + b")" * 9000 + b"'}", "bad-pattern"),
    "a pattern that backtracks": (TEXT + b"^(a+)+$'}", "bad-pattern"),
    "a zero byte": (b"stackgen: 1\0", "the character U+0000 is not allowed"),
    "UTF-16 with a mark": ("stackgen: 1\n".encode("utf-16"), "the file is UTF-16, not UTF-8"),
    "UTF-16 without a mark": ("stackgen: 1\n".encode("utf-16-be"), "the file is UTF-16, not UTF-8"),
    "Latin-1": ("stackgen: 1 # é".encode("latin-1"), "the file is not UTF-8"),
    "tabs": (b"stackgen: 1\napp:\n\tname: x\n", "a tab cannot indent in YAML"),
    "nothing": (b"", "the file holds nothing"),
    "nothing but a comment": (b"# x\n", "the file holds nothing"),
    "nothing but a mark": (b"\xef\xbb\xbf", "the file holds nothing"),
    "a key twice": (b"stackgen: 1\nstackgen: 1\n", "stands here twice"),
    "escapes for a terminal": (b"\x1b[2J: 1\n", "the character U+001B is not allowed"),
}  # fmt: skip


@dataclass(frozen=True)
class Outcome:
    status: int
    said: str
    seconds: float
    megabytes: float


# The command in a process of its own, which says at its end what it has needed.
PROGRAM = """
import sys
from stackgen.cli import run
status = run(sys.argv[2:])
with open("/proc/self/status") as known, open(sys.argv[1], "w") as told:
    told.write(known.read())
sys.exit(status)
"""


def run(path: str, folder: Path, command: tuple[str, ...] = ("inspect", "model")) -> Outcome:
    """What the command says of a file, and what that took."""
    said, told = folder / "said", folder / "told"
    with said.open("wb") as errors:
        arguments = [sys.executable, "-c", PROGRAM, told, *command, path]
        process = subprocess.Popen(arguments, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=errors)
    timer = threading.Timer(60, process.kill)
    timer.start()
    _, status, usage = os.wait4(process.pid, 0)
    timer.cancel()
    process.returncode = os.waitstatus_to_exitcode(status)
    peak = re.search(r"VmHWM:\s*(\d+) kB", told.read_text()) if told.exists() else None
    assert peak, said.read_text("utf-8")
    seconds = usage.ru_utime + usage.ru_stime
    return Outcome(process.returncode, said.read_text("utf-8"), seconds, int(peak[1]) / 1024)


def check(outcome: Outcome, message: str) -> None:
    assert outcome.status == 1, outcome
    assert message in outcome.said, outcome.said[:2000]
    assert "Traceback" not in outcome.said
    assert len(outcome.said) < 200_000
    assert outcome.seconds < SECONDS
    assert outcome.megabytes < MEGABYTES


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    yield tmp_path
    for path in tmp_path.iterdir():  # some are large
        if path.is_file():
            path.unlink()


@pytest.mark.parametrize("name", FILES)
def test_a_hostile_file(name: str, folder: Path) -> None:
    content, message = FILES[name]
    path = folder / "spec.yaml"
    path.write_bytes(content)
    check(run(str(path), folder), message)


def test_a_file_of_a_hundred_gigabytes(folder: Path) -> None:
    path = folder / "spec.yaml"
    with path.open("wb") as file:
        file.truncate(10**11)
    check(run(str(path), folder, ("build",)), "is larger than 10 MB")


@pytest.mark.parametrize("command", ["build", "check"])
def test_a_pipe_that_nobody_writes_to(folder: Path, command: str) -> None:
    path = folder / "spec.yaml"
    os.mkfifo(path)
    check(run(str(path), folder, (command,)), "the file is a pipe or a device")


def test_a_device(folder: Path) -> None:
    check(run("/dev/zero", folder), "the file is a pipe or a device")


def test_a_directory(folder: Path) -> None:
    check(run(str(folder), folder), "the file is a directory")


def test_a_file_that_is_missing(folder: Path) -> None:
    check(run(str(folder / "none.yaml"), folder), "the file does not exist")


def test_a_link_to_itself(folder: Path) -> None:
    path = folder / "spec.yaml"
    path.symlink_to(path)
    check(run(str(path), folder), "the file cannot be read")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(folder: Path) -> None:
    path = folder / "spec.yaml"
    path.write_text("stackgen: 1\n")
    path.chmod(0)
    check(run(str(path), folder), "the file cannot be read: Permission denied")
