"""Fields: what the user wrote for a field -> Field, with its type, constraints and default checked."""

from __future__ import annotations

from typing import Any

from stackgen.model.constraints import constraints_of, violation
from stackgen.model.drafts import Draft, Drafts
from stackgen.model.entities import Constraints, Default, Field, FieldType, JsonValue, Kind, Role
from stackgen.model.fieldtypes import field_type
from stackgen.model.literals import Literals
from stackgen.model.names import attribute, identifier
from stackgen.model.values import Misfit, canonical
from stackgen.model.wording import check_column, check_name
from stackgen.reading.source import Pointer, fragment
from stackgen.reading.spec import DefaultText, FieldSpec

STAMP_NAMES = ("created_at", "updated_at")

# Words for values that are made with the row.
MADE: dict[str, Kind] = {"now": Kind.DATETIME, "today": Kind.DATE, "uuid4": Kind.UUID, "uuid7": Kind.UUID}
_WRITTEN_AS_IS = frozenset(Kind) - {Kind.INT, Kind.BIGINT, Kind.FLOAT, Kind.BOOL, Kind.JSON, Kind.TYPE}
_UNORDERED = frozenset(
    {Kind.JSON, Kind.PASSWORD, Kind.TYPE}
)  # neither unique, nor indexed, nor filtered, nor sorted by


def resolve_fields(drafts: Drafts, draft: Draft) -> None:
    """Fill in the fields of an entity, without the implied ones."""
    for name, spec in draft.spec.fields.items():
        pointer = (*draft.pointer, "fields", name)
        check_name(drafts, pointer, name, "a field")
        if resolved := field_of(drafts, pointer, name, spec):
            draft.fields[name] = resolved


def timestamps() -> tuple[Field, ...]:
    """The fields that `timestamps` adds."""
    now = Default("now")
    kind = FieldType(Kind.DATETIME)
    return tuple(
        Field(name, name, name, kind, role, default=now, readonly=True)
        for name, role in zip(STAMP_NAMES, (Role.CREATED_AT, Role.UPDATED_AT), strict=True)
    )


def is_ordered(kind: FieldType) -> bool:
    """Whether values of the type can be compared in the database, so that they may be unique, indexed, or sorted by."""
    return not kind.many and kind.kind not in _UNORDERED


def field_of(drafts: Drafts, pointer: Pointer, name: str, spec: FieldSpec) -> Field | None:
    """A field of an entity or a type, or nothing after a problem with its type."""
    kind = field_type(drafts, pointer, spec)
    if kind is None:
        return None
    constraints = constraints_of(drafts, pointer, spec, kind)
    reading = _Reading(drafts, pointer, spec, kind, constraints)
    default = reading.default()
    reading.check_flags(default)
    check_column(drafts, (*pointer, "column"), spec.column)
    return Field(
        name=name,
        attribute=attribute(name),
        column=identifier(spec.column or name),
        type=kind,
        optional=spec.type.optional,
        default=default,
        constraints=constraints,
        immutable=spec.immutable,
        readonly=spec.readonly,
        writeonly=spec.writeonly,
        private=spec.private,
        unique=spec.unique,
        index=spec.index and not spec.unique,
        deprecated=spec.deprecated,
        doc=spec.doc,
        example=reading.example(),
        extensions=spec.extensions,
    )


