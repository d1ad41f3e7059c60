"""Relations: what the user wrote for a relation -> Reference or Collection, with foreign columns and link tables."""

from __future__ import annotations

from collections.abc import Sequence

from stackgen.model.drafts import Draft, Drafts
from stackgen.model.entities import Collection, Column, ForeignColumn, LinkTable, Reference
from stackgen.model.fieldtypes import BUILT_IN
from stackgen.model.names import attribute, class_name, identifier, pascal, singular
from stackgen.model.parts import conflicts_of_part, on_delete_of
from stackgen.model.wording import check_column, check_name
from stackgen.reading.problems import quoted, suggestion
from stackgen.reading.source import Pointer
from stackgen.reading.spec import RelationSpec


def resolve_relations(drafts: Drafts) -> None:
    """Fill in references, then collections, which may go through them."""
    todo = [(draft, name, spec) for draft in drafts.entities.values() for name, spec in draft.spec.relations.items()]
    sound = [item for item in todo if _is_sound(drafts, *item)]
    for draft, name, spec in sound:
        if not spec.many:
            _add_reference(drafts, draft, name, spec)
    for draft, name, spec in sound:
        if spec.many:
            _add_collection(drafts, draft, name, spec)


def foreign_columns(
    relation: str, column: str | None, key: Sequence[Column], *, part_of: bool = False
) -> tuple[ForeignColumn, ...]:
    """The columns that refer to the columns of a key."""
    return tuple(
        ForeignColumn(
            name=(name := f"{relation}_{part.name}"),
            attribute=attribute(name),
            column=identifier(column) if column and len(key) == 1 else identifier(name),
            references=part.attribute,
            references_column=part.column,
            type=part.type,
            constraints=part.constraints,
            part_of=part_of,
        )
        for part in key
    )


def inverse_of(draft: Draft, spec: RelationSpec) -> str | None:
    """The name of the other side: as written, or the plural of the entity that declares the relation."""
    if "inverse" in spec.model_fields_set:
        return spec.inverse
    return draft.names.snake if spec.one_to_one else draft.names.plural


def _is_sound(drafts: Drafts, draft: Draft, name: str, spec: RelationSpec) -> bool:
    """Check what needs nothing but the relation itself; whether its target exists."""
    pointer = (*draft.pointer, "relations", name)
    check_name(drafts, pointer, name, "a relation")
    if spec.inverse is not None:
        check_name(drafts, (*pointer, "inverse"), spec.inverse, "the other side", key=False)
    check_column(drafts, (*pointer, "column"), spec.column)
    for key, why, hint in _conflicts(spec):
        drafts.report.add((*pointer, key), "bad-relation", why, hint)
    if spec.to in drafts.entities:
        return True
    if not drafts.report.knows_broken("entities", spec.to):
        message = f"{draft.name}.{name} refers to {quoted(spec.to)}, which is not defined"
        hint = _target_hint(drafts, spec.to)
        drafts.report.add((*pointer, "to"), "unknown-entity", message, hint, part=(0, len(spec.to)))
    return False


def _target_hint(drafts: Drafts, name: str) -> str:
    if name in drafts.spec.enums:
        return f"`{name}` is an enum: fields of it go under `fields`"
    if name in BUILT_IN or name in drafts.spec.types:
        return f"`{name}` is a type: fields of it go under `fields`"
    return suggestion(name, drafts.entities, "the entities")


def _conflicts(spec: RelationSpec) -> list[tuple[str, str, str]]:
    """Keys of a relation that do not go together: the key, why, and what to do."""
    if spec.many:
        found = [
            (spec.optional, "optional", "a list of rows is never null", "leave `optional` out: the list may be empty"),
            (spec.one_to_one, "one_to_one", "`many` and `one_to_one` exclude each other", "keep one of the two"),
            (spec.column is not None, "column", "a many-to-many relation has no column here", "leave `column` out"),
            (
                spec.on_delete is not None,
                "on_delete",
                "the rows of a link table always go with either side",
                "leave `on_delete` out",
            ),
        ]
    else:
        found = [
            (
                spec.through is not None,
                "through",
                "`through` is for many-to-many relations",
                "leave `many: false` out",
            ),
            (
                spec.on_delete == "set_null" and not spec.optional,
                "on_delete",
                "a required relation cannot be set to null",
                "write `optional: true`, or choose `restrict` or `cascade`",
            ),
        ]
    return [(key, why, hint) for wrong, key, why, hint in (*found, *conflicts_of_part(spec)) if wrong]


