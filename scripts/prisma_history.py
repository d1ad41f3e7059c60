"""A history of Prisma schemas as a history of specs: the schemas and `steps.yaml` in, a spec for each step out.

`python scripts/prisma_history.py SCHEMAS specs/histories/umami` reads `SCHEMAS/<version>.prisma` for each step of
`steps.yaml` and writes `<number>_<step>.yaml`. A schema says what the tables are; what became of the old ones it does
not say, so that is written by hand, in `steps.yaml`:

    - step: v3.1.0-share             # a name; its schema is that of `schema`, or of the same name
      schema: v3.1.0
      keep: {Website: [share_id]}    # members of the step before that stay for now
      keep_entities: {V1Event: Event}    # entities of the step before that stay for now, by another name
      entities: {Event: {fields: {data_key: {renamed_from: event_key}}}}     # hints, merged into the spec
      removed: [Cart]                # entities that go

Only what is in Umami's schemas is understood. Names are those of the tables and columns, not of Prisma's client.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

MODEL = re.compile(r"^model (\w+) \{\n(.*?)^\}", re.MULTILINE | re.DOTALL)
FIELD = re.compile(r"^\s+(\w+)\s+(\w+)(\[\])?(\?)?(.*)$")
SCALARS = {"Boolean": "bool", "DateTime": "datetime", "Json": "json", "Bytes": "bytes(10000000)", "Int": "int"}
ACTIONS = {"Cascade": "cascade", "NoAction": "restrict", "SetNull": "set_null"}
HEAD = "# Made from Umami's schema.prisma and steps.yaml by scripts/prisma_history.py (see README.md).\n"


@dataclass(frozen=True)
class PrismaField:
    name: str
    type: str
    many: bool
    optional: bool
    rest: str  # the attributes

    @property
    def column(self) -> str:
        found = re.search(r'(?<!@)@map\("(\w+)"\)', self.rest)
        return found[1] if found else self.name

    def has(self, attribute: str) -> bool:
        return re.search(rf"(?<!@)@{attribute}\b", self.rest) is not None

    @property
    def spec_type(self) -> str:
        """The type as the spec spells it, with its default."""
        text = SCALARS.get(self.type, "")
        if self.type == "String":
            length = re.search(r"@db\.(?:Var)?Char\((\d+)\)", self.rest)
            text = "uuid" if "@db.Uuid" in self.rest else f"string({length[1]})" if length else "string"
        if self.type == "Decimal":
            digits = re.search(r"Decimal\((\d+), (\d+)\)", self.rest)
            text = f"decimal({digits[1]},{digits[2]})" if digits else text
        default = re.search(r"@default\((now\(\)|\w+)\)", self.rest)
        value = f" = {default[1].removesuffix('()')}" if default else ""
        return text + ("?" if self.optional else "") + (" unique" if self.has("unique") else "") + value


@dataclass(frozen=True)
class PrismaModel:
    name: str
    body: str

    @property
    def entity(self) -> str:
        table = re.search(r'@@map\("(\w+)"\)', self.body)
        return "".join(word[:1].upper() + word[1:] for word in (table[1] if table else self.name).split("_"))

    @property
    def fields(self) -> list[PrismaField]:
        matches = (FIELD.match(line) for line in self.body.splitlines())
        return [PrismaField(m[1], m[2], bool(m[3]), bool(m[4]), m[5]) for m in matches if m]

    def lists(self, attribute: str) -> Iterator[list[str]]:
        """The fields of each `@@index` or `@@unique`."""
        for found in re.finditer(rf"@@{attribute}\(\[([\w, ]+)\]", self.body):
            yield found[1].split(", ")


def entities(text: str) -> dict[str, Any]:
    """The entities of one schema."""
    models = {model.name: model for model in (PrismaModel(m[1], m[2]) for m in MODEL.finditer(text))}
    return {model.entity: _entity(model, models) for model in models.values()}


def _entity(model: PrismaModel, models: dict[str, PrismaModel]) -> dict[str, Any]:
    by_name = {field.name: field for field in model.fields}
    relations = {found[1]: field for field in model.fields if (found := re.search(r"fields: \[(\w+)\]", field.rest))}
    made: dict[str, Any] = {"id": "int", "fields": {}, "relations": {}}
    members: dict[str, str] = {}
    for field in (one for one in model.fields if one.type not in models and not one.many):
        members[field.name] = field.column
        if field.has("id"):
            if field.type != "Int":
                made["id"] = field.column
                made["fields"][field.column] = "uuid"
        elif field.name in relations:
            name = members[field.name] = field.column.removesuffix("_id")
            relation = relations[field.name]
            made["relations"][name] = _relation(field, relation, models[relation.type])
        else:
            made["fields"][field.column] = field.spec_type
    for index in model.lists("index"):
        if len(index) > 1:
            made.setdefault("indexes", []).append([members[name] for name in index])
        elif index[0] not in relations and not by_name[index[0]].has("unique"):
            made["fields"][by_name[index[0]].column] = _indexed(by_name[index[0]].spec_type)
    made["unique"] = [[members[name] for name in unique] for unique in model.lists("unique")]
    return {key: value for key, value in made.items() if value}


def _relation(field: PrismaField, relation: PrismaField, target: PrismaModel) -> dict[str, Any]:
    made: dict[str, Any] = {"to": target.entity, "inverse": None}
    if field.optional:
        made["optional"] = True
    if field.has("unique"):
        made["one_to_one"] = True
    if action := re.search(r"onDelete: (\w+)", relation.rest):
        made["on_delete"] = ACTIONS[action[1]]
    made["column"] = field.column
    return made


def _indexed(text: str) -> str:
    kind, equals, default = text.partition(" = ")
    return f"{kind} index{equals}{default}"


def step_spec(step: dict[str, Any], schema: str, before: dict[str, Any]) -> dict[str, Any]:
    """The whole spec of a step; `before` are the entities of the one before."""
    made = entities(schema)
    for entity, names in step.get("keep", {}).items():
        for place in ("fields", "relations"):
            kept = {name: one for name, one in before[entity].get(place, {}).items() if name in names}
            if kept:
                made[entity].setdefault(place, {}).update(_without_hints(kept))
    new_names = {old: new for new, old in step.get("keep_entities", {}).items()}
    for old, new in new_names.items():
        made[new] = _renamed(before[old], new_names)
        if old != new:
            made[new]["renamed_from"] = old
    for entity, hints in step.get("entities", {}).items():
        _merge(made[entity], hints)
    spec: dict[str, Any] = {"stackgen": 1, "app": {"name": "umami", "timestamps": False}}
    if "removed" in step:
        spec["removed"] = {"entities": step["removed"]}
    return {**spec, "entities": made}


def _without_hints(members: dict[str, Any]) -> dict[str, Any]:
    hints = ("renamed_from", "cast", "backfill")
    return {
        name: {k: v for k, v in one.items() if k not in hints} if isinstance(one, dict) else one
        for name, one in members.items()
    }


def _renamed(entity: dict[str, Any], new_names: dict[str, str]) -> dict[str, Any]:
    """An entity of the step before, that refers to what others are called now."""
    made = {key: value for key, value in entity.items() if key not in ("renamed_from", "removed")}
    for place in ("fields", "relations"):
        if place in made:
            made[place] = _without_hints(made[place])
    for name, relation in made.get("relations", {}).items():
        made["relations"][name] = {**relation, "to": new_names.get(relation["to"], relation["to"])}
    return made


def _merge(into: dict[str, Any], hints: dict[str, Any]) -> None:
    for key, value in hints.items():
        if isinstance(value, dict):
            if isinstance(into.get(key), str):
                into[key] = {"type": into[key]}
            _merge(into.setdefault(key, {}), value)
        else:
            into[key] = value


class Line(dict[str, Any]):
    """A mapping in one line."""


class Row(list[str]):
    """A list in one line."""


yaml.add_representer(Line, lambda dumper, one: dumper.represent_mapping("tag:yaml.org,2002:map", one, flow_style=True))
yaml.add_representer(Row, lambda dumper, one: dumper.represent_sequence("tag:yaml.org,2002:seq", one, flow_style=True))


def _laid_out(spec: dict[str, Any]) -> dict[str, Any]:
    """Entities, fields and relations in lines of their own, everything below in one line."""
    made = {**spec, "app": Line(spec["app"]), "entities": {}}
    for name, entity in spec["entities"].items():
        places = {place: _in_lines(entity[place]) for place in ("fields", "relations") if place in entity}
        lists = {key: [Row(one) for one in entity[key]] for key in ("unique", "indexes") if key in entity}
        made["entities"][name] = {**entity, **places, **lists}
    return made


def _in_lines(members: dict[str, Any]) -> dict[str, Any]:
    return {name: Line(one) if isinstance(one, dict) else one for name, one in members.items()}


def main() -> None:
    schemas, folder = map(Path, sys.argv[1:])
    for old in folder.glob("[0-9]*.yaml"):
        old.unlink()
    before: dict[str, Any] = {}
    for number, step in enumerate(yaml.safe_load((folder / "steps.yaml").read_text("utf-8")), 1):
        schema = schemas / f"{step.get('schema', step['step'])}.prisma"
        spec = step_spec(step, schema.read_text("utf-8"), before)
        before = spec["entities"]
        text = yaml.dump(_laid_out(spec), sort_keys=False, width=120)
        (folder / f"{number:02}_{step['step']}.yaml").write_text(HEAD + text, encoding="utf-8")


if __name__ == "__main__":
    main()
