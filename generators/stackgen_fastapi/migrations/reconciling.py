"""Reconciling: two snapshots that began at the same one -> the snapshot that holds what both changed."""

from __future__ import annotations

from typing import Any

KEYS = ("name", "member", "constraint")  # what tells the items of a list apart
_MISSING = object()


class Contradiction(Exception):
    """Both sides changed the same thing, each in its own way."""


def reconciled(base: Any, one: Any, other: Any, place: str = "") -> Any:
    """Three values of JSON as one; raises Contradiction with the place where they do not agree."""
    if other in (one, base):
        return one
    if one == base:
        return other
    if isinstance(one, dict) and isinstance(other, dict):
        return _mappings(base if isinstance(base, dict) else {}, one, other, place)
    if isinstance(one, list) and isinstance(other, list):
        return _lists(base if isinstance(base, list) else [], one, other, place)
    raise Contradiction(place)


def _mappings(base: dict[str, Any], one: dict[str, Any], other: dict[str, Any], place: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key in (*one, *(key for key in other if key not in one)):
        sides = (base.get(key, _MISSING), one.get(key, _MISSING), other.get(key, _MISSING))
        value = reconciled(*sides, f"{place}.{key}" if place else key)
        if value is not _MISSING:
            found[key] = value
    return found


def _lists(base: list[Any], one: list[Any], other: list[Any], place: str) -> list[Any]:
    if all(isinstance(item, str) for item in (*base, *one, *other)) and place == "renames":
        return sorted({*one, *other})
    sides = [{_key(item): item for item in items} for items in (base, one, other)]
    if any("" in side for side in sides):
        raise Contradiction(place)
    return list(_mappings(sides[0], sides[1], sides[2], place).values())


def _key(item: Any) -> str:
    if not isinstance(item, dict):
        return ""
    if "names" in item and isinstance(item["names"], dict):
        return str(item["names"]["word"])
    return next((str(item[key]) for key in KEYS if key in item), "")
