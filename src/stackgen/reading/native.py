"""The front end of the YAML language: Source -> Spec, or every problem of its shape."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from stackgen.reading.problems import Problem, quoted, suggestion
from stackgen.reading.source import Pointer, Source
from stackgen.reading.spec import LATER_OPERATIONS, Shape, Spec, kind_of, shape_at, validated


@dataclass(frozen=True)
class Reading:
    """What was understood of a source: all of it when there is no problem, else the parts that are well shaped."""

    spec: Spec | None
    problems: tuple[Problem, ...]
    broken: frozenset[Pointer]  # the parts that were left out of `spec`


def read_spec(source: Source) -> Spec:
    """The spec, if its shape is right; raises SpecError with all problems otherwise."""
    reading = read_parts(source)
    if reading.problems or reading.spec is None:
        raise source.error(reading.problems)
    return reading.spec


def read_parts(source: Source) -> Reading:
    """As much of the spec as is well shaped, so that its meaning can be checked in the same run."""
    if refusal := _not_a_spec(source):
        return Reading(None, (refusal,), frozenset())
    spec, errors = validated(source.data)
    problems = tuple(_problem(source, error) for error in errors)
    broken: set[Pointer] = set()
    data = source.data
    for _ in range(_ROUNDS):
        if spec is not None:
            break
        cuts = {_cut(error["loc"], error["type"]) for error in errors}
        broken |= cuts
        for pointer in cuts:
            data = _without(data, pointer)
        spec, errors = validated(data)
    return Reading(spec, problems, frozenset(broken))


_ROUNDS = 3  # leaving a part out may leave its owner incomplete, and that its owner


def _not_a_spec(source: Source) -> Problem | None:
    if source.data is None:
        return Problem(source.span(()), "empty-spec", "the file holds nothing", "`stackgen init` writes a spec to start from")
    if not isinstance(source.data, dict):
        message = f"a spec is a mapping, but this is {kind_of(source.data)}"
        return Problem(source.span(()), "bad-spec", message, f"the smallest is {Spec.sample}")
    for key, name in (("openapi", "OpenAPI document"), ("swagger", "Swagger 2.0 document")):
        if key in source.data:
            message = f"this is an {name}" if key == "openapi" else f"this is a {name}"
            return Problem(source.span((key,), key=True), "not-yet-supported", f"{message}, which cannot be read yet", _NATIVE)
    return None


_NATIVE = "write the spec in stackgen's own language, which starts with `stackgen: 1`"


def _problem(source: Source, error: Any) -> Problem:
    """A Pydantic error in the words of the language."""
    location, kind = error["loc"], error["type"]
    context = error.get("ctx", {})
    if kind == "extra_forbidden":
        return _unknown_key(source, location)
    if kind == "missing":
        return _missing_key(source, location)
    if kind == "short-form":
        span = _short_form_span(source, location, context["part"])
        return Problem(span, "bad-short-form", context["said"], context["hint"])
    if kind == "not-a-mapping":
        return Problem(source.span(location), "bad-shape", error["msg"])
    if kind == "literal_error":
        return _bad_choice(source, error)
    message = f"{_EXPECTED.get(kind, error['msg'])}, but this is {kind_of(error['input'])}"
    return Problem(source.span(location), "bad-shape", message, _shape_hint(kind, error["input"]))


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
    if kind == "bool_type" and isinstance(value, str) and value.lower() in {"yes", "no", "on", "off"}:
        return "in YAML 1.2 `yes`, `no`, `on` and `off` are text: write `true` or `false`"
    return ""


def _unknown_key(source: Source, location: Pointer) -> Problem:
    *owner, last = location
    key, shape = str(last), shape_at(tuple(owner))
    span = source.span(location, key=True)
    if shape is not None and key in shape.later:
        return _later(source, location, f"`{key}`")
    if key == "<<":
        return Problem(span, "unknown-key", "`<<` is not a key of YAML 1.2", "give the alias to a single key, or repeat the keys")
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
    names = (field.alias or name for name, field in shape.model_fields.items())
    return [name for name in names if name not in {"", "x-"}]


def _allowed(shape: type[Shape] | None) -> str:
    keys = _keys(shape)
    return f"the keys are {', '.join(keys)}" if keys else ""


def _missing_key(source: Source, location: Pointer) -> Problem:
    *owner, last = location
    shape = shape_at(tuple(owner))
    where = "here" if not owner else "in this mapping"
    hint = f"for example `{shape.sample}`" if shape else ""
    return Problem(source.span(tuple(owner)), "missing-key", f"the key `{last}` is missing {where}", hint)


def _bad_choice(source: Source, error: Any) -> Problem:
    location, given = error["loc"], error["input"]
    shape = shape_at(location[:-1])
    if shape is not None and location[-1] in {"soft_delete", "versioned", "part_of"}:
        if given is True:
            return _later(source, location, f"`{location[-1]}`")
        return Problem(source.span(location), "bad-shape", f"`true` or `false` is expected here, but this is {kind_of(given)}")
    if "operations" in location and given in LATER_OPERATIONS:
        return _later(source, location, f"the operation `{given}`")
    if location == ("stackgen",):
        hint = "this stackgen reads version 1 of the language: write `stackgen: 1`"
        return Problem(source.span(location), "bad-version", f"there is no version {quoted(given)} of the language", hint)
    choices = [choice.strip("'") for choice in error["ctx"]["expected"].replace(" or ", ", ").split(", ")]
    hint = suggestion(str(given), choices) or f"choose from {', '.join(choices)}"
    return Problem(source.span(location), "bad-choice", f"{quoted(given)} is not possible here", hint)


def _later(source: Source, location: Pointer, what: str) -> Problem:
    span = source.span(location, key=location[-1] != "operations" and not isinstance(location[-1], int))
    return Problem(span, "not-yet-supported", f"{what} cannot be built yet", "this version of stackgen builds without it: leave it out")


def _short_form_span(source: Source, location: Pointer, part: tuple[int, int]) -> Any:
    inner = (*location, "type") if source.scalar(location) is None and source.scalar((*location, "type")) is not None else location
    return source.span(inner, part=part)


def _cut(location: Pointer, kind: str) -> Pointer:
    """What must be left out of the data so that the rest has a chance."""
    if kind == "missing" and len(location) > 1:
        return location[:-1]
    if "operations" in location:
        return location[: location.index("operations") + 1]
    return location


def _without(data: Any, pointer: Pointer) -> Any:
    """A copy of the data without what the pointer leads to, or without the deepest thing on the way to it."""
    first, *rest = pointer
    if not isinstance(data, dict) or first not in data:
        return data
    if rest and isinstance(data[first], dict) and rest[0] in data[first]:
        return {**data, first: _without(data[first], tuple(rest))}
    return {key: value for key, value in data.items() if key != first}