def _add_reference(drafts: Drafts, draft: Draft, name: str, spec: RelationSpec) -> None:
    key = drafts.entities[spec.to].key_columns
    if not key:
        return  # the target's key has a problem of its own
    if spec.column and len(key) > 1:
        hint = "leave `column` out: there is one column for each part of the key"
        pointer = (*draft.pointer, "relations", name, "column")
        drafts.report.add(pointer, "bad-relation", f"the key of {spec.to} has {len(key)} columns", hint)
    draft.references[name] = Reference(
        name=name,
        attribute=attribute(name),
        target=spec.to,
        columns=foreign_columns(name, spec.column, key, part_of=spec.part_of),
        optional=spec.optional,
        one_to_one=spec.one_to_one,
        on_delete=spec.on_delete or on_delete_of(spec),
        inverse=inverse_of(draft, spec),
        part_of=spec.part_of,
        doc=spec.doc,
        extensions=spec.extensions,
    )


def _add_collection(drafts: Drafts, draft: Draft, name: str, spec: RelationSpec) -> None:
    pointer = (*draft.pointer, "relations", name)
    target = drafts.entities[spec.to]
    one = singular(name)
    through: tuple[str | None, str | None] | None = (None, None)
    link = None
    if spec.through is not None:
        through = _through(drafts, draft, pointer, spec)
    elif _keys_are_single(drafts, pointer, draft, target):
        link = _link(draft, target, one)
    if through is None or (spec.through is None and link is None):
        return
    draft.collections[name] = Collection(
        name=name,
        attribute=attribute(name),
        target=spec.to,
        ids_name=f"{one}_ids",
        ids_attribute=attribute(f"{one}_ids"),
        inverse=inverse_of(draft, spec),
        link=link,
        through=spec.through,
        through_source=through[0],
        through_target=through[1],
        doc=spec.doc,
        extensions=spec.extensions,
    )


def _keys_are_single(drafts: Drafts, pointer: Pointer, *sides: Draft) -> bool:
    for side in sides:
        if len(side.key) > 1:
            message = (
                f"a many-to-many relation needs keys of one column, and the key of {side.name} has {len(side.key)}"
            )
            hint = "declare an entity in between, with a required relation to each side"
            drafts.report.add((*pointer, "to"), "bad-relation", message, hint)
            return False
    return all(side.key for side in sides)


def _link(source: Draft, target: Draft, one: str) -> LinkTable | None:
    """The link table of a collection whose elements are called `one`."""
    source_key, target_key = source.key_columns, target.key_columns
    if not source_key or not target_key:
        return None
    there = target.names.snake if target is not source else one
    if there == source.names.snake:
        there = f"other_{there}"
    return LinkTable(
        table=identifier(source.names.table, one),
        class_name=class_name(f"{source.name}{pascal(one)}Link"),
        source=foreign_columns(source.names.snake, None, source_key)[0],
        target=foreign_columns(there, None, target_key)[0],
    )


def _through(drafts: Drafts, draft: Draft, pointer: Pointer, spec: RelationSpec) -> tuple[str, str] | None:
    """The names of the two references of the entity in between, or nothing after a problem."""
    between = drafts.entities.get(spec.through or "")
    if between is None:
        if not drafts.report.knows_broken("entities", spec.through or ""):
            message = f"there is no entity {quoted(spec.through)} to go through"
            drafts.report.add(
                (*pointer, "through"),
                "unknown-entity",
                message,
                suggestion(spec.through or "", drafts.entities, "the entities"),
            )
        return None
    found = [_only_reference(drafts, between, side.name, pointer) for side in (draft, drafts.entities[spec.to])]
    source, target = found
    return (source, target) if source and target and _key_is_single(drafts, pointer, drafts.entities[spec.to]) else None


def _key_is_single(drafts: Drafts, pointer: Pointer, target: Draft) -> bool:
    if len(target.key) > 1:
        message = (
            f"a many-to-many relation lists keys of one column, and the key of {target.name} has {len(target.key)}"
        )
        hint = "leave this relation out: the rows are reached by way of the entity in between"
        drafts.report.add((*pointer, "to"), "bad-relation", message, hint)
    return len(target.key) == 1


def _only_reference(drafts: Drafts, between: Draft, side: str, pointer: Pointer) -> str | None:
    """The one required reference of `between` to an entity."""
    names = [name for name, r in between.references.items() if r.target == side and not r.optional]
    if len(names) == 1:
        return names[0]
    written = [name for name, r in between.spec.relations.items() if r.to == side]
    if not names and any(name not in between.references for name in written if not between.spec.relations[name].many):
        return None  # those have problems of their own
    count = "no required relation" if not names else f"{len(names)} required relations"
    hint = f"give {between.name} exactly one required relation to {side}"
    drafts.report.add((*pointer, "through"), "bad-relation", f"{between.name} has {count} to {side}", hint)
    return None
