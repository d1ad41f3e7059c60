"""Files and text: what is read as YAML, what is refused, and where things stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from stackgen.reading.problems import SpecError
from stackgen.reading.source import Pointer, Source, fragment, read_source, source_of


def read(text: str) -> Source:
    return source_of(text, "spec.yaml")


def refused(path: Path) -> str:
    with pytest.raises(SpecError) as raised:
        read_source(path)
    assert len(raised.value.problems) == 1
    return str(raised.value.problems[0])


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("no", "no"), ("yes", "yes"), ("on", "on"), ("off", "off"), ("y", "y"), ("True", True), ("false", False),
        ("null", None), ("~", None), ("", None), ("Null", None), ("nUll", "nUll"), ("12", 12), ("-7", -7), ("+7", 7),
        ("012", 12), ("0o17", 15), ("0x1F", 31), ("0b11", "0b11"), ("1_000", "1_000"), ("190:20:30", "190:20:30"),
        ("1.5", 1.5), (".5", 0.5), ("5.", 5.0), ("1e3", 1000.0), ("-1.5E-3", -0.0015), ("2024-01-02", "2024-01-02"),
        ("12:30", "12:30"), ("'12'", "12"), ('"true"', "true"), ("!!str 12", "12"), ("=", "="), ("1..5", "1..5"),
        ("9" * 2000, "9" * 2000),
    ],
)  # fmt: skip
def test_core_schema(text: str, value: object) -> None:
    found = read(f"key: {text}").data["key"]
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize("text", ["5", "[1, two]", "{a: 1}", "'x'", "now", "1.50", "-5"])
def test_fragments_mean_what_the_same_text_means_in_a_file(text: str) -> None:
    assert fragment(text) == read(f"key: {text}").data["key"]


def test_keys_are_text() -> None:
    assert read("1: a\ntrue: b\nnull: c").data == {"1": "a", "true": "b", "null": "c"}


def test_json_is_yaml() -> None:
    assert read('{"a": [1, 2.5, null, true, "\\u00e9"]}').data == {"a": [1, 2.5, None, True, "é"]}


def test_aliases_share_data() -> None:
    assert read("a: &x [1, 2]\nb: *x").data == {"a": [1, 2], "b": [1, 2]}


def test_a_missing_file(tmp_path: Path) -> None:
    assert refused(tmp_path / "none.yaml") == f"{tmp_path}/none.yaml:1:1: bad-file: the file does not exist"


def test_a_directory(tmp_path: Path) -> None:
    assert "is a directory" in refused(tmp_path)


def test_a_name_that_no_file_can_have() -> None:
    assert "cannot be read" in refused(Path("a\0b"))


def test_a_file_that_is_too_large(tmp_path: Path) -> None:
    path = tmp_path / "large.yaml"
    path.write_bytes(b"#" * 10_000_001)
    assert "is larger than 10 MB" in refused(path)


def test_bytes_that_are_not_utf8(tmp_path: Path) -> None:
    path = tmp_path / "latin.yaml"
    path.write_bytes("stackgen: 1\napp: {name: café}\n".encode("latin-1"))
    assert refused(path) == f"{path}:2:16: bad-file: the file is not UTF-8: the byte 0xE9 cannot stand here"


def test_nul_bytes(tmp_path: Path) -> None:
    path = tmp_path / "nul.yaml"
    path.write_bytes(b"stackgen: 1\napp: \0\n")
    assert ":2:6: bad-character: the character U+0000" in refused(path)


@pytest.mark.parametrize("prefix", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_and_byte_order_mark(tmp_path: Path, prefix: str, end: str) -> None:
    path = tmp_path / "spec.yaml"
    path.write_bytes(f"{prefix}a: 1{end}b:{end}  c: x{end}".encode())
    source = read_source(path)
    assert source.data == {"a": 1, "b": {"c": "x"}}
    span = source.span(("b", "c"))
    assert (span.line, span.column, span.length) == (3, 6, 1)


def place(source: Source, pointer: Pointer, **options: object) -> tuple[int, int, int]:
    span = source.span(pointer, **options)  # type: ignore[arg-type]
    return span.line, span.column, span.length


TEXT = """\
a:
  b: string(1..40) unique
  c: "int = 5"
  "d": 'it''s'
  e: |
    price > 0
  f: [x, {g: y}]
é: ü
"""


@pytest.mark.parametrize(
    ("pointer", "expected"),
    [
        ((), (1, 1, 2)),
        (("a",), (1, 1, 1)),  # a mapping over lines: its key
        (("a", "b"), (2, 6, 20)),
        (("a", "b", "default"), (2, 6, 20)),  # a scalar has nothing inside
        (("a", "zzz"), (1, 1, 1)),
        (("a", "f", 1, "g"), (7, 14, 1)),
        (("a", "f", 5), (7, 3, 1)),
        (("a", "f", "columns", 0), (7, 7, 1)),  # a list is the short form of a mapping
        (("é",), (8, 4, 1)),
        (("zzz", "b"), (1, 1, 2)),
    ],
)
def test_span_of_the_deepest_part(pointer: Pointer, expected: tuple[int, int, int]) -> None:
    assert place(read(TEXT), pointer) == expected


def test_span_of_a_key() -> None:
    assert place(read(TEXT), ("a", "d"), key=True) == (4, 3, 3)


@pytest.mark.parametrize(
    ("pointer", "part", "expected"),
    [
        (("a", "b"), (7, 5), (2, 13, 5)),
        (("a", "c"), (6, 1), (3, 13, 1)),  # inside quotes
        (("a", "d"), (3, 2), (4, 8, 7)),  # escapes: the whole of it
        (("a", "e"), (0, 5), (5, 6, 1)),  # a block: where it begins
    ],
)
def test_span_of_a_part(pointer: Pointer, part: tuple[int, int], expected: tuple[int, int, int]) -> None:
    assert place(read(TEXT), pointer, part=part) == expected


def test_no_depth_brings_the_parser_down() -> None:
    for text in ("[" * 100_000, "- " * 100_000, "{a: " * 100_000, "? " * 50_000):
        with pytest.raises(SpecError):
            read(text)
