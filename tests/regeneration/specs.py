"""A small spec that changes at random, as specs do from week to week."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import deepcopy
from random import Random
from typing import Any

import yaml

Spec = dict[str, Any]

TYPES = (
    "string(1..40)",
    "int",
    "text?",
    "bool = false",
    "decimal(10,2)?",
    "date?",
    "datetime = now",
    "email?",
    "string?",
)

START: Spec = {
    "stackgen": 1,
    "app": {"name": "shop", "title": "Shop"},
    "enums": {"Status": ["draft", "paid"]},
    "entities": {
        "Customer": {"fields": {"email": "email unique", "name": "string(1..120)"}},
        "Order": {
            "fields": {"number": "string(1..20) unique", "status": "Status = draft"},
            "relations": {"customer": "Customer"},
        },
    },
}


class Unfit(Exception):
    """This change cannot be made to this spec."""


def changed(spec: Spec, random: Random, names: Iterator[str]) -> tuple[str, Spec]:
    """What was changed, and the spec afterwards."""
    while True:
        copy = deepcopy(spec)
        change = random.choice(CHANGES)
        try:
            change(copy, random, next(names))
        except Unfit:
            continue
        return change.__name__, copy


def text_of(spec: Spec) -> str:
    return yaml.safe_dump(spec, sort_keys=False)


def _entity(spec: Spec, random: Random) -> Spec:
    found: Spec = spec["entities"][random.choice(list(spec["entities"]))]
    return found


def _plain_field(spec: Spec, random: Random) -> tuple[Spec, str]:
    """The fields of an entity, and one of them that nothing else depends on."""
    entity = _entity(spec, random)
    free = [name for name, kind in entity["fields"].items() if name.startswith("f")]
    if not free or any(key in entity for key in ("indexes", "unique")):
        raise Unfit
    return entity["fields"], random.choice(free)


def add_field(spec: Spec, random: Random, name: str) -> None:
    fields = _entity(spec, random)["fields"]
    items = list(fields.items())
    items.insert(random.randrange(len(items) + 1), (f"f{name}", random.choice(TYPES)))
    fields.clear()
    fields.update(items)


def remove_field(spec: Spec, random: Random, name: str) -> None:
    fields, field = _plain_field(spec, random)
    del fields[field]


def rename_field(spec: Spec, random: Random, name: str) -> None:
    fields, field = _plain_field(spec, random)
    items = [(f"f{name}" if key == field else key, kind) for key, kind in fields.items()]
    fields.clear()
    fields.update(items)


def retype_field(spec: Spec, random: Random, name: str) -> None:
    fields, field = _plain_field(spec, random)
    fields[field] = random.choice(TYPES)


def add_relation(spec: Spec, random: Random, name: str) -> None:
    source = _entity(spec, random)
    kind = random.choice(["{}", "{}?", "{}[]"])
    target = random.choice(list(spec["entities"]))
    inverse = f"r{name}_of"
    relation = {"to": target, "inverse": inverse}
    relation |= {"{}": {}, "{}?": {"optional": True}, "{}[]": {"many": True}}[kind]
    source.setdefault("relations", {})[f"r{name}"] = relation


def remove_relation(spec: Spec, random: Random, name: str) -> None:
    relations = _entity(spec, random).get("relations", {})
    free = [name for name in relations if name.startswith("r")]
    if not free:
        raise Unfit
    del relations[random.choice(free)]


def add_entity(spec: Spec, random: Random, name: str) -> None:
    if len(spec["entities"]) > 4:
        raise Unfit
    spec["entities"][f"E{name}"] = {"fields": {f"f{name}": "string(1..40)", "label": "string"}}


def remove_entity(spec: Spec, random: Random, name: str) -> None:
    free = [name for name in spec["entities"] if name.startswith("E")]
    if not free:
        raise Unfit
    gone = random.choice(free)
    del spec["entities"][gone]
    for entity in spec["entities"].values():
        relations = entity.get("relations", {})
        for key in [key for key, one in relations.items() if (one["to"] if isinstance(one, dict) else one) == gone]:
            del relations[key]


def add_enum_value(spec: Spec, random: Random, name: str) -> None:
    spec["enums"]["Status"].append(f"v{name}")


def remove_enum_value(spec: Spec, random: Random, name: str) -> None:
    if len(spec["enums"]["Status"]) < 3:
        raise Unfit
    spec["enums"]["Status"].pop()


def options(spec: Spec, random: Random, name: str) -> None:
    spec["app"]["title"] = f"Shop {name}"


def describe(spec: Spec, random: Random, name: str) -> None:
    _entity(spec, random)["doc"] = f"What {name} says."


def check(spec: Spec, random: Random, name: str) -> None:
    entity = _entity(spec, random)
    free = [field for field, kind in entity["fields"].items() if kind == "int"]
    if not free:
        raise Unfit
    entity.setdefault("indexes", []).append([random.choice(free)])


CHANGES: list[Callable[[Spec, Random, str], None]] = [
    *(add_field, add_field, add_field, remove_field, rename_field, retype_field, retype_field, add_relation),
    *(remove_relation, add_entity, remove_entity, add_enum_value, remove_enum_value, options, describe),
]
