"""A spec's path in, one tree of nodes out: that of the spec, with the sections of the files that it includes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from stackgen.globs import is_glob, matching
from stackgen.reading.nodes import (
    Construction,
    Mapping,
    Node,
    Scalar,
    Sequence,
    like,
    parsed,
    path_of,
    span_of,
    start_of,
)
from stackgen.reading.problems import Problem, Span, SpecError, quoted, suggestion
from stackgen.reading.spec import kind_of
from stackgen.reading.text import lines_of, read_text

SECTIONS = ("enums", "types", "mixins", "entities")


@dataclass
class Files:
    """The files of one spec: the first is the spec itself."""

    path: Path
    root: Node | None = None
    lines: dict[str, tuple[str, ...]] = field(default_factory=dict)
    digests: dict[str, str] = field(default_factory=dict)
    matches: dict[str, tuple[str, ...]] = field(default_factory=dict)  # what each pattern of `include` matched
    construction: Construction = field(default_factory=Construction)
    problems: list[Problem] = field(default_factory=list)

    @property
    def folder(self) -> Path:
        return self.path.parent

    def read(self, path: Path) -> Node | None:
        """The root of one of the files; what it must not hold is noted."""
        text, self.digests[str(path)] = read_text(path)
        self.lines[str(path)] = lines_of(text)
        root = parsed(text, str(path))
        self.construction.data(root)
        return root

    def finish(self) -> None:
        """Raise all problems, if there are any."""
        if found := [*self.problems, *self.construction.problems]:
            raise SpecError(found, self.lines)


def read_files(path: Path) -> Files:
    """Read a spec and all that it includes; raises SpecError if one of the files cannot be trusted."""
    files = Files(path)
    files.root = files.read(path)
    files.finish()
    items = _items(files.root)
    if items and isinstance(files.root, Mapping):
        roots = [root for file in _included(files, items) if (root := _read_included(files, file)) is not None]
        files.root = _joined(files, files.root, roots)
        files.finish()
    return files


def _items(root: Node | None) -> list[Scalar]:
    """What `include` lists, as far as it is text."""
    value = _section(root, "include")
    listed = value.value if isinstance(value, Sequence) else [value]
    return [node for node in listed if isinstance(node, Scalar) and (node.value or node.style)]


def _section(root: Node | None, key: str) -> Node | None:
    pairs = root.value if isinstance(root, Mapping) else []
    return next((value for name, value in pairs if name.value == key), None)


def _included(files: Files, items: Iterable[Scalar]) -> list[Path]:
    """The files that the patterns name, each once, in the order of the list; those of one pattern by name."""
    known = {files.path.resolve()}
    found: list[Path] = []
    for item in items:
        for name in _matched(files, item):
            path = files.folder / name
            if path.resolve() not in known:
                known.add(path.resolve())
                found.append(path)
    return found


def _matched(files: Files, item: Scalar) -> tuple[str, ...]:
    """The files that one pattern names; whatever is wrong with it is noted."""
    pattern = item.value
    if wrong := _wrong_pattern(pattern):
        return _refused(files, item, *wrong)
    names = files.matches[pattern] = matching(files.folder, pattern)
    others = tuple(name for name in names if (files.folder / name).resolve() != files.path.resolve())
    if names and not others:
        return _refused(files, item, f"{quoted(pattern)} is this spec itself", "name the other files")
    for name in others:
        path = files.folder / name
        if not path.resolve().is_relative_to(files.folder.resolve()):
            return _refused(files, item, f"{quoted(name)} is a link that leads out of the spec's folder", _BELOW)
        if path.is_dir():
            return _refused(files, item, f"{quoted(name)} is a folder", f'write "{name.rstrip("/")}/*.yaml"')
    return others or _refused(files, item, *_nothing(files, pattern))


_ELSEWHERE = re.compile(r"[/~\\]|[A-Za-z]:")
_BELOW = "include only what lies in the spec's folder or in one below it"


def _wrong_pattern(pattern: str) -> tuple[str, str] | None:
    parts = PurePosixPath(pattern).parts
    if _ELSEWHERE.match(pattern) or ".." in parts:
        return f"{quoted(pattern)} leads out of the spec's folder", _BELOW
    is_odd = "\\" in pattern or any("**" in part and part != "**" for part in parts)
    if not parts or not pattern.isprintable() or is_odd:
        return f"{quoted(pattern)} is no file and no pattern", 'for example "entities/*.yaml"'
    return None


def _nothing(files: Files, pattern: str) -> tuple[str, str]:
    if is_glob(pattern):
        return f"no file matches {quoted(pattern)}", "patterns are relative to the folder of this file"
    near = [path for path in sorted((files.folder / pattern).parent.glob("*")) if path.is_file()]
    hint = suggestion(pattern, (path.relative_to(files.folder).as_posix() for path in near))
    return f"the file {quoted(pattern)} does not exist", hint or "paths are relative to the folder of this file"


def _refused(files: Files, item: Scalar, message: str, hint: str) -> tuple[str, ...]:
    files.problems.append(Problem(span_of(item), "bad-include", message, hint))
    return ()


def _read_included(files: Files, path: Path) -> Mapping | None:
    """The root of an included file, if it holds only what it may."""
    known = len(files.construction.problems)
    try:
        root = files.read(path)
    except SpecError as error:
        files.problems += error.problems
        files.lines.update({name: tuple(lines) for name, lines in error.lines.items()})
        return None
    if not isinstance(root, Mapping):
        what = "holds nothing" if root is None else f"is {kind_of(files.construction.data(root))}"
        span = Span(str(path), 1, 1) if root is None else span_of(root)
        files.problems.append(Problem(span, "bad-include", f"an included file is a mapping, but this {what}", _ALLOWED))
        return None
    if len(files.construction.problems) > known:
        return None
    files.problems += [problem for pair in root.value if (problem := _wrong_pair(files, *pair))]
    return root


_ALLOWED = f"it may hold {', '.join(SECTIONS[:-1])} and {SECTIONS[-1]}"
_ONLY_HERE = {"include": "list the file in the spec itself, which alone includes others"}


def _wrong_pair(files: Files, key: Scalar, value: Node) -> Problem | None:
    """What is wrong with a key of an included file."""
    word = key.value
    if word in SECTIONS:
        if isinstance(value, Mapping):
            return None
        message = f"a mapping is expected here, but this is {kind_of(_data(files, value))}"
        return Problem(span_of(value if value.value else key), "bad-shape", message)
    if word == "stackgen":
        if _data(files, value) == 1:
            return None
        message = f"there is no version {quoted(_data(files, value))} of the language"
        return Problem(span_of(value), "bad-version", message, "this stackgen reads version 1: write `stackgen: 1`")
    if word.startswith("x-"):
        return None
    message = f"there is no key {quoted(word)} in an included file"
    return Problem(span_of(key), "unknown-key", message, _ONLY_HERE.get(word) or suggestion(word, SECTIONS) or _ALLOWED)


def _data(files: Files, node: Node) -> Any:
    return files.construction.data(node)


def _joined(files: Files, root: Mapping, others: list[Mapping]) -> Mapping:
    """The spec's root, with the sections of the others joined to its own."""
    pairs = {key.value: (key, value) for key, value in root.value}
    for name in SECTIONS:
        parts = [pair for other in (root, *others) for pair in other.value if pair[0].value == name]
        if parts and all(isinstance(value, Mapping) for _, value in parts):
            inner = [pair for _, section in parts for pair in section.value]
            files.problems += _twice(inner)
            pairs[name] = parts[0][0], like(parts[0][1], inner)
    return like(root, list(pairs.values()))


def _twice(pairs: Iterable[tuple[Scalar, Node]]) -> Iterator[Problem]:
    """Names that stand in two files; those that stand twice in one are known."""
    first: dict[str, Scalar] = {}
    for key, _ in pairs:
        other = first.setdefault(key.value, key)
        if path_of(other) != path_of(key):
            message = f"{quoted(key.value)} stands here as well as at {path_of(other)}:{start_of(other)}"
            yield Problem(span_of(key), "duplicate-key", message, "remove one of the two, or rename it")
