"""Relations between candidates, where they are certain: the path says so, or a name and a type that only a key has."""

from __future__ import annotations

from typing import Any

from stackgen.model.document import Property
from stackgen.model.names import snake
from stackgen.model.openapi.candidates import Candidate, Candidates
from stackgen.model.openapi.desk import Desk, kinds
from stackgen.model.openapi.naming import field_word
from stackgen.model.openapi.resources import shape_of_path
from stackgen.model.openapi.shape import flat, is_nullable
from stackgen.reading.openapi.dialect import OVERRIDES


def relate(candidates: Candidates) -> None:
    """Add the relations of all candidates; a parameter of a path that is no key of an entity becomes a field."""
    for candidate in candidates.found:
        _relate(candidates, candidate)


def _above(candidates: Candidates, candidate: Candidate) -> Candidate | None:
    """The candidate whose rows the path of another leads through."""
    resource = candidate.resource
    path = resource.path[: resource.path.rindex("{")].rstrip("/")
    same = (one for one in candidates.found if shape_of_path(one.resource.path) == shape_of_path(path))
    return next((one for one in same if one is not candidate), None)


def _scope(candidate: Candidate, parameter: str) -> str:
    """A field for a parameter of the path above; its JSON key."""
    columns = candidate.columns
    own = next((name for name in columns.sides.properties() if field_word(name) == field_word(parameter)), "")
    if own in columns.properties:
        own = ""
    schemas = (p.schema for one in candidate.resource.operations for p in one.parameters if p.name == parameter)
    word = columns.taken.free(field_word(parameter))
    made = columns.fields.of(candidate.name, parameter, next(schemas, {"type": "string"}))
    columns.made[word] = {"type": made["type"] if made["type"] != "json" else "string", "index": True}
    if own:
        columns.properties[own] = Property(own, word, readonly=True)
    return word


def _relate(candidates: Candidates, candidate: Candidate) -> None:
    properties = candidate.columns.sides.properties()
    *outer, last = [None, *candidate.resource.parents]
    for parameter in outer[1:]:
        candidate.parents[str(parameter)] = _scope(candidate, str(parameter))
    if last is not None:
        parent = _above(candidates, candidate)
        foreign = _parent(candidates, candidate, parent) if parent else _scope(candidate, last)
        candidate.parents[last] = foreign
    for name, schema in properties.items():
        if name in candidate.columns.properties:
            continue
        said = flat(candidates.desk, schema).get(OVERRIDES)
        if isinstance(said, dict) and isinstance(said.get("to"), str):
            target = candidates.by_name(said["to"])
        else:
            target = next((one for one in candidates.found if _refers_to(candidates.desk, one, name, schema)), None)
        if target:
            _add(candidates.desk, candidate, target, name, schema)


def _parent(candidates: Candidates, candidate: Candidate, parent: Candidate) -> str:
    """The relation to the row that the path leads through; the JSON key of its column."""
    columns = candidate.columns
    words = {f"{parent.resource.word}_id", f"{snake(parent.name)}_id", field_word(candidate.resource.parents[-1])}
    names = (name for name in columns.sides.properties() if field_word(name) in words - {"id"})
    own = next((name for name in names if name not in columns.properties), "")
    return _add(candidates.desk, candidate, parent, own, None)


def _refers_to(desk: Desk, target: Candidate, name: str, schema: Any) -> bool:
    """Whether a property is the key of an entity beyond doubt."""
    words = {f"{word}_{ending}" for word in (target.resource.word, snake(target.name)) for ending in ("id", "uuid")}
    if field_word(name) not in words or not target.resource.key:
        return False
    own, key = flat(desk, schema), flat(desk, target.read.shape.properties[target.resource.key])
    if own.get("$name") and own.get("$name") == key.get("$name"):
        return True
    both = kinds(own) - {"null"}
    if both != kinds(key) - {"null"}:
        return False
    return both == {"integer"} or (both == {"string"} and own.get("format") == key.get("format") == "uuid")


def _add(desk: Desk, candidate: Candidate, target: Candidate, name: str, schema: Any) -> str:
    """Add a relation for a property, or for the path if the schema is None; the JSON key of its column."""
    columns, sides = candidate.columns, candidate.columns.sides
    word = field_word(name).removesuffix("_id").removesuffix("_uuid") if name else snake(target.name)
    taken = {field_word(one) for one in sides.properties() if one != name}
    while word in taken or word in candidate.relations:
        word += "_ref"
    key = target.columns.key
    foreign = f"{word}_{key[0] if key and key[0] in target.columns.made else 'id'}"
    relation: dict[str, Any] = {"to": target.name, "inverse": None}
    if schema is None:
        relation["on_delete"] = "cascade"
    elif _may_lack(desk, candidate, name, schema):
        relation["optional"] = True
    candidate.relations[word] = relation
    columns.taken.free(word)
    columns.taken.free(foreign)
    if "optional" in relation:
        columns.loose.add(foreign)
    if name:
        columns.properties[name] = Property(name, foreign, readonly=schema is None)
    return foreign


def _may_lack(desk: Desk, candidate: Candidate, name: str, schema: Any) -> bool:
    create = candidate.columns.sides.create
    needed = create is not None and name in create.shape.required
    return not needed or is_nullable(desk, schema)
