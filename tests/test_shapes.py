"""Value types whose fields change: the objects in the rows change with them, on both databases."""

from __future__ import annotations

import json
from typing import Any

import pytest

from stackgen.model.evolving.evolve import DataLoss
from stackgen.reading.problems import SpecError
from tests.evolutions import Base, Versions, on_database
from tests.test_evolution import SERVERS, SQLITE

BEFORE = """
types:
  Line: {fields: {text: string, count: int?}}
  Address: {fields: {street: string, city: string?, fax: string?, ok: bool, main: Line?, lines: "Line[]"}}
entities:
  A: {fields: {n: int unique, home: Address, other: Address?, all: "Address[]"}}
"""
AFTER = """
types:
  Line: {fields: {words: {type: string, renamed_from: text}, count: int = 1, done: bool = false}}
  Address:
    removed: [fax]
    fields:
      road: {type: string, renamed_from: street}
      city: {type: string, backfill: "it's: nowhere"}
      ok: bool
      main: Line?
      lines: "Line[]"
      country: {type: string, backfill: DE}
      note: string?
entities:
  A: {fields: {n: int unique, home: Address, other: Address?, all: "Address[]"}}
"""
OLD = {
    "street": 'a "b" ü',
    "city": None,
    "fax": "1",
    "ok": True,
    "main": {"text": "1", "count": 5},
    "lines": [{"text": "x", "count": None}, {"text": "y"}],
}
NEW = {
    "road": 'a "b" ü',
    "city": "it's: nowhere",
    "ok": True,
    "main": {"words": "1", "count": 5, "done": False},
    "lines": [{"words": "x", "count": 1, "done": False}, {"words": "y", "count": 1, "done": False}],
    "country": "DE",
}
FULL = {**OLD, "city": "B", "main": None, "lines": []}
NEW_FULL = {**NEW, "city": "B", "main": None, "lines": []}
BACK = {
    **{key: value for key, value in OLD.items() if key != "fax"},
    "city": "it's: nowhere",
    "lines": [{"text": "x", "count": 1}, {"text": "y", "count": 1}],
}
BACK_FULL = {**BACK, "city": "B", "main": None, "lines": []}


def versions(before: str, after: str) -> Versions:
    made = Versions(before)
    made.change(after)
    return made


@pytest.mark.parametrize("server", SERVERS)
def test_objects_take_their_new_shape(server: str, request: pytest.FixtureRequest) -> None:
    made = versions(BEFORE, AFTER)

    def objects(base: Base) -> list[tuple[Any, ...]]:
        rows = base.rows()["a"]
        return [tuple(_object(row[name]) for name in ("home", "other", "all")) for row in sorted(rows, key=_number)]

    def work(base: Base) -> None:
        base.run(made.revisions[0])
        for number, row in enumerate([(OLD, None, [OLD, FULL]), (FULL, OLD, [])], start=1):
            values = ", ".join("NULL" if one is None else _text(one) for one in row)
            key = f"00000000-0000-7000-8000-{number:012}"
            base.execute(f"INSERT INTO a (id, n, home, other, \"all\") VALUES ('{key}', {number}, {values})")
        base.run(made.revisions[1])
        assert objects(base) == [(NEW, None, [NEW, NEW_FULL]), (NEW_FULL, NEW, [])]
        base.run(made.revisions[1], "downgrade")
        assert objects(base) == [(BACK, None, [BACK, BACK_FULL]), (BACK_FULL, BACK, [])]

    on_database(SQLITE if server == "sqlite" else request.getfixturevalue("postgres_url"), work)


def _number(row: Any) -> int:
    return int(row["n"])


def _object(value: Any) -> Any:
    return json.loads(value) if isinstance(value, str) else value


def _text(value: object) -> str:
    return "'" + json.dumps(value).replace("'", "''") + "'"


REFUSED = {
    "a field is gone": ("{x: int, y: int}", "{x: int}", "`removed: [y]` in T"),
    "another type": ("{x: int}", "{x: string}", "build with `--allow-data-loss`"),
    "less room": ("{x: string(80)}", "{x: string(40)}", "the values of T.x would have to become others"),
    "it holds itself": ("{x: int, t: T?}", "{z: {type: int, renamed_from: x}, t: T?}", "T holds itself"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_would_be_lost_is_refused(name: str) -> None:
    before, after, told = REFUSED[name]
    entities = "\nentities: {A: {fields: {t: T, all: 'T[]'}}}"
    made = Versions(f"types: {{T: {{fields: {before}}}}}{entities}")
    with pytest.raises(DataLoss, match="data-loss") as raised:
        made.change(f"types: {{T: {{fields: {after}}}}}{entities}")
    assert told in raised.value.show()


WRONG = {
    "needs-backfill": ("{x: int}", "{x: int, y: int}"),
    "bad-backfill": ("{x: int}", "{x: int, y: {type: int, backfill: many}}"),
    "unknown-rename": ("{x: int}", "{x: int, y: {type: int?, renamed_from: z}}"),
}


@pytest.mark.parametrize("code", WRONG)
def test_what_the_spec_does_not_say(code: str) -> None:
    before, after = WRONG[code]
    entities = "\nentities: {A: {fields: {t: T}}}"
    with pytest.raises(SpecError) as raised:
        Versions(f"types: {{T: {{fields: {before}}}}}{entities}").change(f"types: {{T: {{fields: {after}}}}}{entities}")
    assert [problem.code for problem in raised.value.problems] == [code]


def test_a_field_that_may_be_missing_touches_no_row_and_is_remembered() -> None:
    entities = "\nentities: {A: {fields: {t: T}}}"
    made = Versions(f"types: {{T: {{fields: {{x: int}}}}}}{entities}")
    script = made.change(f"types: {{T: {{fields: {{x: int, y: int?}}}}}}{entities}")
    assert "UPDATE" not in script.partition("def downgrade")[0]
    renamed = f"types: {{T: {{fields: {{x: int, z: {{type: int?, renamed_from: y}}}}}}}}{entities}"
    assert "UPDATE a SET t =" in made.change(renamed)
    assert made.change(renamed) == ""
