"""Unions that say which property tells their members apart -> whether the members themselves say so as well."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from stackgen_fastapi.documents.cleaning import REFERENCE, referred
from stackgen_fastapi.documents.sampling import NoSample, flat


def without_hints(schemas: Mapping[str, Any], schema: Any) -> Any:
    """The schema without discriminators that are mere hints.

    A model that goes by a property refuses all other values of it. That is right where each member has the property
    and one constant for it; elsewhere a request that is valid by the members' schemas would be refused.
    """
    if isinstance(schema, list):
        return [without_hints(schemas, part) for part in schema]
    if not isinstance(schema, Mapping):
        return schema
    kept = {word: _inner(schemas, word, value) for word, value in schema.items() if word != "discriminator"}
    if told := _told(schemas, schema):
        kept["discriminator"] = {"propertyName": schema["discriminator"]["propertyName"], "mapping": told}
    return kept


def _inner(schemas: Mapping[str, Any], word: str, value: Any) -> Any:
    if word == "properties" and isinstance(value, Mapping):
        return {name: without_hints(schemas, part) for name, part in value.items()}
    return without_hints(schemas, value) if word in _HOLDING else value


_HOLDING = frozenset({"items", "additionalProperties", "allOf", "oneOf", "anyOf", "prefixItems"})


def _told(schemas: Mapping[str, Any], schema: Mapping[str, Any]) -> dict[str, str]:
    """The reference of the member for each value; empty if the members do not tell."""
    discriminator, members = schema.get("discriminator"), schema.get("oneOf") or schema.get("anyOf") or ()
    if not isinstance(discriminator, Mapping) or "properties" in schema or "allOf" in schema:
        return {}
    name = discriminator.get("propertyName")
    told = {_value(schemas, member, name): REFERENCE + referred(member) for member in members if referred(member)}
    return told if None not in told and len(told) == len(members) else {}


def _value(schemas: Mapping[str, Any], member: Any, name: Any) -> Any:
    """The one value that a member has for the property; None if there are others."""
    try:
        found = flat(schemas, member)
        own = flat(schemas, found.get("properties", {}).get(name, {}))
    except NoSample:
        return None
    values = own.get("enum") or ([own["const"]] if "const" in own else [])
    is_one = len(values) == 1 and isinstance(values[0], str) and name in found.get("required", ())
    return values[0] if is_one else None
