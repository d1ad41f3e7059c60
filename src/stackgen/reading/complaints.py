"""Complaints: what Pydantic says of the shape of a spec -> problems in the words of the language."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from stackgen.reading.problems import Problem, quoted, suggestion
from stackgen.reading.source import Pointer, Source
from stackgen.reading.spec import (
    ActionSpec,
    ApiSpec,
    AppSpec,
    AuthSpec,
    EntitySpec,
    EnumSpec,
    FieldSpec,
    IndexSpec,
    MixinSpec,
    PageSpec,
    RelationSpec,
    RemovedSpec,
    Shape,
    Spec,
    StatesSpec,
    TransitionSpec,
    TypeSpec,
    ValueSpec,
    kind_of,
)


def shape_problem(source: Source, error: Any) -> Problem:
    """A Pydantic error in the words of the language."""
    tell = _TELLERS.get(error["type"], _wrong_kind)
    return tell(source, error["loc"], error)


def _bad_short_form(source: Source, location: Pointer, error: Any) -> Problem:
    context = error["ctx"]
    span = source.span((*location, context["key"]), part=context["part"])
    return Problem(span, "bad-short-form", context["said"], context["hint"])


def _not_a_mapping(source: Source, location: Pointer, error: Any) -> Problem:
    given, shape = error["input"], shape_at(location)
    hint = _NOTHING if given is None and shape in {FieldSpec, RelationSpec} else ""
    if shape is ValueSpec:
        hint = _shape_hint("string_type", given)
    return Problem(source.span(location), "bad-shape", error["msg"], hint)


_NOTHING = "nothing follows the colon; inside { } YAML splits at commas: a value that holds one needs quotes"


def _wrong_kind(source: Source, location: Pointer, error: Any) -> Problem:
    kind, given = error["type"], error["input"]
    if given is None and ")" in str(location[-1]):
        message = f"YAML takes {quoted(location[-1])} for a key"
        return Problem(source.span(location, key=True), "bad-shape", message, _SPLIT_HINT)
    message = f"{_EXPECTED.get(kind, error['msg'])}, but this is {kind_of(given)}"
    return Problem(source.span(location), "bad-shape", message, _shape_hint(kind, given))


_EXPECTED = {
    "string_type": "text is expected here",
    "int_type": "a whole number is expected here",
    "bool_type": "`true` or `false` is expected here",
    "dict_type": "a mapping is expected here",
    "tuple_type": "a list is expected here",
    "is_instance_of": "text is expected here",
}


def _shape_hint(kind: str, value: object) -> str:
    if kind in {"string_type", "is_instance_of"} and isinstance(value, int | float | bool):
        written = str(value).lower() if isinstance(value, bool) else str(value)
        return f'write it in quotes: "{written}"'
    if kind == "dict_type" and isinstance(value, list):
        return "write `name: …` on a line of its own, without `-` and [ ]"
    if kind == "bool_type" and isinstance(value, str) and value.lower() in {"yes", "no", "on", "off"}:
        return "in YAML 1.2 `yes`, `no`, `on` and `off` are text: write `true` or `false`"
    return ""


def _unknown_key(source: Source, location: Pointer, _error: Any) -> Problem:
    *owner, last = location
    key, shape = str(last), shape_at(tuple(owner))
    span = source.span(location, key=True)
    if key == "<<":
        return Problem(
            span, "unknown-key", "`<<` is not a key of YAML 1.2", "give the alias to a single key, or repeat the keys"
        )
    if key.endswith((")", "]")) or "(" in key:
        return Problem(span, "unknown-key", f"there is no key {quoted(key)} here", _SPLIT_HINT)
    hint = _HINTS.get((shape.__name__ if shape else "", key)) or suggestion(key, _keys(shape))
    return Problem(span, "unknown-key", f"there is no key {quoted(key)} here", hint or _allowed(shape))


_SPLIT_HINT = 'inside { } YAML splits at commas and brackets: quote the value, as in {price: "decimal(12,2)"}'
_HINTS = {
    ("FieldSpec", "optional"): "write `?` after the type: `string?`",
    ("FieldSpec", "nullable"): "write `?` after the type: `string?`",
    ("FieldSpec", "required"): "a field is required unless its type ends with `?`",
    ("FieldSpec", "many"): "write `[]` after the type: `string[]`",
    ("FieldSpec", "primary_key"): "write `id:` on the entity, with the name of this field",
    ("FieldSpec", "values"): "declare the enum under `enums`, and use its name as the type",
    ("FieldSpec", "enum"): "declare the enum under `enums`, and use its name as the type",
    ("FieldSpec", "min"): 'write "ge" for a number, "min_length" for text',
    ("FieldSpec", "max"): 'write "le" for a number, "max_length" for text',
    ("FieldSpec", "to"): "relations stand under `relations`",
    ("Spec", "models"): "entities stand under `entities`",
    ("Spec", "name"): "write it under `app`",
}


def _keys(shape: type[Shape] | None) -> list[str]:
    if shape is None:
        return []
    shown = ((name, field.alias) for name, field in shape.model_fields.items() if not field.exclude)
    names = (name if alias is None else alias for name, alias in shown)
    return [name for name in names if name not in {"", "x-"}]


def _allowed(shape: type[Shape] | None) -> str:
    keys = _keys(shape)
    return f"the keys are {', '.join(keys)}" if keys else ""


def _missing_key(source: Source, location: Pointer, _error: Any) -> Problem:
    *owner, last = location
    shape = shape_at(tuple(owner))
    hint = f"for example `{shape.sample}`" if shape else ""
    return Problem(source.span(tuple(owner)), "missing-key", f"the key `{last}` is missing", hint)


def _bad_choice(source: Source, location: Pointer, error: Any) -> Problem:
    given, span = error["input"], source.span(location)
    if isinstance(given, dict | list):
        return _wrong_kind(source, location, {**error, "type": "string_type"})
    if location == ("stackgen",):
        message = f"there is no version {quoted(given)} of the language"
        return Problem(span, "bad-version", message, "this stackgen reads version 1: write `stackgen: 1`")
    choices = [choice.strip("'") for choice in error["ctx"]["expected"].replace(" or ", ", ").split(", ")]
    hint = suggestion(str(given), choices, "the choices")
    return Problem(span, "bad-choice", f"{quoted(given)} is not possible here", hint)


def _key_of_mixin(source: Source, location: Pointer, _error: Any) -> Problem:
    span = source.span(location, key=True)
    return Problem(span, "unknown-key", "a mixin has no key `id`", "write it on the entities that list the mixin")


_TELLERS: Mapping[str, Callable[[Source, Pointer, Any], Problem]] = {
    "extra_forbidden": _unknown_key,
    "missing": _missing_key,
    "short-form": _bad_short_form,
    "not-a-mapping": _not_a_mapping,
    "literal_error": _bad_choice,
    "none_required": _key_of_mixin,
}


def shape_at(location: Pointer) -> type[Shape] | None:
    """The shape of the mapping at a location of the data."""
    match location:
        case ():
            return Spec
        case ("app" | "auth" | "removed" as key,):
            return _TOP[key]
        case ("enums", _):
            return EnumSpec
        case ("enums", _, "values", _):
            return ValueSpec
        case ("types", _):
            return TypeSpec
        case ("types", _, "fields", _):
            return FieldSpec
        case ("mixins", _):
            return MixinSpec
        case ("entities" | "mixins", _, *rest):
            return _shape_in_entity(tuple(rest))
    return None


_TOP: Mapping[str, type[Shape]] = {"app": AppSpec, "auth": AuthSpec, "removed": RemovedSpec}


def _shape_in_entity(rest: Pointer) -> type[Shape] | None:
    match rest:
        case ():
            return EntitySpec
        case ("fields" | "relations" | "indexes" as place, _):
            return _PLACES[place]
        case ("api",):
            return ApiSpec
        case ("api", "page"):
            return PageSpec
        case ("actions", _):
            return ActionSpec
        case ("actions", _, "input" | "output", _):
            return FieldSpec
        case ("states", *below):
            return _shape_in_states(tuple(below))
    return None


def _shape_in_states(rest: Pointer) -> type[Shape] | None:
    match rest:
        case ():
            return StatesSpec
        case ("transitions", _):
            return TransitionSpec
        case ("transitions", _, "input", _):
            return FieldSpec
    return None


_PLACES: Mapping[str, type[Shape]] = {"fields": FieldSpec, "relations": RelationSpec, "indexes": IndexSpec}
