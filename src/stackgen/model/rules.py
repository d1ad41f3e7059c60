"""Rules over columns: the keys `unique`, `indexes` and `checks` of an entity -> Unique, Index and Check."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from stackgen.model.conditions import condition
from stackgen.model.drafts import Draft, Drafts
from stackgen.model.entities import Check, Column, Field, Index, IndexColumn, Unique
from stackgen.model.fields import is_ordered
from stackgen.model.names import identifier
from stackgen.model.wording import check_column, check_name
from stackgen.reading.problems import quoted, suggestion
from stackgen.reading.source import Pointer


def uniques(drafts: Drafts, draft: Draft) -> Iterator[Unique]:
    """The unique keys of several columns."""
    seen: set[tuple[str, ...]] = set()
    for index, words in enumerate(draft.spec.unique):
        pointer = (*draft.pointer, "unique", index)
        columns = _named(drafts, draft, pointer, words)
        if columns is None:
            continue
        names = tuple(column.name for column in columns)
        if names in seen:
            drafts.report.add(pointer, "given-twice", "this unique key stands here twice", "remove one of the two")
        seen.add(names)
        yield Unique(
            columns=tuple(column.column for column in columns),
            attributes=tuple(column.attribute for column in columns),
            names=names,
            constraint=identifier("uq", draft.names.table, *(column.column for column in columns)),
        )


def indexes(drafts: Drafts, draft: Draft) -> Iterator[Index]:
    """The indexes."""
    standing = _standing(draft)
    names = {_index_name(draft, columns) for columns in standing}
    for number, spec in enumerate(draft.spec.indexes):
        pointer = (*draft.pointer, "indexes", number)
        directions = [word.startswith("-") for word in spec.fields]
        found = _steps(drafts, draft, (*pointer, "fields"), spec.fields)
        check_column(drafts, (*pointer, "name"), spec.name)
        where = condition(drafts, draft, (*pointer, "where"), spec.where) if spec.where is not None else None
        if found is None or (spec.where is not None and where is None):
            continue
        columns = tuple(
            IndexColumn(column.column, column.attribute, descending)
            for step, descending in zip(found, directions, strict=True)
            for column in step
        )
        plain = tuple(column.column for column in columns)
        if plain in standing and not (spec.name or spec.unique or where):
            continue  # it is there by a flag or a relation; one of a single column is read in both directions
        name = identifier(spec.name) if spec.name else _index_name(draft, plain)
        if name in names:
            hint = "remove one of the two, or give it a `name`"
            drafts.report.add(pointer, "given-twice", f"two indexes would have the name {quoted(name)}", hint)
        names.add(name)
        yield Index(columns, name, spec.unique, where)


def _standing(draft: Draft) -> set[tuple[str, ...]]:
    """The columns that have an index without a word in `indexes`."""
    flagged = {(field.column,) for field in draft.fields.values() if field.index}
    return flagged | {tuple(column.column for column in r.columns) for r in draft.references.values()}


def _index_name(draft: Draft, columns: Sequence[str]) -> str:
    return identifier("_".join(["ix", draft.names.table, *columns]))


def checks(drafts: Drafts, draft: Draft) -> Iterator[Check]:
    """The checks."""
    for name, text in draft.spec.checks.items():
        pointer = (*draft.pointer, "checks", name)
        check_name(drafts, pointer, name, "a check")
        expression = condition(drafts, draft, pointer, text)
        if expression is not None:
            yield Check(name, identifier("ck", draft.names.table, name), expression)


def named_columns(
    drafts: Drafts, draft: Draft, pointer: Pointer, word: str, offset: int = 0
) -> tuple[Column, ...] | None:
    """The columns that a word means; nothing after a problem, or if the word's own definition has one."""
    if columns := draft.columns_of(word):
        return columns
    if word in draft.spec.fields or word in draft.references or drafts.may_name(draft, word):
        return None
    if word in draft.spec.relations:
        if word in draft.collections:
            drafts.report.add(
                pointer, "bad-column", f"{quoted(word)} is many-to-many: it has no column in {draft.name}"
            )
        return None
    message = f"{draft.name} has no field or relation {quoted(word)}"
    hint = suggestion(word, drafts.words(draft), f"the fields of {draft.name}")
    drafts.report.add(pointer, "unknown-field", message, hint, part=(offset, len(word)))
    return None


def _named(drafts: Drafts, draft: Draft, pointer: Pointer, words: Sequence[str]) -> tuple[Column, ...] | None:
    steps = _steps(drafts, draft, pointer, words, signed=False)
    return None if steps is None else tuple(column for step in steps for column in step)


def _steps(
    drafts: Drafts, draft: Draft, pointer: Pointer, words: Sequence[str], *, signed: bool = True
) -> list[tuple[Column, ...]] | None:
    """The columns of each word; nothing after a problem."""
    if not words:
        drafts.report.add(pointer, "bad-column", "this list is empty", "name at least one field or relation")
        return None
    found: list[tuple[Column, ...]] = []
    seen: set[str] = set()
    for number, word in enumerate(words):
        place = (*pointer, number)
        plain = word.removeprefix("-") if signed else word
        columns = named_columns(drafts, draft, place, plain, len(word) - len(plain))
        if columns is None:
            continue
        if plain in seen:
            drafts.report.add(place, "given-twice", f"{quoted(plain)} stands here twice", "remove one of the two")
        elif _check_ordered(drafts, place, columns):
            found.append(columns)
        seen.add(plain)
    return found if len(found) == len(words) else None


def _check_ordered(drafts: Drafts, pointer: Pointer, columns: Sequence[Column]) -> bool:
    for column in columns:
        if isinstance(column, Field) and not is_ordered(column.type):
            what = "a list" if column.type.many else f"`{column.type.word}`"
            drafts.report.add(pointer, "bad-column", f"{quoted(column.name)} is {what}, which cannot be in an index")
            return False
    return True
