"""A model in, one that notes what is read of it out: what was made of it is right as long as those facts are the same.

It is a `Model` of `Entity`s to whoever reads it. A fact is a piece of an entity, or of the model; its digest is that of
the JSON values in which it is stored.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from hashlib import blake2b
from typing import Any, TypeAlias

from stackgen.model.entities import Entity, Enum, Model, ValueType
from stackgen.model.stored import plain

Fact: TypeAlias = tuple[str, str]  # the name of an entity, or nothing for the model, and what of it

# What an entity calculates, and from which pieces. Some are facts of their own: they are less than what they are from.
_CALCULATED: Mapping[str, tuple[str, ...]] = {
    "name": (),
    "columns": ("fields", "references", "key"),
    "column_by_name": ("fields", "references", "key"),
    "key_columns": ("key_columns",),
    "parent": ("parent",),
    "parts": ("parts",),
}
_OWN = frozenset(name for name, pieces in _CALCULATED.items() if pieces == (name,))
_PIECES = frozenset(entry.name for entry in fields(Entity))
_OF_MODEL = frozenset(entry.name for entry in fields(Model)) - {"entities"}
_ASKED = frozenset(("late_references", "references_to"))  # of a model, by the name of an entity


class Facts:
    """What a model says, piece by piece."""

    def __init__(self, model: Model, stored: Mapping[str, Any]) -> None:
        self._model = model
        self._stored = stored  # the model as JSON
        self._entities = {entity["names"]["word"]: entity for entity in stored["entities"]}
        self._digests: dict[Fact, str | None] = {}

    def digest(self, fact: Fact) -> str | None:
        """None for what there is not."""
        if fact not in self._digests:
            self._digests[fact] = self._digest(*fact)
        return self._digests[fact]

    def _digest(self, name: str, piece: str) -> str | None:
        try:
            found = self._of_entity(name, piece) if name else self._of_model(piece)
        except KeyError:
            return None
        return _NOTHING if found is None else _digest_of(found)

    def _of_entity(self, name: str, piece: str) -> Any:
        stored = self._entities[name]
        if piece in _ASKED:
            return getattr(self._model, piece)(name)
        return plain(getattr(self._model.entity(name), piece)) if piece in _OWN else _stored(stored, piece, _PIECES)

    def _of_model(self, piece: str) -> Any:
        kind, _, name = piece.partition(" ")
        if kind == "enum":
            return plain(self._model.enum(name))
        if kind == "type":
            return plain(self._model.value_type(name))
        return list(self._entities) if piece == "entities" else _stored(self._stored, piece, _OF_MODEL)


def _digest_of(found: Any) -> str:
    return blake2b(repr(found).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


_NOTHING = _digest_of(None)


def _stored(stored: Mapping[str, Any], piece: str, known: frozenset[str]) -> Any:
    if piece not in known:
        raise KeyError(piece)
    return stored.get(piece)  # what equals its default is not stored


def seen(model: Model) -> Seen:
    """The model, to be read by someone whose facts are to be known."""
    made = object.__new__(Seen)
    vars(made).update(_real=model, _noted=set(), _known={})
    return made


class Seen(Model):
    """A model that notes what is read of it."""

    def __new__(cls, *values: Any, **named: Any) -> Any:
        """What `replace` makes of it is a plain model."""
        return Model(*values, **named)

    @property
    def noted(self) -> set[Fact]:
        found: set[Fact] = vars(self)["_noted"]
        return found

    @property
    def _real(self) -> Model:
        found: Model = vars(self)["_real"]
        return found

    def entity(self, name: str) -> Entity:
        known: dict[str, Entity] = vars(self)["_known"]
        if name not in known:
            known[name] = made = object.__new__(SeenEntity)
            vars(made).update(_real=self._real.entity(name), _noted=self.noted)
        return known[name]

    def enum(self, name: str) -> Enum:
        self.noted.add(("", f"enum {name}"))
        return self._real.enum(name)

    def value_type(self, name: str) -> ValueType:
        self.noted.add(("", f"type {name}"))
        return self._real.value_type(name)

    def references_to(self, name: str) -> tuple[tuple[str, str], ...]:
        self.noted.add((name, "references_to"))
        return self._real.references_to(name)

    def late_references(self, name: str) -> tuple[str, ...]:
        self.noted.add((name, "late_references"))
        return self._real.late_references(name)


class SeenEntity(Entity):
    """An entity that notes what is read of it."""

    def __new__(cls, *values: Any, **named: Any) -> Any:
        """What `replace` makes of it is a plain entity."""
        return Entity(*values, **named)


class _Noted:
    """An attribute of what is real, noted when it is first read; from then on it is an ordinary one, and as fast."""

    def __init__(self, name: str, facts: Callable[[Any], Iterable[Fact]], value: Callable[[Any], Any]) -> None:
        self.name, self.facts, self.value = name, facts, value

    def __get__(self, instance: Any, _owner: type) -> Any:
        if instance is None:
            return self
        within = vars(instance)
        within["_noted"].update(self.facts(within["_real"]))
        within[self.name] = value = self.value(instance)
        return value


def _piece(name: str, *facts: str, of_model: bool = False) -> _Noted:
    """An attribute that is read as it is."""
    return _Noted(
        name,
        lambda real: [("" if of_model else real.name, fact) for fact in facts],
        lambda instance: getattr(vars(instance)["_real"], name),
    )


def _all_of(instance: Seen) -> tuple[Entity, ...]:
    return tuple(instance.entity(entity.name) for entity in instance._real.entities)


_OF_ENTITIES = {name: _piece(name, name) for name in _PIECES} | {
    name: _piece(name, *pieces) for name, pieces in _CALCULATED.items()
}
_OF_MODELS = {name: _piece(name, name, of_model=True) for name in _OF_MODEL}
_OF_MODELS["entities"] = _Noted("entities", lambda _model: [("", "entities")], _all_of)

for _kind, _attributes in ((SeenEntity, _OF_ENTITIES), (Seen, _OF_MODELS)):
    for _name, _noted in _attributes.items():
        setattr(_kind, _name, _noted)
