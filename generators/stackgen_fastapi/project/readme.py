"""`README.md`: what the owner of the application wants to know first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from stackgen.artifacts.contract import Artifact
from stackgen.artifacts.templates import Templates
from stackgen.model.entities import Entity, Model
from stackgen.model.graph.boxes import graph_of
from stackgen.model.graph.mermaid import mermaid
from stackgen_fastapi.articles import article_of
from stackgen_fastapi.command_names import commanded, group_name
from stackgen_fastapi.keys import collection_path, item_path
from stackgen_fastapi.operations import leads, transitions_of
from stackgen_fastapi.project.escaping import markdown, one_line
from stackgen_fastapi.seeds import seeds_of

templates = Templates(__package__)

DRAWN = 40  # entities: a diagram of more is too small to read

# Operation -> method, what follows the path (None: the key of a row), and what it does.
OPERATIONS = {
    "list": ("GET", "", "list {many}"),
    "create": ("POST", "", "create {one}"),
    "get": ("GET", None, "return {one}"),
    "update": ("PATCH", None, "change {one}"),
    "replace": ("PUT", None, "replace {one}"),
    "delete": ("DELETE", None, "delete {one}"),
    "restore": ("POST", "/restore", "restore a deleted {title}"),
    "bulk_create": ("POST", "/bulk", "create {many}"),
    "bulk_delete": ("POST", "/bulk-delete", "delete {many}"),
}


@dataclass(frozen=True)
class RouteLine:
    method: str
    path: str
    does: str


@dataclass(frozen=True)
class GroupLine:
    name: str
    title: str


@dataclass(frozen=True)
class ReadmeView:
    """All that README.md.j2 may see. Title and description are Markdown."""

    title: str
    description: str
    name: str
    package: str
    formatter: str  # how formatting is checked
    routes: tuple[RouteLine, ...]
    groups: tuple[GroupLine, ...]
    seeds: bool
    diagram: str  # Mermaid; empty if it would be too large to read


def readme(model: Model) -> Artifact:
    """The owner's readme."""
    app = model.app
    view = ReadmeView(
        title=markdown(one_line(app.title) or app.name),
        description=markdown(app.description),
        name=app.name,
        package=app.package,
        formatter="black --check" if app.formatter == "black" else "ruff format --check",
        routes=tuple(route for entity in model.entities for route in _routes(model, entity)),
        groups=tuple(GroupLine(group_name(entity), entity.names.plural_title) for entity in commanded(model)),
        seeds=bool(seeds_of(model)),
        diagram=mermaid(graph_of(model)) if len(model.entities) <= DRAWN else "",
    )
    return templates.render("README.md.j2", PurePosixPath("README.md"), view)


def _routes(model: Model, entity: Entity) -> Iterator[RouteLine]:
    if entity.api is None:
        return
    title = entity.names.title
    article = article_of(title)
    words = {"one": f"{article} {title}", "many": entity.names.plural_title, "title": title}
    for operation, (method, rest, does) in OPERATIONS.items():
        if operation in entity.api.operations:
            item = item_path(model, entity) if rest in (None, "/restore") else ""
            path = f"{collection_path(model, entity)}{item}{rest or ''}"
            yield RouteLine(method, path, does.format(**words))
    for transition in transitions_of(entity):
        path = f"{collection_path(model, entity)}{item_path(model, entity)}/{transition.names.path}"
        yield RouteLine("POST", path, markdown(f"take {words['one']} from {leads(transition)}"))
    for action in entity.actions:
        item = item_path(model, entity) if action.scope == "item" else ""
        path = f"{collection_path(model, entity)}{item}/{action.names.path}"
        yield RouteLine(action.method.upper(), path, f"{action.names.title}, an action")
