"""Bundling: a document in several files -> one in which every reference is `#/components/…`.

What is written in a wrong but clear way, such as 'false' for a boolean, is put right with a warning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from stackgen.reading.openapi.clear import Clearing
from stackgen.reading.openapi.files import File, Pointer
from stackgen.reading.openapi.references import META_SCHEMA, References, Target, Unresolved
from stackgen.reading.openapi.shapes import PARTS, SECTIONS
from stackgen.reading.problems import Problem

SCHEMAS = "#/components/schemas/"

_NESTED = 60  # parts of other files, one inside of the other
_PLAIN = re.compile(r"[A-Za-z0-9._-]+")


@dataclass
class Bundle:
    """Makes one document of many; `warnings` gathers what was put right."""

    references: References
    clearing: Clearing
    names: dict[tuple[int, Pointer], str] = field(default_factory=dict)  # of schemas, by where they are written
    taken: set[str] = field(default_factory=set)  # names of schemas, in small letters
    waiting: list[tuple[str, Target]] = field(default_factory=list)  # schemas that were found, and not yet copied
    elsewhere: dict[str, Target] = field(default_factory=dict)  # schemas that the document only names
    open: list[int] = field(default_factory=list)  # parts that are being copied into where they are needed

    def document(self) -> dict[str, Any]:
        """The whole document, with its schemas first in the order in which it declares them."""
        root = self.references.root
        declared = self._declared(root)
        whole: dict[str, Any] = self._part("document", root.data, root)
        schemas = whole.setdefault("components", {}).setdefault("schemas", {}) if declared or self.waiting else {}
        for name, target in self.elsewhere.items():
            schemas[name] = self._part("schema", target.data, target.file)
        while self.waiting:
            name, target = self.waiting.pop(0)
            schemas[name] = self._part("schema", target.data, target.file)
        return whole

    def _declared(self, root: File) -> dict[str, Any]:
        """Give the schemas of the document their names; one that is but a reference to a file names what is there."""
        components = root.data.get("components")
        schemas = components.get("schemas") if isinstance(components, dict) else None
        if not isinstance(schemas, dict):
            return {}
        for name in schemas:
            self.names[id(root), ("components", "schemas", name)] = name
            self.taken.add(name.casefold())
        for name, schema in schemas.items():
            if _is_reference(schema) and not str(schema["$ref"]).startswith("#"):
                try:
                    target = self.references.final(schema, root)
                except Unresolved:
                    continue
                if self.names.setdefault((id(target.file), target.pointer), name) == name:
                    self.elsewhere[name] = target
        return schemas

    def _part(self, kind: str, value: Any, file: File) -> Any:
        """A copy of a part of the document in which all references are local."""
        if kind == "schema" and isinstance(value, bool):
            return value
        if not isinstance(value, dict):
            return self.clearing.not_a_mapping(kind, value)
        if "$ref" in value and kind != "document":
            return self._referred(kind, value, file)
        return self._whole(kind, value, file)

    def _whole(self, kind: str, value: dict[str, Any], file: File) -> dict[str, Any]:
        shelf, inside = self.references.shelf, PARTS[kind]
        copy: dict[str, Any] = shelf.copied({}, value)
        for key, item in value.items():
            if kind == "callback" and not key.startswith("x-"):
                copy[key] = self._part("path", self._placed(value, key, item), file)
            elif key in inside and item is not None:
                copy[key] = self._held(*inside[key], self._placed(value, key, item), file)
            else:
                cleared = self.clearing.value(kind, value, key)
                if cleared is not None or kind == "schema" or key.startswith("x-"):
                    copy[key] = cleared
        if isinstance(copy.get("discriminator"), dict):
            copy["discriminator"] = self._discriminator(copy["discriminator"], file)
        return copy

    def _placed(self, owner: Any, key: str | int, item: Any) -> Any:
        self.clearing.owner, self.clearing.key = owner, key
        return item

    def _held(self, form: str, kind: str, value: Any, file: File) -> Any:
        if form == "one" or (kind == "schema" and form == "list" and not isinstance(value, list)):
            return self._part(kind, value, file)
        if form == "list":
            if not isinstance(value, list):
                return self.clearing.not_a_list(value)
            return self.references.shelf.copied(
                [self._part(kind, self._placed(value, n, item), file) for n, item in enumerate(value)], value
            )
        return self._named(kind, value, file)

    def _named(self, kind: str, value: Any, file: File) -> Any:
        if not isinstance(value, dict):
            return self.clearing.not_a_mapping(f"{kind}s", value)
        if "$ref" in value and kind != "schema" and isinstance(value["$ref"], str):  # a whole map in another file
            try:
                target = self.references.final(value, file)
            except Unresolved:
                return {}
            return self._inlined(kind, target, lambda: self._named(kind, target.data, target.file))
        extension = kind in {"path", "response", "callback"}
        named = {
            name: item
            if extension and name.startswith("x-")
            else self._part(kind, self._placed(value, name, item), file)
            for name, item in value.items()
        }
        return self.references.shelf.copied(named, value)

    def _referred(self, kind: str, value: dict[str, Any], file: File) -> Any:
        try:
            if kind == "schema":
                return self._schema(value, file)
            target = self.references.final(value, file)
        except Unresolved:
            return {}
        section = SECTIONS.get(kind)
        local = target.file is self.references.root and target.pointer[:2] == ("components", section)
        if local and len(target.pointer) == 3 and kind != "path":
            return self.references.shelf.copied({"$ref": "#/" + "/".join(map(_escaped, target.pointer))}, value)
        siblings = {key: item for key, item in value.items() if key != "$ref"}
        part = self._inlined(kind, target, lambda: self._part(kind, target.data, target.file))
        if siblings and isinstance(part, dict):
            beside = self._whole(kind, self.references.shelf.copied(siblings, value), file)
            part = self.references.shelf.copied({**part, **beside}, value)
        return part

    def _inlined(self, kind: str, target: Target, copied: Any) -> Any:
        if id(target.data) in self.open or len(self.open) > _NESTED:
            span = self.references.shelf.span(target.data)
            self.references.shelf.problems.append(
                Problem(span, "bad-ref", f"this {kind} holds itself", "only schemas may be recursive")
            )
            return {}
        self.open.append(id(target.data))
        try:
            return copied()
        finally:
            self.open.pop()

    def _schema(self, value: dict[str, Any], file: File) -> dict[str, Any]:
        target = self.references.find(value, file)
        copy: dict[str, Any] = self.references.shelf.copied({}, value)
        if target.data is META_SCHEMA:
            copy |= META_SCHEMA
        else:
            if _is_reference(target.data) and (id(target.file), target.pointer) not in self.names:
                target = self.references.final(value, file)
            elif _is_reference(target.data):
                self.references.final(value, file)  # that it ends somewhere
            copy["$ref"] = SCHEMAS + _escaped(self._name(target))
        rest = {key: item for key, item in value.items() if key != "$ref"}
        return {**copy, **self._whole("schema", rest, file)} if rest else copy

    def _name(self, target: Target) -> str:
        place = (id(target.file), target.pointer)
        if place not in self.names:
            self.names[place] = self._free(_word(target))
            self.waiting.append((self.names[place], target))
        return self.names[place]

    def _free(self, word: str) -> str:
        name, number = word, 2
        while name.casefold() in self.taken:
            name, number = f"{word}{number}", number + 1
        self.taken.add(name.casefold())
        return name

    def _discriminator(self, written: dict[str, Any], file: File) -> dict[str, Any]:
        mapping = written.get("mapping")
        if not isinstance(mapping, dict):
            return written
        return {**written, "mapping": dict(self._mapped(written, mapping, file))}

    def _mapped(self, written: Any, mapping: dict[str, Any], file: File) -> Iterator[tuple[str, Any]]:
        root = self.references.root
        for value, meant in mapping.items():
            if (id(root), ("components", "schemas", str(meant))) in self.names:
                yield value, SCHEMAS + _escaped(str(meant))
                continue
            holder = self.references.shelf.copied({"$ref": meant}, written)
            try:
                yield value, self._schema(holder, file)["$ref"]
            except (Unresolved, KeyError):
                continue


def _is_reference(schema: Any) -> bool:
    return isinstance(schema, dict) and isinstance(schema.get("$ref"), str) and len(schema) == 1


def _escaped(step: str) -> str:
    return step.replace("~", "~0").replace("/", "~1")


_SILENT = frozenset({*PARTS["schema"], *PARTS["components"], "components", "content", "paths", "responses", "#"})


def _word(target: Target) -> str:
    """A name for a schema that has none: from where it is written."""
    steps = [step for step in target.pointer if step not in _SILENT and "/" not in step and not step.isdecimal()]
    stem = target.file.name.rstrip("/").replace("\\", "/").rpartition("/")[2].partition(".")[0]
    words = steps or [stem]
    word = "".join(one[:1].upper() + one[1:] for piece in words for one in re.split(r"[^A-Za-z0-9]+", piece) if one)
    return word if _PLAIN.fullmatch(word) and not word[0].isdigit() else f"Schema{word}"
