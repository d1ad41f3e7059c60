"""Specs in several files: what joins, what is refused, and that a build notices every file."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from stackgen.model.entities import Model
from stackgen.model.resolve import model_of
from stackgen.reading.problems import SpecError
from stackgen.reading.source import Source, read_source

HEAD = "stackgen: 1\napp: {name: shop}\n"


def write(folder: Path, **files: str) -> None:
    """Files by name; `__` stands for a slash, and the suffix is left out."""
    for name, text in files.items():
        path = folder / (name.replace("__", "/") + ".yaml")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(HEAD + text if name == "spec" else text)


def entity(name: str) -> str:
    return f"entities:\n  {name}: {{fields: {{name: string}}}}\n"


def source(folder: Path) -> Source:
    return read_source(folder / "spec.yaml")


def model(folder: Path) -> Model:
    return model_of(source(folder))


def names(folder: Path) -> list[str]:
    return [found.names.word for found in model(folder).entities]


def problems(folder: Path) -> list[str]:
    with pytest.raises(SpecError) as raised:
        model(folder)
    return [str(problem).replace(str(folder) + "/", "") for problem in raised.value.problems]


def test_files_join_in_the_order_of_the_list_and_those_of_a_pattern_by_name(tmp_path: Path) -> None:
    write(tmp_path, spec="include: [last.yaml, '**/*.yaml']\n" + entity("Own"))
    write(tmp_path, last=entity("Last"), b=entity("Bee"), a=entity("Ant"), deep__er__c=entity("Cat"))
    assert names(tmp_path) == ["Own", "Last", "Ant", "Bee", "Cat"]


def test_the_model_is_that_of_one_file(tmp_path: Path) -> None:
    types = "enums:\n  State: [open, closed]\n"
    mixins = "mixins:\n  Stated: {fields: {state: State = open}}\n"
    thing = "entities:\n  Thing: {mixins: [Stated], fields: {name: string}}\n"
    write(tmp_path, spec="include: ['parts/*']\n", parts__a=thing, parts__b=mixins, parts__c=types)
    write(tmp_path / "one", spec=types + mixins + thing)
    assert model(tmp_path) == model(tmp_path / "one")


def test_hidden_files_are_left_out_unless_they_are_named(tmp_path: Path) -> None:
    write(tmp_path, spec="include: ['*/*.yaml', .named.yaml]\n")
    write(
        tmp_path,
        **{"parts__a": entity("Ant"), "parts__.b": entity("Bee"), ".git__c": entity("Cat"), ".named": entity("Dog")},
    )
    assert names(tmp_path) == ["Ant", "Dog"]


def test_a_name_may_hold_what_looks_like_a_pattern(tmp_path: Path) -> None:
    write(tmp_path, spec="include: ['[a].yaml']\n", **{"[a]": entity("Ant"), "a": entity("No")})
    assert names(tmp_path) == ["Ant"]


def test_a_link_inside_is_followed_and_a_file_is_read_once(tmp_path: Path) -> None:
    write(tmp_path, spec="include: ['*/*.yaml']\n", parts__a=entity("Ant"))
    (tmp_path / "links").mkdir()
    (tmp_path / "links/b.yaml").symlink_to("../parts/a.yaml")
    assert names(tmp_path) == ["Ant"]


@pytest.mark.parametrize("link", ["file", "folder"])
def test_a_link_that_leads_out_is_refused(tmp_path: Path, link: str) -> None:
    write(tmp_path / "outside", a=entity("Ant"))
    write(tmp_path / "in", spec="include: [parts/a.yaml]\n" + entity("Own"))
    if link == "file":
        (tmp_path / "in/parts").mkdir()
        (tmp_path / "in/parts/a.yaml").symlink_to("../../outside/a.yaml")
    else:
        (tmp_path / "in/parts").symlink_to("../outside")
    message = '"parts/a.yaml" is a link that leads out of the spec\'s folder'
    assert problems(tmp_path / "in") == [f"spec.yaml:3:11: bad-include: {message}"]


def test_a_spec_by_a_link_to_its_folder_is_no_way_out(tmp_path: Path) -> None:
    write(tmp_path / "real", spec="include: ['*.yaml']\n", a=entity("Ant"))
    (tmp_path / "link").symlink_to("real")
    assert names(tmp_path / "link") == ["Ant"]


def test_a_broken_link_is_refused(tmp_path: Path) -> None:
    write(tmp_path, spec="include: [a.yaml]\n" + entity("Own"))
    (tmp_path / "a.yaml").symlink_to("nowhere.yaml")
    assert problems(tmp_path) == ['spec.yaml:3:11: bad-include: the file "a.yaml" does not exist']


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    write(tmp_path, spec="include: [a.yaml]\n", a=entity("Ant"))
    (tmp_path / "a.yaml").chmod(0)
    assert problems(tmp_path) == ["a.yaml:1:1: bad-file: the file cannot be read: Permission denied"]


def test_x_keys_of_several_files_do_not_meet(tmp_path: Path) -> None:
    write(tmp_path, spec="include: [a.yaml, b.yaml]\nx-name: &n string\n")
    write(tmp_path, a="x-name: &n string\nentities: {Ant: {fields: {name: *n}}}\n")
    write(tmp_path, b="x-name: &n text\nentities: {Bee: {fields: {name: *n}}}\n")
    assert [str(found.fields[1].type.kind) for found in model(tmp_path).entities] == ["string", "text"]


def test_every_file_that_was_read_is_known_with_its_hash(tmp_path: Path) -> None:
    write(tmp_path, spec="include: ['parts/*']\n", parts__b=entity("Bee"), parts__a=entity("Ant"))
    read = source(tmp_path)
    assert [Path(path).name for path in read.digests] == ["spec.yaml", "a.yaml", "b.yaml"]
    assert read.matches == {"parts/*": ("parts/a.yaml", "parts/b.yaml")}


def test_the_lines_of_every_file_are_shown(tmp_path: Path) -> None:
    write(tmp_path, spec="include: [a.yaml]\n", a="entities:\n  Ant: {fields: {name: strng}}\n")
    with pytest.raises(SpecError) as raised:
        model(tmp_path)
    assert "    2 |   Ant: {fields: {name: strng}}\n" in raised.value.show()
