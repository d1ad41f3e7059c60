"""Mixins: what an entity has of them, what wins, and what is refused."""

from __future__ import annotations

import textwrap

from stackgen.model.entities import Entity
from tests.model.specs import model, problems

MIXINS = """
mixins:
  Audited:
    doc: Who wrote it.
    timestamps: true
    fields: {note: text?, revision: int = 1}
    relations: {author: Person}
    checks: {positive: revision >= 1}
    indexes: [revision]
    unique: [[author, revision]]
    order: -revision
  Noted:
    fields: {note: string(..80)?}
"""


def spec(entity: str, mixins: str = MIXINS) -> str:
    """A spec of a person and one more entity."""
    body = textwrap.indent(textwrap.dedent(entity), "    ")
    return f"{mixins}\nentities:\n  Person: {{fields: {{name: string}}}}\n  Thing:\n{body}"


def thing(entity: str, mixins: str = MIXINS) -> Entity:
    return model(spec(entity, mixins)).entity("Thing")


def names(entity: Entity) -> list[str]:
    return [field.name for field in entity.fields]


def test_an_entity_has_the_keys_of_its_mixins_and_its_own_win() -> None:
    entity = thing("""
        mixins: [Audited]
        timestamps: false
        fields: {name: string, note: string(..9)}
        relations: {editor: {to: Person?, inverse: null}}
        checks: {short: revision < 100}
        indexes: [name]
    """)
    assert names(entity) == ["id", "note", "revision", "name"]
    assert entity.fields[1].constraints.max_length == 9
    assert [reference.name for reference in entity.references] == ["author", "editor"]
    assert [check.name for check in entity.checks] == ["positive", "short"]
    assert len(entity.unique) == 1
    assert [index.columns[0].column for index in entity.indexes] == ["revision", "name"]
    assert entity.order[0].name == "revision"
    assert entity.doc == ""


def test_the_same_as_without_mixins() -> None:
    plain = thing("fields: {note: text?, revision: int = 1, name: string}\norder: name\n", "")
    assert thing("mixins: M\norder: name\nfields: {name: string}\n", OTHER) == plain


OTHER = "mixins: {M: {order: -revision, fields: {note: text?, revision: int = 1}}}"


def test_a_mixin_may_list_others_and_wins_over_them() -> None:
    mixins = """
mixins:
  Base: {fields: {a: int, b: int}, indexes: [a]}
  Left: {mixins: [Base], fields: {b: string}}
  Right: {mixins: [Base], fields: {c: int}}
"""
    assert names(thing("mixins: [Left]\ntimestamps: false\n", mixins)) == ["id", "a", "b"]
    assert problems(spec("mixins: [Left, Right]\n", mixins))[0].startswith("12:20: mixin-clash: ")
    both = thing("mixins: [Left, Right]\ntimestamps: false\nfields: {b: bool}\n", mixins)
    assert names(both) == ["id", "a", "b", "c"]
    assert len(both.indexes) == 1


def test_a_clash_is_settled_by_the_entity() -> None:
    told = problems(spec("mixins: [Audited, Noted]\n"))
    message = 'the mixins "Audited" and "Noted" of Thing both have the field "note"'
    assert [line.partition(": ")[2] for line in told] == [f"mixin-clash: {message}"]
    assert not problems(spec("mixins: [Audited, Noted]\nfields: {note: text?}\n"))


def test_a_circle_is_told_once() -> None:
    mixins = "mixins: {A: {mixins: [B]}, B: {mixins: [C]}, C: {mixins: [B]}}"
    told = problems(spec("mixins: [A]\nfields: {a: int}\n", mixins))
    assert [line.partition(": ")[2] for line in told] == [
        "mixin-cycle: the mixins list one another in a circle: B -> C -> B"
    ]


def test_a_mixin_that_nobody_lists_is_checked_for_its_shape() -> None:
    told = problems(spec("fields: {a: int}\n", "mixins: {A: {feilds: {}}, B: {mixins: [C]}}"))
    assert [line.split(": ")[1] for line in told] == ["unknown-key", "unknown-mixin"]
