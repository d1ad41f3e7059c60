"""Formatting: the whole set in one process, with our settings and nobody else's."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable
from pathlib import Path, PurePosixPath
from typing import Literal, get_args

import pytest

from stackgen.artifacts import formatting
from stackgen.artifacts.contract import Artifact, Ownership
from stackgen.artifacts.emitting import GeneratorBug
from stackgen.artifacts.formatting import formatted

Formatter = Literal["ruff", "black"]
each_formatter = pytest.mark.parametrize("formatter", get_args(Formatter))


def files(given: dict[str, str]) -> list[Artifact]:
    return [Artifact(PurePosixPath(path), text) for path, text in given.items()]


def texts(artifacts: Iterable[Artifact]) -> dict[str, str]:
    return {str(artifact.path): artifact.text for artifact in artifacts}


@each_formatter
def test_python_is_formatted_and_the_rest_is_not(formatter: Formatter) -> None:
    stub = "def f(): ...\n\n\n\nx:int\n"
    given = files({"app/a.py": "x = {  'a':1 }\n", "stub.pyi": stub, "a.md": "x = {  'a':1 }\n"})
    assert texts(formatted(given, formatter)) == {
        "app/a.py": 'x = {"a": 1}\n',
        "stub.pyi": "def f(): ...\n\nx: int\n",
        "a.md": "x = {  'a':1 }\n",
    }


@each_formatter
def test_lines_are_a_hundred_wide(formatter: Formatter) -> None:
    fits = f'x = call("{"a" * 40}", "{"b" * 44}")\n'
    assert len(fits) == 101
    (out,) = formatted(files({"a.py": fits}), formatter)
    assert out.text == fits
    (out,) = formatted(files({"a.py": fits.replace("call", "calls")}), formatter)
    assert out.text.count("\n") > 1


@each_formatter
def test_order_and_ownership_stay(formatter: Formatter) -> None:
    given = [Artifact(PurePosixPath(f"{n}.py"), f"x={n}\n", Ownership.ONCE) for n in (3, 1, 2)]
    assert formatted(given, formatter) == tuple(
        Artifact(PurePosixPath(f"{n}.py"), f"x = {n}\n", Ownership.ONCE) for n in (3, 1, 2)
    )


@each_formatter
def test_folders_that_formatters_skip_are_formatted_as_well(formatter: Formatter) -> None:
    given = files({"build/a.py": "x=1\n", "venv/a.py": "x=1\n", ".git/a.py": "x=1\n"})
    assert set(texts(formatted(given, formatter)).values()) == {"x = 1\n"}


@each_formatter
def test_settings_of_the_user_are_not_read(
    formatter: Formatter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = "[tool.ruff]\nline-length = 20\n[tool.black]\nline-length = 20\n"
    for place in (tmp_path, tmp_path / "ruff", tmp_path / "black"):
        place.mkdir(exist_ok=True)
        (place / "pyproject.toml").write_text(settings)
    (tmp_path / "black").rename(tmp_path / "black.d")
    (tmp_path / "black").write_text(settings)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr(formatting, "_memory", lambda _size: str(tmp_path))
    text = "value = call(argument_one, argument_two)\n"
    assert texts(formatted(files({"a.py": text}), formatter)) == {"a.py": text}


@each_formatter
def test_text_is_kept_to_the_letter(formatter: Formatter) -> None:
    text = 'x = "é\u2028\U0001f600"\n'
    assert texts(formatted(files({"a.py": text}), formatter)) == {"a.py": text}


@each_formatter
def test_python_that_does_not_parse_is_a_bug_that_names_the_file_and_the_line(formatter: Formatter) -> None:
    given = files({"good.py": "x = 1\n", "app/bad.py": "x = 1\ndef f(:\n    pass\n"})
    with pytest.raises(GeneratorBug, match=r"app/bad\.py:2 is not valid Python: def f\(:"):
        formatted(given, formatter)


def test_nothing_is_run_when_there_is_no_python(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(formatting.subprocess, "run", None)
    assert texts(formatted(files({"a.md": "#\n"}), "ruff")) == {"a.md": "#\n"}


def test_ruff_does_not_need_to_be_on_the_path(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert texts(formatted(files({"a.py": "x=1\n"}), "ruff")) == {"a.py": "x = 1\n"}


def test_what_killed_builds_left_in_memory_is_removed_after_an_hour(tmp_path: Path) -> None:
    for name, age in (("stackgen-format-old", 4000), ("stackgen-format-new", 10), ("other", 4000)):
        (tmp_path / name).mkdir()
        then = time.time() - age
        os.utime(tmp_path / name, (then, then))
    formatting._remove_leftovers(str(tmp_path))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["other", "stackgen-format-new"]
