"""Our own specs with parts lost, swapped and spoilt: a model or a SpecError comes out, never another exception."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from stackgen.model.graph.boxes import graph_of
from stackgen.model.graph.svg import svg
from stackgen.model.resolve import model_of
from stackgen.model.stored import from_json, to_json
from stackgen.reading.problems import SpecError
from stackgen.reading.source import read_source, source_of
from tests.model.test_robust import check_shown

ROOT = Path(__file__).parents[2]
SPECS = {
    path.stem: data
    for path in sorted([*(ROOT / "specs").glob("*.yaml"), *(ROOT / "specs/features").glob("*.yaml")])
    if "include" not in (data := read_source(path).data)
}

Step = tuple[Any, Any]  # a mapping or list, and a key of it

SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=12)
    | st.sampled_from(["", " ", "id", "Order", "string(", "int(9..1)", "x = ", "[]", "?", "=", "now", "a and"])
)  # fmt: skip


NAMES = st.text(max_size=8) | st.sampled_from(["fields", "type", "Order", "id", "x-a", "order"])


def steps(place: Any) -> Iterator[Step]:
    """Every place in the data that holds something."""
    for key in list(place) if isinstance(place, dict) else range(len(place)):
        yield place, key
        if isinstance(place[key], dict | list):
            yield from steps(place[key])


def mutate(whole: Any, data: st.DataObject) -> None:
    """Spoil one place."""
    every = list(steps(whole))
    if not every:
        return
    place, key = data.draw(st.sampled_from(every))
    other_place, other_key = data.draw(st.sampled_from(every))
    how = data.draw(st.sampled_from(["delete", "scalar", "swap", "wrap", "name", "rename", "double"]))
    value, other = place[key], copy.deepcopy(other_place[other_key])
    if how == "delete":
        del place[key]
    elif how == "rename" and isinstance(place, dict):
        place[data.draw(NAMES)] = place.pop(key)
    elif how == "double" and isinstance(place, list):
        place.append(value)
    else:
        place[key] = {
            "scalar": lambda: data.draw(SCALARS),
            "swap": lambda: other,
            "wrap": lambda: data.draw(st.sampled_from([[value], {"type": value}, {"to": value}, [[value], value]])),
        }.get(how, lambda: str(other_key))()


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.sampled_from(sorted(SPECS)), st.data())
def test_a_spoilt_spec(name: str, data: st.DataObject) -> None:
    whole = copy.deepcopy(SPECS[name])
    for _ in range(data.draw(st.integers(1, 3))):
        mutate(whole, data)
    try:
        model = model_of(source_of(json.dumps(whole, indent=1), "spec.yaml"))
    except SpecError as error:
        check_shown(error)
        return
    assert from_json(to_json(model)) == model
    svg(graph_of(model))
