"""Actions: the key `actions` of an entity -> Action, operations that the team writes."""

from __future__ import annotations

from collections.abc import Iterator

from stackgen.model.drafts import Draft, Drafts
from stackgen.model.entities import Action, Field, Kind, Output
from stackgen.model.names import operation_names
from stackgen.model.operations import fields_of
from stackgen.reading.problems import quoted, suggestion
from stackgen.reading.source import Pointer
from stackgen.reading.spec import ActionSpec

# What a query string cannot say in one value, and what should not stand in an address.
_NOT_IN_QUERY = frozenset({Kind.JSON, Kind.BYTES, Kind.PASSWORD, Kind.TYPE})


def actions(drafts: Drafts, draft: Draft) -> Iterator[Action]:
    """The actions of an entity whose key is known."""
    for word, spec in draft.spec.actions.items():
        pointer = (*draft.pointer, "actions", word)
        action = Action(
            names=operation_names(word),
            doc=spec.doc,
            input=tuple(fields_of(drafts, (*pointer, "input"), spec.input, "the input of an action")),
            output=_output(drafts, (*pointer, "output"), spec),
            scope=spec.scope,
            method=spec.method,
            extensions=spec.extensions,
        )
        if action.in_query:
            _check_query(drafts, (*pointer, "input"), action)
        if action.scope == "collection":
            _check_hidden_rows(drafts, draft, pointer, action)
        yield action


def _output(drafts: Drafts, pointer: Pointer, spec: ActionSpec) -> Output | None:
    if spec.output_type is not None:
        return _named_output(drafts, pointer, spec.output_type)
    if spec.output is None:
        return None
    if not spec.output:
        drafts.report.add(pointer, "bad-output", "the output has no fields", "leave it out if nothing is answered")
    fields = tuple(fields_of(drafts, pointer, spec.output, "the output of an action"))
    for field in fields:
        if spec.output[field.name].default is not None:
            place = (*pointer, field.name)
            message = "an output has no default: the action says it all"
            drafts.report.add_in_field(place, spec.output[field.name], "default", "bad-flag", message, "leave it out")
        if field.type.kind is Kind.PASSWORD:
            message = "a password is never returned"
            drafts.report.add_in_field((*pointer, field.name), spec.output[field.name], "name", "bad-type", message)
    return Output(fields=fields)


def _named_output(drafts: Drafts, pointer: Pointer, written: str) -> Output | None:
    word = written.strip()
    name = word.removesuffix("[]").rstrip()
    if name in drafts.spec.entities:
        return Output(entity=name, many=word.endswith("[]"))
    if name in drafts.types:
        return Output(type=name, many=word.endswith("[]"))
    if not any(drafts.report.knows_broken(place, name) for place in ("entities", "types")):
        hint = suggestion(name, (*drafts.spec.entities, *drafts.types))
        message = f"there is no entity and no type {quoted(name)} to answer with"
        drafts.report.add(pointer, "unknown-entity", message, hint or "or write fields as a mapping: `{total: int}`")
    return None


def _check_query(drafts: Drafts, pointer: Pointer, action: Action) -> None:
    """Refuse what a query string cannot say."""
    for field in action.input:
        if field.type.many or field.type.kind in _NOT_IN_QUERY:
            what = "a list" if field.type.many else f"`{field.type.kind}`"
            message = f"the input of a `{action.method}` stands in the query string, which has no place for {what}"
            drafts.report.add((*pointer, field.name), "bad-input", message, "use `method: post`")


def _check_hidden_rows(drafts: Drafts, draft: Draft, pointer: Pointer, action: Action) -> None:
    """Refuse a route that would stand in for that of a row whose key is the same word."""
    single = draft.key_columns[0] if len(draft.key_columns) == 1 else None
    if action.method in {"get", "patch", "put", "delete"} and isinstance(single, Field) and single.type.kind in _WORDS:
        message = f"the {draft.name} whose key is {quoted(action.names.path)} could not be reached"
        drafts.report.add(pointer, "name-clash", message, "use `method: post`", key=True)


_WORDS = frozenset({Kind.STRING, Kind.TEXT, Kind.SLUG, Kind.ENUM})
