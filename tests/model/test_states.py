"""States: the field that only transitions change, the initial state, and the ways from state to state."""

from __future__ import annotations

import pytest

from stackgen.model.entities import Entity
from tests.model.specs import model, problems

ENUMS = "enums:\n  Status: [draft, paid, in-progress]\nentities:\n"


def order(states: str, field: str = "Status") -> Entity:
    text = f"{ENUMS}  Order:\n    fields: {{status: {field}}}\n    states: {states}\n"
    return model(text).entities[0]


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("draft -> paid", "{from: [draft], to: paid}"),
        ("draft, paid -> in-progress", "{from: [draft, paid], to: in-progress}"),
        ("' draft ,paid->in-progress '", "{from: 'draft, paid', to: in-progress}"),
        ("in-progress -> draft", "{from: in-progress, to: draft, doc: '', input: {}}"),
    ],
)
def test_forms(short: str, long: str) -> None:
    text = "{field: status, transitions: {move: %s}}"
    assert order(text % f'"{short}"' if "'" not in short else text % short) == order(text % long)


@pytest.mark.parametrize(
    ("states", "field", "initial"),
    [
        ("{field: status, transitions: {pay: draft -> paid}}", "Status", "draft"),
        ("{field: status, transitions: {pay: draft -> paid}}", "Status = paid", "paid"),
        ("{field: status, initial: paid, transitions: {pay: draft -> paid}}", "Status", "paid"),
        ("{field: status, initial: paid, transitions: {pay: draft -> paid}}", "Status = paid", "paid"),
    ],
)
def test_initial(states: str, field: str, initial: str) -> None:
    found = order(states, field)
    status = found.column_by_name["status"]
    assert found.states is not None
    assert found.states.initial == initial
    assert status in found.fields
    assert [(f.readonly, f.default and f.default.value) for f in found.fields if f.name == "status"] == [
        (True, initial)
    ]


def test_names() -> None:
    states = order("{field: status, transitions: {call_off: draft -> paid, import: paid -> draft}}").states
    assert states is not None
    call_off, imported = (transition.names for transition in states.transitions)
    assert (call_off.method, call_off.path, call_off.pascal, call_off.title) == (
        "call_off",
        "call-off",
        "CallOff",
        "call off",
    )
    assert (imported.method, imported.snake, imported.path) == ("import_", "import", "import")


def test_stays_filterable() -> None:
    api = order("{field: status, transitions: {pay: draft -> paid}}").api
    assert api is not None
    assert "status" in api.filter


def test_problems_of_several_transitions_in_one_run() -> None:
    text = f"{ENUMS}  Order:\n    fields: {{status: Status}}\n    states:\n      field: status\n      transitions:\n"
    text += "        pay: drafd -> paid\n        ship: {from: [paid, payd], to: sent}\n        get: paid ->\n"
    assert [problem.split(": ", 2)[:2] for problem in problems(text)] == [
        ["11:14", "unknown-state"],
        ["12:29", "unknown-state"],
        ["12:40", "unknown-state"],
        ["13:14", "bad-short-form"],
    ]
