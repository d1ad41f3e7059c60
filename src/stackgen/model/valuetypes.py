"""Value types: what the user wrote under `types` -> ValueType, its fields resolved, and none that must hold itself."""

from __future__ import annotations

from stackgen.model.circles import circles
from stackgen.model.drafts import Drafts
from stackgen.model.entities import Field, Kind, ValueType
from stackgen.model.fields import field_of
from stackgen.model.names import shared_class_name
from stackgen.model.wording import check_class, check_name
from stackgen.reading.problems import quoted
from stackgen.reading.source import Pointer
from stackgen.reading.spec import FieldSpec, TypeSpec

_OF_COLUMNS = ("unique", "index", "column", "cast")
_OF_REQUESTS = ("immutable", "readonly", "writeonly", "private")


def resolve_types(drafts: Drafts) -> None:
    """Fill in the types: first without the literals that are objects, which need all types to be known."""
    for name, spec in drafts.spec.types.items():
        check_class(drafts, ("types", name), name, "a type")
        if not spec.fields:
            hint = "for example `Address: {fields: {street: string}}`"
            drafts.report.add(("types", name), "bad-type", f"the type {name} has no fields", hint)
        for word, field in spec.fields.items():
            check_name(drafts, ("types", name, "fields", word), word, "a field")
            _check_keys(drafts, ("types", name, "fields", word), field)
        drafts.types[name] = _type(drafts, name, spec, with_objects=False)
    for name, spec in drafts.spec.types.items():
        drafts.types[name] = _type(drafts, name, spec, with_objects=True)
    _check_circles(drafts)


def _type(drafts: Drafts, name: str, spec: TypeSpec, *, with_objects: bool) -> ValueType:
    found: list[Field] = []
    for word, written in spec.fields.items():
        early = not with_objects and written.type.name in drafts.spec.types
        read = written.model_copy(update={"default": None, "sample_value": None}) if early else written
        if field := field_of(drafts, ("types", name, "fields", word), word, read):
            found.append(field)
    return ValueType(name, shared_class_name(name), tuple(found), spec.doc, spec.extensions)


def _check_keys(drafts: Drafts, pointer: Pointer, spec: FieldSpec) -> None:
    """Refuse what only a column can have, or only a field of a request."""
    for key in (*_OF_COLUMNS, *_OF_REQUESTS):
        if getattr(spec, key):
            why = "it has no column of its own" if key in _OF_COLUMNS else "a value object is written and read whole"
            message = f"a field of a type cannot be given `{key}`: {why}"
            drafts.report.add_in_field(pointer, spec, key, "bad-flag", message, "leave it out")
    if spec.type.name == Kind.PASSWORD:
        message = "a type holds no password: only a column is kept as a hash"
        drafts.report.add_in_field(pointer, spec, "name", "bad-type", message, "give the password to the entity")


def _check_circles(drafts: Drafts) -> None:
    """Refuse each circle of types that must hold each other."""
    required = {
        name: [
            (field.name, field.type.value_type)
            for field in value_type.fields
            if field.type.value_type in drafts.types and _is_needed(field)
        ]
        for name, value_type in drafts.types.items()
    }
    steps = {name: [(word, target or "") for word, target in found] for name, found in required.items()}
    for circle, word in circles(steps):
        way = " -> ".join([*circle, circle[0]])
        message = f"no value could ever be made: {way} need each other"
        if len(circle) == 1:
            message = f"no value could ever be made: each {circle[0]} needs another in {quoted(word)}"
        pointer = ("types", circle[-1], "fields", word)
        drafts.report.add(pointer, "required-circle", message, "write `?` or `[]` after one of the types")


def _is_needed(field: Field) -> bool:
    """Whether each value holds at least one of the field's type."""
    return not field.optional and (not field.type.many or bool(field.constraints.min_items))
