"""Relations between candidates, where they are certain: the path says so, or a name and a type that only a key has."""

from __future__ import annotations

from typing import Any

from stackgen.model.document import Property
from stackgen.model.names import snake
from stackgen.model.openapi.candidates import Candidate, Candidates
from stackgen.model.openapi.desk import Desk, kinds
from stackgen.model.openapi.naming import field_word
from stackgen.model.openapi.shape import flat, is_nullable
from stackgen.reading.openapi.dialect import OVERRIDES


def relate(candidates: Candidates) -> None:
    """Add the relations of all candidates; those whose path depends on no entity are given up."""
    dropped = True
    while dropped:  # what lies below a candidate that was given up is none either
        dropped = False
        for candidate in list(candidates.found):
            if candidate.resource.parents and _above(candidates, candidate) is None:
                candidates.drop(candidate, _why(candidate))
                dropped = True
    for candidate in candidates.found:
        _relate(candidates, candidate)


def _why(candidate: Candidate) -> str:
    parents = candidate.resource.parents
    if len(parents) > 1:
        return "it lies below more than one item"
    return f"its path depends on {parents[0]}, which is the key of no entity"


def _above(candidates: Candidates, candidate: Candidate) -> Candidate | None:
    """The candidate whose rows the path of another leads through."""
    resource = candidate.resource
    if len(resource.parents) != 1:
        return None
    path = resource.path[: resource.path.rindex("{")].rstrip("/")
    return next((one for one in candidates.found if one.resource.path == path and one is not candidate), None)


def _relate(candidates: Candidates, candidate: Candidate) -> None:
    properties = candidate.columns.sides.properties()
    if parent := _above(candidates, candidate):
        parameter = candidate.resource.parents[0]
        words = {f"{parent.resource.word}_id", f"{snake(parent.name)}_id", field_word(parameter)} - {"id"}
        own = next((name for name in properties if field_word(name) in words), "")
        own = "" if own in candidate.columns.properties else own
        candidate.parents[parameter] = _add(candidates.desk, candidate, parent, own, None)
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
    if name:
        columns.properties[name] = Property(name, foreign, readonly=schema is None)
    return foreign


def _may_lack(desk: Desk, candidate: Candidate, name: str, schema: Any) -> bool:
    create = candidate.columns.sides.create
    needed = create is not None and name in create.shape.required
    return not needed or is_nullable(desk, schema)
