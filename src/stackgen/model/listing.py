"""Lists and routes: the keys `order` and `api` of an entity -> Order and Api, with their defaults."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from stackgen.model.drafts import Draft, Drafts
from stackgen.model.entities import Api, Column, Field, ForeignColumn, Index, Kind, Order, Page, Role, Unique
from stackgen.model.fields import is_ordered
from stackgen.model.fieldtypes import NUMERIC
from stackgen.model.names import kebab
from stackgen.model.parts import ancestors, operations_of_part, segment
from stackgen.model.rules import named_columns
from stackgen.model.wording import check_path
from stackgen.reading.problems import quoted, suggestion
from stackgen.reading.source import Pointer
from stackgen.reading.spec import PageSpec

SEARCHABLE = frozenset({Kind.STRING, Kind.TEXT, Kind.EMAIL, Kind.URL, Kind.SLUG})

_MAX_PAGE = 10_000
_FILTERED = NUMERIC | {Kind.ENUM, Kind.BOOL, Kind.DATE, Kind.TIME, Kind.DATETIME}
_SORTED = NUMERIC | {Kind.DATE, Kind.DATETIME}


def order_of(drafts: Drafts, draft: Draft) -> tuple[Order, ...]:
    """The default order: as written, then what is missing of the key, in the direction of the last step."""
    steps: list[Order] = []
    for number, word in enumerate(draft.spec.order):
        plain = word.removeprefix("-")
        pointer = (*draft.pointer, "order", number)
        for column in _usable(drafts, draft, pointer, plain, offset=len(word) - len(plain)):
            if any(step.name == column.name for step in steps):
                drafts.report.add(
                    pointer, "given-twice", f"{quoted(plain)} stands in the order twice", "remove one of the two"
                )
            steps.append(Order(column.name, word.startswith("-")))
    given = {step.name for step in steps}
    descending = steps[-1].descending if steps else False
    return (*steps, *(Order(name, descending) for name in draft.key if name not in given))


class Listing:
    """What the defaults of `api` depend on: the columns of an entity and what is known of them."""

    def __init__(
        self, draft: Draft, order: Sequence[Order], uniques: Iterable[Unique], indexes: Iterable[Index]
    ) -> None:
        self.draft = draft
        self.ordered = {step.name for step in order}
        unique_names = {name for unique in uniques for name in unique.names}
        indexed = {column.attribute for index in indexes for column in index.columns}
        self.found_fast = unique_names | {c.name for c in draft.columns.values() if c.attribute in indexed}

    def filter(self) -> tuple[str, ...]:
        """By default lists are filtered by the key, and every indexed, unique, enum, bool, date, time, number and
        relation column that clients may read, and the timestamps.
        """
        return tuple(c.name for c in self._columns() if self._is_filtered(c))

    def sort(self) -> tuple[str, ...]:
        """By default lists are sorted by the key, the columns of `order`, and those of the default filter that are
        never null and are numbers, dates, or strings with an index.
        """
        return tuple(c.name for c in self._columns() if self._is_sorted(c))

    def _columns(self) -> list[Column]:
        return [c for c in self.draft.columns.values() if unusable(c) is None and not _is_version(c)]

    def _is_filtered(self, column: Column) -> bool:
        if isinstance(column, ForeignColumn):
            return not column.part_of
        if column.name in self.draft.key or column.role is not Role.PLAIN:
            return True
        return column.type.kind in _FILTERED or self._is_fast(column)

    def _is_sorted(self, column: Column) -> bool:
        if isinstance(column, ForeignColumn) and column.part_of:
            return False  # the rows of a list are parts of one row
        if column.name in self.draft.key or column.name in self.ordered:
            return True
        if isinstance(column, ForeignColumn) or column.optional:
            return False
        return column.type.kind in _SORTED or (column.type.kind is Kind.STRING and self._is_fast(column))

    def _is_fast(self, column: Field) -> bool:
        return column.unique or column.index or column.name in self.found_fast


def api_of(drafts: Drafts, draft: Draft, listing: Listing) -> Api | None:
    """The HTTP side of an entity, or nothing if it has none."""
    spec = draft.spec.api
    if not spec.enabled or not all(ancestor.spec.api.enabled for ancestor in ancestors(drafts, draft)):
        return None
    pointer = (*draft.pointer, "api")
    if spec.path is not None:
        check_path(drafts, (*pointer, "path"), spec.path)
    return Api(
        path=spec.path or segment(draft) or kebab(draft.names.plural),
        operations=operations_of_part(drafts, draft, _operations(drafts, draft, pointer)),
        filter=listing.filter() if spec.filter is None else _columns(drafts, draft, (*pointer, "filter"), spec.filter),
        sort=listing.sort() if spec.sort is None else _columns(drafts, draft, (*pointer, "sort"), spec.sort),
        search=tuple(_searched(drafts, draft, (*pointer, "search"), spec.search)),
        embed=tuple(_embedded(drafts, draft, (*pointer, "embed"), spec.embed)),
        page=_page(drafts, (*pointer, "page"), spec.page),
    )


def _is_version(column: Column) -> bool:
    return isinstance(column, Field) and column.role is Role.VERSION


def unusable(column: Column) -> str | None:
    """Why a column can neither be filtered nor sorted by."""
    if column.type.many:
        return "a list"
    if not is_ordered(column.type) or column.type.kind is Kind.BYTES:
        return f"`{column.type.word}`"
    if isinstance(column, Field):
        return next((flag for flag in ("private", "writeonly") if getattr(column, flag)), None)
    return None


_OPERATIONS = ("list", "get", "create", "update", "delete", "restore", "replace", "bulk_create", "bulk_delete")


def _operations(drafts: Drafts, draft: Draft, pointer: Pointer) -> tuple[str, ...]:
    """The operations in their usual order; what is deleted softly can be restored, unless others are listed."""
    spec = draft.spec.api
    restored = {"restore"} if draft.spec.soft_delete and "operations" not in spec.model_fields_set else set()
    for number, operation in enumerate(spec.operations):
        if operation in spec.operations[:number]:
            drafts.report.add(
                (*pointer, "operations", number),
                "given-twice",
                f"`{operation}` stands here twice",
                "remove one of the two",
            )
    if not spec.operations:
        drafts.report.add(
            (*pointer, "operations"), "bad-shape", "this list is empty", "write `api: false` for no routes"
        )
    if "bulk_delete" in spec.operations and draft.spec.versioned:
        place = (*pointer, "operations", spec.operations.index("bulk_delete"))
        message = f"{draft.name} is versioned, but `bulk_delete` takes no versions"
        drafts.report.add(place, "bad-operation", message, "leave it out: `delete` takes one")
    if "restore" in spec.operations and not draft.spec.soft_delete:
        place = (*pointer, "operations", spec.operations.index("restore"))
        message = f"a {draft.name} that is deleted is gone: there is nothing to restore"
        drafts.report.add(place, "bad-operation", message, f"write `soft_delete: true` for {draft.name}")
    return tuple(operation for operation in _OPERATIONS if operation in {*spec.operations, *restored})


def _columns(drafts: Drafts, draft: Draft, pointer: Pointer, words: Sequence[str]) -> tuple[str, ...]:
    found: list[str] = []
    for number, word in enumerate(words):
        for column in _usable(drafts, draft, (*pointer, number), word):
            if column.name in found:
                drafts.report.add(
                    (*pointer, number), "given-twice", f"{quoted(word)} stands here twice", "remove one of the two"
                )
            found.append(column.name)
    return tuple(found)


def _usable(drafts: Drafts, draft: Draft, pointer: Pointer, word: str, offset: int = 0) -> tuple[Column, ...]:
    """The columns that a word means, if lists can be filtered and sorted by them."""
    columns = named_columns(drafts, draft, pointer, word, offset)
    for column in columns or ():
        if why := unusable(column):
            message = f"{quoted(word)} is {why}: lists can neither be filtered nor sorted by it"
            drafts.report.add(pointer, "bad-column", message, part=(offset, len(word)))
            return ()
    return columns or ()


def _searched(drafts: Drafts, draft: Draft, pointer: Pointer, words: Sequence[str]) -> Iterable[str]:
    for number, word in enumerate(words):
        place = (*pointer, number)
        columns = named_columns(drafts, draft, place, word)
        if columns is None:
            continue
        column = columns[0]
        if not isinstance(column, Field) or column.type.kind not in SEARCHABLE or unusable(column):
            message = f"{quoted(word)} cannot be searched: it is {_kind_in_prose(column)}"
            drafts.report.add(place, "bad-column", message, "search looks into text that clients may read")
        elif word in words[:number]:
            drafts.report.add(place, "given-twice", f"{quoted(word)} stands here twice", "remove one of the two")
        else:
            yield column.name


def _kind_in_prose(column: Column) -> str:
    if isinstance(column, ForeignColumn):
        return "a relation"
    return unusable(column) or f"`{column.type.kind}`"


def _embedded(drafts: Drafts, draft: Draft, pointer: Pointer, words: Sequence[str]) -> Iterable[str]:
    known = (*draft.references, *draft.collections, *draft.inverses)
    for number, word in enumerate(words):
        place = (*pointer, number)
        if word in words[:number]:
            drafts.report.add(place, "given-twice", f"{quoted(word)} stands here twice", "remove one of the two")
        elif word in draft.inverses and draft.inverses[word].parts:
            message = f"{quoted(word)} are parts of {draft.name}: whole objects without a word"
            drafts.report.add(place, "bad-column", message, "leave it out of `embed`")
        elif word in known:
            yield word
        elif drafts.sees_all_relations() and word not in draft.spec.relations:
            message = f"{draft.name} has no relation {quoted(word)} to embed"
            hint = (
                "fields are always there: `embed` is for relations"
                if word in draft.fields
                else suggestion(word, known, "the relations")
            )
            drafts.report.add(place, "unknown-relation", message, hint)


def _page(drafts: Drafts, pointer: Pointer, spec: PageSpec) -> Page:
    for key, value in (("size", spec.size), ("max", spec.max)):
        if not 1 <= value <= _MAX_PAGE:
            drafts.report.add((*pointer, key), "bad-page", f"`{key}` must be from 1 to {_MAX_PAGE}")
    if "size" not in spec.model_fields_set:
        return Page(spec.style, min(spec.size, spec.max), spec.max)
    if spec.size > spec.max:
        message = f"a page of {spec.size} items is larger than the largest, {spec.max}"
        drafts.report.add((*pointer, "size"), "bad-page", message, "lower `size`, or raise `max`")
    return Page(spec.style, spec.size, spec.max)
