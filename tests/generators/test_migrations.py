"""The first revision: a name that never changes, and operations in an order that a database takes."""

from __future__ import annotations

import ast

from stackgen.artifacts.contract import Artifact, Ownership, Request
from stackgen_fastapi.migrations.emitter import emit
from tests.model.specs import entities


def revision(text: str) -> Artifact:
    script, *_ = emit(Request(entities(text)))
    return script


def calls(artifact: Artifact, function: str) -> list[str]:
    """The first arguments of every call of `op.<function>`."""
    return [
        ast.unparse(node.args[0])
        for node in ast.walk(ast.parse(artifact.text))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == f"op.{function}"
    ]


def test_a_model_that_grows_keeps_the_revision() -> None:
    small = revision("Tag: {fields: {label: string}}")
    large = revision("Tag: {fields: {label: string}}\nOrder: {fields: {number: int}, relations: {tags: 'Tag[]'}}")
    assert small.path == large.path
    assert small.ownership is Ownership.APPEND_ONLY


def test_tables_in_order_of_their_references() -> None:
    made = revision(
        "Order: {fields: {number: int}, relations: {tags: 'Tag[]', customer: Customer}}\nTag: {}\nCustomer: {}"
    )
    assert calls(made, "create_table") == ["'customer'", "'order'", "'tag'", "'order_tag'"]
    assert calls(made, "drop_table") == ["'order_tag'", "'tag'", "'order'", "'customer'"]
    assert calls(made, "create_foreign_key") == []


def test_tables_in_a_circle() -> None:
    made = revision("A: {relations: {b: 'B?'}}\nB: {relations: {a: {to: A, inverse: null}}}")
    (late,) = calls(made, "create_foreign_key")
    assert calls(made, "drop_constraint") == [late]


def test_names_that_the_database_knows() -> None:
    long = "a_field_of_a_name_that_is_longer_than_any_name_in_a_database_may_be"
    made = revision(f"Order: {{fields: {{{long}: int index}}}}")
    assert all(len(name) <= len("op.f('')") + 63 for name in calls(made, "create_index"))
