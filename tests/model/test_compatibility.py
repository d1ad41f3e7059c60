"""What is breaking for clients: the rules of oasdiff by their names, each with a change that it is about."""

from __future__ import annotations

import pytest

from stackgen.model.api.compatibility import api_changes
from tests.model.specs import model

BASE = """
enums:
  Status: [draft, paid, sent]
entities:
  Customer: {fields: {name: string}}
  Order:
    fields:
      number: string(2..20)
      status: Status = draft
      count: int(0..10) = 1
      note: text?
      total: int
    relations: {customer: Customer}
"""

BREAKING = {
    "api-removed-without-deprecation": (
        "  Customer: {fields: {name: string}}",
        "  Customer: {api: false, fields: {name: string}}",
    ),
    "request-property-max-length-decreased": ("2..20", "2..10"),
    "request-property-min-length-increased": ("2..20", "3..20"),
    "request-property-max-decreased": ("0..10", "0..5"),
    "request-property-min-increased": ("0..10", "1..10"),
    "request-property-max-set": ("total: int", "total: int(..9)"),
    "request-property-pattern-added": (
        "number: string(2..20)",
        "number: {type: string, min_length: 2, max_length: 20, pattern: '[a-z]+'}",
    ),
    "request-property-enum-value-removed": ("[draft, paid, sent]", "[draft, paid]"),
    "response-property-enum-value-added": ("[draft, paid, sent]", "[draft, paid, sent, lost]"),
    "request-property-became-not-nullable": ("note: text?", 'note: text = ""'),
    "response-property-became-nullable": ("total: int", "total: int?"),
    "request-property-became-required": ("count: int(0..10) = 1", "count: int(0..10)"),
    "request-property-type-changed": ("total: int", "total: date"),
    "response-property-type-changed": ("total: int", "total: bigint"),
    "request-property-removed": ("      note: text?\n", ""),
    "new-required-request-property": ("      note: text?\n", "      note: text?\n      more: int\n"),
    "request-parameter-removed": ("relations: {customer", "api: {filter: [number]}\n    relations: {customer"),
    "response-required-property-removed": ("      total: int\n", ""),
    "request-parameter-max-decreased": ("relations: {customer", "api: {page: {max: 50}}\n    relations: {customer"),
}
COMPATIBLE = {
    "api-path-added": ("  Customer:", "  Tag: {fields: {label: string}}\n  Customer:"),
    "request-property-max-length-increased": ("2..20", "2..30"),
    "request-property-min-length-decreased": ("2..20", "1..20"),
    "request-property-max-increased": ("0..10", "0..20"),
    "request-property-became-optional": ("count: int(0..10) = 1", "count: int(0..10) = 2"),
    "new-optional-request-property": ("      note: text?\n", "      note: text?\n      more: int?\n"),
    "request-parameter-max-increased": ("relations: {customer", "api: {page: {max: 200}}\n    relations: {customer"),
}


@pytest.mark.parametrize("rule", BREAKING)
def test_what_breaks_clients(rule: str) -> None:
    before, after = BREAKING[rule]
    assert before in BASE
    assert any(change.breaking for change in api_changes(model(BASE), model(BASE.replace(before, after))))


@pytest.mark.parametrize("rule", COMPATIBLE)
def test_what_does_not(rule: str) -> None:
    before, after = COMPATIBLE[rule]
    assert before in BASE
    changes = api_changes(model(BASE), model(BASE.replace(before, after)))
    assert [change for change in changes if change.breaking] == []


def test_nothing_is_nothing() -> None:
    assert api_changes(model(BASE), model(BASE)) == []


def test_a_change_says_where_and_what() -> None:
    changes = api_changes(model(BASE), model(BASE.replace("2..20", "2..10")))
    assert {(change.where, change.text) for change in changes} == {
        ("POST /orders", "the request's `number` has another limit, max_length: 20 -> 10"),
        ("PATCH /orders/{}", "the request's `number` has another limit, max_length: 20 -> 10"),
    }
