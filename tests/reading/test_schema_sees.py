"""Which mistakes an editor underlines: all that can be seen in one place of the file, and none that are none."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from stackgen.model.entities import Kind
from stackgen.reading.hints import FIELD_EXAMPLES, RELATION_EXAMPLES
from stackgen.reading.problems import SpecError
from stackgen.reading.schema import json_schema
from stackgen.reading.shortform import FLAGS, parse_field, parse_relation
from stackgen.reading.source import read_source

ROOT = Path(__file__).parents[2]
INVALID = sorted((ROOT / "specs/invalid").glob("*.yaml"))
SHOWN = re.compile(r"^specs/invalid/\S+?:\d+:\d+: ([a-z-]+): ", re.MULTILINE)

# Codes of which a JSON Schema misses some, and why: it sees one value at a time, and no other.
UNSEEN = {
    "bad-auth": "needs the entity that is named, and its fields",
    "bad-access": "needs `auth`, and the other keys of the entity",
    "bad-column": "needs the type of a field that stands elsewhere",
    "bad-constraint": "depends on the type, which stands beside it or in a short form",
    "bad-default": "depends on the type, and on the enum",
    "bad-enum": "Python names are derived from the values",
    "bad-example": "depends on the type",
    "bad-expression": "expressions have a grammar of their own",
    "bad-flag": "depends on the type and on other flags",
    "bad-input": "depends on the method, and on the types of fields",
    "bad-key": "needs the fields that are named",
    "bad-name": "reserved words, and lengths",
    "bad-operation": "needs the other keys of the entity",
    "bad-owner": "needs relations of several entities",
    "bad-page": "compares two numbers",
    "bad-pattern": "regular expressions have a grammar of their own",
    "bad-range": "depends on the type",
    "bad-relation": "needs the other keys, and the target",
    "bad-short-form": "compares flags within one text, and with keys beside it",
    "bad-rule": "rules have a grammar of their own",
    "bad-seed": "needs the fields and the other rows",
    "bad-states": "needs the field and the enum",
    "bad-type": "numbers within a text, and lists of what has none",
    "duplicate-mixin": "compares names of a list",
    "given-twice": "compares texts that are written in two ways",
    "inverse-clash": "compares relations of several entities",
    "lost-for-good": "needs the other entity",
    "member-clash": "compares names that are derived",
    "mixin-clash": "compares mixins",
    "mixin-cycle": "needs all mixins at once",
    "missing-range": "stands in the type, or in a key beside it",
    "name-clash": "compares names that are derived",
    "no-entities": "entities may be empty where other files bring some",
    "required-circle": "needs all relations at once",
    "reserved-name": "needs `id` and `timestamps`",
    "unknown-entity": "needs the names of the file",
    "unknown-field": "needs the names of the file",
    "unknown-generator": "depends on what is installed",
    "useless-generator": "needs `auth`",
    "unknown-mixin": "needs the names of the file",
    "unknown-relation": "needs the names of the file",
    "unknown-role": "needs the roles of `auth`",
    "unknown-state": "needs the names of the file",
    "unknown-type": "needs the names of the file",
}


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    return Draft202012Validator(json_schema())


def codes(path: Path) -> set[str]:
    return set(SHOWN.findall((ROOT / "golden/invalid" / f"{path.stem}.txt").read_text("utf-8")))


def accepts(validator: Draft202012Validator, path: Path) -> bool:
    """Whether the schema finds nothing; what is not even YAML, an editor sees without it."""
    try:
        return validator.is_valid(read_source(path).data)
    except SpecError:
        return False


@pytest.mark.parametrize("path", INVALID, ids=lambda path: path.stem)
def test_a_mistake_is_seen(path: Path, validator: Draft202012Validator) -> None:
    unseen = codes(path) - UNSEEN.keys()
    if unseen and accepts(validator, path):
        pytest.fail(
            f"the schema does not see {', '.join(sorted(unseen))} in {path.name}: let `reading/hints.py` or "
            "`reading/schema.py` tell it, or say in UNSEEN of this test why no schema can"
        )


@pytest.mark.parametrize("code", UNSEEN)
def test_what_is_not_seen_is_really_not(code: str, validator: Draft202012Validator) -> None:
    assert any(code in codes(path) and accepts(validator, path) for path in INVALID)


def test_every_type_and_flag_is_offered() -> None:
    offered = [parse_field(example) for example in FIELD_EXAMPLES]
    derived = {Kind.ENUM, Kind.TYPE}
    assert {one.type.name for one in offered} == {kind.value for kind in Kind if kind not in derived}
    assert {flag for one in offered for flag in one.flags} == set(FLAGS)
    assert [parse_relation(example)["to"] for example in RELATION_EXAMPLES] == ["Customer", "Customer", "Tag"]


def test_examples_and_snippets_are_valid_themselves(validator: Draft202012Validator) -> None:
    schema = json_schema()
    for name, shape in schema["$defs"].items():
        for part in (shape, *shape.get("anyOf", [])):
            here = validator.evolve(schema={"$ref": f"#/$defs/{name}", "$defs": schema["$defs"]})
            for example in (*part.get("examples", []), *(one["body"] for one in part.get("defaultSnippets", []))):
                here.validate(example)
    assert schema["defaultSnippets"]


def test_code_in_descriptions_is_set_apart() -> None:
    entity = json_schema()["$defs"]["EntitySpec"]["properties"]
    assert entity["timestamps"]["markdownDescription"] == entity["timestamps"]["description"]
    assert "markdownDescription" not in entity["fields"]
