"""Source: the files of a spec -> plain data, and the position in the text of every part of it.

Files that a spec includes have joined it, and mixins their entities: every part still knows where it was written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

from stackgen.reading import nodes
from stackgen.reading.include import read_files
from stackgen.reading.mixins import Mixed, mixed
from stackgen.reading.nodes import Construction, Node, Scalar, parsed
from stackgen.reading.problems import Problem, Span, SpecError
from stackgen.reading.scalars import plain_value
from stackgen.reading.text import lines_of

Pointer: TypeAlias = tuple[str | int, ...]

_SIMPLE = re.compile(r"[A-Za-z0-9+.][A-Za-z0-9+._-]*")  # a plain scalar beyond doubt


@dataclass(frozen=True, eq=False)
class Source:
    """A spec that was read: its text, its data, and where each part of the data stands."""

    path: str  # as given by the user
    lines: Mapping[str, tuple[str, ...]]  # of every file, by its path
    data: Any  # JSON-like: dict with string keys, list, str, int, float, bool, None
    mixed: Mixed = field(repr=False)
    digests: Mapping[str, str] = field(default_factory=dict)  # path -> hash of what was read, the spec first
    matches: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # what the patterns of `include` matched
    steps: dict[int, dict[str, tuple[Node, Node]]] = field(default_factory=dict, repr=False)  # of each mapping

    document: Any = field(default=None, repr=False)  # what an OpenAPI document says that no spec does
    warnings: tuple[Problem, ...] = ()  # what was not as it should be in it, and clear all the same

    @property
    def root(self) -> Node | None:
        return self.mixed.root

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the mixins."""
        return tuple(self.mixed.problems)

    def span(self, pointer: Pointer, *, key: bool = False, part: tuple[int, int] | None = None) -> Span:
        """Where the deepest existing part of `pointer` stands.

        With `key` the key that leads there rather than its value; with `part`, an offset and a length inside a
        scalar, that piece of it.
        """
        found = self._find(pointer)
        if found.node is None:
            return Span(self.path, 1, 1)
        if part is not None and isinstance(found.node, Scalar) and not key:
            return self._part_span(found.node, *part)
        if found.key is not None and (key or _is_better_shown_by_key(found.node, found.complete)):
            return self._node_span(found.key)
        return self._node_span(found.node)

    def scalar(self, pointer: Pointer) -> str | None:
        """The text of the scalar at `pointer`, if there is one exactly there."""
        found = self._find(pointer)
        node = found.node
        return node.value if found.complete and isinstance(node, Scalar) else None

    def error(self, problems: Iterable[Problem]) -> SpecError:
        """An error that shows lines of these files; what is wrong in a mixin is told once, whoever uses it."""
        return SpecError(self.mixed.once(problems), self.lines)

    def _find(self, pointer: Pointer) -> _Found:
        node, key, complete = self.root, None, True
        for step in pointer:
            following = self._step(node, step)
            if following is not None:
                key, node = following
                continue
            # A list may be the short form of a mapping with this key: the next step may lead on.
            complete = False
            if not isinstance(node, nodes.Sequence):
                break
        return _Found(node, key, complete)

    def _step(self, node: Node | None, step: str | int) -> tuple[Node | None, Node] | None:
        if isinstance(node, nodes.Mapping):
            if isinstance(step, int):
                return node.value[step] if 0 <= step < len(node.value) else None
            if id(node) not in self.steps:  # of keys that stand twice, the first is meant
                self.steps[id(node)] = {key.value: (key, value) for key, value in reversed(node.value)}
            return self.steps[id(node)].get(step)
        if isinstance(node, nodes.Sequence) and isinstance(step, int) and 0 <= step < len(node.value):
            return None, node.value[step]
        return None

    def _node_span(self, node: Node) -> Span:
        path, start, end = nodes.path_of(node), node.start_mark, node.end_mark
        lines = self.lines.get(path, ())
        line_end = len(lines[start.line]) if start.line < len(lines) else start.column
        last = end.column if end.line == start.line else line_end
        return Span(path, start.line + 1, start.column + 1, max(1, last - start.column))

    def _part_span(self, node: Scalar, offset: int, length: int) -> Span:
        """A piece of a scalar, if the scalar stands in the text letter by letter; else the whole of it."""
        line, column = node.start_mark.line, node.start_mark.column + (1 if node.style in ("'", '"') else 0)
        lines = self.lines.get(nodes.path_of(node), ())
        text = lines[line] if line < len(lines) else ""
        if node.style in ("|", ">") or not text.startswith(node.value, column):
            return self._node_span(node)
        return Span(nodes.path_of(node), line + 1, column + offset + 1, max(1, length))


def read_source(path: Path) -> Source:
    """Read a spec and the files that it includes; raises SpecError when one of them cannot be trusted."""
    files = read_files(path)
    whole = mixed(files.root)
    data = files.construction.data(whole.root)
    return Source(str(path), files.lines, data, whole, files.digests, files.matches)


def source_of(text: str, path: str) -> Source:
    """A source from text that is at hand; it includes nothing."""
    lines = {path: lines_of(text)}
    construction = Construction()
    root = parsed(text, path)
    data = construction.data(root)
    if construction.problems:
        raise SpecError(construction.problems, lines)
    whole = mixed(root)
    return Source(path, lines, data if whole.root is root else construction.data(whole.root), whole)


def fragment(text: str) -> Any:
    """The value of a piece of YAML, as after `=` in a short form; raises ValueError with what is wrong."""
    if _SIMPLE.fullmatch(text):
        return plain_value(text)
    try:
        return source_of(text, "").data
    except SpecError as error:
        raise ValueError(error.problems[0].message) from None


@dataclass(frozen=True)
class _Found:
    """The deepest node of a pointer, the key that leads to it, and whether it is all of the pointer."""

    node: Node | None
    key: Node | None
    complete: bool


def _is_better_shown_by_key(node: Node, complete: bool) -> bool:
    """Of a value that is empty, that goes over lines, or that lacks what is looked for, the key says more."""
    if isinstance(node, Scalar):
        return not node.value and not node.style
    return not complete or not getattr(node, "flow_style", False)
