"""Names: every spelling, and what is avoided."""

from __future__ import annotations

import builtins
import warnings

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stackgen.model import reserved
from stackgen.model.names import attribute, class_name, entity_names, enum_member, identifier, pascal, snake
from tests.model.specs import entities, problems


def test_spellings() -> None:
    names = entity_names("OrderLine")
    assert (names.class_name, names.snake, names.plural, names.plural_class) == (
        "OrderLine", "order_line", "order_lines", "OrderLines",
    )  # fmt: skip
    assert (names.module, names.variable, names.table) == ("order_line", "order_line", "order_line")
    assert (names.command, names.title, names.plural_title) == ("order-lines", "order line", "order lines")


@pytest.mark.parametrize(
    ("word", "expected"),
    [("HTTPRoute", "http_route"), ("Order2Line", "order2_line"), ("URL", "url"), ("A", "a"), ("IPv4", "i_pv4")],
)
def test_snake(word: str, expected: str) -> None:
    assert snake(word) == expected


@pytest.mark.parametrize("plural", ["People", "people"])
def test_a_plural_in_either_spelling(plural: str) -> None:
    names = entity_names("Human", plural)
    assert (names.plural, names.plural_class, names.command) == ("people", "People", "people")


@pytest.mark.parametrize(
    "word",
    [
        "Class",
        "Import",
        "Field",
        "Session",
        "Order",
        "User",
        "Group",
        "Model",
        "Enum",
        "Table",
        "None",
        "Exception",
        "Page",
    ],
)
def test_words_that_clash_build(word: str) -> None:
    names = entities(f"{word}: {{fields: {{name: string}}}}").entities[0].names
    assert names.word == word
    assert names.class_name.isidentifier()
    assert not hasattr(builtins, names.class_name)
    assert names.module not in reserved.KEYWORDS
    assert names.variable not in reserved.KEYWORDS


def test_suffixes() -> None:
    assert class_name("Field") == "FieldModel"
    assert class_name("Customer") == "Customer"
    assert entity_names("Class").module == "class_"
    assert entity_names("Import").variable == "import_"
    assert entity_names("Session").variable == "session_"


@pytest.mark.parametrize(
    "word", ["class", "from", "metadata", "registry", "schema", "copy", "json", "type", "int", "model_name"]
)
def test_attributes_that_clash(word: str) -> None:
    assert attribute(word) == word + "_"


@pytest.mark.parametrize("word", ["id", "id_", "name", "price", "hash", "max"])
def test_attributes_that_do_not(word: str) -> None:
    assert attribute(word) == word


def test_the_attributes_of_the_libraries_are_reserved() -> None:
    from pydantic import BaseModel
    from sqlalchemy.orm import DeclarativeBase
    from sqlmodel import SQLModel

    class Base(DeclarativeBase):
        pass

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        used = {*dir(SQLModel), *dir(BaseModel), *dir(Base)}
    public = {name for name in used if not name.startswith("_")}
    assert public <= {name for name in public if attribute(name) != name}


@pytest.mark.parametrize(
    ("value", "member"),
    [
        ("draft", "draft"), ("3d", "_3d"), ("in-progress", "in_progress"), ("In Progress", "In_Progress"),
        ("class", "class_"),
        ("name", "name_"), ("title", "title_"), ("a.b/c", "a_b_c"), ("", ""), ("+", ""), ("None", "None_"),
    ],
)  # fmt: skip
def test_enum_members(value: str, member: str) -> None:
    assert enum_member(value) == member


def test_identifiers_keep_to_63_bytes() -> None:
    assert identifier("ix", "order", "number") == "ix_order_number"
    long = identifier("ix", "a" * 60, "b")
    assert len(long) == 63
    assert long == identifier("ix", "a" * 60, "b")
    assert long != identifier("ix", "a" * 60, "c")
    assert identifier("a" * 63) == "a" * 63


@given(st.lists(st.text(st.characters(codec="utf-8"), max_size=50), min_size=1, max_size=4))
def test_identifiers_of_anything(parts: list[str]) -> None:
    assert len(identifier(*parts).encode()) <= 63


@given(st.from_regex(r"[a-z][a-z0-9]*(_[a-z][a-z0-9]*){0,4}", fullmatch=True))
def test_pascal_and_back(word: str) -> None:
    assert pascal(word)[0].isupper()
    assert "_" not in pascal(word)


def test_a_field_named_like_another_with_a_line_below() -> None:
    found = problems("entities:\n  A:\n    fields: {class: string, class_: string}\n")
    assert len(found) == 1
    assert "member-clash" in found[0]


def test_long_names_of_tables_and_columns() -> None:
    entity = entities(f"{'A' + 'b' * 80}:\n  fields: {{{'c' * 80}: string}}").entities[0]
    assert len(entity.names.table) == 63
    assert len(entity.columns[1].column) == 63
    assert entity.columns[1].name == "c" * 80
