"""JSON Schemas in one form: references followed, parts put together, the words of OpenAPI 3.0 replaced."""

from typing import Any

KINDS = frozenset({"null", "boolean", "integer", "number", "string", "array", "object"})
COMPOSED = frozenset({"$ref", "allOf", "oneOf", "anyOf"})
OF_OBJECTS = frozenset({"properties", "required", "additionalProperties"})


def merged(document: dict[str, Any], schema: Any) -> Any:
    """Return a schema without references, `allOf` and the words of OpenAPI 3.0."""
    whole = _merged(document, schema)
    if not isinstance(whole, dict) or "type" in whole:
        return whole
    # Who speaks of properties means an object.
    if OF_OBJECTS & whole.keys():
        return {**whole, "type": "object"}
    return {**whole, "type": "array"} if "items" in whole else whole


def _merged(document: dict[str, Any], schema: Any) -> Any:
    if not isinstance(schema, dict):
        return schema
    own = _modern(schema, document.get("openapi", ""))
    parts = own.pop("allOf", [])
    if isinstance(reference := own.pop("$ref", None), str):
        name = reference.rpartition("/")[2].replace("~1", "/").replace("~0", "~")
        parts = [document["components"]["schemas"][name], *parts]
    result: Any = own
    for part in parts:
        result = _both(result, _merged(document, part))
    return result


def kinds_of(schema: Any) -> frozenset[str]:
    """Return the types that a schema allows; an integer is a number."""
    if not isinstance(schema, dict):
        return KINDS if schema else frozenset()
    if "enum" in schema and "type" not in schema:
        return KINDS
    kinds = schema.get("type", None)
    if kinds is None:
        return KINDS
    return frozenset([kinds] if isinstance(kinds, str) else kinds)


def _modern(schema: dict[str, Any], version: str) -> dict[str, Any]:
    own = dict(schema)
    if own.pop("nullable", False) is True and version.startswith("3.0"):
        own = _nullable(own)
    if "const" in own:
        own["enum"] = [own.pop("const")]
    for exclusive, plain in (("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")):
        if own.get(exclusive) is True:
            own[exclusive] = own.pop(plain, None)
        elif own.get(exclusive) is False:
            del own[exclusive]
    return own


def _nullable(own: dict[str, Any]) -> dict[str, Any]:
    if "type" not in own:
        return {"anyOf": [own, {"type": "null"}]} if COMPOSED & own.keys() else own
    # As OpenAPI 3.0.3 says: null has to be one of the values of an enum to be allowed.
    return {**own, "type": [own["type"], "null"]}


def _both(one: Any, other: Any) -> Any:
    """Return what two schemas allow together."""
    if other is True or one is False:
        return one
    if one is True or other is False:
        return other
    both = {**other, **one}
    if "properties" in one and "properties" in other:
        names = {**other["properties"], **one["properties"]}
        both["properties"] = {
            name: {"allOf": [other["properties"][name], one["properties"][name]]}
            if name in one["properties"] and name in other["properties"]
            else schema
            for name, schema in names.items()
        }
    both["required"] = [*one.get("required", []), *other.get("required", [])]
    if "type" in one and "type" in other:
        both["type"] = sorted(_kinds(one) & _kinds(other))
    if "enum" in one and "enum" in other:
        both["enum"] = [value for value in one["enum"] if value in other["enum"]]
    for word in ("anyOf", "oneOf"):
        if word in one and word in other:
            both[word] = [{"allOf": [a, b]} for a in one[word] for b in other[word]]
    return both if both["required"] else {k: v for k, v in both.items() if k != "required"}


def _kinds(schema: dict[str, Any]) -> frozenset[str]:
    kinds = kinds_of(schema)
    return kinds | {"integer"} if "number" in kinds else kinds
