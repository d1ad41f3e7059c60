"""Tests of what everybody sees: every answer about rows of several users, compared with what the rules give."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from stackgen.artifacts.contract import Artifact
from stackgen.artifacts.templates import Templates
from stackgen.model.entities import Auth, Entity, Reference
from stackgen_fastapi import layout
from stackgen_fastapi.columns import Columns, in_update
from stackgen_fastapi.listings import PAGING, is_only_part, listing_of
from stackgen_fastapi.python import Code, call, code, import_block, joined, name, needs_of, string
from stackgen_fastapi.shapes import Shape
from stackgen_fastapi.suites.expected import UNKNOWN, Expected, admits
from stackgen_fastapi.suites.spelling import Subject, mapping, strings

templates = Templates(__package__)
SEEING = "tests.access.visibility"


@dataclass(frozen=True)
class VisibilityView:
    """All that visibility.py.j2 and test_visibility.py.j2 may see."""

    imports: str
    own_imports: str  # of visibility.py.j2
    user: Code
    make_user: Code
    key: str  # the attribute of a user's key
    callers: Code
    aliases: tuple[tuple[str, Code], ...]
    kinds: tuple[tuple[str, Code], ...]
    deletes: bool  # some rows are kept when they are deleted
    by_key: bool  # nobody signs in with a password


def visibility_tests(columns: Columns, auth: Auth) -> Iterator[Artifact]:
    """The tests, where some rows are somebody's."""
    entities = [one for one in columns.model.served if one.api is not None and one.access]
    if not any(entity.owner is not None for entity in entities):
        return
    user = Subject(columns, columns.model.entity(auth.user))
    seen = [_Seen(columns, auth, entity, entities) for entity in entities]
    kinds = tuple((string(_word(one.entity)), one.kind()) for one in seen)
    aliases = tuple(alias for one in seen for alias in one.aliases())
    read, package = user.schema("Read"), columns.app.package
    needs = {("pytest", ""), ("random", "Random"), ("httpx", "AsyncClient")}
    by_key = "password" not in auth.methods
    needs |= set() if by_key else {("fastapi", "FastAPI")}
    needs |= {(columns.module("db", "session"), "Database"), ("tests.access.callers", "known_as")}
    needs |= {(SEEING, "Reader"), (SEEING, "World")} | needs_of([user.make, *(kind for _, kind in (*aliases, *kinds))])
    own = {(columns.module("access"), "EVERYTHING"), (columns.module("access"), "Rule")}
    own |= {(columns.module("db", "session"), "Database"), *_OF_WORLD} | needs_of([read])
    view = VisibilityView(
        imports=import_block(needs, package),
        own_imports=import_block(own, package),
        user=read,
        make_user=user.make,
        key=user.entity.key_columns[0].attribute,
        callers=strings(_callers(columns, auth, entities)),
        aliases=aliases,
        kinds=kinds,
        deletes=any(map(_restored, entities)),
        by_key=by_key,
    )
    for template in ("visibility", "test_visibility"):
        yield templates.render(f"{template}.py.j2", layout.tests_path("access", f"{template}.py"), view)


_OF_WORLD = {
    *(("collections.abc", word) for word in ("Awaitable", "Callable", "Generator", "Mapping")),
    *(("contextlib", "contextmanager"), ("dataclasses", "dataclass"), ("dataclasses", "field")),
    *(("random", "Random"), ("typing", "Any"), ("pytest", ""), ("httpx", "AsyncClient")),
    *(("pydantic_core", "to_jsonable_python"), ("sqlalchemy", "Executable"), ("tests.pages", "walk")),
    *(("tests.access.callers", "Row"), ("tests.access.callers", "Sent")),
}


def _word(entity: Entity) -> str:
    return entity.names.plural.rstrip("_")


def _restored(entity: Entity) -> bool:
    operations = entity.api.operations if entity.api else ()
    return entity.soft_delete and {"list", "delete", "restore"} <= set(operations)


def _callers(columns: Columns, auth: Auth, entities: list[Entity]) -> tuple[str, ...]:
    found = (caller for entity in entities for caller in Expected(columns.model, auth, entity).callers)
    return tuple(dict.fromkeys(one for one in found if one not in {*UNKNOWN, "stranger"}))


