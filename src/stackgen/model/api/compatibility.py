"""Two models in, what changes for clients out, each change marked compatible or breaking.

The rules are those of oasdiff (https://github.com/oasdiff/oasdiff): what it calls an error or a warning is breaking.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from stackgen.model.api.admission import admitted, sign_in
from stackgen.model.api.surface import Operation, Properties, Property, surface
from stackgen.model.entities import Model

# A value of the first kind is also one of the second.
_TEXTS = ("email", "url", "slug", "string", "text", "password")
_WIDER = {
    ("int", "bigint"),
    ("int", "float"),
    ("bigint", "float"),
    *((one, other) for one in _TEXTS for other in ("string", "text") if one != other),
    *((one, other) for one in ("uuid", "enum", "date", "datetime", "time", "decimal") for other in ("string", "text")),
}
# Of these limits a larger one lets more values pass, of those fewer.
_UPPER, _LOWER = ("le", "lt", "max_length", "max_items"), ("ge", "gt", "min_length", "min_items")


@dataclass(frozen=True)
class ApiChange:
    """One change, as clients see it."""

    breaking: bool
    where: str  # method and path
    text: str


def api_changes(before: Model, after: Model) -> list[ApiChange]:
    """What changes for clients, operation by operation."""
    old, new = surface(before), surface(after)
    found = [ApiChange(True, where, "is gone") for where in old if where not in new]
    found += [ApiChange(False, where, "is new") for where in new if where not in old]
    for where in old.keys() & new.keys():
        found += [ApiChange(breaking, where, text) for breaking, text in _changes(old[where], new[where])]
    found += [ApiChange(breaking, "auth", text) for breaking, text in sign_in(before.auth, after.auth)]
    return sorted(dict.fromkeys(found), key=lambda change: (not change.breaking, change.where, change.text))


def _changes(old: Operation, new: Operation) -> Iterator[tuple[bool, str]]:
    yield from admitted(old, new)
    yield from _taken(old.path, new.path, "the key")
    yield from _taken(old.parameters, new.parameters, "the parameter")
    yield from _taken(old.body, new.body, "the request's")
    yield from _given(old.answer, new.answer)
    for name in sorted(set(old.sorts) ^ set(new.sorts)):
        yield (True, f"can no longer be sorted by `{name}`") if name in old.sorts else (False, f"sorts by `{name}`")
    was = dict(old.paging)
    for name, value in new.paging:
        if was.get(name, value) != value:
            # Another default is compatible; only less than clients may ask for now, or another kind of page, is not.
            breaking = name == "style" or (name == "max" and int(str(value)) < int(str(was[name])))
            yield breaking, f"page {name}: {was[name]} -> {value}"


def _taken(old: Properties, new: Properties, what: str) -> Iterator[tuple[bool, str]]:
    """What clients send: it must still be accepted."""
    for name in old.keys() - new.keys():
        yield True, f"{what} `{name}` is gone"
    for name in new.keys() - old.keys():
        yield new[name].required, f"{what} `{name}` is new" + (" and required" if new[name].required else "")
    for name in old.keys() & new.keys():
        for breaking, text in _narrowed(old[name], new[name]):
            yield breaking, f"{what} `{name}` {text}"


def _narrowed(old: Property, new: Property) -> Iterator[tuple[bool, str]]:
    if old.kind != new.kind:
        yield not _is_wider(old.kind, new.kind), f"was {old.kind} and is {new.kind}"
    elif old.values != new.values:
        yield from _values(old, new, lost=True)
    if old.required != new.required:
        yield new.required, "is required" if new.required else "is no longer required"
    if old.nullable != new.nullable:
        yield old.nullable, "may no longer be null" if old.nullable else "may be null"
    if old.digits and new.digits and old.digits != new.digits:
        stricter = any(now < was for was, now in zip(old.digits, new.digits, strict=True))
        yield stricter, f"has other digits, {old.digits} -> {new.digits}"
    yield from _limits(old, new)


def _limits(old: Property, new: Property) -> Iterator[tuple[bool, str]]:
    for name in (*_UPPER, *_LOWER, "pattern", "multiple_of"):
        was, now = getattr(old.limits, name), getattr(new.limits, name)
        if was != now:
            stricter = now is not None and (was is None or _is_stricter(name, was, now))
            yield stricter, f"has another limit, {name}: {_said(was)} -> {_said(now)}"


def _is_stricter(name: str, was: object, now: object) -> bool:
    try:
        if name == "multiple_of":
            return Decimal(str(was)) % Decimal(str(now)) != 0
        smaller = float(str(now)) < float(str(was))
    except (ArithmeticError, ValueError):
        return True
    return smaller if name in _UPPER else not smaller if name in _LOWER else True


def _given(old: Properties, new: Properties) -> Iterator[tuple[bool, str]]:
    """What clients read: it must still be what they know."""
    for name in old.keys() - new.keys():
        yield True, f"the answer's `{name}` is gone"
    for name in new.keys() - old.keys():
        yield False, f"the answer's `{name}` is new"
    for name in old.keys() & new.keys():
        for breaking, text in _widened(old[name], new[name]):
            yield breaking, f"the answer's `{name}` {text}"


def _widened(old: Property, new: Property) -> Iterator[tuple[bool, str]]:
    if old.kind != new.kind:
        yield not _is_wider(new.kind, old.kind), f"was {old.kind} and is {new.kind}"
    elif old.values != new.values:
        yield from _values(old, new, lost=False)
    if old.nullable != new.nullable:
        yield new.nullable, "may be null" if new.nullable else "is never null"


def _values(old: Property, new: Property, *, lost: bool) -> Iterator[tuple[bool, str]]:
    """What is breaking is a value that is lost where clients send it, and one that is new where they read it."""
    for value in old.values:
        if value not in new.values:
            yield lost, f"is never `{value}`" if not lost else f"may no longer be `{value}`"
    for value in new.values:
        if value not in old.values:
            yield not lost, f"may be `{value}`"


def _is_wider(old: str, new: str) -> bool:
    return (old.removesuffix("[]"), new.removesuffix("[]")) in _WIDER and old.endswith("[]") == new.endswith("[]")


def _said(value: object) -> str:
    return "none" if value is None else str(value)
