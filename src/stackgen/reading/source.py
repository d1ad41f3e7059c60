"""Source: a YAML or JSON file -> plain data, and the position in the text of every part of it.

YAML is read as version 1.2 with the core schema: `no`, `on`, dates and `1_000` are strings.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

import yaml
from yaml.cyaml import CParser

from stackgen.reading.problems import Problem, Span, SpecError, quoted

Pointer: TypeAlias = tuple[str | int, ...]

MAX_BYTES = 10_000_000
MAX_DEPTH = 64
MAX_DIGITS = 1000

_LINE_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_SPECIAL = frozenset("+-.0123456789nNtTfF~")
_WORDS: dict[str, bool | None] = {
    **dict.fromkeys(("null", "Null", "NULL", "~", ""), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_INTEGER = re.compile(r"[-+]?[0-9]+")
_BASED = re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")

# Tags of scalars: how a scalar without a tag of its own was written.
_PLAIN, _QUOTED, _COLLECTION = "plain", "quoted", "collection"
_YAML_TAG = "tag:yaml.org,2002:"


@dataclass(frozen=True, eq=False)
class Source:
    """A file that was read: its text, its data, and where each part of the data stands."""

    path: str  # as given by the user
    lines: tuple[str, ...]
    data: Any  # JSON-like: dict with string keys, list, str, int, float, bool, None
    root: yaml.Node | None = field(repr=False)

    def span(self, pointer: Pointer, *, key: bool = False, part: tuple[int, int] | None = None) -> Span:
        """Where the deepest existing part of `pointer` stands.

        With `key` the key that leads there rather than its value; with `part`, an offset and a length inside a
        scalar, that piece of it.
        """
        found = _find(self.root, pointer)
        if found.node is None:
            return Span(self.path, 1, 1)
        if part is not None and isinstance(found.node, yaml.ScalarNode) and not key:
            return self._part_span(found.node, *part)
        show_key = found.key is not None and (key or not found.complete or _is_block(found.node))
        return self._node_span(found.key if show_key and found.key is not None else found.node)

    def scalar(self, pointer: Pointer) -> str | None:
        """The text of the scalar at `pointer`, if there is one exactly there."""
        found = _find(self.root, pointer)
        node = found.node
        return node.value if found.complete and isinstance(node, yaml.ScalarNode) else None

    def error(self, problems: Iterable[Problem]) -> SpecError:
        """An error that shows lines of this file."""
        return SpecError(problems, {self.path: self.lines})

    def _node_span(self, node: yaml.Node) -> Span:
        start, end = node.start_mark, node.end_mark
        line_end = len(self.lines[start.line]) if start.line < len(self.lines) else start.column
        last = end.column if end.line == start.line else line_end
        return Span(self.path, start.line + 1, start.column + 1, max(1, last - start.column))

    def _part_span(self, node: yaml.ScalarNode, offset: int, length: int) -> Span:
        """A piece of a scalar, if the scalar stands in the text letter by letter; else the whole of it."""
        line, column = node.start_mark.line, node.start_mark.column + (1 if node.style in ("'", '"') else 0)
        text = self.lines[line] if line < len(self.lines) else ""
        if node.style in ("|", ">") or not text.startswith(node.value, column):
            return self._node_span(node)
        return Span(self.path, line + 1, column + offset + 1, max(1, length))


def read_source(path: Path) -> Source:
    """Read a spec file; raises SpecError when it is not one YAML document that can be trusted."""
    text = _decoded(path, _bytes_of(path)).removeprefix("\ufeff")
    return source_of(text, str(path))


def source_of(text: str, path: str) -> Source:
    """A source from text that is at hand."""
    lines = tuple(_LINE_BREAK.split(text))
    if forbidden := _FORBIDDEN.search(text):
        where = _position(text[: forbidden.start()], path)
        code = ord(forbidden.group())
        raise SpecError([Problem(where, "bad-character", f"the character U+{code:04X} is not allowed in YAML")], {path: lines})
    try:
        root = _Parser(text).get_single_node()
    except yaml.YAMLError as error:
        raise SpecError([_syntax_problem(error, path, lines)], {path: lines}) from None
    construction = _Construction(path)
    data = construction.value(root) if root is not None else None
    if construction.problems:
        raise SpecError(construction.problems, {path: lines})
    return Source(path, lines, data, root)


def plain_value(text: str) -> Any:
    """What an unquoted scalar means in the core schema of YAML 1.2."""
    if not text or text[0] in _SPECIAL:
        if text in _WORDS:
            return _WORDS[text]
        if _INTEGER.fullmatch(text):
            return int(text) if len(text) <= MAX_DIGITS else text
        if _BASED.fullmatch(text):
            return int(text, 0)
        if _FLOAT.fullmatch(text):
            return float(text.lower().replace(".inf", "inf").replace(".nan", "nan"))
    return text


def fragment(text: str) -> Any:
    """The value of a piece of YAML, as after `=` in a short form; raises ValueError with what is wrong."""
    try:
        return source_of(text, "").data
    except SpecError as error:
        raise ValueError(error.problems[0].message) from None


def _bytes_of(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if path.is_dir():
            raise _file_error(path, "is a directory", "name the spec file in it, such as spec.yaml")
        if size > MAX_BYTES:
            raise _file_error(path, f"is larger than {MAX_BYTES // 1_000_000} MB", "")
        return path.read_bytes()
    except FileNotFoundError:
        raise _file_error(path, "does not exist", "`stackgen init` writes one to start from") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise _file_error(path, f"cannot be read: {reason}", "") from None


def _file_error(path: Path, message: str, hint: str) -> SpecError:
    return SpecError([Problem(Span(str(path), 1, 1), "bad-file", f"the file {message}", hint)])


def _decoded(path: Path, content: bytes) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        good = content[: error.start].decode("utf-8").removeprefix("\ufeff")
        lines = tuple(_LINE_BREAK.split(good))
        message = f"the file is not UTF-8: the byte 0x{content[error.start]:02X} cannot stand here"
        problem = Problem(_position(good, str(path)), "bad-file", message, "save the file in the encoding UTF-8")
        raise SpecError([problem], {str(path): lines}) from None


def _position(before: str, path: str) -> Span:
    """The position that follows the text `before`."""
    lines = _LINE_BREAK.split(before)
    return Span(path, len(lines), len(lines[-1]) + 1)


class _Parser(CParser):  # type: ignore[misc]  # the C extension has no stubs
    """libyaml, made to tell only how each node was written, and to stop before the C stack ends."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.depth = 0

    def resolve(self, _kind: type, _value: str, implicit: tuple[bool, bool] | bool) -> str:
        if isinstance(implicit, tuple):
            return _PLAIN if implicit[0] else _QUOTED
        return _COLLECTION

    def descend_resolver(self, parent: yaml.Node | None, _index: object) -> None:
        self.depth += 1
        if self.depth > MAX_DEPTH and parent is not None:
            raise yaml.MarkedYAMLError(problem=_TOO_DEEP, problem_mark=parent.start_mark)

    def ascend_resolver(self) -> None:
        self.depth -= 1