@dataclass(frozen=True)
class _Seen:
    """Who sees the rows of one entity, and what they hold of others."""

    columns: Columns
    auth: Auth
    entity: Entity
    entities: list[Entity]

    @cached_property
    def operations(self) -> tuple[str, ...]:
        return self.entity.api.operations if self.entity.api else ()

    def kind(self) -> Code:
        plan = listing_of(self.entity)
        listed = "list" in self.operations and not is_only_part(self.entity)
        made = name(f"tests.access.test_{self.entity.names.module}", f"{self.entity.names.snake}_of")
        filters = tuple(word for word in plan.filters if word not in PAGING)
        return call(
            name(SEEING, "Kind"),
            make=made,
            key=strings(self.entity.key),
            whose=self._whose() if self.entity.owner is not None else None,
            found=self._seen("get"),
            listed=self._seen("list") if listed else None,
            deleted=self._seen("restore") if _restored(self.entity) else None,
            filters=strings(filters) if listed and filters else None,
            sorts=strings(plan.sorts) if listed and plan.sorts else None,
            search=strings(plan.search) if listed and plan.search else None,
            refers=_mapping(self._refers()),
            beside=_mapping(self._beside()),
            parts=_mapping((one.name, one.target) for one in Shape(self.columns.model, self.entity).parts),
        )

    def _seen(self, operation: str) -> Code:
        """Who sees rows by an operation."""
        rule = self.entity.rules[operation]
        callers = _callers(self.columns, self.auth, self.entities)
        every = tuple(caller for caller in callers if admits(rule, caller, self.auth))
        listed = Code("CALLERS") if every == callers else strings(every)
        return call(name(SEEING, "Seen"), listed, own=Code("True") if rule.owner else None)

    def _refers(self) -> Iterator[tuple[str, Entity]]:
        """What a change may let a row refer to."""
        if "update" not in self.operations:
            return
        for reference in self.entity.references:
            target = self.columns.model.entity(reference.target)
            if target in self.entities and len(reference.columns) == 1 and in_update(self.entity, reference.columns[0]):
                yield reference.columns[0].name, target
        for ids in Shape(self.columns.model, self.entity).ids:
            target = self.columns.model.entity(ids.collection.target)
            if ids.collection.link and target in self.entities:
                yield ids.name, target

    def _beside(self) -> Iterator[tuple[str, Entity]]:
        """What a row shows of others that have rules."""
        shape = Shape(self.columns.model, self.entity)
        embedded = [(one.name, one.target) for one in shape.ones] + [(many.name, many.target) for many in shape.many]
        yield from ((word, target) for word, target in embedded if target in self.entities)
        for ids in shape.ids:
            target = self.columns.model.entity(ids.collection.target)
            if target in self.entities:
                yield ids.name, target

    # Whose a row is

    @cached_property
    def _steps(self) -> tuple[tuple[Reference, Entity], ...]:
        """The references that lead to the user, each with the entity to which it leads."""
        entity, steps = self.entity, list[tuple[Reference, Entity]]()
        for word in entity.owner or ():
            reference = next(one for one in entity.references if one.name == word)
            entity = self.columns.model.entity(reference.target)
            steps.append((reference, entity))
        return tuple(steps)

    @cached_property
    def _tables(self) -> tuple[tuple[Code, bool], ...]:
        """The tables along the path, and whether each is met again, so that it needs another name."""
        line = [self.entity, *(target for _, target in self._steps[:-1])]
        tables = [name(layout.entity_module(self.columns.app, "models", one), one.names.class_name) for one in line]
        word = self.entity.names.snake.upper()
        return tuple(
            (Code(f"{word}_{number}", table.needs), True) if table in tables[:number] else (table, False)
            for number, table in enumerate(tables)
        )

    def aliases(self) -> Iterator[tuple[str, Code]]:
        """The other names of tables that the path meets again."""
        for number, (table, again) in enumerate(self._tables):
            if again:
                entity = self._steps[number - 1][1]
                own = Code(entity.names.class_name, table.needs)
                yield table.text, call(name("sqlalchemy.orm", "aliased"), own)

    def _whose(self) -> Code:
        """Each key, and the user to whom the path leads."""
        tables = [table for table, _ in self._tables]
        keys = [_col(tables[0], column.attribute) for column in self.entity.key_columns]
        user = _col(tables[-1], self._steps[-1][0].columns[0].attribute) if self._steps else keys[0]
        found = code("{}({})", name("sqlalchemy", "select"), joined([*keys, user]))
        for left, right, (reference, _) in zip(tables, tables[1:], self._steps, strict=False):
            pairs = [(_col(left, one.attribute), _col(right, one.references)) for one in reference.columns]
            found = code("{}.join_from({}, {}, {})", found, left, right, _all(code("{} == {}", *two) for two in pairs))
        return found


_COL = name("sqlmodel", "col")


def _col(table: Code, attribute: str) -> Code:
    return code("{}({}.{})", _COL, table, attribute)


def _all(conditions: Iterable[Code]) -> Code:
    found = tuple(conditions)
    return found[0] if len(found) == 1 else call(name("sqlalchemy", "and_"), *found)


def _mapping(pairs: Iterator[tuple[str, Entity]]) -> Code | None:
    found = {word: Code(string(_word(target))) for word, target in pairs}
    return mapping(found) if found else None
