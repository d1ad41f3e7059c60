"""States: the key `states` of an entity -> States; its field becomes one that only transitions change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from stackgen.model.drafts import Draft, Drafts
from stackgen.model.entities import Default, Field, Kind, States, Transition
from stackgen.model.names import operation_names
from stackgen.model.operations import check_operation_names, fields_of
from stackgen.reading.problems import quoted, suggestion
from stackgen.reading.shortform import StateText
from stackgen.reading.source import Pointer
from stackgen.reading.spec import StatesSpec, TransitionSpec


def resolve_states(drafts: Drafts, draft: Draft) -> None:
    """Fill in the states of an entity whose fields are known, and make their field one that clients do not write."""
    check_operation_names(drafts, draft)
    spec = draft.spec.states
    if spec is None or (field := _field(drafts, draft, spec)) is None:
        return
    pointer = (*draft.pointer, "states")
    values = [member.value for member in drafts.enums[field.type.enum or ""].members]
    initial = _initial(drafts, pointer, spec, field, values)
    if not spec.transitions and not any(part[: len(pointer)] == pointer for part in drafts.report.broken):
        drafts.report.add(pointer, "bad-states", "there are no transitions", "for example `pay: draft -> paid`")
    draft.fields[field.name] = replace(field, readonly=True, default=Default("literal", initial))
    transitions = tuple(
        _transition(drafts, (*pointer, "transitions", word), word, one, values)
        for word, one in spec.transitions.items()
    )
    draft.states = States(field.name, initial, transitions)


def _field(drafts: Drafts, draft: Draft, spec: StatesSpec) -> Field | None:
    """The field that holds the state, if it can."""
    pointer = (*draft.pointer, "states", "field")
    field = draft.fields.get(spec.field)
    if field is None:
        if spec.field not in draft.spec.fields and not drafts.may_name(draft, spec.field):
            enums = [name for name, one in draft.fields.items() if one.type.kind is Kind.ENUM]
            hint = suggestion(spec.field, enums, f"the enums among the fields of {draft.name}")
            message = f"{draft.name} has no field {quoted(spec.field)}"
            drafts.report.add(pointer, "unknown-field", message, hint)
        return None
    if why := _unfit(draft, field):
        hint = "a state is one value of an enum, that every row has and clients may read"
        drafts.report.add(pointer, "bad-states", f"{quoted(spec.field)} cannot hold the state: it is {why}", hint)
        return None
    return field


def _unfit(draft: Draft, field: Field) -> str:
    """Why a field cannot hold a state, or nothing."""
    if field.type.many:
        return "a list"
    if field.type.kind is not Kind.ENUM:
        return f"`{field.type.kind}`, not an enum"
    if field.optional:
        return "optional"
    if field.name in (draft.spec.id or ()):
        return f"the key of {draft.name}"
    return next((f"`{flag}`" for flag in ("private", "writeonly", "immutable") if getattr(field, flag)), "")


def _initial(drafts: Drafts, pointer: Pointer, spec: StatesSpec, field: Field, values: Sequence[str]) -> str:
    """The state of a new row."""
    default = str(field.default.value) if field.default else None
    if spec.initial is None:
        return default or next(iter(values), "")
    if spec.initial not in values:
        _unknown(drafts, (*pointer, "initial"), StateText(spec.initial), values)
    elif default is not None and default != spec.initial:
        message = f"the initial state is {quoted(spec.initial)}, but the default of the field is {quoted(default)}"
        drafts.report.add((*pointer, "initial"), "bad-states", message, "say it once: leave one of the two out")
    return spec.initial


def _transition(drafts: Drafts, pointer: Pointer, word: str, spec: TransitionSpec, values: Sequence[str]) -> Transition:
    _check_states(drafts, pointer, spec, values)
    return Transition(
        names=operation_names(word),
        sources=tuple(state.value for state in spec.sources),
        target=spec.target.value,
        doc=spec.doc,
        input=tuple(fields_of(drafts, (*pointer, "input"), spec.input, "the input of a transition")),
        extensions=spec.extensions,
    )


def _check_states(drafts: Drafts, pointer: Pointer, spec: TransitionSpec, values: Sequence[str]) -> None:
    if not spec.sources:
        drafts.report.add((*pointer, "from"), "bad-states", "the transition leads from no state", "name at least one")
    for number, state in enumerate(spec.sources):
        if any(other.value == state.value for other in spec.sources[:number]):
            message = f"{quoted(state.value)} stands here twice"
            place = (*pointer, *state.place)
            drafts.report.add(place, "given-twice", message, "remove one of the two", part=state.part)
    for state in _each(spec):
        if state.value not in values:
            _unknown(drafts, (*pointer, *state.place), state, values)


def _each(spec: TransitionSpec) -> Iterator[StateText]:
    yield from spec.sources
    yield spec.target


def _unknown(drafts: Drafts, pointer: Pointer, state: StateText, values: Sequence[str]) -> None:
    hint = suggestion(state.value, values, "the states")
    message = f"there is no state {quoted(state.value)}"
    drafts.report.add(pointer, "unknown-state", message, hint, part=state.part)
