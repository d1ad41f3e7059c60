"""Origin: a line of a generated file -> the part of the spec that it most likely comes from, by the names on it.

Generators keep no record of what each line was made from. Names do as well: a file is named after its entity, and a
line says the field, the relation or the rule that it is about, or stands inside of one that does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from typing import Any

from stackgen.model.entities import Entity, Enum, Model
from stackgen.model.names import singular, snake
from stackgen.reading.source import Pointer

_WORD = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_EXACT, _KEY, _PART = 3, 2, 1  # how sure a match of names is


def origin_of(data: Any, model: Model, path: PurePosixPath, lines: Sequence[str], number: int) -> Pointer:
    """The pointer into the spec's data for a line, counted from 1; of the whole file, if it is 0."""
    numbers = list(_around(lines, number)) if number else []
    around = [lines[one - 1] for one in numbers]
    # Of a call over lines, the first argument mostly says what it is about: `create_table(` and below it the name.
    calls = [text + lines[one] if text.endswith("(") else text for one, text in zip(numbers, around, strict=True)]
    owner = _entity_of(path, model) or next((found for text in calls if (found := _named_on(text, model))), None)
    if isinstance(owner, Enum):
        return _in_enum(owner, around)
    if owner is None:
        return ("app",)
    pointer: Pointer = ("entities", owner.name)
    written = _at(data, pointer)
    if not isinstance(written, dict):
        return pointer
    own = {owner.names.snake, owner.names.plural}
    return _in_entity(list(_names_in(pointer, written)), own, around) or pointer


def _around(lines: Sequence[str], number: int) -> Iterator[int]:
    """The line, and those that it stands inside of, from the inmost on."""
    yield number
    depth = _indent(lines[number - 1])
    for above in range(number - 1, 0, -1):
        text = lines[above - 1]
        if text.strip() and _indent(text) < depth and text.strip()[0] not in ")]}":
            depth = _indent(text)
            yield above


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip())


def _entity_of(path: PurePosixPath, model: Model) -> Entity | None:
    """The entity that a file, or the folder that it is in, is named after."""
    names = [part.removesuffix(".py").removeprefix("test_").replace("-", "_") for part in reversed(path.parts)]
    for name in names:
        for entity in model.entities:
            if name in {entity.names.module, entity.names.snake, entity.names.plural}:
                return entity
    return None


def _named_on(text: str, model: Model) -> Entity | Enum | None:
    """The entity or enum with the longest name that a word of the line is, or is made of."""
    words = _WORD.findall(text)
    enums = (enum for enum in model.enums if enum.name in words or enum.class_name in words)
    entities = (entity for entity in model.entities if any(_names(word, entity) for word in words))
    found: list[Entity | Enum] = [*enums, *entities]
    return max(found, key=lambda one: len(one.name), default=None)


def _names(word: str, entity: Entity) -> bool:
    names = entity.names
    return word == names.table or _holds(word, names.snake) or _holds(word, names.plural)


def _holds(word: str, name: str) -> bool:
    """Whether the parts of a word, `OrderLineRead` or `order_line_read`, hold those of a name."""
    return f"_{name}_" in f"_{snake(word)}_"


def _in_entity(names: Sequence[tuple[str, Pointer]], own: set[str], around: Sequence[str]) -> Pointer:
    """The best match on the line, or else on those around it; the entity's `own` names are none of its parts."""
    for depth, text in enumerate(around):
        best: tuple[int, int, Pointer] = (0, 0, ())
        for name, place in names:
            sure = max((_sureness(word, name, own) for word in _words(text, depth)), default=0)
            if sure and (sure, len(name)) > best[:2]:
                best = (sure, len(name), place)
        if best[0]:
            return best[2]
    return ()


def _words(text: str, depth: int) -> list[str]:
    """The words of a line; of one that the line in question is inside of, what it begins with."""
    words: list[str] = _WORD.findall(text)
    return words if not depth else words[:1]


def _names_in(pointer: Pointer, written: Mapping[str, Any]) -> Iterator[tuple[str, Pointer]]:
    """The names that an entity gives, however deep: of fields, relations, checks, transitions …"""
    for section, value in written.items():
        if section == "states" and isinstance(value, dict):
            yield from _names_in((*pointer, section), value)
        elif isinstance(value, dict) and section != "api":
            yield from ((name, (*pointer, section, name)) for name in value if not name.startswith("x-"))
        else:
            yield section, (*pointer, section)


def _sureness(word: str, name: str, own: set[str]) -> int:
    plain = word.rstrip("_")
    if plain == name.rstrip("_"):
        return _EXACT
    if plain in {f"{name}_id", f"{name}_ids", f"{singular(name)}_ids"}:
        return _KEY
    rest = f"_{snake(plain)}_"
    for mine in own:
        rest = rest.replace(f"_{mine}_", "_")
    return _PART if f"_{name}_" in rest else 0


def _in_enum(enum: Enum, around: Sequence[str]) -> Pointer:
    words = _WORD.findall(around[0]) if around else []
    for number, member in enumerate(enum.members):
        if member.member in words or member.member.upper() in words:
            return ("enums", enum.name, "values", number)
    return ("enums", enum.name)


def _at(data: Any, pointer: Pointer) -> Any:
    for step in pointer:
        data = data.get(step) if isinstance(data, dict) else None
    return data
