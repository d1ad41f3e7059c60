"""Factories: rows that satisfy every rule, each different where it must be, with the rows that they refer to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from stackgen.artifacts.contract import Artifact
from stackgen.artifacts.templates import Templates
from stackgen.model.entities import Entity, Field, Kind
from stackgen_fastapi import layout
from stackgen_fastapi.articles import article_of
from stackgen_fastapi.bounds import bounds_of
from stackgen_fastapi.columns import TEXTUAL, Columns
from stackgen_fastapi.python import Code, code, import_block, joined, name, needs_of, string
from stackgen_fastapi.ranges import range_of
from stackgen_fastapi.samples import RowSamples
from stackgen_fastapi.suites.below import OwnerView, above, needs_above
from stackgen_fastapi.suites.spelling import Subject, sample
from stackgen_fastapi.suites.uniqueness import Uniqueness
from stackgen_fastapi.texts import least_of, most_of, pattern_of

templates = Templates(__package__)

FIRST = 1000  # where counted numbers begin: above the samples that tests write down
LAST = 1_000_000
DIGITS = 5
WRITTEN = 3  # how many samples tests write down: a factory that has others leaves them alone
ROOM = 12


@dataclass(frozen=True)
class Value:
    """One value of the body: `"number": f"number {number}"`."""

    name: str
    code: Code


@dataclass(frozen=True)
class Choice:
    """Values that a factory goes through in turn."""

    constant: str
    values: Code


@dataclass(frozen=True)
class Needed:
    """A row that the body refers to."""

    condition: str  # whether its key was not given
    variable: str
    make: Code
    values: tuple[Value, ...]


@dataclass(frozen=True)
class FactoryView:
    """All that factory.py.j2 may see."""

    title: str
    sentence: str
    article: str
    snake: str
    variable: str
    imports: str
    choices: tuple[Choice, ...]
    counted: bool
    needed: tuple[Needed, ...]
    values: tuple[Value, ...]
    create: Code
    read: Code
    service: Code
    states: StateFactory | None
    owner: OwnerView | None


@dataclass(frozen=True)
class StateFactory:
    """What puts a row into a state."""

    this: Code
    state: Code
    key: str

    @property
    def codes(self) -> tuple[Code, ...]:
        return self.this, self.state


def factory(columns: Columns, uniqueness: Uniqueness, rows: RowSamples) -> Artifact:
    """The module of one entity's factories."""
    subject = Subject(columns, rows.entity)
    counting = uniqueness.counting(rows.entity)
    choices: list[Choice] = []
    values = tuple(_values(rows, counting, choices))
    needed = tuple(_needed(subject))
    create, read, service = subject.schema("Create"), subject.schema("Read"), subject.service
    states = _states(subject)
    codes = [create, read, service, *(states.codes if states else ())]
    codes += [*(value.code for value in values), *(need.make for need in needed)]
    counted = bool(counting)
    needs = needs_of(codes) | {("typing", "Any"), (columns.module("db", "session"), "Queries")}
    needs |= {("itertools", "count")} if counted else set()
    owner = above(columns, rows.entity) if rows.entity.parent else None
    needs |= needs_above(owner) if owner else set()
    names = rows.entity.names
    view = FactoryView(
        title=names.title,
        sentence=names.plural_title[:1].upper() + names.plural_title[1:],
        article=article_of(names.title),
        snake=names.snake,
        variable=subject.variable,
        imports=import_block(needs, columns.app.package),
        choices=tuple(choices),
        counted=counted,
        needed=needed,
        values=values,
        create=create,
        read=read,
        service=service,
        states=states,
        owner=owner,
    )
    return templates.render("factory.py.j2", layout.tests_path("factories", f"{names.module}.py"), view)


def _states(subject: Subject) -> StateFactory | None:
    entity = subject.entity
    if entity.states is None:
        return None
    field = entity.column_by_name[entity.states.field]
    update, col = name("sqlalchemy", "update"), name("sqlmodel", "col")
    keys = joined(
        code(f"{{}}({subject.table.text}.{key.attribute}) == {subject.variable}.{key.attribute}", col)
        for key in entity.key_columns
    )
    this = code("{}({}).where({})", update, subject.table, keys)
    state = code(f"{field.attribute}={{}}(state)", subject.columns.enum(field))
    return StateFactory(this, state, subject.key(subject.variable).replace("*owner", "*key"))


