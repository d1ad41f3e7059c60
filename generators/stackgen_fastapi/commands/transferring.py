"""Import and export: the table of what there is, and the commands that work on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from stackgen.artifacts.contract import Artifact
from stackgen.artifacts.templates import Templates
from stackgen.model.entities import Entity, Model
from stackgen_fastapi import layout
from stackgen_fastapi.command_names import group_name
from stackgen_fastapi.listings import DEFAULT_PAGE, listing_of
from stackgen_fastapi.python import Need, import_block, string
from stackgen_fastapi.transfers import json_cells, shown_alone, transferred

templates = Templates(__package__)


@dataclass(frozen=True)
class KindView:
    """The rows of one entity; all but the page are Python."""

    name: str
    service: str
    create: str
    query: str
    read: str
    shown: str
    json: str
    page: int


@dataclass(frozen=True)
class KindsView:
    """All that kinds.py.j2 may see."""

    imports: str
    kinds: tuple[KindView, ...]


@dataclass(frozen=True)
class TransferView:
    """All that files.py.j2 and transfer.py.j2 may see."""

    package: str
    styles: str  # of pages: cursor, offset, or both


def transferring(model: Model) -> Iterator[Artifact]:
    """The modules, if there is anything to import."""
    app, entities = model.app, transferred(model)
    if not entities:
        return
    imports = import_block(_needs(model, entities), app.package)
    kinds = KindsView(imports, tuple(_kind(model, entity) for entity in entities))
    yield templates.render("kinds.py.j2", layout.path(app, "commands", "kinds.py"), kinds)
    styles = {listing_of(entity).style for entity in entities}
    view = TransferView(app.package, "both" if len(styles) > 1 else styles.pop())
    for module in ("files", "transfer"):
        yield templates.render(f"{module}.py.j2", layout.path(app, "commands", f"{module}.py"), view)


def _kind(model: Model, entity: Entity) -> KindView:
    word = entity.name
    return KindView(
        name=string(group_name(entity)),
        service=f"{word}Service",
        create=f"{word}Create",
        query=f"{word}Query",
        read=f"{word}Read",
        shown=", ".join(map(string, shown_alone(model, entity))),
        json=", ".join(map(string, json_cells(model, entity))),
        page=(listing_of(entity).page or DEFAULT_PAGE).max,
    )


def _needs(model: Model, entities: tuple[Entity, ...]) -> set[Need]:
    app = model.app
    needs: set[Need] = {
        ("collections.abc", "Callable"),
        ("dataclasses", "dataclass"),
        ("typing", "Any"),
        ("pydantic", "BaseModel"),
        (layout.module(app, "db", "session"), "Queries"),
    }
    for entity in entities:
        schemas = layout.entity_module(app, "schemas", entity)
        needs |= {(schemas, f"{entity.name}{suffix}") for suffix in ("Create", "Query", "Read")}
        needs.add((layout.entity_module(app, "services", entity), f"{entity.name}Service"))
    return needs
