"""Filling: what an answer must hold beside its item -> values for it, where the schema leaves no doubt or no choice."""

from __future__ import annotations

from typing import Any

from stackgen.model.document import Json
from stackgen.model.openapi.desk import Desk, kinds
from stackgen.model.openapi.naming import field_word
from stackgen.model.openapi.shape import flat, shape_of

_DEEPEST = 6
_STATUSES = frozenset({"status_code", "code", "http_status", "http_status_code"})


class Unknown(Exception):
    """A value that has to be there, and that nothing tells; its name."""


def template(desk: Desk, schema: Any, envelope: tuple[str, ...], told: set[str], status: int) -> dict[str, Json]:
    """What an answer must hold beside what stands at the end of an envelope; raises Unknown."""
    shape = shape_of(desk, schema)
    made: dict[str, Json] = {}
    for name in sorted(shape.required) if shape else ():
        if name == envelope[:1][0] if envelope else False:
            continue
        if name not in told:
            made[name] = _value(desk, name, shape.properties.get(name), status, 0) if shape else None
    if len(envelope) > 1 and shape:
        made[envelope[0]] = template(desk, shape.properties.get(envelope[0]), envelope[1:], told, status)
    return made


def _value(desk: Desk, name: str, schema: Any, status: int, depth: int) -> Any:
    found = flat(desk, schema)
    wanted = kinds(found)
    if "const" in found:
        return found["const"]
    if "integer" in wanted and field_word(name) in _STATUSES:
        return status
    if "boolean" in wanted and field_word(name) in {"success", "ok", "succeeded"}:
        return True
    for value in (found.get("default"), *(found.get("enum") or ())[:1], *(found.get("examples") or ())[:1]):
        if value is not None:
            return value
    if "null" in wanted:
        return None
    least = _least(found)
    if least is not None:
        return least
    shape = shape_of(desk, schema) if depth < _DEEPEST else None
    if shape is None or wanted != {"object"}:
        raise Unknown(name)
    return {one: _value(desk, one, shape.properties.get(one), status, depth + 1) for one in sorted(shape.required)}


def _least(found: dict[str, Any]) -> Any:
    """The scalar or the list that says least; None if there is none."""
    wanted = kinds(found)
    if wanted == {"array"} and not found.get("minItems"):
        return []
    if wanted == {"boolean"}:
        return False
    if wanted in ({"integer"}, {"number"}) and not {"minimum", "exclusiveMinimum", "multipleOf"} & found.keys():
        return 0
    if wanted == {"integer"} and found.get("minimum") in {0, 1}:
        return found["minimum"]
    if wanted == {"string"} and not {"format", "pattern", "minLength"} & found.keys():
        return ""
    return None
