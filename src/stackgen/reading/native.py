"""The front end of the YAML language: Source -> Spec, or every problem of its shape."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from stackgen.reading.complaints import shape_problem
from stackgen.reading.problems import MOST, Problem
from stackgen.reading.source import Pointer, Source
from stackgen.reading.spec import Spec, kind_of, validated


@dataclass(frozen=True)
class Reading:
    """What was understood of a source: all of it when there is no problem, else the parts that are well shaped."""

    spec: Spec | None
    problems: tuple[Problem, ...]
    broken: frozenset[Pointer]  # the parts that were left out of `spec`


def read_spec(source: Source) -> Spec:
    """The spec, if its shape is right; raises SpecError with all problems otherwise."""
    reading = read_parts(source)
    if reading.problems or reading.spec is None:
        raise source.error(reading.problems)
    return reading.spec


def read_parts(source: Source) -> Reading:
    """As much of the spec as is well shaped, so that its meaning can be checked in the same run."""
    if refusal := _not_a_spec(source):
        return Reading(None, (refusal,), frozenset())
    spec, errors = validated(source.data)
    split = {error["loc"][:-1] for error in errors if error["type"] == "short-form"}
    told = [e for e in errors if not (e["loc"][:-1] in split and _is_split_off(e))]
    problems = (*source.problems, *(shape_problem(source, e) for e in told[:MOST]))
    if len(told) >= MOST:
        return Reading(None, problems, frozenset())
    broken: set[Pointer] = set()
    data = {**_PLACEHOLDERS, **source.data}
    for _ in range(_ROUNDS):
        if spec is not None:
            break
        for error in errors:
            part = _well_known(data, _owner(error["loc"], error["type"]))
            data = {**_PLACEHOLDERS, **_without(data, part)}
            broken.add(part)
        spec, errors = validated(data)
    return Reading(spec, problems, frozenset(broken))


_ROUNDS = 4  # leaving a part out may leave its owner incomplete, and that its owner
_PLACEHOLDERS: dict[str, Any] = {"stackgen": 1, "app": {"name": "unnamed"}, "entities": {}}


def _not_a_spec(source: Source) -> Problem | None:
    if source.data is None:
        return Problem(
            source.span(()), "empty-spec", "the file holds nothing", "`stackgen init` writes a spec to start from"
        )
    if not isinstance(source.data, dict):
        message = f"a spec is a mapping, but this is {kind_of(source.data)}"
        return Problem(source.span(()), "bad-spec", message, f"the smallest is {Spec.sample}")
    return None


def _is_split_off(error: Any) -> bool:
    """Whether a key is the rest of a value that YAML split: of `{price: decimal(12,2)}`, the `2)`."""
    return error["input"] is None and ")" in str(error["loc"][-1])


def _owner(location: Pointer, kind: str) -> Pointer:
    """What an error is about: of a key that is missing, the mapping that lacks it."""
    return location[:-1] if kind == "missing" else location


def _well_known(data: Any, pointer: Pointer) -> Pointer:
    """The deepest part of the pointer that mappings lead to: of a list, all of it."""
    for length, step in enumerate(pointer):
        if not isinstance(data, dict) or step not in data:
            return pointer[:length]
        data = data[step]
    return pointer


def _without(data: dict[str, Any], pointer: Pointer) -> dict[str, Any]:
    """A copy of the data without what the pointer leads to."""
    if not pointer:
        return data
    first, *rest = pointer
    if rest:
        return {**data, str(first): _without(data[str(first)], tuple(rest))}
    return {key: value for key, value in data.items() if key != first}
