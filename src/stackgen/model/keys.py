"""Keys: the primary key of each entity, implied or made of what the user declared; and the implied fields around it."""

from __future__ import annotations

from dataclasses import replace

from stackgen.model.drafts import Draft, Drafts
from stackgen.model.entities import Column, Default, Field, FieldType, Kind, Role
from stackgen.model.fields import timestamps
from stackgen.model.relations import foreign_columns
from stackgen.model.upkeep import DELETED, upkeep_fields
from stackgen.reading.problems import quoted, suggestion
from stackgen.reading.source import Pointer

IMPLIED = "id"

_KEY_TYPES: dict[str, tuple[Kind, Default | None]] = {
    "int": (Kind.INT, None),
    "bigint": (Kind.BIGINT, None),
    "uuid4": (Kind.UUID, Default("uuid4")),
    "uuid7": (Kind.UUID, Default("uuid7")),
}
_KEY_KINDS = frozenset(
    {Kind.STRING, Kind.INT, Kind.BIGINT, Kind.UUID, Kind.DATE, Kind.DATETIME, Kind.EMAIL, Kind.SLUG, Kind.ENUM}
)  # what fits into a path, and compares exactly


def resolve_keys(drafts: Drafts) -> None:
    """Add the implied fields, then find the columns of every key, through references where keys hold them."""
    for draft in drafts.entities.values():
        _add_implied(drafts, draft)
    search = _Search(drafts)
    for draft in drafts.entities.values():
        search.columns(draft)


def _add_implied(drafts: Drafts, draft: Draft) -> None:
    written = (drafts.spec.app.id,) if draft.spec.id is None else draft.spec.id
    if len(written) == 1 and written[0] in _KEY_TYPES:
        kind, default = _KEY_TYPES[written[0]]
        hint = "rename the field, or make it the key with `id: id`"
        if _is_free(drafts, draft, IMPLIED, "the key of this entity is named that", hint):
            implied = Field(IMPLIED, IMPLIED, IMPLIED, FieldType(kind), Role.KEY, default=default, readonly=True)
            draft.fields = {IMPLIED: implied, **draft.fields}
    stamped = drafts.spec.app.timestamps if draft.spec.timestamps is None else draft.spec.timestamps
    if stamped:
        for stamp in timestamps():
            if _is_free(
                drafts, draft, stamp.name, "`timestamps` adds it", "remove the field, or write `timestamps: false`"
            ):
                draft.fields[stamp.name] = stamp
    _add_upkeep(drafts, draft)


def _add_upkeep(drafts: Drafts, draft: Draft) -> None:
    for kept, key in upkeep_fields(draft.spec):
        if _is_free(drafts, draft, kept.name, f"`{key}` adds it", f"rename it, or remove `{key}`"):
            draft.fields[kept.name] = kept
    if draft.spec.soft_delete:
        _is_free(drafts, draft, DELETED, "lists of it take `?deleted=true`", "rename it")


def _is_free(drafts: Drafts, draft: Draft, name: str, why: str, hint: str) -> bool:
    for place in ("fields", "relations"):
        if name in getattr(draft.spec, place):
            message = f"{draft.name} cannot declare {quoted(name)}: {why}"
            drafts.report.add((*draft.pointer, place, name), "reserved-name", message, hint, key=True)
            return False
    return True


