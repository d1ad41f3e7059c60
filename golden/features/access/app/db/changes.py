"""Changes inside of JSON columns: what is altered in place is written by the next flush.

SQLAlchemy notices when an attribute is assigned, and not when a list or an object in it changes.
So the JSON of an entity is kept when it is loaded or written, and compared before each flush.
"""

from collections.abc import Sequence
from functools import cache
from typing import Any

from pydantic_core import to_json
from sqlalchemy import JSON, event, inspect
from sqlalchemy.orm import InstanceState, Mapper
from sqlalchemy.orm.attributes import flag_modified
from sqlmodel import Session
from typing_extensions import override

from app.models.base import Base

_KEPT = "json"  # where the state of an entity has the JSON that is stored


class JsonSession(Session):
    """A session that sees changes inside of JSON columns."""

    @override
    def flush(self, objects: Sequence[Any] | None = None) -> None:
        for entity in self.identity_map.values():
            _flag_changes(entity)
        super().flush(objects)
        for entity in self.identity_map.values():
            _keep(entity)


@event.listens_for(JsonSession, "before_commit")
def _flush(session: JsonSession) -> None:
    """Flush even if the session knows of no change."""
    session.flush()


@event.listens_for(Base, "load", propagate=True)
@event.listens_for(Base, "refresh", propagate=True)
def _keep(entity: object, *_context: object) -> None:
    """Keep the JSON that is stored."""
    state: InstanceState[Any] = inspect(entity)
    if _json_attributes(state.mapper):
        state.info[_KEPT] = _dumped(state)


def _flag_changes(entity: object) -> None:
    """Mark what is no longer the JSON that is stored."""
    state: InstanceState[Any] = inspect(entity)
    kept: dict[str, bytes] = state.info.get(_KEPT, {})
    for name, json in _dumped(state).items():
        if kept.get(name, json) != json:
            flag_modified(entity, name)


def _dumped(state: InstanceState[Any]) -> dict[str, bytes]:
    """Return the JSON of an entity's columns, as far as they are loaded."""
    names = _json_attributes(state.mapper)
    return {
        name: to_json(state.dict[name], bytes_mode="base64") for name in names if name in state.dict
    }


@cache
def _json_attributes(mapper: Mapper[Any]) -> tuple[str, ...]:
    """Return the attributes of an entity that are JSON columns."""
    attributes = mapper.column_attrs
    return tuple(one.key for one in attributes if isinstance(one.columns[0].type, JSON))
