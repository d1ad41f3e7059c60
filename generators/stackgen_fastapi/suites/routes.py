"""Tests of an entity's routes: every operation with good, boundary, bad and missing input."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields

from stackgen.artifacts.contract import Artifact
from stackgen.artifacts.templates import Templates
from stackgen.model.entities import Entity, Reference
from stackgen_fastapi import layout
from stackgen_fastapi.python import Code, Need, import_block, needs_of, string
from stackgen_fastapi.suites.bodies import Bodies, Case, Dangling, Violation
from stackgen_fastapi.suites.listings import LOOKS, NEEDLE, Listed
from stackgen_fastapi.suites.related import EmbeddedMany, EmbeddedOne, KeyList, ReadList, Referring, Relations
from stackgen_fastapi.suites.spelling import TAKEN, Subject, arguments, mapping, sample, strings

templates = Templates(__package__)


@dataclass(frozen=True)
class OtherRow:
    """A row that an optional reference is set to."""

    variable: str
    make: Code
    values: dict[str, Code]


@dataclass(frozen=True)
class ReferenceChange:
    """Another row that a reference is changed to."""

    name: str
    make: Code
    values: Code


@dataclass(frozen=True)
class CreateView:
    others: tuple[OtherRow, ...]
    arguments: Code
    hidden: tuple[str, ...]
    shown: Code
    location: Code
    required: Code | None
    required_names: tuple[str, ...]
    defaults: Code
    now: Code | None
    today: Code | None
    uuids: tuple[tuple[str, int], ...]
    refused: Code


@dataclass(frozen=True)
class UpdateView:
    changes: tuple[Case, ...]
    hidden: tuple[Case, ...]
    references: tuple[ReferenceChange, ...]
    timed: bool
    refused: Code
    unique: tuple[Code, ...]
    dangling: tuple[Dangling, ...]


@dataclass(frozen=True)
class ListView:
    route: str
    cursor: bool
    rows: tuple[Code, ...]
    others: tuple[OtherRow, ...]
    extra: Code
    nulls: Code
    filters: tuple[Case, ...]
    nullable: Code | None
    refused: tuple[Case, ...]
    order: Code | None
    by_position: Code | None
    by_value: Code | None
    null_sorts: Code | None
    roomy: bool
    sorts: Code
    step: int
    whole: int
    label: Code
    steps: int
    other_sort: str | None
    searched: tuple[tuple[Code, ...], ...]
    needle: str


@dataclass(frozen=True)
class RoutesView:
    """All that test_routes.py.j2 and the parts that it includes may see."""

    doc: str
    imports: str
    title: str
    article: str
    snake: str
    plural: str
    row: str
    make: Code
    build: Code
    route: str
    item: Code
    missing: str
    malformed: tuple[str, str] | None
    has: dict[str, bool]
    accepted: tuple[Case, ...]
    invalid: tuple[Case, ...]
    unique: tuple[Code, ...]
    dangling: tuple[Dangling, ...]
    violations: tuple[Violation, ...]
    create: CreateView
    update: UpdateView
    listing: ListView
    referring: tuple[Referring, ...]
    ones: tuple[EmbeddedOne, ...]
    many: tuple[EmbeddedMany, ...]
    key_lists: tuple[KeyList, ...]
    read_lists: tuple[ReadList, ...]
    composed: bool