class _Search:
    """Key columns by entity; a key that holds a reference needs the key of the target first."""

    def __init__(self, drafts: Drafts) -> None:
        self.drafts = drafts
        self.found: dict[str, tuple[Column, ...]] = {}
        self.open: list[str] = []

    def columns(self, draft: Draft) -> tuple[Column, ...]:
        """The key columns of an entity; none after a problem."""
        if draft.name not in self.found:
            self.open.append(draft.name)
            self.found[draft.name] = self._implied(draft) if draft.spec.id is None else self._declared(draft)
            self.open.pop()
            draft.key_columns = self.found[draft.name]
        return self.found[draft.name]

    def _implied(self, draft: Draft) -> tuple[Column, ...]:
        return (draft.fields[IMPLIED],) if IMPLIED in draft.fields else ()

    def _declared(self, draft: Draft) -> tuple[Column, ...]:
        words = draft.spec.id or ()
        if len(words) == 1 and words[0] in _KEY_TYPES:
            return self._implied(draft)
        columns: list[Column] = []
        for index, word in enumerate(words):
            pointer = (*draft.pointer, "id", index)
            found = self._part(draft, word, pointer)
            if found is None:
                return ()
            columns += found
        if repeated := {word for word in words if words.count(word) > 1}:
            self._problem(
                (*draft.pointer, "id"), f"{quoted(min(repeated))} stands in the key twice", "remove one of the two"
            )
        if not columns:
            self._problem((*draft.pointer, "id"), "the key is empty", "name a field, or leave `id` out")
        return tuple(columns)

    def _part(self, draft: Draft, word: str, pointer: Pointer) -> tuple[Column, ...] | None:
        if word in draft.spec.relations:
            return self._reference_part(draft, word, pointer)
        if word in draft.spec.fields:
            return self._field_part(draft, word, pointer)
        if not self.drafts.may_name(draft, word):
            words = (*draft.spec.fields, *draft.spec.relations, *_KEY_TYPES)
            hint = suggestion(word, words) or "`id` is int, bigint, uuid4, uuid7, or names fields and relations"
            self.drafts.report.add(
                pointer, "unknown-field", f"{draft.name} has no field or relation {quoted(word)} to be its key", hint
            )
        return None

    def _field_part(self, draft: Draft, word: str, pointer: Pointer) -> tuple[Column, ...] | None:
        field = draft.fields.get(word)
        if field is None:
            return None  # its own problem is known
        if said := _unfit(field):
            self._problem(
                pointer,
                f"{quoted(word)} cannot be a key: {said}",
                "a key is a required string, int, bigint, uuid, date, datetime, email, slug or enum",
            )
            return None
        if field.type.enum and (bad := _not_in_paths(self.drafts, field.type.enum)):
            message = f"{quoted(word)} cannot be a key: {quoted(bad)} of {field.type.enum} cannot stand in a path"
            self._problem(pointer, message, "a value in a key is not empty, holds no `/`, and is not dots alone")
            return None
        # The key of a row never changes, and is unique and indexed without a word.
        alone = len(draft.spec.id or ()) == 1
        fixed = replace(
            field, immutable=not field.readonly, unique=field.unique and not alone, index=field.index and not alone
        )
        draft.fields[word] = fixed
        return (fixed,)

    def _reference_part(self, draft: Draft, word: str, pointer: Pointer) -> tuple[Column, ...] | None:
        relation = draft.spec.relations[word]
        target = self.drafts.entities.get(relation.to)
        if relation.many or relation.optional:
            kind = "many rows" if relation.many else "no row"
            self._problem(
                pointer,
                f"{quoted(word)} cannot be in a key: it may refer to {kind}",
                "a key holds required relations only",
            )
            return None
        if target is None:
            return None  # its own problem is known
        if target.name in self.open:
            circle = " -> ".join([*self.open[self.open.index(target.name) :], target.name])
            self._problem(pointer, f"these keys need each other: {circle}", "give one of them a key of its own")
            return None
        return foreign_columns(word, relation.column, self.columns(target), part_of=relation.part_of) or None

    def _problem(self, pointer: Pointer, message: str, hint: str) -> None:
        self.drafts.report.add(pointer, "bad-key", message, hint)


def _not_in_paths(drafts: Drafts, enum: str) -> str | None:
    """The first value of an enum that a URL would take for something else than one step of its path."""
    values = [member.value for member in drafts.enums[enum].members]
    return next((value for value in values if "/" in value or not value.strip(".")), None)


def _unfit(field: Field) -> str:
    if field.type.many:
        return "it is a list"
    if field.type.kind not in _KEY_KINDS:
        return f"it is `{field.type.word}`"
    if field.optional:
        return "it may be null"
    return next((f"it is {flag}" for flag in ("private", "writeonly") if getattr(field, flag)), "")
