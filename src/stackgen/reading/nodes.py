"""Nodes: the text of a YAML or JSON file -> its tree of nodes, each of which knows its place -> plain data.

YAML is read as version 1.2 with the core schema: `no`, `on`, dates and `1_000` are strings.
"""

from __future__ import annotations

import io
import json
from collections import abc
from typing import Any, TypeAlias

import yaml
from yaml._yaml import CParser

from stackgen.reading.problems import MOST, Problem, Span, SpecError, quoted
from stackgen.reading.scalars import plain_value
from stackgen.reading.syntax import BRACES_HINT, MAX_DEPTH, MAX_NODES, TOO_DEEP, TOO_MANY, syntax_problem
from stackgen.reading.text import check_characters, lines_of

Node: TypeAlias = yaml.Node
Mapping: TypeAlias = yaml.MappingNode
Sequence: TypeAlias = yaml.SequenceNode
Scalar: TypeAlias = yaml.ScalarNode

Places: TypeAlias = "abc.Mapping[tuple[str | int, ...], Node]"

# Tags of scalars: how a scalar without a tag of its own was written.
_PLAIN, _QUOTED, _COLLECTION = "plain", "quoted", "collection"
_YAML_TAG = "tag:yaml.org,2002:"


def parsed(text: str, path: str) -> Node | None:
    """The root of a text, if it holds anything; raises SpecError when it is not one YAML document."""
    check_characters(text, path)
    try:
        root: Node | None = _Parser(text, path).get_single_node()
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = (mark.line, mark.column) if mark is not None else (0, 0)
        said = str(getattr(error, "problem", None) or error)
        lines = lines_of(text)
        raise SpecError([syntax_problem(said, place, path, lines)], {path: lines}) from None
    return root


def path_of(node: Node) -> str:
    """The file that a node stands in."""
    return str(node.start_mark.name)


def start_of(node: Node) -> str:
    """Where a node stands, for a message: `line:column`."""
    return f"{node.start_mark.line + 1}:{node.start_mark.column + 1}"


def span_of(node: Node) -> Span:
    """The stretch of a node; of one that goes over lines, its start."""
    mark = node.start_mark
    length = max(1, node.end_mark.column - mark.column) if node.end_mark.line == mark.line else 1
    return Span(path_of(node), mark.line + 1, mark.column + 1, length)


def like(node: Mapping, pairs: list[tuple[Scalar, Node]]) -> Mapping:
    """A mapping of other pairs in the place of a node."""
    return Mapping(node.tag, pairs, node.start_mark, node.end_mark, flow_style=node.flow_style)


def made(data: Any, places: Places, at: Node, pointer: tuple[str | int, ...] = ()) -> Node:
    """Nodes for data that no text holds; each stands where `places` says, or else where what is around it does."""
    at = places.get(pointer, at)
    start, end = at.start_mark, at.end_mark
    if isinstance(data, dict):
        pairs = [_made_pair(key, value, places, at, (*pointer, key)) for key, value in data.items()]
        return Mapping(_COLLECTION, pairs, start, end)
    if isinstance(data, list):
        items = [made(item, places, at, (*pointer, number)) for number, item in enumerate(data)]
        return Sequence(_COLLECTION, items, start, end)
    if isinstance(data, str):
        return Scalar(_QUOTED, data, start, end)
    return Scalar(_PLAIN, json.dumps(data), start, end)


def _made_pair(key: str, value: Any, places: Places, at: Node, pointer: tuple[str | int, ...]) -> tuple[Scalar, Node]:
    place = places.get(pointer, at)
    return Scalar(_QUOTED, key, place.start_mark, place.end_mark), made(value, places, at, pointer)


class _Text(io.StringIO):
    """A text with the name of its file, which the parser gives to every node."""

    name = ""


class _Parser(CParser):
    """libyaml, made to tell only how each node was written, and to stop before the C stack ends."""

    def __init__(self, text: str, path: str) -> None:
        stream = _Text(text)
        stream.name = path
        super().__init__(stream)
        self.depth = 0
        self.nodes = 0

    def resolve(self, _kind: type, _value: str, implicit: tuple[bool, bool] | bool) -> str:
        if isinstance(implicit, tuple):
            return _PLAIN if implicit[0] else _QUOTED
        return _COLLECTION

    def descend_resolver(self, parent: yaml.Node | None, _index: object) -> None:
        self.depth += 1
        self.nodes += 1
        if self.nodes > MAX_NODES and parent is not None:
            raise yaml.MarkedYAMLError(problem=TOO_MANY, problem_mark=parent.start_mark)
        if self.depth > MAX_DEPTH and parent is not None:
            raise yaml.MarkedYAMLError(problem=TOO_DEEP, problem_mark=parent.start_mark)

    def ascend_resolver(self) -> None:
        self.depth -= 1


class _Enough(Exception):
    """As many problems as anyone will read."""


class Construction:
    """Nodes -> data, gathering what YAML allows and a spec must not hold."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.open: set[int] = set()  # collections on the way from the root to here
        self.built: dict[
            int, tuple[Any, int]
        ] = {}  # collections by node: their data, and how many nodes they expand to
        self.expanded = 0
        self.roots: list[Node] = []  # kept, as nodes are known by their identity

    def data(self, root: Node | None) -> Any:
        """The data of a whole tree; of nodes that were in an earlier one, the same data."""
        self.expanded = 0
        self.roots += [root] if root is not None else []
        try:
            return None if root is None else self.value(root)
        except _Enough:
            return None

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
                message = f"{quoted(key)} stands here twice; the first is at {start_of(first[key])}"
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
        self.problems.append(Problem(span_of(node), code, message, hint))
        if len(self.problems) >= MOST:
            raise _Enough
