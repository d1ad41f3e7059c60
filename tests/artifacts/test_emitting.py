"""Generators are run in order, and every file comes from one of them."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from stackgen.artifacts.contract import Artifact, Generator, Request
from stackgen.artifacts.emitting import GeneratorBug, emit
from stackgen.model.entities import App, Model

REQUEST = Request(Model(App("shop", "Shop", "", "0.1.0", "app", "ruff", "./shop"), (), ()))


def writing(name: str, *paths: str) -> Generator:
    return Generator(name, "", lambda _request: (Artifact(PurePosixPath(path), "") for path in paths))


def test_artifacts_come_in_the_order_of_their_generators() -> None:
    emitted = emit([writing("one", "b", "a"), writing("two", "c")], REQUEST)
    assert [str(artifact.path) for artifact in emitted] == ["b", "a", "c"]


@pytest.mark.parametrize(
    "path",
    [
        "/etc/passwd",
        "../a",
        "a/../../b",
        ".",
        ".stackgen/lock.json",
        ".Stackgen/x",
        ".git/config",
        "a\nb",
        "c:x",
        "a\\b",
    ],
)
def test_a_path_outside_the_project_is_a_bug(path: str) -> None:
    with pytest.raises(GeneratorBug, match="one writes"):
        emit([writing("one", path)], REQUEST)


@pytest.mark.parametrize("other", ["app/order.py", "app/Order.py", "APP/order.py"])
def test_two_generators_of_one_file_are_a_bug_that_names_both(other: str) -> None:
    with pytest.raises(GeneratorBug, match=r"one and two both write 'app/order\.py'"):
        emit([writing("one", "app/order.py"), writing("two", other)], REQUEST)


def test_one_generator_may_not_write_a_file_twice_either() -> None:
    with pytest.raises(GeneratorBug, match="one and one both write"):
        emit([writing("one", "a", "a")], REQUEST)


def test_a_file_that_is_also_a_folder_is_a_bug() -> None:
    with pytest.raises(GeneratorBug, match="'app/order', which is also a folder"):
        emit([writing("one", "app/order", "app/Order/x.py")], REQUEST)
