"""Source: a YAML or JSON file -> plain data, and the position in the text of every part of it.

YAML is read as version 1.2 with the core schema: `no`, `on`, dates and `1_000` are strings.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

import yaml
from yaml._yaml import CParser

from stackgen.reading.problems import Problem, Span, SpecError, quoted
from stackgen.reading.scalars import plain_value
from stackgen.reading.syntax import BRACES_HINT, MAX_DEPTH, TOO_DEEP, syntax_problem
from stackgen.reading.text import check_characters, lines_of, read_text

Pointer: TypeAlias = tuple[str | int, ...]

_SIMPLE = re.compile(r"[A-Za-z0-9+.][A-Za-z0-9+._-]*")  # a plain scalar beyond doubt

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
        if found.key is not None and (key or _is_better_shown_by_key(found.node, found.complete)):
            return self._node_span(found.key)
        return self._node_span(found.node)

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
    return source_of(read_text(path), str(path))


def source_of(text: str, path: str) -> Source:
    """A source from text that is at hand."""
    lines = lines_of(text)
    check_characters(text, path)
    try:
        root = _Parser(text).get_single_node()
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = (mark.line, mark.column) if mark is not None else (0, 0)
        said = str(getattr(error, "problem", None) or error)
        raise SpecError([syntax_problem(said, place, path, lines)], {path: lines}) from None
    construction = _Construction(path)
    data = construction.value(root) if root is not None else None
    if construction.problems:
        raise SpecError(construction.problems, {path: lines})
    return Source(path, lines, data, root)


def fragment(text: str) -> Any:
    """The value of a piece of YAML, as after `=` in a short form; raises ValueError with what is wrong."""
    if _SIMPLE.fullmatch(text):
        return plain_value(text)
    try:
        return source_of(text, "").data
    except SpecError as error:
        raise ValueError(error.problems[0].message) from None


class _Parser(CParser):
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
            raise yaml.MarkedYAMLError(problem=TOO_DEEP, problem_mark=parent.start_mark)

    def ascend_resolver(self) -> None:
        self.depth -= 1


class _Construction:
    """Nodes -> data, gathering what YAML allows and a spec must not hold."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.problems: list[Problem] = []
        self.open: set[int] = set()  # collections on the way from the root to here
        self.built: dict[
            int, tuple[Any, int]
        ] = {}  # collections by node: their data, and how many nodes they expand to
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
                self._problem(key_node, "bad-key", "a key must be a word, not a list or a mapping", BRACES_HINT)
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
            return self._problem(
                node, "bad-number", f"{quoted(node.value)} is not a finite number", "quote it if it is text"
            )
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


def _is_better_shown_by_key(node: yaml.Node, complete: bool) -> bool:
    """Of a value that is empty, that goes over lines, or that lacks what is looked for, the key says more."""
    if isinstance(node, yaml.ScalarNode):
        return not node.value and not node.style
    return not complete or not getattr(node, "flow_style", False)