_TOO_DEEP = f"nested more than {MAX_DEPTH} levels deep"


class _Construction:
    """Nodes -> data, gathering what YAML allows and a spec must not hold."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.problems: list[Problem] = []
        self.open: set[int] = set()  # collections on the way from the root to here
        self.built: dict[int, tuple[Any, int]] = {}  # collections by node: their data, and how many nodes they expand to
        self.expanded = 0

    def value(self, node: yaml.Node) -> Any:
        self.expanded += 1
        if isinstance(node, yaml.ScalarNode):
            if node.tag == _QUOTED:
                return node.value
            return self._number_checked(node, plain_value(node.value)) if node.tag == _PLAIN else self._tagged(node)
        identity = id(node)
        if identity in self.built:
            data, size = self.built[identity]
            self.expanded += size
            return data if self.expanded <= self._limit else self._bomb(node)
        if identity in self.open:
            return self._problem(node, "bad-alias", "this alias is inside of what it stands for")
        self.open.add(identity)
        before = self.expanded
        if node.tag != _COLLECTION:
            self._problem(node, "bad-tag", f"the tag {quoted(node.tag)} is not used in a spec", "leave the tag out")
        data = self._mapping(node) if isinstance(node, yaml.MappingNode) else [self.value(n) for n in node.value]
        self.open.discard(identity)
        self.built[identity] = data, self.expanded - before
        return data

    @property
    def _limit(self) -> int:
        """Aliases may make a document larger, as when entities share fields, but not without end."""
        return 100_000 + 20 * len(self.built)

    def _mapping(self, node: yaml.MappingNode) -> dict[str, Any]:
        data: dict[str, Any] = {}
        first: dict[str, yaml.Node] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self._problem(key_node, "bad-key", "a key must be a word, not a list or a mapping", _BRACES_HINT)
                continue
            key = key_node.value
            if key in first:
                line, column = first[key].start_mark.line + 1, first[key].start_mark.column + 1
                message = f"{quoted(key)} stands here twice; the first is at {line}:{column}"
                self._problem(key_node, "duplicate-key", message, "remove one of the two, or rename it")
            first[key] = key_node
            data[key] = self.value(value_node)
        return data

    def _number_checked(self, node: yaml.Node, value: Any) -> Any:
        if isinstance(value, float) and not -1e308 <= value <= 1e308:
            return self._problem(node, "bad-number", f"{quoted(node.value)} is not a finite number", "quote it if it is text")
        return value

    def _tagged(self, node: yaml.ScalarNode) -> Any:
        """A scalar with a tag of its own; only `!!str` has a use, to make a number a string."""
        if node.tag == _YAML_TAG + "str":
            return node.value
        tag = node.tag.replace(_YAML_TAG, "!!")
        return self._problem(node, "bad-tag", f"the tag {quoted(tag)} is not used in a spec", "leave the tag out")

    def _bomb(self, node: yaml.Node) -> None:
        if not any(problem.code == "bad-alias" for problem in self.problems):
            self._problem(node, "bad-alias", "the aliases of this file expand to too much")

    def _problem(self, node: yaml.Node, code: str, message: str, hint: str = "") -> None:
        mark = node.start_mark
        same_line = node.end_mark.line == mark.line
        length = max(1, node.end_mark.column - mark.column) if same_line else 1
        self.problems.append(Problem(Span(self.path, mark.line + 1, mark.column + 1, length), code, message, hint))


_BRACES_HINT = "a value that holds {, }, [ or ] needs quotes"


@dataclass(frozen=True)
class _Found:
    """The deepest node of a pointer, the key that leads to it, and whether it is all of the pointer."""

    node: yaml.Node | None
    key: yaml.Node | None
    complete: bool


def _find(root: yaml.Node | None, pointer: Pointer) -> _Found:
    node, key, complete = root, None, True
    for step in pointer:
        following = _step(node, step)
        if following is not None:
            key, node = following
            continue
        # A list may be the short form of a mapping with this key: the next step may lead on.
        complete = False
        if not isinstance(node, yaml.SequenceNode):
            break
    return _Found(node, key, complete)


def _step(node: yaml.Node | None, step: str | int) -> tuple[yaml.Node | None, yaml.Node] | None:
    if isinstance(node, yaml.MappingNode):
        if isinstance(step, int):
            return node.value[step] if 0 <= step < len(node.value) else None
        return next(((k, v) for k, v in node.value if k.value == step), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and 0 <= step < len(node.value):
        return None, node.value[step]
    return None


def _is_block(node: yaml.Node) -> bool:
    return isinstance(node, yaml.CollectionNode) and not node.flow_style


_FRIENDLY = {
    "mapping values are not allowed in this context": ("a colon cannot stand here", "quote the value if the colon is part of it"),
    "found undefined alias": ("this alias has no anchor", "an anchor `&name` must stand above its alias `*name`"),
    "but found another document": ("the file holds a second document", "a spec is one document: remove what follows `---`"),
    "found unexpected end of stream": ("the file ends inside a quoted text", "close the quotes"),
    "did not find expected ',' or '}'": ("this { } is not closed, or a value in it needs quotes", _BRACES_HINT),
    "did not find expected ',' or ']'": ("this [ ] is not closed, or a value in it needs quotes", _BRACES_HINT),
    "did not find expected key": ("a key is expected here", "look at the indentation of this line and the one above"),
    "did not find expected '-' indicator": ("`-` is expected here", "look at the indentation of this line and the one above"),
    _TOO_DEEP: (_TOO_DEEP, "a spec needs no more than ten levels"),
}


def _syntax_problem(error: yaml.YAMLError, path: str, lines: Sequence[str]) -> Problem:
    """What libyaml says, at its position, in words that help."""
    mark = getattr(error, "problem_mark", None)
    said = str(getattr(error, "problem", None) or error)
    line, column = (mark.line, mark.column) if mark is not None else (0, 0)
    message, hint = _FRIENDLY.get(said, (said, ""))
    text = lines[line] if line < len(lines) else ""
    if said == "found character that cannot start any token":
        message, hint = _bad_start(text[column : column + 1])
    if line >= len(lines) or (line == len(lines) - 1 and not text):
        line, column = _end_of_text(lines)
    return Problem(Span(path, line + 1, column + 1), "yaml-syntax", message, hint)


def _bad_start(character: str) -> tuple[str, str]:
    if character == "\t":
        return "a tab cannot indent in YAML", "indent with spaces"
    return f"a value cannot start with {quoted(character)}", "quote the value"


def _end_of_text(lines: Sequence[str]) -> tuple[int, int]:
    """The end of the last line that is not empty: libyaml reports the line after it."""
    last = next((n for n in range(len(lines) - 1, -1, -1) if lines[n].strip()), 0)
    return last, len(lines[last].rstrip()) if lines else 0
