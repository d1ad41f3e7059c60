"""Specs drawn from the grammar: up to six entities with all features of the language mixed, always valid."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from hypothesis import strategies as st

Data: TypeAlias = dict[str, Any]

# Ordinary names and names that hurt; no two of them meet in a plural, a table or a route.
ENTITIES = ("Order", "User", "Group", "Person", "Category", "Series", "Select", "Match", "Field", "Status", "Datetime")
FIELDS = ("name", "class", "from", "metadata", "copy", "json", "type", "note", "amount", "kind", "hash", "value", "q")
TYPES = (
    *("string", "string(40)", "string(2..20)", "text", "int", "int(0..100)", "int(-5..)", "bigint", "float", "bool"),
    *("decimal(12,2)", "decimal(30,6)", "date", "time", "duration", "datetime", "uuid", "email", "url", "slug"),
    *("password", "json", "bytes(20)", "string(1..10)[]", "int[]", "date[]"),
)
DEFAULTS: Mapping[str, Any] = {
    "string(40)": "it's",
    "int(0..100)": 7,
    "bool": True,
    "decimal(12,2)": "1.50",
    "date": "today",
    "datetime": "now",
    "uuid": "uuid7",
    "text": "",
    "int[]": [1, 2],
}
NUMBERS = {"int", "int(0..100)", "int(-5..)", "bigint", "float", "decimal(12,2)"}
KEYED = ("string(1..12)", "int(0..)", "date", "slug", "uuid")
OPERATIONS = ("list", "get", "create", "update", "delete", "replace", "bulk_create", "bulk_delete")


@dataclass
class Drawn:
    """What has been drawn of a spec so far."""

    draw: Any
    enums: dict[str, list[str]] = field(default_factory=dict)
    types: list[str] = field(default_factory=list)
    entities: dict[str, Data] = field(default_factory=dict)

    def chance(self, percent: int) -> bool:
        """Whether something rare is there; the simplest spec has none of it."""
        return bool(self.draw(st.integers(0, 99)) >= 100 - percent)

    def one(self, choices: Any) -> Any:
        return self.draw(st.sampled_from(sorted(choices, key=str)))

    def some(self, choices: Any, most: int) -> list[Any]:
        if not choices:
            return []
        return list(self.draw(st.lists(st.sampled_from(sorted(choices, key=str)), unique=True, max_size=most)))


@st.composite
def specs(draw: Any) -> Data:
    """A whole spec, as data."""
    drawn = Drawn(draw)
    for name in drawn.some(("Color", "Size"), 2):
        drawn.enums[name] = drawn.some(("red", "in-progress", "3d", "class", "it's"), 4) or ["one", "two"]
    types = {name: _type(drawn, name) for name in drawn.some(("Address", "Folder"), 2)}
    for name in drawn.some(ENTITIES, 6) or ["Order"]:
        drawn.entities[name] = _entity(drawn, name)
    app = {"name": "drawn", "id": drawn.one(("uuid7", "int", "bigint", "uuid4")), "timestamps": drawn.chance(50)}
    spec = {"stackgen": 1, "app": app, "enums": drawn.enums, "types": types, "entities": drawn.entities}
    return {key: value for key, value in spec.items() if value}


def _type(drawn: Drawn, name: str) -> Data:
    plain = [kind for kind in TYPES if kind != "password"]
    fields = {word: _long(drawn, drawn.one(plain), ()) for word in drawn.some(FIELDS, 3) or ["name"]}
    if drawn.chance(30):
        fields["inside"] = {"type": drawn.one((f"{name}?", f"{name}[]"))}
    drawn.types.append(name)
    return {"fields": fields}


def _long(drawn: Drawn, kind: str, flags: tuple[str, ...]) -> Data:
    optional = drawn.chance(30)
    spelled: Data = {"type": kind + ("?" if optional else "")}
    if kind in DEFAULTS and drawn.chance(40):
        spelled["default"] = DEFAULTS[kind]
    # What no request gives has to come from somewhere.
    if flags and (optional or "default" in spelled or drawn.one(flags) not in {"readonly", "private"}):
        flag = drawn.one(flags)
        if optional or "default" in spelled or flag not in {"readonly", "private"}:
            spelled[flag] = True
    return spelled


def _flags(kind: str) -> tuple[str, ...]:
    plain = ("deprecated", "immutable", "private", "readonly", "writeonly")
    unindexed = kind.endswith("[]") or kind in {"json", "password", "bool", "bytes(20)"}
    return plain if unindexed else (*plain, "index", "unique")


def _entity(drawn: Drawn, name: str) -> Data:
    entity: Data = {"fields": {word: _field(drawn) for word in drawn.some(FIELDS, 5)}, "relations": {}}
    _relate(drawn, name, entity)
    _key(drawn, entity)
    is_part = any(relation.get("part_of") for relation in entity["relations"].values())
    for key in ("timestamps",) if is_part else ("soft_delete", "versioned", "timestamps"):
        if drawn.chance(25):
            entity[key] = True
    _rules(drawn, entity)
    _states(drawn, entity)
    if drawn.chance(15):
        entity["actions"] = {"check_it": {"input": {"reason": {"type": "string(1..20)"}}, "output": name}}
    entity["api"] = _api(drawn, entity)
    return {key: value for key, value in entity.items() if value not in ({}, [])}


def _field(drawn: Drawn) -> Data:
    if drawn.enums and drawn.chance(20):
        return {"type": drawn.one(drawn.enums)}
    if drawn.types and drawn.chance(20):
        return {"type": drawn.one(drawn.types) + drawn.one(("", "?", "[]"))}
    kind = drawn.one(TYPES)
    return _long(drawn, kind, _flags(kind) if drawn.chance(40) else ())


def _relate(drawn: Drawn, name: str, entity: Data) -> None:
    targets = [other for other in drawn.entities if len(_listed(drawn.entities[other].get("id", "id"))) == 1]
    for number, target in enumerate(drawn.some(drawn.entities, 2)):
        relation: Data = {"to": target, "inverse": f"{name.lower()}_{number}s"}
        if drawn.chance(30):
            relation["optional"] = True
            # A row that `soft_delete` keeps may not take away what could not come back with it.
            lossy = drawn.entities[target].get("soft_delete")
            relation["on_delete"] = drawn.one(
                ("restrict", "set_null") if lossy else ("restrict", "set_null", "cascade")
            )
        if drawn.chance(20):
            relation["one_to_one"] = True
        entity["relations"][f"rel_{number}"] = relation
    if drawn.chance(20):
        entity["relations"]["parent"] = {"to": f"{name}?", "inverse": "children"}
    if targets and drawn.chance(30):
        entity["relations"]["things"] = {"to": f"{drawn.one(targets)}[]", "inverse": f"{name.lower()}_things"}
    required = [word for word, r in entity["relations"].items() if word.startswith("rel_") and "optional" not in r]
    if required and drawn.chance(30):
        relation = entity["relations"][drawn.one(required)]
        relation["part_of"] = True
        relation.pop("on_delete", None)


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _key(drawn: Drawn, entity: Data) -> None:
    if drawn.chance(20):
        entity["fields"]["code"] = {"type": drawn.one(KEYED)}
        entity["id"] = "code"
        part = [word for word, r in entity["relations"].items() if word.startswith("rel_") and "optional" not in r]
        if part and "parent" not in entity["relations"] and "things" not in entity["relations"] and drawn.chance(50):
            entity["relations"][part[0]].pop("one_to_one", None)
            entity["id"] = [part[0], "code"]


def _rules(drawn: Drawn, entity: Data) -> None:
    fields = entity["fields"]
    numbers = [w for w, f in fields.items() if f["type"].rstrip("?") in NUMBERS]
    plain = [w for w, f in fields.items() if not f["type"].rstrip("?").endswith("]") and f["type"] in TYPES]
    single = [w for w in plain if fields[w]["type"] not in {"json", "password", "bytes(20)", "text", "string"}]
    if numbers and drawn.chance(40):
        entity["checks"] = {"not_small": f"{drawn.one(numbers)} >= -5"}
    if len(single) > 1 and drawn.chance(30):
        entity["unique"] = [drawn.some(single, 2) or single[:2]]
    visible = [w for w in single if not {"private", "writeonly"} & fields[w].keys()]
    if visible and drawn.chance(30):
        word = drawn.one(visible)
        entity["indexes"] = [[drawn.one((word, f"-{word}"))]]
        entity["order"] = [f"-{word}"]


def _states(drawn: Drawn, entity: Data) -> None:
    if not drawn.enums or not drawn.chance(25):
        return
    enum = drawn.one(drawn.enums)
    values = drawn.enums[enum]
    entity["fields"]["state"] = {"type": enum}
    transitions: Data = {"go_on": {"from": [values[0]], "to": values[-1]}}
    if drawn.chance(50):
        transitions["go_back"] = {"from": values, "to": values[0], "input": {"reason": {"type": "string(1..20)?"}}}
    entity["states"] = {"field": "state", "transitions": transitions}


def _api(drawn: Drawn, entity: Data) -> Any:
    if drawn.chance(8):
        return False
    api: Data = {}
    if drawn.chance(40):
        is_part = any(r.get("part_of") for r in entity["relations"].values())
        operations = drawn.some(OPERATIONS[1:5] if is_part else OPERATIONS, 8) or ["get"]
        api["operations"] = [word for word in OPERATIONS if word in operations]
        if entity.get("versioned") and "bulk_delete" in api["operations"]:
            api["operations"] = api["operations"][:-1] or ["get"]
    texts = [w for w, f in entity["fields"].items() if f["type"].rstrip("?") in {"string", "text", "string(40)"}]
    shown = [w for w in texts if not {"private", "writeonly"} & entity["fields"][w].keys()]
    if shown and drawn.chance(40):
        api["search"] = [drawn.one(shown)]
    relations = [w for w, r in entity["relations"].items() if not r.get("part_of")]
    if relations and drawn.chance(50):
        api["embed"] = [drawn.one(relations)]
    if drawn.chance(30):
        api["page"] = {"style": drawn.one(("cursor", "offset")), "size": 3, "max": 7}
    return api
