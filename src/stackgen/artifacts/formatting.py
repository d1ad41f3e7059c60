"""Artifacts in, the same Artifacts formatted out: one process over the whole set, the only door to ruff and black."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from stackgen.artifacts.contract import Artifact
from stackgen.artifacts.emitting import GeneratorBug

LINE_LENGTH = 100
TARGET = "py311"
PYTHON_SUFFIXES = (".py", ".pyi")
_PREFIX = "stackgen-format-"


class FormatterMissing(Exception):
    """The formatter that the spec names is not installed. Its text is a hint."""


def formatted(artifacts: Sequence[Artifact], formatter: Literal["ruff", "black"]) -> tuple[Artifact, ...]:
    """The artifacts with every Python file formatted; the others as they are.

    Raises:
        GeneratorBug: if a generator wrote Python that does not parse; it names the file.
        FormatterMissing: if the spec asks for black and black is not installed.
    """
    chosen = [index for index, artifact in enumerate(artifacts) if artifact.path.suffix in PYTHON_SUFFIXES]
    if not chosen:
        return tuple(artifacts)
    size = sum(len(artifacts[index].text) for index in chosen)
    with TemporaryDirectory(prefix=_PREFIX, dir=_memory(size), ignore_cleanup_errors=True) as folder:
        staged = {_stage(folder, index, artifacts[index]): index for index in chosen}
        run = _COMMANDS[formatter](folder)
        if run.returncode != 0:
            raise _bug(run.stderr, {Path(name).name: artifacts[index] for name, index in staged.items()})
        texts = {index: _read(name) for name, index in staged.items()}
    return tuple(
        replace(artifact, text=texts[index]) if index in texts else artifact for index, artifact in enumerate(artifacts)
    )


def _memory(size: int) -> str | None:
    """A file system in memory with room for `size` characters, four times faster here than a disk; None without one."""
    folder = "/dev/shm"
    if not os.access(folder, os.W_OK):
        return None
    _remove_leftovers(folder)
    return folder if shutil.disk_usage(folder).free > 4 * size + 8 * 1024 * 1024 else None


def _remove_leftovers(folder: str) -> None:
    """What builds that were killed more than an hour ago have left in memory."""
    for left in Path(folder).glob(f"{_PREFIX}*"):
        with suppress(OSError):
            if left.stat().st_mtime < time.time() - 3600:
                shutil.rmtree(left)


def _stage(folder: str, index: int, artifact: Artifact) -> str:
    # Flat and numbered: no folders to make, and no name that a formatter skips, such as `build/`.
    name = f"{folder}/f{index}{artifact.path.suffix}"
    with open(name, "w", encoding="utf-8", newline="\n") as file:
        file.write(artifact.text)
    return name


def _read(name: str) -> str:
    with open(name, encoding="utf-8", newline="") as file:
        return file.read()


def _ruff(folder: str) -> subprocess.CompletedProcess[str]:
    from ruff import find_ruff_bin

    options = ["--isolated", "--no-cache", "--line-length", str(LINE_LENGTH), "--target-version", TARGET]
    return _run([find_ruff_bin(), "format", *options, folder])


def _black(folder: str) -> subprocess.CompletedProcess[str]:
    # The empty file stands in for whatever configuration black would find for the user.
    config = Path(folder, "black.toml")
    config.write_text("", encoding="utf-8")
    options = ["--quiet", "--config", str(config), "--line-length", str(LINE_LENGTH), "--target-version", TARGET]
    run = _run([sys.executable, "-m", "black", *options, folder], BLACK_CACHE_DIR=folder)
    if "No module named black" in run.stderr:
        raise FormatterMissing("`pip install 'stackgen[black]'`, or leave `formatter` out")
    return run


_COMMANDS: dict[str, Callable[[str], subprocess.CompletedProcess[str]]] = {"ruff": _ruff, "black": _black}


def _run(command: list[str], **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, capture_output=True, text=True, encoding="utf-8", check=False, env={**os.environ, **environment}
    )


def _bug(output: str, artifacts: dict[str, Artifact]) -> GeneratorBug:
    """What the formatter said, in terms of the artifact, with the line that it stumbled over."""
    for name, line in re.findall(r"([^\s/\\:]+):(\d+)", output):
        if artifact := artifacts.get(name):
            text = "".join(artifact.text.splitlines(keepends=True)[int(line) - 1 : int(line)])
            return GeneratorBug(f"{artifact.path}:{line} is not valid Python: {text.strip()}")
    return GeneratorBug(f"the formatter failed: {output.strip()}")
