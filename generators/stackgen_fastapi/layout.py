"""Where each file of the generated application lives, and what its module is called."""

from __future__ import annotations

from pathlib import PurePosixPath

from stackgen.model.entities import App, Entity

LAYERS = ("models", "schemas", "services", "api/routes", "commands")


def path(app: App, *parts: str) -> PurePosixPath:
    """A file of the application's package."""
    return PurePosixPath(app.package, *parts)


def module(app: App, *parts: str) -> str:
    """A module of the application's package: `app.db.session`."""
    return ".".join((app.package, *parts))


def entity_path(app: App, layer: str, entity: Entity) -> PurePosixPath:
    """The file of an entity in a layer: `app/models/order.py`."""
    return path(app, layer, f"{entity.names.module}.py")


def entity_module(app: App, layer: str, entity: Entity) -> str:
    """The module of an entity in a layer: `app.models.order`."""
    return module(app, *layer.split("/"), entity.names.module)


def tests_path(*parts: str) -> PurePosixPath:
    """A file of the test suite."""
    return PurePosixPath("tests", *parts)
