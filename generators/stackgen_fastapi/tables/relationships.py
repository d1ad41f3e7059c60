"""Relationships between table classes. None loads by accident: `lazy="raise"`."""

from __future__ import annotations

from collections.abc import Iterator

from stackgen.model.entities import Collection, Entity, ForeignColumn, Inverse, LinkTable, Model, Reference
from stackgen_fastapi import layout
from stackgen_fastapi.columns import Columns
from stackgen_fastapi.python import Code, call, code, literal, name
from stackgen_fastapi.tables.fields import Line

RELATIONSHIP = name("sqlmodel", "Relationship")
MAPPED = name("sqlalchemy.orm", "Mapped")
OPTIONAL = name("typing", "Optional")  # `"Tag" | None` fails when it is evaluated, and `"Tag | None"` names no class
ForeignColumns = tuple[ForeignColumn, ...]


def relationships(columns: Columns, entity: Entity) -> Iterator[Line]:
    """Both sides of every relation of the entity that its class can navigate."""
    for reference in entity.references:
        yield _reference(columns, entity, reference)
    for collection in entity.collections:
        yield _collection(columns, entity, collection)
    for inverse in entity.inverses:
        yield _inverse(columns, entity, inverse)


def related(entity: Entity) -> Iterator[str]:
    """The names of the entities that its relationships mention."""
    yield from (reference.target for reference in entity.references)
    yield from (collection.target for collection in entity.collections)
    yield from (inverse.source for inverse in entity.inverses)


def _reference(columns: Columns, entity: Entity, reference: Reference) -> Line:
    target = columns.model.entity(reference.target)
    annotation = _maybe(target) if reference.optional else code("{}[{}]", MAPPED, f'"{target.names.class_name}"')
    options = {"lazy": literal("raise")}
    if _is_ambiguous(entity, target):
        options["foreign_keys"] = literal(_paths(entity, reference))
    if reference.target == entity.name:
        keys = ", ".join(f"{entity.names.class_name}.{column.attribute}" for column in entity.key_columns)
        options["remote_side"] = literal(f"[{keys}]")
    return _line(reference.attribute, annotation, _attribute(target, reference.inverse), None, options)


def _collection(columns: Columns, entity: Entity, collection: Collection) -> Line:
    target = columns.model.entity(collection.target)
    options = {"lazy": literal("raise")}
    if collection.through:
        options |= {"viewonly": Code("True")}
        link = _through(columns, collection)
        options |= _through_joins(columns.model, collection)
        back = None
    else:
        assert collection.link is not None
        link = name(layout.entity_module(columns.app, "models", entity), collection.link.class_name)
        back = _attribute(target, collection.inverse)
        options |= _self_joins(entity, collection, forward=True)
    return _line(collection.attribute, _listed(target), back, link, options)


def _inverse(columns: Columns, entity: Entity, inverse: Inverse) -> Line:
    source = columns.model.entity(inverse.source)
    options = {"lazy": literal("raise")}
    if inverse.through_collection:
        return _inverse_collection(columns, inverse, source, options)
    reference = next(r for r in source.references if r.name == inverse.relation)
    if _is_ambiguous(source, entity):
        options["foreign_keys"] = literal(_paths(source, reference))
    if not inverse.many:
        options["uselist"] = Code("False")
    if reference.on_delete == "cascade":
        options["cascade"] = literal("all, delete-orphan")
        options["passive_deletes"] = Code("True")
    else:
        # What happens to the rows is the database's rule.
        options["passive_deletes"] = literal("all")
    annotation = _listed(source) if inverse.many else _maybe(source)
    return _line(inverse.attribute, annotation, reference.attribute, None, options)


def _inverse_collection(columns: Columns, inverse: Inverse, source: Entity, options: dict[str, Code]) -> Line:
    collection = next(c for c in source.collections if c.name == inverse.relation)
    if collection.through:
        options |= {"viewonly": Code("True")}
        options |= _through_joins(columns.model, collection, forward=False)
        return _line(inverse.attribute, _listed(source), None, _through(columns, collection), options)
    assert collection.link is not None
    link = name(layout.entity_module(columns.app, "models", source), collection.link.class_name)
    options |= _self_joins(source, collection, forward=False)
    return _line(inverse.attribute, _listed(source), collection.attribute, link, options)


def _line(attribute: str, annotation: Code, back: str | None, link: Code | None, options: dict[str, Code]) -> Line:
    pairs = ", ".join(f"{literal(word)}: {value}" for word, value in options.items())
    value = call(
        RELATIONSHIP,
        back_populates=literal(back) if back else None,
        link_model=link,
        sa_relationship_kwargs=Code("{" + pairs + "}"),
    )
    return Line(attribute, annotation, value)


def _listed(target: Entity) -> Code:
    return code("{}[list[{}]]", MAPPED, f'"{target.names.class_name}"')


def _maybe(target: Entity) -> Code:
    return code("{}[{}[{}]]", MAPPED, OPTIONAL, f'"{target.names.class_name}"')


def _attribute(target: Entity, inverse: str | None) -> str | None:
    return next((item.attribute for item in target.inverses if item.name == inverse), None) if inverse else None


def _is_ambiguous(entity: Entity, target: Entity) -> bool:
    """Whether more than one foreign key joins the tables, in either direction."""
    found = sum(reference.target == target.name for reference in entity.references)
    if entity.name != target.name:
        found += sum(reference.target == entity.name for reference in target.references)
    return found > 1


def _paths(entity: Entity, reference: Reference) -> str:
    paths = ", ".join(f"{entity.names.class_name}.{column.attribute}" for column in reference.columns)
    return f"[{paths}]"


def _through(columns: Columns, collection: Collection) -> Code:
    through = columns.model.entity(collection.through or "")
    return name(layout.entity_module(columns.app, "models", through), through.names.class_name)


def _self_joins(entity: Entity, collection: Collection, *, forward: bool) -> dict[str, Code]:
    """How the link table joins, where both of its halves refer to the same table."""
    link: LinkTable | None = collection.link
    if link is None or collection.target != entity.name:
        return {}
    near, far = (link.source, link.target) if forward else (link.target, link.source)
    return _joins(entity.names.class_name, entity.names.class_name, link.class_name, (near,), (far,))


def _joins(near_class: str, far_class: str, link: str, near: ForeignColumns, far: ForeignColumns) -> dict[str, Code]:
    def condition(class_name: str, parts: ForeignColumns) -> Code:
        return literal(" and ".join(f"{class_name}.{part.references} == {link}.{part.attribute}" for part in parts))

    return {"primaryjoin": condition(near_class, near), "secondaryjoin": condition(far_class, far)}


def _through_joins(model: Model, collection: Collection, *, forward: bool = True) -> dict[str, Code]:
    through = model.entity(collection.through or "")
    near = next(r for r in through.references if r.name == collection.through_source)
    far = next(r for r in through.references if r.name == collection.through_target)
    if not forward:
        near, far = far, near
    near_class = model.entity(near.target).names.class_name
    far_class = model.entity(far.target).names.class_name
    return _joins(near_class, far_class, through.names.class_name, near.columns, far.columns)
