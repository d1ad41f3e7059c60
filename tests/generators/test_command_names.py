"""Names on the command line: one flag for each field, and parameters that hide nothing."""

from __future__ import annotations

from stackgen_fastapi.command_names import flag, group_name, negative_flag, parameter_names
from tests.model.specs import entity


def test_flags() -> None:
    assert flag("unit_price") == "--unit-price"
    assert flag("id_") == "--id-"
    assert flag("help") == "--field-help"
    assert flag("clear") == "--field-clear"


def test_the_flag_that_says_no() -> None:
    assert negative_flag("in_stock", ["in_stock"]) == "--no-in-stock"
    assert negative_flag("in_stock", ["in_stock", "no_in_stock"]) == "--not-in-stock"


def test_parameters_hide_nothing() -> None:
    attributes = {"name": "name", "filter": "filter", "class": "class_", "db": "db", "db_": "db_"}
    assert parameter_names(attributes) == {
        "name": "name",
        "filter": "filter_",
        "class": "class_",
        "db": "db__",
        "db_": "db_",
    }


def test_parameters_beside_a_key() -> None:
    assert parameter_names({"order_id": "order_id"}, taken=["order_id"]) == {"order_id": "order_id_"}


def test_groups() -> None:
    assert group_name(entity("OrderLine: {fields: {number: int}}")) == "order-lines"
    assert group_name(entity("Base: {plural: db, fields: {number: int}}")) == "db-rows"
