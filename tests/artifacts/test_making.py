"""What is remembered of a build is right: whatever changes in a spec, the next build makes what it would make anyhow.

`python -m tests.artifacts.test_making 500` makes as many random changes of every example, and prints what it has seen.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import fields
from pathlib import Path
from random import Random
from typing import Any

import pytest
import yaml

from stackgen.artifacts import generators, making
from stackgen.artifacts.contract import Artifact, Request
from stackgen.artifacts.making import Making, make
from stackgen.artifacts.remembering import Memory, Recalled, memory_from, memory_text
from stackgen.artifacts.seeing import Facts, Seen, seen
from stackgen.model.entities import Entity, Model
from stackgen.model.resolve import model_of
from stackgen.model.stored import plain
from stackgen.reading.problems import SpecError
from stackgen.reading.source import source_of

SPECS = Path(__file__).parents[2] / "specs"
EXAMPLES = [SPECS / "shop.yaml", *sorted((SPECS / "features").glob("*.yaml")), *sorted(SPECS.glob("domains/*.yaml"))]
TYPES = (
    *(
        "string",
        "string(1..40) unique",
        "text?",
        "int(0..9) = 3",
        "bigint index",
        "decimal(8,2)",
        "bool = true",
        "date",
    ),
    *("datetime = now", "email?", "json?", "string[]", "bytes(20)?", "password", "uuid", "slug unique", "float?"),
)
FLAGS = ("versioned", "soft_delete", "unique", "index", "optional", "immutable", "readonly", "private", "part_of")
Data = dict[str, Any]


def changed(spec: Data, random: Random) -> Data:
    """The spec with something else in one entity; perhaps it is wrong then."""
    spec = deepcopy(spec)
    name = random.choice(list(spec["entities"]))
    random.choice(CHANGES)(spec, name, random)
    return spec


def drop(spec: Data, name: str, random: Random) -> None:
    """A key somewhere in the entity, or all of it."""
    places = list(_mappings(spec["entities"][name]))
    if not places or random.random() < 0.05:
        del spec["entities"][name]
    elif place := random.choice(places):
        del place[random.choice(list(place))]


def alter_field(spec: Data, name: str, random: Random) -> None:
    fields = _part(spec, name, "fields")
    if fields:
        fields[random.choice(list(fields))] = random.choice(TYPES)


def add_field(spec: Data, name: str, random: Random) -> None:
    _part(spec, name, "fields")[f"added_{random.randrange(100)}"] = random.choice(TYPES)


def add_relation(spec: Data, name: str, random: Random) -> None:
    number = random.randrange(100)
    target = random.choice(list(spec["entities"])) + random.choice(("", "?", "[]"))
    _part(spec, name, "relations")[f"other_{number}"] = {"to": target, "inverse": f"others_{number}"}


def add_entity(spec: Data, name: str, random: Random) -> None:
    word = f"Added{random.randrange(100)}"
    spec["entities"][word] = {"fields": {"name": "string"}, "relations": {"one": {"to": name, "inverse": word.lower()}}}


def rename(spec: Data, name: str, random: Random) -> None:
    """A field of the entity."""
    fields = _part(spec, name, "fields")
    if fields:
        old = random.choice(list(fields))
        spec["entities"][name]["fields"] = {(f"{old}_now" if one == old else one): of for one, of in fields.items()}


def flag(spec: Data, name: str, random: Random) -> None:
    places = [spec["entities"][name], *_mappings(spec["entities"][name])]
    random.choice([place for place in places if isinstance(place, dict)])[random.choice(FLAGS)] = random.random() < 0.7


def document(spec: Data, name: str, random: Random) -> None:
    spec["entities"][name]["doc"] = f"Said {random.randrange(100)}."


def move(spec: Data, name: str, _random: Random) -> None:
    """The entity to the end."""
    spec["entities"][name] = spec["entities"].pop(name)


def switch(spec: Data, _name: str, random: Random) -> None:
    """Something that is not of an entity."""
    generators_off = spec.setdefault("generators", {})
    generators_off[random.choice(("commands", "seeds"))] = random.random() < 0.5
    for enum in (spec.get("enums") or {}).values():
        if isinstance(enum, list) and random.random() < 0.5:
            enum.append(f"more-{random.randrange(100)}")


CHANGES = (drop, drop, alter_field, add_field, add_relation, add_entity, rename, flag, flag, document, move, switch)


def _mappings(value: Any) -> Iterator[Data]:
    if isinstance(value, dict):
        if value:
            yield value
        for one in value.values():
            yield from _mappings(one)


def _part(spec: Data, name: str, key: str) -> Data:
    entity = spec["entities"][name]
    if not isinstance(entity.get(key), dict):
        entity[key] = {}
    part: Data = entity[key]
    return part


def resolved(spec: Data) -> Model | None:
    try:
        return model_of(source_of(yaml.safe_dump(spec, sort_keys=False), "spec.yaml"))
    except SpecError:
        return None


def made(model: Model, memory: Memory) -> Making:
    def find(path: str, _sha256: str) -> str:
        raise AssertionError(f"nobody needs the text of {path}")

    enabled = generators.enabled(model, source_of("", ""))
    return make(enabled, Request(model), Facts(model, plain(model)), memory, find)


def hashes(artifacts: tuple[Artifact, ...]) -> list[tuple[str, str, str]]:
    return [(str(one.path), one.ownership, one.sha256) for one in artifacts]


@pytest.fixture(autouse=True)
def _unformatted(monkeypatch: pytest.MonkeyPatch) -> None:
    """The formatter sees one text at a time, and takes most of the time."""
    monkeypatch.setattr(making, "formatted", lambda artifacts, _formatter: tuple(artifacts))


def run(path: Path, random: Random, changes: int) -> Counter[str]:
    """Change an example over and over; what was remembered never makes a difference."""
    counted: Counter[str] = Counter()
    spec: Data = dict(source_of(path.read_text("utf-8"), "spec.yaml").data)
    spec.pop("include", None)
    memory = Memory()
    for _ in range(changes):
        following = changed(spec, random) if memory.units else spec
        model = resolved(following)
        if model is None:
            counted["refused"] += 1
            continue
        spec = following
        now = made(model, memory)
        assert hashes(now.artifacts) == hashes(made(model, Memory()).artifacts), yaml.safe_dump(spec, sort_keys=False)
        recalled = sum(isinstance(one, Recalled) for one in now.artifacts)
        counted.update(changed=1, recalled=recalled, artifacts=len(now.artifacts))
        memory = memory_from(memory_text(now.memory, "me"), "me")
        assert memory == now.memory
    return counted


@pytest.mark.parametrize("name", ["shop", "part_of", "soft_delete", "composite_keys"])
def test_random_changes(name: str) -> None:
    [path] = [path for path in EXAMPLES if path.stem == name]
    counted = run(path, Random(name), 6)
    assert counted["changed"] > 1
    assert counted["recalled"] > 0


@pytest.mark.slow
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_random_changes_of_all(path: Path) -> None:
    run(path, Random(path.stem), 6)


SPEC: Data = {
    "stackgen": 1,
    "app": {"name": "shop"},
    "entities": {
        "Customer": {"fields": {"name": "string"}},
        "Order": {"fields": {"number": "int"}, "relations": {"customer": "Customer"}},
        "Tag": {"fields": {"label": "string"}},
    },
}


def test_only_what_depends_on_a_change_is_made_again() -> None:
    model = resolved(SPEC)
    assert model
    memory = made(model, Memory()).memory
    spec = deepcopy(SPEC)
    spec["entities"]["Tag"]["fields"]["label"] = "text"
    changed_model = resolved(spec)
    assert changed_model
    fresh = {str(one.path) for one in made(changed_model, memory).artifacts if not isinstance(one, Recalled)}
    assert "app/models/tag.py" in fresh
    assert not any("order" in path or "customer" in path for path in fresh)


def test_nothing_is_remembered_for_another_maker() -> None:
    model = resolved(SPEC)
    assert model
    text = memory_text(made(model, Memory()).memory, "stackgen 1")
    assert memory_from(text, "stackgen 1").units
    assert memory_from(text, "stackgen 2") == Memory()


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", "null", '{"format": 1, "maker": "me"}', '{"format": 1, "maker": "me"']
)
def test_what_is_no_memory(text: str) -> None:
    assert memory_from(text, "me") == Memory()


def noted(model: Model) -> Seen:
    return seen(model)


def test_every_attribute_is_noted() -> None:
    model = resolved(SPEC)
    assert model
    watched = noted(model)
    order = watched.entity("Order")
    assert isinstance(order, Entity)
    assert not watched.noted
    assert order.key_columns == model.entity("Order").key_columns
    assert watched.noted == {("Order", "key_columns")}
    assert order.columns == model.entity("Order").columns
    assert {piece for _, piece in watched.noted} == {"key_columns", "fields", "references", "key"}
    assert not order.soft_delete
    assert watched.entities[1] is order
    assert {("Order", "soft_delete"), ("", "entities")} <= watched.noted
    assert watched.references_to("Customer") == (("Order", "customer"),)
    assert ("Customer", "references_to") in watched.noted


def test_all_of_a_model_can_be_seen() -> None:
    """Whatever an entity or a model has is noted, and its digest is known."""
    model = resolved(source_of((SPECS / "shop.yaml").read_text("utf-8"), "").data)
    assert model
    watched, facts = noted(model), Facts(model, plain(model))
    for entity in watched.entities:
        before = len(watched.noted)
        for name in sorted(set(dir(Entity)) - {"__weakref__"}):
            if not name.startswith("_") and not callable(getattr(entity, name)):
                assert getattr(entity, name) == getattr(model.entity(entity.name), name)
        assert len(watched.noted) > before
    for name in {entry.name for entry in fields(Model)} - {"entities"}:
        assert getattr(watched, name) == getattr(model, name)
        assert ("", name) in watched.noted
    assert next(iter(watched.creation_order())).name == next(model.creation_order()).name
    assert all(facts.digest(fact) for fact in watched.noted)
    assert facts.digest(("", "no such thing")) is None
    assert facts.digest(("Nobody", "fields")) is None


def main() -> None:
    making.formatted = lambda artifacts, _formatter: tuple(artifacts)
    total: Counter[str] = Counter()
    for path in EXAMPLES:
        total += run(path, Random(f"{path.stem} {sys.argv[1]}"), int(sys.argv[1]))
        print(path.stem, dict(total), flush=True)


if __name__ == "__main__":
    main()
