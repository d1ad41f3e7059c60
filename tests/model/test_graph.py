"""Diagrams: what they show, what they escape, and that they are the same each time."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest

from stackgen.model.entities import Model
from stackgen.model.graph.boxes import graph_of
from stackgen.model.graph.dot import dot
from stackgen.model.graph.layout import GAP, THIN, layout
from stackgen.model.graph.mermaid import mermaid
from stackgen.model.graph.svg import svg
from stackgen.model.resolve import model_of
from stackgen.reading.source import read_source
from tests.model.specs import model

ROOT = Path(__file__).parents[2]
SPECS = sorted([*(ROOT / "specs").glob("*.yaml"), *(ROOT / "specs/features").glob("*.yaml")])

EVERY_KIND = """
    enums:
      Size: [small, "in `b\\"ig`", "<b>"]
    entities:
      Employee:
        doc: Somebody's & <friend>
        fields: {name: string unique, size: "Size?", pk: "int[]"}
        relations: {manager: {to: Employee, optional: true, inverse: reports}}
      Badge:
        fields: {code: string}
        relations: {employee: {to: Employee, one_to_one: true}}
      Class:
        id: [employee, title]
        fields: {title: string(1..20)}
        relations: {employee: Employee}
      Tag:
        id: int
        relations: {employees: "Employee[]"}
      Alone:
        fields: {text: text}
      Reading:
        relations: {tag: Tag, employee: {to: Employee, inverse: read}}
      Shelf:
        id: uuid4
        relations: {to: {to: Tag, optional: true}}
"""


@pytest.fixture(scope="module")
def every() -> Model:
    return model(EVERY_KIND)


def test_mermaid(every: Model) -> None:
    assert (
        mermaid(graph_of(every))
        == """\
erDiagram
    Employee {
        uuid id PK
        string name UK
        Size size "may be null: small, in b ig , b"
        int[] pk_
        uuid manager_id FK "may be null"
    }
    Badge {
        uuid id PK
        string code
        uuid employee_id FK, UK
    }
    "Class" {
        string title PK
        uuid employee_id PK, FK
    }
    Tag {
        int id PK
    }
    Alone {
        uuid id PK
        text text
    }
    Reading {
        uuid id PK
        int tag_id FK
        uuid employee_id FK
    }
    Shelf {
        uuid id PK
        int to_id FK "may be null"
    }
    Employee }o--o| Employee : manager
    Badge |o--|| Employee : employee
    "Class" }o--|| Employee : employee
    Tag }o--o{ Employee : employees
    Reading }o--|| Tag : tag
    Reading }o--|| Employee : employee
    Shelf }o--o| Tag : "to"
"""
    )


def test_a_relation_through_an_entity_is_dashed() -> None:
    graph = graph_of(
        model("""
        entities:
          A: {relations: {others: {to: B, through: Between}}}
          B: {}
          Between: {relations: {a: A, b: B}}
        """)
    )
    assert "A }o..o{ B : others" in mermaid(graph)
    assert 'class="line dash"' in svg(graph)
    assert "style=dashed" in dot(graph)


def test_svg_is_xml_and_shows_every_name(every: Model) -> None:
    root = ElementTree.fromstring(svg(graph_of(every)))
    texts = [element.text for element in root.iter("{http://www.w3.org/2000/svg}text")]
    for name in ("Employee", "Class", "manager", "employees", "Size", "<b>", "Alone"):
        assert name in texts
    assert "Somebody's & <friend>" in [element.text for element in root.iter("{http://www.w3.org/2000/svg}title")]
    assert not list(root.iter("{http://www.w3.org/2000/svg}script"))


def test_dot_is_balanced_and_escaped(every: Model) -> None:
    text = dot(graph_of(every))
    assert text.count("<table") == text.count("</table>") == 7
    assert '"Employee":"manager_id" -> "Employee" [label="manager", arrowtail=crowodot, arrowhead=teeodot];' in text
    assert '"Tag" -> "Employee" [label="employees", arrowtail=crowodot, arrowhead=crowodot];' in text


@pytest.mark.parametrize("path", SPECS, ids=lambda path: path.stem)
def test_every_spec_can_be_drawn(path: Path) -> None:
    graph = graph_of(model_of(read_source(path)))
    drawn = svg(graph)
    ElementTree.fromstring(drawn)
    assert drawn == svg(graph)
    assert "nan" not in drawn
    assert mermaid(graph).count("\n") > len(graph.boxes)
    assert dot(graph).endswith("}\n")
    boxes = [tuple(map(float, found)) for found in re.findall(_BOX, drawn)]
    for number, one in enumerate(boxes):
        assert not any(overlap(one, other) for other in boxes[number + 1 :])


_BOX = r'<rect class="box" x="([-\d.]+)" y="([-\d.]+)" width="([\d.]+)" height="([\d.]+)"'


def overlap(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    apart = one[0] + one[2] <= other[0] or other[0] + other[2] <= one[0]
    return not apart and one[1] < other[1] + other[3] and other[1] < one[1] + one[3]


def test_what_is_referred_to_stands_further_left() -> None:
    found = layout({"a": 40.0, "b": 40.0, "c": 40.0}, [("c", "b"), ("b", "a"), ("c", "a"), ("a", "a")])
    assert [found.boxes[name].column for name in "abc"] == [0, 1, 2]
    assert [len(way) for way in found.ways] == [0, 0, 1, 0]
    way, beside = found.ways[2][0], found.boxes["b"]
    assert way.column == 1
    assert abs(way.middle - beside.middle) >= (THIN + 40) / 2 + GAP - 0.01


def test_circles_have_columns_too() -> None:
    names = [f"n{number}" for number in range(3000)]
    long = layout(dict.fromkeys(names, 40.0), list(pairwise([*names, names[0]])))
    assert long.columns == 3000
    assert layout(dict.fromkeys("ab", 40.0), [("a", "b"), ("b", "a")]).columns == 2
    assert layout({}, []).columns == 0
