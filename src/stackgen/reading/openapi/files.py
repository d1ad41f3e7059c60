"""Files: the documents that one OpenAPI document is written in -> their data, and where each part of it stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

from stackgen.reading.nodes import Construction, Mapping, Node, Scalar, Sequence, parsed, span_of
from stackgen.reading.problems import Problem, Span, SpecError
from stackgen.reading.text import lines_of, read_text

Pointer: TypeAlias = tuple[str, ...]

MAX_FILES = 2_000
MAX_CHARACTERS = 30_000_000


@dataclass(eq=False)
class File:
    """One file: its text as data, and the node of every mapping and list of it."""

    name: str  # its path as messages show it, or its address
    data: Any
    root: Node | None
    folder: Path | None = None  # None: it came from a network
    nodes: dict[int, Node] = field(default_factory=dict, repr=False)  # by the identity of the data


@dataclass
class Shelf:
    """The files that were read, and what was wrong with them."""

    lines: dict[str, tuple[str, ...]] = field(default_factory=dict)
    digests: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    nodes: dict[int, Node] = field(default_factory=dict, repr=False)  # of all files, and of copies of their parts
    kept: list[Any] = field(default_factory=list, repr=False)  # parts are known by their identity: they stay
    size: int = 0
    count: int = 0

    def read(self, path: Path) -> File:
        """A file of this disk; raises SpecError if it is none, or no YAML."""
        text, self.digests[str(path)] = read_text(path)
        return self.take(text, str(path), path.parent)

    def take(self, text: str, name: str, folder: Path | None = None) -> File:
        """A text that is at hand."""
        self.size, self.count = self.size + len(text), self.count + 1
        self.lines[name] = lines_of(text)
        if self.size > MAX_CHARACTERS or self.count > MAX_FILES:
            message = f"the document has more than {MAX_FILES:,} files, or {MAX_CHARACTERS // 1_000_000} MB"
            raise SpecError([Problem(Span(name, 1, 1), "bad-file", message)], self.lines)
        construction = Construction()
        root = parsed(text, name)
        data = construction.data(root)
        if construction.problems:
            raise SpecError(construction.problems, self.lines)
        if root is not None:
            self._note(root, data)
        self.kept.append(data)
        return File(name, data, root, folder)

    def copied(self, copy: Any, original: Any) -> Any:
        """Note that a part of the document stands where the original of it stands."""
        node = self.nodes.get(id(original))
        if node is not None:
            self.nodes[id(copy)] = node
        self.kept.append(copy)
        return copy

    def node(self, part: Any, key: str | int | None = None) -> Node | None:
        """The node of a mapping or list, or of the value that it has at a key."""
        node = self.nodes.get(id(part))
        if key is None or node is None:
            return node
        return next((value for name, value in _entries(node) if name == key), node)

    def span(self, part: Any, key: str | int | None = None) -> Span:
        """Where a mapping or list stands; or, with a key, that key of it."""
        node = self.nodes.get(id(part))
        if node is None:
            return Span(next(iter(self.lines), ""), 1, 1)
        if key is not None and isinstance(node, Mapping):
            found = next((name for name, _ in node.value if name.value == key), None)
            return span_of(node if found is None else found)
        if isinstance(key, int) and isinstance(node, Sequence) and key < len(node.value):
            return span_of(node.value[key])
        return span_of(node)

    def written(self, part: Any, key: str) -> str | None:
        """The scalar at a key as it was written."""
        node = self.node(part, key)
        return node.value if isinstance(node, Scalar) else None

    def _note(self, node: Node, data: Any) -> None:
        waiting = [(node, data)]
        while waiting:
            node, data = waiting.pop()
            if id(data) in self.nodes or not isinstance(data, dict | list):
                continue
            self.nodes[id(data)] = node
            inner = dict(enumerate(data)) if isinstance(data, list) else data
            waiting += [(value, inner.get(key)) for key, value in _entries(node)]


def _entries(node: Node) -> list[tuple[str | int, Node]]:
    if isinstance(node, Mapping):
        return [(key.value, value) for key, value in node.value if isinstance(key, Scalar)]
    return list(enumerate(node.value)) if isinstance(node, Sequence) else []