def _needed(subject: Subject) -> Iterator[Needed]:
    for reference in subject.entity.references:
        if not reference.optional and not reference.part_of:
            target = subject.target(reference)
            variable = target.variable
            values = subject.referring(reference, variable)
            yield Needed(
                _is_not_given([column.name for column in reference.columns]),
                variable,
                target.make,
                tuple(Value(string(word), value) for word, value in values.items()),
            )


def _is_not_given(names: list[str]) -> str:
    if len(names) == 1:
        return f"{string(names[0])} not in values"
    return f"not {{{', '.join(map(string, names))}}} <= values.keys()"


def _values(rows: RowSamples, counting: dict[str, int], choices: list[Choice]) -> Iterator[Value]:
    for field in rows.given:
        if field.name in counting:
            yield Value(string(field.name), _different(rows, field, counting[field.name], choices))
        elif field.name in rows.base:
            yield Value(string(field.name), sample(rows.base[field.name]))


def _different(rows: RowSamples, field: Field, stride: int, choices: list[Choice]) -> Code:
    """A value that is another one for each number."""
    counted = None if field.name in rows.checked else _counted(rows.entity, field)
    if counted is not None and stride == 1 and rows.samples(field).capacity is None:
        return counted
    valid = rows.samples(field).valid
    valid = valid[WRITTEN:-1] if len(valid) >= ROOM else valid
    values = [value for value in valid if rows.takes(field, value)]
    constant = f"{field.attribute.upper().rstrip('_')}_VALUES"
    choices.append(Choice(constant, code("[{}]", joined(sample(value) for value in values))))
    turn = "number" if stride == 1 else f"number // {stride}"
    return Code(f"{constant}[{turn} % len({constant})]")


def _counted(entity: Entity, field: Field) -> Code | None:
    kind, bounds = field.type.kind, bounds_of(entity, field)
    if field.type.many:
        return None
    if kind in TEXTUAL and pattern_of(bounds) is None:
        return _counted_text(kind, field, least_of(kind, bounds), most_of(kind, bounds), field.name in entity.key)
    if kind in (Kind.INT, Kind.BIGINT, Kind.DECIMAL):
        return _counted_number(kind, field, entity)
    return Code("str(UUID(int=number))", frozenset({("uuid", "UUID")})) if kind is Kind.UUID else None


def _counted_text(kind: Kind, field: Field, least: int, most: int, is_key: bool) -> Code | None:
    word = field.name.rstrip("_").replace("_", "-")
    forms = {
        Kind.EMAIL: f"{word}{{number}}@example.com",
        Kind.URL: f"https://example.com/{word}/{{number}}",
        Kind.SLUG: f"{word}-{{number}}",
    }
    form = forms.get(kind, f"{word}-{{number}}" if is_key else f"{word.replace('-', ' ')} {{number}}")
    if least <= len(form) - len("{number}") and len(form) + DIGITS <= most:
        return Code(f'f"{form}"')
    if kind not in forms and max(least, DIGITS) <= min(most, 2 * DIGITS):
        return Code(f'f"{{number:0{max(least, DIGITS)}}}"')
    return None


def _counted_number(kind: Kind, field: Field, entity: Entity) -> Code | None:
    span = range_of(field.type, bounds_of(entity, field))
    ones = span.unit.denominator
    if ones % span.step and span.step % ones:
        return None
    step = max(1, span.step // ones)
    if span.low > FIRST * step * ones or span.high < LAST * step * ones:
        return None
    number = f"{FIRST * step} + {f'{step} * ' if step > 1 else ''}number"
    if kind is not Kind.DECIMAL:
        return Code(number)
    scale = field.type.scale or 0
    return Code(f'f"{{{number}}}{"." + "0" * scale if scale else ""}"')
