"""What the templates of route tests may see."""

from __future__ import annotations

from dataclasses import dataclass

from stackgen_fastapi.python import Code
from stackgen_fastapi.suites.bodies import Case, Dangling, Violation
from stackgen_fastapi.suites.related import EmbeddedMany, EmbeddedOne, KeyList, ReadList, Referring


@dataclass(frozen=True)
class Words:
    """What every part of the tests speaks of."""

    title: str
    article: str
    snake: str
    plural: str
    row: str
    make: Code
    build: Code
    route: str
    item: Code


@dataclass(frozen=True)
class OtherRow:
    """A row that a reference is set to."""

    name: str
    make: Code
    values: Code


@dataclass(frozen=True)
class TablesView:
    """All that test_tables.py.j2 may see."""

    missing: str | None
    accepted: tuple[Case, ...]
    refused: tuple[Case, ...]


@dataclass(frozen=True)
class CreateView:
    """All that test_create.py.j2 and test_create_required.py.j2 may see."""

    words: Words
    readable: bool
    others: tuple[OtherRow, ...]
    arguments: Code
    hidden: tuple[str, ...]
    shown: Code
    location: Code | None  # None: an address may spell the key in another way than JSON does
    required: Code | None
    required_names: Code | None
    refused_without: Code | None
    defaults: Code
    now: Code | None
    today: Code | None
    uuids: tuple[tuple[str, str], ...]
    has_accepted: bool
    has_refused: bool
    not_creatable: Code


@dataclass(frozen=True)
class RulesView:
    """All that test_rules.py.j2 may see."""

    words: Words
    creatable: bool
    changeable: bool
    unique: tuple[Code, ...]
    unique_changes: tuple[Code, ...]
    dangling: tuple[Dangling, ...]
    dangling_changes: tuple[Dangling, ...]
    violations: tuple[Violation, ...]
    violating_changes: tuple[Violation, ...]
    seconds: tuple[OtherRow, ...]


@dataclass(frozen=True)
class GetView:
    """All that test_get.py.j2 may see."""

    words: Words
    malformed: tuple[str, str] | None
    counted: bool
    children: tuple[EmbeddedMany, ...]


@dataclass(frozen=True)
class UpdateView:
    """All that test_update.py.j2 may see."""

    words: Words
    changes: tuple[Case, ...]
    hidden: tuple[Case, ...]
    references: tuple[OtherRow, ...]
    timed: bool
    versioned: bool
    has_refused: bool
    not_changeable: Code


@dataclass(frozen=True)
class DeleteView:
    """All that test_delete.py.j2 may see."""

    words: Words
    readable: bool
    others: bool  # whether there can be other rows
    referring: tuple[Referring, ...]


@dataclass(frozen=True)
class RelatedView:
    """All that test_related.py.j2 may see."""

    words: Words
    creatable: bool
    changeable: bool
    item_in_json: Code
    ones: tuple[EmbeddedOne, ...]
    many: tuple[EmbeddedMany, ...]
    key_lists: tuple[KeyList, ...]
    read_lists: tuple[ReadList, ...]


@dataclass(frozen=True)
class ListView:
    """All that test_list.py.j2 and the parts of it may see."""

    words: Words
    style: str
    rising: tuple[Code, ...]
    others: tuple[OtherRow, ...]
    extra: Code
    nulls: Code | None
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
    forged: Code
    other_sort: str | None
    searched: tuple[tuple[Code, ...], ...]
    children: tuple[EmbeddedMany, ...]


@dataclass(frozen=True)
class ValuesView:
    """All that test_values.py.j2 may see. The names of cases are pointers."""

    words: Words
    creatable: bool
    broken: tuple[Case, ...]
    required: Code | None
    changeable: bool  # whether a request to change gives some of them
    fixed: Code | None  # the fields that it does not give


@dataclass(frozen=True)
class NamedDangling:
    """A foreign key that refers to nothing."""

    name: str
    values: Code
    names: Code


@dataclass(frozen=True)
class ReplaceView:
    """All that test_replace.py.j2 may see."""

    words: Words
    readable: bool
    fixed: Code | None  # what a request to create gives, and one to replace does not
    kept: tuple[str, ...]  # what of it a response shows
    hidden: tuple[str, ...]
    left_out: Code | None  # the names of what has to be given, where the rest can be left out
    required: tuple[str, ...]
    defaults: Code
    not_changeable: Code
    has_refused: bool
    unique: tuple[Code, ...]
    key_lists: tuple[KeyList, ...]


@dataclass(frozen=True)
class BulkView:
    """All that test_bulk_create.py.j2 and test_bulk_delete.py.j2 may see."""

    words: Words
    readable: bool
    create: str  # routes
    delete: str
    most: int
    rows: Code  # all rows, by the service
    shown: Code
    hidden: tuple[str, ...]
    item: Code  # the path of a row of a response
    required: Code | None
    defaults: Code
    has_refused: bool
    unique: tuple[Code, ...]
    key_lists: tuple[KeyList, ...]
    dangling: tuple[NamedDangling, ...]
    size: int  # of a page
    constant: bool  # whether many rows take as many statements as one, on SQLite too
    password_names: Code | None
    table: Code
    table_name: str
    key: Code  # of `row`, in JSON
    own_key: Code  # of the row that has a name
    missing: Code  # the key of no row, in JSON
    missing_part: str  # what the error says of it
    referring: Referring | None


View = (
    TablesView
    | CreateView
    | RulesView
    | GetView
    | UpdateView
    | DeleteView
    | ListView
    | RelatedView
    | ValuesView
    | ReplaceView
    | BulkView
)
