"""Compiled templates are kept for the next process, and nothing is run that this user's stackgen did not compile."""

from __future__ import annotations

import marshal
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import pytest

from stackgen.artifacts import sealed
from stackgen.artifacts.compiled import Compiled
from stackgen.artifacts.templates import Templates

CODE = compile("x = 1", "a.j2", "exec")


@dataclass(frozen=True)
class View:
    name: str


@pytest.fixture(autouse=True)
def user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The cache folder of a user who has none yet."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "user"))
    return tmp_path / "user/stackgen"


def keep(source: str = "text") -> Path:
    """What a process leaves that compiles a template."""
    bucket = Compiled("1").get_bucket(None, "a.j2", "/a.j2", source)
    assert bucket.code is None
    bucket.code = CODE
    Compiled("1").set_bucket(bucket)
    return bucket.place


def test_what_was_compiled_is_found_again(user: Path) -> None:
    keep()
    assert Compiled("1").get_bucket(None, "a.j2", "/a.j2", "text").code == CODE
    assert len([*(user / "templates").iterdir()]) == 1


def test_another_text_is_compiled_again_in_the_same_place(user: Path) -> None:
    keep()
    assert Compiled("1").get_bucket(None, "a.j2", "/a.j2", "other").code is None
    assert Compiled("2").get_bucket(None, "a.j2", "/a.j2", "text").code is None
    keep("other")
    assert len([*(user / "templates").iterdir()]) == 1


def no_marshal(content: bytes) -> bytes:
    inner = sealed.unsealed(content)
    assert inner is not None
    found = sealed.sealed(inner[:32] + b"nonsense")
    assert found is not None
    return found


DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "cut": lambda content: content[:-1],
    "a byte": lambda content: content[:-1] + bytes([content[-1] ^ 1]),
    "no seal": lambda content: content.partition(b"\n")[2],
    "code of another": lambda content: content[:97] + marshal.dumps(compile("x = 2", "a.j2", "exec")),
    "sealed nonsense": no_marshal,
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=list(DAMAGE))
def test_what_is_damaged_is_compiled_again(damage: Callable[[bytes], bytes]) -> None:
    place = keep()
    place.write_bytes(damage(place.read_bytes()))
    assert Compiled("1").get_bucket(None, "a.j2", "/a.j2", "text").code is None


def test_code_of_another_user_is_not_run(user: Path) -> None:
    keep()
    sealed.key_in.cache_clear()
    (user / "key").unlink()
    assert Compiled("1").get_bucket(None, "a.j2", "/a.j2", "text").code is None


def test_without_a_folder_templates_are_compiled_each_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, package: str
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert rendered(package) == "Hello, you"


def test_a_template_that_was_compiled_earlier_is_rendered(user: Path, package: str) -> None:
    assert rendered(package) == rendered(package) == "Hello, you"
    assert len([*(user / "templates").iterdir()]) == 1


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    folder = tmp_path / "stack_of_one"
    folder.mkdir()
    (folder / "__init__.py").write_text("")
    (folder / "hello.j2").write_text("Hello, {{ name }}")
    monkeypatch.syspath_prepend(tmp_path)
    return "stack_of_one"


def rendered(package: str) -> str:
    """As another process would."""
    return Templates(package).render("hello.j2", PurePosixPath("hello"), View("you")).text
