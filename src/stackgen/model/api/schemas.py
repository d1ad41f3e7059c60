"""Two JSON Schemas of documents in, how what they allow differs out: less, more, or both."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

Direction = Literal["request", "response"]
_REFERENCE = "#/components/schemas/"
_DEEPEST = 12
# Of these limits a larger one lets more values pass, of those fewer.
_UPPER = ("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties")
_LOWER = ("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties")
_FORMS = ("pattern", "format", "multipleOf")


@dataclass
class Comparison:
    """Compares schemas that clients send, or get: it breaks them to allow less of the one, or more of the other."""

    old: Mapping[str, Any]  # the schemas of the documents
    new: Mapping[str, Any]
    direction: Direction
    seen: set[tuple[str, str]] = field(default_factory=set)

    def changes(self, old: Any, new: Any, path: str = "") -> Iterator[tuple[bool, str]]:
        """Whether each change breaks clients, and what it is."""
        names = _name(old), _name(new)
        if all(names):
            if names in self.seen:
                return
            self.seen.add(names)
        before, after = _flat(self.old, old), _flat(self.new, new)
        where = f"`{path}` " if path else ""
        for breaking, text in (*self._values(before, after), *self._limits(before, after)):
            yield breaking, f"{where}{text}"
        yield from self._inside(before, after, path)

    def _narrower(self) -> bool:
        return self.direction == "request"

    def _wider(self) -> bool:
        return self.direction == "response"

    def _values(self, old: dict[str, Any], new: dict[str, Any]) -> Iterator[tuple[bool, str]]:
        was, now = _kinds(old), _kinds(new)
        if was != now:
            less, more = _beyond(was, now), _beyond(now, was)
            yield (self._narrower() and less) or (self._wider() and more), f"was {_either(was)} and is {_either(now)}"
        values, others = _enum(old), _enum(new)
        if values is None or others is None:
            if values != others:
                yield self._narrower() if values is None else self._wider(), _listed(others)
            return
        yield from ((self._narrower(), f"is no longer {value}") for value in values if value not in others)
        yield from ((self._wider(), f"may be {value}") for value in others if value not in values)

    def _limits(self, old: dict[str, Any], new: dict[str, Any]) -> Iterator[tuple[bool, str]]:
        for word in (*_UPPER, *_LOWER, *_FORMS):
            was, now = old.get(word), new.get(word)
            if was == now:
                continue
            text = f"{word}: {'none' if was is None else was} -> {'none' if now is None else now}"
            if was is None or now is None:
                yield self._narrower() if was is None else self._wider(), text
            elif word in _FORMS:
                yield True, text
            else:
                yield self._narrower() if (now < was) == (word in _UPPER) else self._wider(), text

    def _inside(self, old: dict[str, Any], new: dict[str, Any], path: str) -> Iterator[tuple[bool, str]]:
        if path.count(".") > _DEEPEST:
            return
        yield from self._properties(old, new, path)
        if "items" in old and "items" in new:
            yield from self.changes(old["items"], new["items"], f"{path}[]")
        was, now = old.get("additionalProperties", True), new.get("additionalProperties", True)
        if isinstance(was, dict) and isinstance(now, dict):
            yield from self.changes(was, now, _joined(path, "*"))
        elif (was is False) != (now is False):
            text = "takes no other properties" if now is False else "takes other properties"
            yield self._narrower() if now is False else self._wider(), f"`{path}` {text}" if path else text
        yield from self._members(old, new, path)

    def _properties(self, old: dict[str, Any], new: dict[str, Any], path: str) -> Iterator[tuple[bool, str]]:
        was, now = old.get("properties", {}), new.get("properties", {})
        needed, needs = old.get("required", ()), new.get("required", ())
        for name in sorted(was.keys() | now.keys()):
            here = _joined(path, name)
            if name not in now:
                yield True, f"`{here}` is gone"
            elif name not in was:
                required = name in needs and self.direction == "request"
                yield required, f"`{here}` is new" + (" and required" if required else "")
            else:
                if (name in needed) != (name in needs):
                    text = "is required" if name in needs else "may be left out"
                    yield self._narrower() if name in needs else self._wider(), f"`{here}` {text}"
                yield from self.changes(was[name], now[name], here)

    def _members(self, old: dict[str, Any], new: dict[str, Any], path: str) -> Iterator[tuple[bool, str]]:
        where = f"`{path}` " if path else ""
        was, now = (one.get("oneOf") or one.get("anyOf") or [] for one in (old, new))
        if len(was) == len(now):
            for before, after in zip(was, now, strict=True):
                yield from self.changes(before, after, path)
            return
        known, others = ({_name(one) or json.dumps(one, sort_keys=True) for one in some} for some in (was, now))
        yield from ((self._narrower(), f"{where}is no longer {name}") for name in sorted(known - others))
        yield from ((self._wider(), f"{where}may be {name}") for name in sorted(others - known))


def _flat(schemas: Mapping[str, Any], schema: Any, depth: int = 0) -> dict[str, Any]:
    """The schema with its reference followed, and its parts put together."""
    if not isinstance(schema, Mapping) or depth > _DEEPEST:
        return {}
    own = {word: value for word, value in schema.items() if word not in {"$ref", "allOf"}}
    for part in (*([schemas.get(_name(schema), {})] if _name(schema) else []), *schema.get("allOf", ())):
        other = _flat(schemas, part, depth + 1)
        properties = {**other.get("properties", {}), **own.get("properties", {})}
        required = [*other.get("required", ()), *own.get("required", ())]
        own = {**other, **own}
        own |= {"properties": properties} if properties else {}
        own |= {"required": required} if required else {}
    return own


def _name(schema: Any) -> str:
    reference = schema.get("$ref") if isinstance(schema, Mapping) else None
    return reference.removeprefix(_REFERENCE) if isinstance(reference, str) else ""


def _kinds(schema: Mapping[str, Any]) -> frozenset[str]:
    found = schema.get("type") or ("object" if "properties" in schema else ())
    return frozenset([found] if isinstance(found, str) else found)


def _beyond(some: frozenset[str], others: frozenset[str]) -> bool:
    """Whether the one has values that the other has not; no kind is any."""
    if not others:
        return False
    return not some or bool(some - others - ({"integer"} if "number" in others else set()))


def _either(kinds: frozenset[str]) -> str:
    return " or ".join(sorted(kinds)) or "anything"


def _enum(schema: Mapping[str, Any]) -> list[str] | None:
    values = [schema["const"]] if "const" in schema else schema.get("enum")
    return None if values is None else [json.dumps(one, ensure_ascii=False) for one in values]


def _listed(values: list[str] | None) -> str:
    return "may have other values" if values is None else f"is one of {', '.join(values)}"


def _joined(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name
