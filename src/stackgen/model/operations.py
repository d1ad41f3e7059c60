"""Operations of an entity's own: the names of its transitions and actions, and the fields of what they take."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from stackgen.model.drafts import Draft, Drafts
from stackgen.model.entities import Field
from stackgen.model.fields import field_of
from stackgen.model.names import kebab
from stackgen.model.wording import check_name
from stackgen.reading.problems import quoted
from stackgen.reading.source import Pointer
from stackgen.reading.spec import FieldSpec

# Methods of every service, commands and parts of routes that are there already, or will be.
TAKEN = frozenset(
    {
        *("search", "list", "get", "create", "update", "delete", "replace", "restore"),
        *("bulk", "bulk_create", "bulk_delete", "get_many", "db"),
    }
)
_SENSELESS = ("immutable", "readonly", "writeonly", "private", "unique", "index", "column")


def check_operation_names(drafts: Drafts, draft: Draft) -> None:
    """Refuse transitions and actions whose names would meet, in the service, in a route or on the command line."""
    seen: dict[str, tuple[str, Pointer]] = {}
    for word, what, pointer in _operations(draft):
        check_name(drafts, pointer, word, what)
        plain = word.strip("_")
        if plain in TAKEN:
            message = f"{draft.name} has {quoted(plain)} already: it cannot be the name of {what}"
            drafts.report.add(pointer, "name-clash", message, "give it another name", key=True)
            continue
        for spelling in (kebab(word), f"on-{kebab(word)}"):
            other, place = seen.setdefault(spelling, (word, pointer))
            if place != pointer:
                message = f"{quoted(other)} and {quoted(word)} of {draft.name} would meet in its service"
                drafts.report.add(pointer, "name-clash", message, "rename one of the two", key=True)
                break


def _operations(draft: Draft) -> Iterator[tuple[str, str, Pointer]]:
    """The name of each, what it is, and where it stands."""
    if draft.spec.states is not None:
        for word in draft.spec.states.transitions:
            yield word, "a transition", (*draft.pointer, "states", "transitions", word)
    for word in draft.spec.actions:
        yield word, "an action", (*draft.pointer, "actions", word)


def fields_of(drafts: Drafts, pointer: Pointer, specs: Mapping[str, FieldSpec], what: str) -> Iterator[Field]:
    """The fields of what an operation takes or gives, which is never stored."""
    for name, spec in specs.items():
        place = (*pointer, name)
        check_name(drafts, place, name, "a field")
        for key in _SENSELESS:
            if getattr(spec, key):
                message = f"`{key}` makes no sense here: {what} is no column"
                drafts.report.add_in_field(place, spec, key, "bad-flag", message, "leave it out")
        if resolved := field_of(drafts, place, name, spec):
            yield resolved
