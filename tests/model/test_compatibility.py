"""What is breaking for clients: the rules of oasdiff by their names and levels, each with a change that it is about."""

from __future__ import annotations

from fnmatch import fnmatch

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
      price: decimal(10,2)
      code: {type: string, pattern: '[a-z]+'}
      words: {type: "string(1..5)[]", min_items: 1, max_items: 5}
      dozens: {type: int, multiple_of: 12}
      label: string
      kind: string
      kinds: {type: "int[]"}
      rate: {type: float, gt: 1, lt: 5}
    relations: {customer: Customer}
    api: {filter: [number, status], sort: [number, total], search: [label], embed: [customer]}
"""

# The levels of oasdiff 1.31: an error, a warning, or a note only. Then a change, and what is said of it.
ERR, WARN, INFO = "ERR", "WARN", "INFO"
RULES = {
    # Operations
    "endpoint-added": (INFO, "  Customer:", "  Tag: {fields: {label: string}}\n  Customer:", "/tags is new"),
    "api-path-removed-without-deprecation": (ERR, "Customer: {fields", "Customer: {api: false, fields", "is gone"),
    "api-removed-without-deprecation": (
        ERR,
        "  Customer: {fields",
        "  Customer: {api: {operations: [list, get]}, fields",
        "PATCH /customers/{} is gone",
    ),
    # What clients send
    "new-required-request-property": (
        ERR,
        "total: int",
        "total: int\n      x: int",
        "request's `x` is new and required",
    ),
    "new-optional-request-property": (INFO, "total: int", "total: int\n      x: int?", "request's `x` is new"),
    "request-property-removed": (WARN, "total: int", "total: int readonly = 1", "request's `total` is gone"),
    "request-property-became-required": (ERR, "count: int(0..10) = 1", "count: int(0..10)", "`count` is required"),
    "request-property-became-optional": (INFO, "total: int", "total: int = 3", "`total` is no longer required"),
    "request-property-became-nullable": (INFO, "total: int", "total: int?", "request's `total` may be null"),
    "request-property-became-not-nullable": (ERR, "text?", 'text = ""', "request's `note` may no longer be null"),
    "request-property-type-changed": (ERR, "total: int", "total: date", "request's `total` was int and is date"),
    "request-property-type-generalized": (INFO, "total: int", "total: float", "request's `total` was int and is float"),
    "request-property-became-enum": (ERR, "kind: string", "kind: Status", "request's `kind` was string and is enum"),
    "request-property-enum-value-added": (INFO, "paid, sent", "paid, sent, lost", "request's `status` may be `lost`"),
    "request-property-enum-value-removed": (ERR, "paid, sent", "paid", "request's `status` may no longer be `sent`"),
    "request-property-max-length-set": (ERR, "label: string", "label: string(..9)", "request's `label` has another"),
    "request-property-max-length-unset": (INFO, "2..20", "2..", "max_length: 20 -> none"),
    "request-property-max-length-decreased": (ERR, "2..20", "2..10", "max_length: 20 -> 10"),
    "request-property-max-length-increased": (INFO, "2..20", "2..30", "max_length: 20 -> 30"),
    "request-property-min-length-set": (ERR, "label: string", "label: string(2..)", "request's `label` has another"),
    "request-property-min-length-unset": (INFO, "2..20", "..20", "min_length: 2 -> none"),
    "request-property-min-length-increased": (ERR, "2..20", "3..20", "min_length: 2 -> 3"),
    "request-property-min-length-decreased": (INFO, "2..20", "1..20", "min_length: 2 -> 1"),
    "request-property-max-set": (ERR, "total: int", "total: int(..9)", "le: none -> 9"),
    "request-property-max-unset": (INFO, "0..10", "0..", "le: 10 -> none"),
    "request-property-max-decreased": (ERR, "0..10", "0..5", "le: 10 -> 5"),
    "request-property-max-increased": (INFO, "0..10", "0..20", "le: 10 -> 20"),
    "request-property-min-set": (ERR, "total: int", "total: int(1..)", "ge: none -> 1"),
    "request-property-min-unset": (INFO, "0..10", "..10", "ge: 0 -> none"),
    "request-property-min-increased": (ERR, "0..10", "1..10", "ge: 0 -> 1"),
    "request-property-min-decreased": (INFO, "0..10", "-1..10", "ge: 0 -> -1"),
    "request-property-exclusive-max-set": (ERR, "total: int", "total: {type: int, lt: 5}", "lt: none -> 5"),
    "request-property-exclusive-max-unset": (INFO, ", lt: 5", "", "lt: 5.0 -> none"),
    "request-property-exclusive-max-decreased": (ERR, "lt: 5", "lt: 4", "lt: 5.0 -> 4.0"),
    "request-property-exclusive-max-increased": (INFO, "lt: 5", "lt: 6", "lt: 5.0 -> 6.0"),
    "request-property-exclusive-min-set": (ERR, "total: int", "total: {type: int, gt: 5}", "gt: none -> 5"),
    "request-property-exclusive-min-unset": (INFO, "gt: 1, ", "", "gt: 1.0 -> none"),
    "request-property-exclusive-min-increased": (ERR, "gt: 1", "gt: 2", "gt: 1.0 -> 2.0"),
    "request-property-exclusive-min-decreased": (INFO, "gt: 1", "gt: 0", "gt: 1.0 -> 0.0"),
    "request-property-multiple-of-set": (
        ERR,
        "total: int",
        "total: {type: int, multiple_of: 3}",
        "multiple_of: none -> 3",
    ),
    "request-property-multiple-of-unset": (INFO, ", multiple_of: 12", "", "multiple_of: 12 -> none"),
    "request-property-pattern-added": (
        ERR,
        "label: string",
        "label: {type: string, pattern: 'a+'}",
        "pattern: none -> a+",
    ),
    "request-property-pattern-removed": (INFO, ", pattern: '[a-z]+'", "", "pattern: [a-z]+ -> none"),
    "request-property-pattern-changed": (WARN, "[a-z]+", "[0-9]+", "pattern: [a-z]+ -> [0-9]+"),
    "request-property-min-items-set": (ERR, '"int[]"', '"int[]", min_items: 1', "min_items: none -> 1"),
    "request-property-min-items-increased": (ERR, "min_items: 1", "min_items: 2", "min_items: 1 -> 2"),
    "request-property-min-items-unset": (INFO, "min_items: 1, ", "", "min_items: 1 -> none"),
    "request-property-max-items-unset": (INFO, ", max_items: 5", "", "max_items: 5 -> none"),
    # The query string
    "new-optional-request-parameter": (INFO, "[number, status]", "[number, status, total]", "parameter `total` is new"),
    "request-parameter-removed": (WARN, "[number, status]", "[number]", "parameter `status` is gone"),
    "request-parameter-type-changed": (ERR, "string(2..20)", "date", "parameter `number` was string and is date"),
    "request-parameter-enum-value-added": (INFO, "sort: [number,", "sort: [rate, number,", "sorts by `rate`"),
    "request-parameter-enum-value-removed": (ERR, "sort: [number,", "sort: [", "can no longer be sorted by `number`"),
    "request-parameter-max-decreased": (ERR, "embed:", "page: {max: 50}, embed:", "page max: 100 -> 50"),
    "request-parameter-max-increased": (INFO, "embed:", "page: {max: 200}, embed:", "page max: 100 -> 200"),
    "request-parameter-default-value-changed": (INFO, "embed:", "page: {size: 30}, embed:", "page size: 20 -> 30"),
    # What clients read
    "response-required-property-added": (INFO, "total: int", "total: int\n      x: int?", "answer's `x` is new"),
    "response-required-property-removed": (ERR, "note: text?", "note: text? writeonly", "answer's `note` is gone"),
    "response-property-type-changed": (ERR, "total: int", "total: date", "answer's `total` was int and is date"),
    "response-property-type-generalized": (ERR, "total: int", "total: float", "answer's `total` was int and is float"),
    "response-property-type-specialized": (
        INFO,
        "rate: {type: float",
        "rate: {type: int",
        "answer's `rate` was float and",
    ),
    "response-property-became-nullable": (ERR, "total: int", "total: int?", "answer's `total` may be null"),
    "response-property-became-not-nullable": (INFO, "text?", 'text = ""', "answer's `note` is never null"),
    "response-property-enum-value-added": (WARN, "paid, sent", "paid, sent, lost", "answer's `status` may be `lost`"),
    "response-property-enum-value-removed": (INFO, "paid, sent", "paid", "answer's `status` is never `sent`"),
}
# What no change of a spec can bring about, and why. `*-body-*` are about a body that is no object.
CANNOT = {
    "*deprecat*": "a spec has no dates at which something goes",
    "*sunset*": "a spec has no dates at which something goes",
    "*stability*": "nothing generated has a level of stability",
    "api-*version*": "the version of an application is the team's to choose",
    "*-header-*": "the headers of an answer are the same whatever the spec says",
    "*-media-type-*": "bodies are JSON",
    "*discriminator*": "no schema is a choice between others, but for null",
    "*-one-of-*": "no schema is a choice between others, but for null",
    "*-all-of-*": "schemas are not put together",
    "*-const-*": "no value is fixed",
    "*prefix-items*": "lists hold one kind of value",
    "*-if-*": "there are no schemas on a condition",
    "*contains*": "there are no schemas on a condition",
    "*dependent-required*": "there are no schemas on a condition",
    "*-read-only*": "what cannot be sent is not in the schema of a request",
    "*-write-only*": "what is not answered is not in the schema of an answer",
    "*-max-properties-*": "objects have the keys that they have",
    "response-property-max-length-*": "schemas of answers have no limits",
    "response-property-pattern-*": "schemas of answers have no limits",
    "response-property-became-optional": "every key of an answer is always there",
    "response-optional-property-*": "every key of an answer is always there",
    "request-parameter-became-required": "nobody has to filter, to sort, or to ask for a page",
    "request-parameter-pattern-*": "whoever filters may ask for values that no row can have",
    "request-parameter-max-length-*": "whoever filters may ask for values that no row can have",
    "webhook-*": "there are no webhooks",
}


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_of_oasdiff(rule: str) -> None:
    level, before, after, said = RULES[rule]
    assert before in BASE
    changes = api_changes(model(BASE), model(BASE.replace(before, after, 1)))
    found = [change for change in changes if said in f"{change.where} {change.text}"]
    assert found, [f"{change.where} {change.text}" for change in changes]
    assert {change.breaking for change in found} == {level != INFO}


def test_what_can_occur_is_not_what_cannot() -> None:
    assert [(rule, glob) for rule in RULES for glob in CANNOT if fnmatch(rule, glob)] == [
        ("api-path-removed-without-deprecation", "*deprecat*"),
        ("api-removed-without-deprecation", "*deprecat*"),
    ]


@pytest.mark.parametrize(
    ("after", "breaking"),
    [("decimal(12,2)", False), ("decimal(8,2)", True), ("decimal(10,3)", True), ("decimal(12,4)", False)],
)
def test_the_digits_of_a_decimal(after: str, breaking: bool) -> None:
    """They are a pattern in OpenAPI: oasdiff warns of every change of it."""
    changes = api_changes(model(BASE), model(BASE.replace("decimal(10,2)", after)))
    assert [change.breaking for change in changes] == [breaking] * 2
    assert "`price` has other digits" in changes[0].text


@pytest.mark.parametrize(("after", "breaking"), [("6", False), ("24", True), ("5", True)])
def test_multiples(after: str, breaking: bool) -> None:
    changes = api_changes(model(BASE), model(BASE.replace("multiple_of: 12", f"multiple_of: {after}")))
    assert {change.breaking for change in changes} == {breaking}


def test_a_filter_is_never_required_and_has_no_limits() -> None:
    after = BASE.replace("2..20", "2..10").replace("filter: [number, status]", "filter: [number, status, label]")
    changes = [change for change in api_changes(model(BASE), model(after)) if change.where == "GET /orders"]
    assert [(change.breaking, change.text) for change in changes] == [(False, "the parameter `label` is new")]


def test_another_kind_of_page_is_breaking() -> None:
    changes = api_changes(model(BASE), model(BASE.replace("embed:", "page: {style: offset}, embed:")))
    assert [(change.breaking, change.text) for change in changes] == [(True, "page style: cursor -> offset")]


def test_nothing_is_nothing() -> None:
    assert api_changes(model(BASE), model(BASE)) == []


def test_a_change_says_where_and_what() -> None:
    changes = api_changes(model(BASE), model(BASE.replace("2..20", "2..10")))
    assert {(change.where, change.text) for change in changes} == {
        ("POST /orders", "the request's `number` has another limit, max_length: 20 -> 10"),
        ("PATCH /orders/{}", "the request's `number` has another limit, max_length: 20 -> 10"),
    }
