"""Fields: a property of a schema -> the field of the language that holds its values."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from stackgen.model.names import enum_member, safe_member
from stackgen.model.openapi.desk import Desk, kinds
from stackgen.model.openapi.naming import Taken, class_word, field_word
from stackgen.model.openapi.shape import choices_of, flat, is_nullable, shape_of
from stackgen.model.patterns import pattern_problem
from stackgen.reading.openapi.dialect import OVERRIDES

_INT, _BIGINT = 2**31 - 1, 2**63 - 1
_LONGEST = 10_000_000  # characters of a `string(…)`
_FORMATS = {"date-time": "datetime", "date": "date", "uuid": "uuid"}
_EXACT = {"email": "email", "uri": "url", "url": "url"}  # which change what they are given


@dataclass
class Fields:
    """Makes fields of properties, and the enums that they need."""

    desk: Desk
    is_spec: bool = False  # for a person to go on with, rather than to serve the document as it is
    enums: dict[str, list[str]] = field(default_factory=dict)
    members: dict[str, dict[str, str]] = field(default_factory=dict)  # of enums that name theirs: member -> value
    enum_of: dict[tuple[str, ...], str] = field(default_factory=dict)  # by the name of a schema, or by its values
    types: dict[str, dict[str, Any]] = field(default_factory=dict)
    type_of: dict[str, str] = field(default_factory=dict)  # by the name of a schema
    taken: Taken = field(default_factory=Taken)  # names of enums, types and entities

    def of(self, entity: str, name: str, schema: Any) -> dict[str, Any]:
        """The long form of a field, without whether it is optional or may be written."""
        found = flat(self.desk, schema)
        made = self._typed(f"{entity}{class_word(name)}", found, schema)
        if self.is_spec and isinstance(found.get("description"), str):
            made["doc"] = " ".join(found["description"].split())
        if found.get("deprecated") is True:
            made["deprecated"] = True
        if isinstance(found.get(OVERRIDES), dict):
            made |= {key: value for key, value in found[OVERRIDES].items() if key != "to"}
        return made

    def _typed(self, word: str, found: dict[str, Any], schema: Any) -> dict[str, Any]:
        wanted, word = kinds(found) - {"null"}, found.get("$name") or word
        choices = choices_of(self.desk, found)
        if choices is not None and (not wanted or wanted == {"string"}):
            return self._choice(word, found, choices)
        if self.is_spec and (wanted == {"object"} or (not wanted and ("properties" in found or "allOf" in found))):
            return self._object(word, schema)
        if len(wanted) != 1:
            return {"type": "json"}
        match wanted.pop():
            case "string":
                return self._string(found)
            case "integer":
                return self._integer(found)
            case "number":
                return {"type": "float", **_bounds(found)}
            case "boolean":
                return {"type": "bool"}
            case "array":
                return self._list(word, found)
        return {"type": "json"}

    def _string(self, found: dict[str, Any]) -> dict[str, Any]:
        form = found.get("format")
        if form in _FORMATS and "pattern" not in found:
            return {"type": _FORMATS[form]}
        if form == "password" and found.get("writeOnly") is True:
            return {"type": "password"}
        if self.is_spec and form in _EXACT:
            return {"type": _EXACT[form]}
        least, most = _length(found, "minLength"), _length(found, "maxLength")
        made: dict[str, Any] = {"type": "string"}
        if most and (least or 0) <= most <= _LONGEST:
            made["type"] = f"string({least}..{most})" if least else f"string({most})"
        elif least:
            made["min_length"] = least
        pattern = found.get("pattern")
        if self.is_spec and isinstance(pattern, str) and pattern_problem(pattern) is None:
            made["pattern"] = pattern
        return made

    def _integer(self, found: dict[str, Any]) -> dict[str, Any]:
        low, high = _whole(found, "minimum", "exclusiveMinimum", 1), _whole(found, "maximum", "exclusiveMaximum", -1)
        is_small = found.get("format") == "int32" or (
            low is not None and high is not None and -_INT <= low <= high <= _INT
        )
        kind, limit = ("int", _INT) if is_small else ("bigint", _BIGINT)
        if self.is_spec and found.get("format") != "int64":
            kind, limit = "int", _INT
        bounds = [one if one is not None and -limit <= one <= limit else None for one in (low, high)]
        if bounds == [None, None] or (None not in bounds and bounds[0] > bounds[1]):  # type: ignore[operator]
            return {"type": kind}
        text = "..".join("" if one is None else str(one) for one in bounds)
        return {"type": f"{kind}({text})"}

    def _list(self, word: str, found: dict[str, Any]) -> dict[str, Any]:
        items = found.get("items")
        if not isinstance(items, dict) or is_nullable(self.desk, items) or "prefixItems" in found:
            return {"type": "json"}
        inner = self._typed(word, flat(self.desk, items), items)
        if inner["type"] in {"json", "password"} or inner["type"].endswith("[]"):
            return {"type": "json"}
        plain = inner["type"] if len(inner) == 1 else inner["type"].partition("(")[0]
        return {"type": f"{plain}[]", **_items(found)}

    def _object(self, word: str, schema: Any) -> dict[str, Any]:
        """A value type, if the object is one of named properties; those that are no field are JSON."""
        shape = shape_of(self.desk, schema)
        if shape is None or shape.is_union or not shape.properties:
            return {"type": "json"}
        if word in self.type_of:
            return {"type": self.type_of[word]}
        name = self.type_of[word] = self.taken.free(word)
        self.types[name] = {}
        taken, made = Taken(), {}
        for one, inner in shape.properties.items():
            field_made = self.of(name, one, inner)
            if field_made["type"] == "password":
                field_made["type"] = "string"
            needed = one in shape.required and not is_nullable(self.desk, inner)
            made[taken.free(field_word(one))] = field_made if needed else optional(field_made)
        self.types[name] = made
        return {"type": name}

    def _choice(self, word: str, found: dict[str, Any], choices: list[str]) -> dict[str, Any]:
        if "const" in found:
            return {"type": "string", "default": choices[0]}
        members = [_member(one) for one in choices]
        usable = all(one.isidentifier() for one in members) and len({one.casefold() for one in members}) == len(members)
        if not usable or any(not one.isprintable() or not one.strip() for one in choices):
            return {"type": "string"}
        key = (found["$name"],) if found.get("$name") else ("", *choices)
        if key not in self.enum_of:
            self.enum_of[key] = self.taken.free(word)
            self.enums[self.enum_of[key]] = choices
            if members != [enum_member(one) for one in choices]:
                self.members[self.enum_of[key]] = dict(zip(members, choices, strict=True))
        return {"type": self.enum_of[key]}


def _member(value: str) -> str:
    """The Python member for a value; `phoneNumber` is written as Python writes it."""
    is_mixed = value[:1].islower() and any(letter.isupper() for letter in value) and "_" not in value
    return safe_member(field_word(value)) if is_mixed else enum_member(value)


def optional(made: dict[str, Any]) -> dict[str, Any]:
    """The field, which may be null."""
    return made if made["type"].endswith("?") else {**made, "type": f"{made['type']}?"}


def _items(found: dict[str, Any]) -> dict[str, Any]:
    pairs = (("min_items", _length(found, "minItems")), ("max_items", _length(found, "maxItems")))
    return {key: value for key, value in pairs if value}


def _length(found: dict[str, Any], key: str) -> int | None:
    value = found.get(key)
    return int(value) if isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value < 1e9 else None


def _whole(found: dict[str, Any], key: str, exclusive: str, step: int) -> int | None:
    if isinstance(found.get(key), int) and not isinstance(found[key], bool):
        return int(found[key])
    if isinstance(found.get(exclusive), int) and not isinstance(found[exclusive], bool):
        return int(found[exclusive]) + step
    return None


def _bounds(found: dict[str, Any]) -> dict[str, Any]:
    keys = {"minimum": "ge", "exclusiveMinimum": "gt", "maximum": "le", "exclusiveMaximum": "lt"}
    return {
        short: found[key]
        for key, short in keys.items()
        if isinstance(found.get(key), int | float) and not isinstance(found[key], bool) and abs(found[key]) < 1e300
    }
