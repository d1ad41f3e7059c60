"""Whether every value that one JSON Schema allows is allowed by another one.

It is asked of schemas that are alike, and follows their structure. What it cannot tell it calls
a difference, but for patterns and formats that only one of them has: they are notes for people.
"""

from collections.abc import Iterator
from typing import Any

from tests.values import kinds_of, merged

LOWER = {
    "minimum": "number",
    "exclusiveMinimum": "number",
    "minLength": "string",
    "minItems": "array",
    "minProperties": "object",
}
UPPER = {word.replace("min", "max").replace("Min", "Max"): kind for word, kind in LOWER.items()}


class Schemas:
    """Two documents with schemas: those of the one have to be narrower than those of the other."""

    def __init__(self, narrow: dict[str, Any], wide: dict[str, Any]) -> None:
        self.narrow, self.wide = narrow, wide
        self._known: dict[str, str] = {}

    def beyond(self, narrow: Any, wide: Any) -> str:
        """Say what the one allows and the other does not; nothing if there is nothing."""
        key = f"{narrow}|{wide}"
        if key not in self._known:
            # What a schema says of itself holds while nothing speaks against it.
            self._known[key] = ""
            self._known[key] = self._beyond(narrow, wide)
        return self._known[key]

    def _beyond(self, narrow: Any, wide: Any) -> str:
        small, large = merged(self.narrow, narrow), merged(self.wide, wide)
        if large is True or small is False or small == large == {}:
            return ""
        if large is False:
            return "nothing is allowed"
        small = {} if small is True else small
        for word in ("anyOf", "oneOf"):
            if word in small:
                parts = [self._with(small, word, part) for part in small[word]]
                return next((reason for part in parts if (reason := self.beyond(part, wide))), "")
        for word in ("anyOf", "oneOf"):
            if word in large:
                return self._beyond_all(narrow, [self._with(large, word, p) for p in large[word]])
        return next(self._reasons(small, large), "")

    @staticmethod
    def _with(schema: dict[str, Any], word: str, part: Any) -> Any:
        rest = {key: value for key, value in schema.items() if key not in (word, "discriminator")}
        return {"allOf": [part, rest]} if rest else part

    def _beyond_all(self, narrow: Any, wide: list[Any]) -> str:
        """A value may be one of several: each kind of value has to be one of them."""
        small = merged(self.narrow, narrow)
        reasons: list[str] = []
        for kind in kinds_of(small):
            one = {**small, "type": kind} if isinstance(small, dict) else {"type": kind}
            found = [self._alone(one, option) for option in wide]
            if all(found):
                reasons.append(max(found, key=len))
        return reasons[0] if reasons else ""

    def _alone(self, narrow: dict[str, Any], wide: Any) -> str:
        large = merged(self.wide, wide)
        if isinstance(large, dict) and ("anyOf" in large or "oneOf" in large):
            return self._beyond(narrow, wide)
        if large is True or large == {}:
            return ""
        return next(self._reasons(narrow, large), "") if large else "nothing is allowed"

    def _reasons(self, small: dict[str, Any], large: dict[str, Any]) -> Iterator[str]:
        values = small.get("enum")
        if values is not None:
            # Each value for itself.
            wrong = [value for value in values if not _is_value(value, large)]
            if wrong:
                yield f"{wrong[0]!r} is not allowed"
            return
        missing = kinds_of(small) - kinds_of(large)
        if "number" in kinds_of(large):
            missing -= {"integer"}
        if missing:
            yield f"{' or '.join(sorted(missing))} is not allowed"
        elif "enum" in large and kinds_of(small) != {"null"}:
            yield f"other values than {large['enum']} are not allowed"
        else:
            yield from _limits(small, large)
            yield from self._objects(small, large)
            yield from self._lists(small, large)

    def _objects(self, small: dict[str, Any], large: dict[str, Any]) -> Iterator[str]:
        if "object" not in kinds_of(small):
            return
        for name in large.get("required", []):
            schema = merged(self.wide, large.get("properties", {}).get(name, True))
            # What is only written is in no answer.
            hidden = isinstance(schema, dict) and schema.get("writeOnly") is True
            if name not in small.get("required", []) and not hidden:
                yield f"{name} may be left out"
        known = small.get("properties", {})
        others = small.get("additionalProperties", True)
        for name, schema in large.get("properties", {}).items():
            # What the one does not know it ignores, or would not send.
            if name in known and (reason := self.beyond(known[name], schema)):
                yield f"{name}: {reason}"
        rest = large.get("additionalProperties", True)
        for name in known.keys() - large.get("properties", {}).keys():
            if reason := self.beyond(known[name], rest):
                yield f"{name}: {reason}"
        if isinstance(rest, dict) and isinstance(others, dict):
            yield from filter(None, [self.beyond(others, rest)])

    def _lists(self, small: dict[str, Any], large: dict[str, Any]) -> Iterator[str]:
        if "array" not in kinds_of(small) or "items" not in large:
            return
        if reason := self.beyond(small.get("items", True), large["items"]):
            yield f"its items: {reason}"


def _is_value(value: Any, schema: dict[str, Any]) -> bool:
    if "enum" in schema:
        return value in schema["enum"]
    kind = {bool: "boolean", int: "integer", float: "number", str: "string", type(None): "null"}
    own = kind.get(type(value), "object" if isinstance(value, dict) else "array")
    return own in kinds_of(schema) or (own == "integer" and "number" in kinds_of(schema))


def _limits(small: dict[str, Any], large: dict[str, Any]) -> Iterator[str]:
    kinds = kinds_of(small)
    kinds |= {"number"} if "integer" in kinds else kinds
    for word, kind in LOWER.items():
        if kind in kinds and word in large and _bound(small, word) < large[word]:
            yield f"less than the {word} of {large[word]} is not allowed"
    for word, kind in UPPER.items():
        if kind in kinds and word in large and _bound(small, word) > large[word]:
            yield f"more than the {word} of {large[word]} is not allowed"
    if "number" in kinds and large.get("multipleOf", small.get("multipleOf")) != small.get(
        "multipleOf"
    ):
        yield f"its multipleOf is {large['multipleOf']}"
    pattern = large.get("pattern")
    if "string" in kinds and pattern is not None and small.get("pattern", pattern) != pattern:
        yield f"its pattern is {pattern}"


def _bound(schema: dict[str, Any], word: str) -> float:
    """A limit; where there is none, as far as numbers go."""
    if word in ("minLength", "minItems", "minProperties"):
        return float(schema.get(word, 0))
    if word == "maxLength" and schema.get("format") == "uuid":
        return float(schema.get(word, 36))
    if word == "maxProperties" and schema.get("additionalProperties") is False:
        return float(schema.get(word, len(schema.get("properties", {}))))
    alternatives = {
        "minimum": "exclusiveMinimum",
        "exclusiveMinimum": "exclusiveMinimum",
        "maximum": "exclusiveMaximum",
    }
    none = float("-inf") if word in LOWER else float("inf")
    return float(schema.get(word, schema.get(alternatives.get(word, word), none)))