class _Reading:
    """One field, while its values and flags are checked."""

    def __init__(
        self, drafts: Drafts, pointer: Pointer, spec: FieldSpec, kind: FieldType, constraints: Constraints
    ) -> None:
        self.drafts, self.pointer, self.spec, self.kind, self.constraints = drafts, pointer, spec, kind, constraints
        self.choices = [member.value for member in drafts.enums[kind.enum].members] if kind.enum else []

    def default(self) -> Default | None:
        try:
            value = self._default_value()
        except ValueError as error:
            self._problem("default", "bad-default", f"the default cannot be read: {error}")
            return None
        if value is None:
            if isinstance(self.spec.default, DefaultText) and not self.spec.type.optional:
                self._problem(
                    "default",
                    "bad-default",
                    "the default is null, but the field must have a value",
                    "write `?` after the type",
                )
            return None
        if self.kind.kind is Kind.PASSWORD:
            self._problem("default", "bad-default", "a password has no default")
            return None
        if isinstance(value, str) and value in MADE and (made := self._made(value)):
            return made
        return self._literal("default", value)

    def example(self) -> JsonValue:
        value = self.spec.sample_value
        if value is None:
            return None
        if self.kind.kind is Kind.PASSWORD:
            self._problem("example", "bad-example", "a password has no example")
            return None
        checked = self._literal("example", value)
        return checked.value if checked else None

    def check_flags(self, default: Default | None) -> None:
        spec = self.spec
        settable = default is not None or spec.type.optional or spec.default is not None
        for flag in ("readonly", "private"):
            if getattr(spec, flag) and not settable:
                self._problem(
                    flag,
                    "bad-flag",
                    f"nobody could set this field: it is {flag} and has no default",
                    "give it a default, or write `?` after the type",
                )
        for one, other, why in _CONTRARY:
            if getattr(spec, one) and getattr(spec, other):
                self._problem(other, "bad-flag", f"`{one}` and `{other}` exclude each other", why)
        for flag in ("unique", "index"):
            if getattr(spec, flag) and not is_ordered(self.kind):
                what = "a list" if self.kind.many else f"`{self.spec.type.name}`"
                self._problem(flag, "bad-flag", f"{what} cannot be {_ADJECTIVE[flag]}")

    def _default_value(self) -> Any:
        written = self.spec.default
        if not isinstance(written, DefaultText):
            return written
        text = str(written)
        if text == "null" or self.kind.many or self.kind.kind not in _WRITTEN_AS_IS or text[:1] in {"'", '"'}:
            return fragment(text)
        return text

    def _made(self, value: str) -> Default | None:
        """A default that is made with the row, if the type is one that such a word could be meant for."""
        if self.kind.kind is MADE[value] and not self.kind.many:
            return Default(value)  # type: ignore[arg-type]  # the keys of MADE are the words that Default takes
        return None

    def _object(self, key: str, value: Any) -> Default | None:
        """A value object, or a list of them."""
        try:
            found = Literals(self.drafts).value(self.kind, self.constraints, value, (*self.pointer, key))
        except Misfit as misfit:
            self._problem(key, f"bad-{key}", f"the {key} does not fit the type: {misfit}", misfit.hint)
            return None
        return Default("literal", found)

    def _literal(self, key: str, value: Any) -> Default | None:
        if self.kind.kind is Kind.TYPE:
            return self._object(key, value)
        exact = self.drafts.report.source.scalar((*self.pointer, key)) if self.kind.kind is Kind.DECIMAL else None
        try:
            checked = canonical(
                self.kind, exact if exact is not None and isinstance(value, float) else value, self.choices
            )
        except Misfit as misfit:
            self._problem(
                key, f"bad-{key}", f"the {key} does not fit the type: {misfit}", self._made_hint(value) or misfit.hint
            )
            return None
        if said := violation(self.kind, self.constraints, checked):
            self._problem(key, f"bad-{key}", f"the {key} breaks the constraints of the field: {said}")
            return None
        return Default("literal", checked)

    def _made_hint(self, value: object) -> str:
        if not isinstance(value, str) or value not in MADE:
            return ""
        fitting = [word for word, kind in MADE.items() if kind is self.kind.kind]
        return f"write `{fitting[-1]}`" if fitting else f"`{value}` is for `{MADE[value]}`"

    def _problem(self, key: str, code: str, message: str, hint: str = "") -> None:
        self.drafts.report.add_in_field(self.pointer, self.spec, key, code, message, hint)


_CONTRARY = (
    ("readonly", "writeonly", "a field that clients neither write nor read is `private`"),
    ("readonly", "immutable", "clients never write a `readonly` field"),
    ("private", "readonly", "`private` alone keeps it from clients"),
    ("private", "writeonly", "`private` alone keeps it from clients"),
    ("private", "immutable", "`private` alone keeps it from clients"),
)
_ADJECTIVE = {"unique": "unique", "index": "indexed"}
