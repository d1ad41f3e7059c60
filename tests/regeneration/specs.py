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
        _forget_names(copy)
        change = random.choice(CHANGES)
        try:
            change(copy, random, next(names))
        except Unfit:
            continue
        return change.__name__, copy


def _forget_names(spec: Spec) -> None:
    """What has been renamed is known by its new name after a build."""
    for entity in spec["entities"].values():
        for one in (entity, *entity.get("relations", {}).values()):
            if isinstance(one, dict):
                one.pop("renamed_from", None)


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


def _plain_relation(spec: Spec, random: Random) -> tuple[Spec, str]:
    relations = _entity(spec, random).get("relations", {})
    free = [name for name in relations if name.startswith("r")]
    if not free:
        raise Unfit
    return relations, random.choice(free)


def _plain_enum(spec: Spec, random: Random) -> str:
    free = [name for name in spec["enums"] if name.startswith("K")]
    if not free:
        raise Unfit
    return random.choice(free)


def add_relation(spec: Spec, random: Random, name: str) -> None:
    source = _entity(spec, random)
    kind = random.choice(["{}", "{}?", "{}[]"])
    target = random.choice(list(spec["entities"]))
    inverse = f"r{name}_of"
    relation = {"to": target, "inverse": inverse}
    relation |= {"{}": {}, "{}?": {"optional": True}, "{}[]": {"many": True}}[kind]
    source.setdefault("relations", {})[f"r{name}"] = relation


def remove_relation(spec: Spec, random: Random, name: str) -> None:
    relations, key = _plain_relation(spec, random)
    del relations[key]


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


def rename_entity(spec: Spec, random: Random, name: str) -> None:
    old, new = random.choice(list(spec["entities"])), random.choice(["E{}", "Even{}More"]).format(name)
    spec["entities"] = {
        (new if key == old else key): (entity | {"renamed_from": old} if key == old else entity)
        for key, entity in spec["entities"].items()
    }
    for entity in spec["entities"].values():
        for key, one in entity.get("relations", {}).items():
            if one == old:
                entity["relations"][key] = new
            elif isinstance(one, dict) and one["to"] == old:
                one["to"] = new


def rename_relation(spec: Spec, random: Random, name: str) -> None:
    relations, old = _plain_relation(spec, random)
    items = [(f"r{name}", one | {"renamed_from": old}) if key == old else (key, one) for key, one in relations.items()]
    relations.clear()
    relations.update(items)


def retype_relation(spec: Spec, random: Random, name: str) -> None:
    """Many become one, what was required may be missing, and the other way round."""
    relations, key = _plain_relation(spec, random)
    one = relations[key]
    relations[key] = {"to": one["to"], "inverse": one["inverse"]} | random.choice(
        [kind for kind in ({}, {"optional": True}, {"many": True}) if not kind.items() <= one.items() or not kind]
    )


def redirect_relation(spec: Spec, random: Random, name: str) -> None:
    relations, key = _plain_relation(spec, random)
    relations[key]["to"] = random.choice(list(spec["entities"]))


def add_enum(spec: Spec, random: Random, name: str) -> None:
    """A new enum, and a field of it."""
    spec["enums"][f"K{name}"] = [f"a{name}", f"b{name}"]
    _entity(spec, random)["fields"][f"f{name}"] = f"K{name}?"


def use_enum(spec: Spec, random: Random, name: str) -> None:
    _entity(spec, random)["fields"][f"f{name}"] = f"{random.choice(list(spec['enums']))}?"


def remove_enum(spec: Spec, random: Random, name: str) -> None:
    """With all fields of it."""
    gone = _plain_enum(spec, random)
    del spec["enums"][gone]
    for entity in spec["entities"].values():
        entity["fields"] = {key: kind for key, kind in entity["fields"].items() if not kind.startswith(f"{gone}?")}


def rename_enum(spec: Spec, random: Random, name: str) -> None:
    old, new = _plain_enum(spec, random), f"K{name}"
    spec["enums"] = {(new if key == old else key): values for key, values in spec["enums"].items()}
    for entity in spec["entities"].values():
        fields = entity["fields"].items()
        entity["fields"] = {key: f"{new}?" if kind.startswith(f"{old}?") else kind for key, kind in fields}


def add_enum_value(spec: Spec, random: Random, name: str) -> None:
    values = spec["enums"][random.choice(list(spec["enums"]))]
    values.insert(random.randrange(len(values) + 1), f"v{name}")


def rename_enum_value(spec: Spec, random: Random, name: str) -> None:
    values = spec["enums"][random.choice(list(spec["enums"]))]
    free = [place for place, value in enumerate(values) if value.startswith("v")]
    if not free:
        raise Unfit
    values[random.choice(free)] = f"v{name}"


def remove_enum_value(spec: Spec, random: Random, name: str) -> None:
    values = spec["enums"][random.choice(list(spec["enums"]))]
    free = [value for value in values if value.startswith("v")]
    if not free:
        raise Unfit
    values.remove(random.choice(free))


def options(spec: Spec, random: Random, name: str) -> None:
    """What an application or an entity may say of itself, said otherwise."""
    what = random.choice(("title", "description", "timestamps", "page", "search", "order", "soft_delete", "versioned"))
    entity = _entity(spec, random)
    if what in {"title", "description"}:
        spec["app"][what] = f"Shop {name}"
    elif what in {"timestamps", "soft_delete", "versioned"}:
        entity[what] = not entity.get(what, what == "timestamps")
    elif what == "page":
        entity.setdefault("api", {})["page"] = {"size": random.choice([10, 25, 40])}
    elif what == "search":
        texts = [key for key, kind in entity["fields"].items() if kind.startswith(("string", "text", "email"))]
        entity.setdefault("api", {})["search"] = [random.choice(texts or ["none"])]
    else:
        entity["order"] = [random.choice(["-", ""]) + random.choice(list(entity["fields"]))]


def operations(spec: Spec, random: Random, name: str) -> None:
    known = ["list", "get", "create", "update", "delete"]
    chosen = [one for one in known if random.random() < 0.8]
    _entity(spec, random).setdefault("api", {})["operations"] = chosen or known


def describe(spec: Spec, random: Random, name: str) -> None:
    _entity(spec, random)["doc"] = f"What {name} says."


def index(spec: Spec, random: Random, name: str) -> None:
    entity = _entity(spec, random)
    fields = list(entity["fields"])
    entity.setdefault(random.choice(["indexes", "unique"]), []).append(random.sample(fields, min(2, len(fields))))


def check(spec: Spec, random: Random, name: str) -> None:
    entity = _entity(spec, random)
    free = [field for field, kind in entity["fields"].items() if kind == "int"]
    if not free:
        raise Unfit
    entity.setdefault("checks", {})[f"check_{name}"] = f"{random.choice(free)} >= 0"


CHANGES: list[Callable[[Spec, Random, str], None]] = [
    *(add_field, add_field, add_field, remove_field, rename_field, retype_field, retype_field),
    *(add_relation, add_relation, remove_relation, rename_relation, retype_relation, redirect_relation),
    *(add_entity, remove_entity, rename_entity, rename_entity),
    *(add_enum, use_enum, remove_enum, rename_enum, add_enum_value, rename_enum_value, remove_enum_value),
    *(options, options, operations, describe, index, check),
]
