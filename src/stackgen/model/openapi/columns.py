"""Columns: the properties that a resource has when it is read, created and changed -> the fields of its entity."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from stackgen.model.document import Property
from stackgen.model.openapi.desk import Desk, kinds
from stackgen.model.openapi.fields import Fields, optional
from stackgen.model.openapi.naming import Taken, field_word
from stackgen.model.openapi.resources import Found, NotOne, Resource
from stackgen.model.openapi.shape import Shape, flat, is_nullable
from stackgen.model.patterns import pattern_problem

_UUID = "018f3a5e-7a2b-7c3d-8e4f-5a6b7c8d9e0f"
_ID_LIKE = re.compile(r"(?:^|_)(?:id|uuid|guid)$")
STAMPS = ("created_at", "updated_at")


@dataclass
class Sides:
    """The objects that an entity is read, created and changed as."""

    read: Found
    create: Found | None = None
    changes: list[Found] = field(default_factory=list)

    def properties(self) -> dict[str, Any]:
        """Every property, with the schema of the first side that has it."""
        found = dict(self.read.shape.properties)
        for side in (self.create, *self.changes):
            for name, schema in side.shape.properties.items() if side else ():
                found.setdefault(name, schema)
        return found

    def schemas(self, name: str) -> Iterator[Any]:
        """The schemas that a property has on all sides."""
        for side in (self.read, self.create, *self.changes):
            if side and name in side.shape.properties:
                yield side.shape.properties[name]


@dataclass
class Columns:
    """The fields of one entity, being made."""

    desk: Desk
    fields: Fields
    entity: str
    sides: Sides
    taken: Taken = field(default_factory=Taken)
    made: dict[str, dict[str, Any]] = field(default_factory=dict)  # by field
    properties: dict[str, Property] = field(default_factory=dict)  # by the document's word
    key: list[str] = field(default_factory=list)  # what `id` of the entity says; empty: a UUID
    loose: set[str] = field(default_factory=set)  # foreign columns that may be null
    notes: list[str] = field(default_factory=list)

    def add_key(self, resource: Resource) -> None:
        """The key; raises NotOne if no key of the language can be it."""
        name = resource.key
        found = flat(self.desk, self.sides.read.shape.properties[name])
        given, needed = self._is_given(name)
        is_number = kinds(found) - {"null"} == {"integer"}
        id_like = bool(_ID_LIKE.search(field_word(name)))
        if needed or (given and not is_number and not id_like):
            if resource.parents:
                raise NotOne(f"its key {name} is given by clients, and need not be unique outside of its path")
            self._given_key(name)
            return
        if given and found.get("format") == "uuid" and not self.fields.is_spec:
            self._given_key(name)
            self.made[self.key[0]]["default"] = "uuid7"
            return
        if given:
            self.notes.append(f"`{name}` is chosen by the server; one that a client sends is not looked at")
        if not is_number and (why := _no_uuid(found)):
            raise NotOne(f"its key {name} {why}")
        self.taken.free("id")
        self.key = ["bigint" if found.get("format") == "int64" else "int"] if is_number else []
        self.properties[name] = Property(name, "id", readonly=True)

    def _is_given(self, name: str) -> tuple[bool, bool]:
        """Whether a client may, and whether it must, choose the key of a new row."""
        create = self.sides.create
        if create is None or name not in create.shape.properties:
            return False, False
        schema = create.shape.properties[name]
        if flat(self.desk, schema).get("readOnly") is True:
            return False, False
        return True, name in create.shape.required and not is_nullable(self.desk, schema)

    def _given_key(self, name: str) -> None:
        made = self.fields.of(self.entity, name, self.sides.read.shape.properties[name])
        if made["type"].partition("(")[0] not in {"string", "int", "bigint", "uuid", "date"}:
            raise NotOne(f"its key {name} is of a type that cannot be a key")
        made.pop("default", None)
        # Called `id` in either case, so that a later version of the document may say who chooses it.
        word = self.taken.free("id" if _ID_LIKE.search(field_word(name)) else field_word(name))
        self.made[word], self.key = made, [word]
        self.properties[name] = Property(name, word)

    def add_rest(self, skipped: frozenset[str]) -> None:
        """All other properties."""
        for name, schema in self.sides.properties().items():
            if name not in self.properties and name not in skipped:
                self._add(name, schema)

    def _add(self, name: str, schema: Any) -> None:
        word = self.taken.free(field_word(name))
        made = self.fields.of(self.entity, name, schema)
        flats = [flat(self.desk, one) for one in self.sides.schemas(name)]
        bodies = (self.sides.create, *self.sides.changes)
        readonly = not any(side and _writes(self.desk, side, name) for side in bodies)
        writeonly = name not in self.sides.read.shape.properties or all(one.get("writeOnly") is True for one in flats)
        made = self._filled(name, schema, made, readonly=readonly)
        changed = any(_writes(self.desk, side, name) for side in self.sides.changes)
        if readonly:
            made["readonly"] = True
        elif self.sides.changes and not changed:
            made["immutable"] = True
        if writeonly and not readonly and made["type"].rstrip("?") != "password":
            made["writeonly"] = True
        self.made[word] = made
        self.properties[name] = Property(name, word, readonly, writeonly)

    def _filled(self, name: str, schema: Any, made: dict[str, Any], *, readonly: bool) -> dict[str, Any]:
        """The field with its default, or as an optional one, if a new row may come without it."""
        create, found = self.sides.create, flat(self.desk, schema)
        nullable = any(is_nullable(self.desk, one) for one in self.sides.schemas(name))
        needed = bool(create) and not readonly and name in (create.shape.required if create else ())
        if "default" not in made and found.get("default") is not None and _fits(self.fields, made, found["default"]):
            made = {**made, "default": found["default"]}
        if (needed and not nullable) or ("default" in made and not nullable):
            if needed:
                made.pop("default", None)
            return made
        if name in self.sides.read.shape.required and not nullable and made["type"] != "password":
            return self._started(name, made)
        return optional(made)

    def _started(self, name: str, made: dict[str, Any]) -> dict[str, Any]:
        """A value for a property that every answer holds, and no request has to."""
        kind = made["type"].partition("(")[0]
        start: Any = {"datetime": "now", "date": "today", "bool": False, "string": "", "json": {}}.get(kind)
        if kind in self.fields.enums:
            start = self.fields.enums[kind][0]
        elif kind in {"int", "bigint", "float"} and kind == made["type"] and not {"ge", "gt", "le", "lt"} & made.keys():
            start = 0
        elif kind in {"int", "bigint"} and "(" in made["type"]:
            low = made["type"].partition("(")[2].partition("..")[0]
            start = int(low) if low.lstrip("-").isdigit() else None
        elif made["type"].endswith("[]"):
            start = None if made.get("min_items") else []
        if kind == "string" and (".." in made["type"] or "min_length" in made or made["type"].endswith("[]")):
            start = [] if made["type"].endswith("[]") and not made.get("min_items") else None
        if kind == "json":
            start = _empty(flat(self.desk, self.sides.properties()[name]))
        if start is None:
            return optional(made)
        if kind not in {"datetime", "date"}:
            self.notes.append(f"`{name}` is in every answer, and no request has to give it: it starts as {start!r}")
        return {**made, "default": start}

    def unknown(self, answer: Shape) -> str:
        """A property that an answer has to hold, and that a row need not have; empty if there is none."""
        needed = sorted(answer.required)
        return next((name for name in needed if not self._has(name) and not self._may_be_null(answer, name)), "")

    def _has(self, name: str) -> bool:
        """Whether every row has a value of a property."""
        if name not in self.properties or self.fields.is_spec:
            return name in self.properties
        word = self.properties[name].field
        return word not in self.loose and not self.made.get(word, {"type": ""})["type"].endswith("?")

    def _may_be_null(self, answer: Shape, name: str) -> bool:
        return name in self.properties and is_nullable(self.desk, answer.properties.get(name, {}))

    def stamps(self) -> bool:
        """Whether the entity has both timestamps of the language; then they are no fields."""
        words = {one.field: name for name, one in self.properties.items()}
        known = [self.made.get(word) for word in STAMPS]
        if not all(made and made["type"].rstrip("?") == "datetime" and made.get("readonly") for made in known):
            return False
        for word in STAMPS:
            if word in words:
                del self.made[word]
        return True


def _writes(desk: Desk, side: Found, name: str) -> bool:
    schema = side.shape.properties.get(name)
    return name in side.shape.properties and flat(desk, schema).get("readOnly") is not True


def _empty(found: dict[str, Any]) -> Any:
    if kinds(found) == {"array"}:
        return None if found.get("minItems") else []
    return None if found.get("required") or kinds(found) != {"object"} else {}


def _no_uuid(found: dict[str, Any]) -> str:
    """Why a UUID cannot be the value of a schema."""
    most = found.get("maxLength")
    if isinstance(most, int) and most < len(_UUID):
        return f"has at most {most} characters, and a UUID has {len(_UUID)}"
    pattern = found.get("pattern")
    if isinstance(pattern, str) and (pattern_problem(pattern) is not None or not re.search(pattern, _UUID)):
        return "has a pattern of its own, which no UUID meets"
    if "enum" in found or "const" in found or found.get("format") in {"date", "date-time", "email", "uri", "ipv4"}:
        return "is no free text"
    return ""


def _fits(fields: Fields, made: dict[str, Any], value: Any) -> bool:
    """Whether a default is surely of the type of its field."""
    kind = made["type"].partition("(")[0]
    if kind in fields.enums:
        return bool(value in fields.enums[kind])
    if isinstance(value, bool):
        return bool(kind == "bool")
    if isinstance(value, int) and kind in {"int", "bigint"}:
        return "(" not in made["type"] and abs(value) < 2**31
    if isinstance(value, int | float):
        return kind == "float" and not {"ge", "gt", "le", "lt"} & made.keys()
    return isinstance(value, str) and made["type"] == "string" and "pattern" not in made and "min_length" not in made
