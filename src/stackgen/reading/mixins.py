"""A spec's tree of nodes in, the same out with every mixin merged into the entities that list it.

The nodes of a mixin are shared, not copied: whatever is wrong with them is told where they were written.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from stackgen.reading import nodes
from stackgen.reading.nodes import Mapping, Node, Scalar, like, path_of, span_of
from stackgen.reading.problems import Problem, Span, quoted, suggestion

BY_NAME = {"fields": "field", "relations": "relation", "checks": "check", "actions": "action", "access": "rule"}
JOINED = frozenset({"unique", "indexes", "seed", "removed"})
OWN = frozenset({"doc", "mixins"})  # what a mixin says of itself alone

Pair: TypeAlias = tuple[Scalar, Node]
Place: TypeAlias = tuple[str, ...]  # ("order",) or ("fields", "name")
Start: TypeAlias = tuple[int, int]


@dataclass
class Mixed:
    """The tree without a need for mixins, what was wrong with their use, and where they stand."""

    root: Node | None
    problems: list[Problem] = field(default_factory=list)
    mixins: list[tuple[str, Start, Start]] = field(default_factory=list)

    def once(self, problems: Iterable[Problem]) -> Iterator[Problem]:
        """The problems, those of a mixin's text only for the first entity that has them."""
        told: set[tuple[Span, str]] = set()
        for problem in problems:
            mark = (problem.span, problem.code)
            if mark not in told or not self._is_inside(problem.span):
                told.add(mark)
                yield problem

    def _is_inside(self, span: Span) -> bool:
        place = (span.line - 1, span.column - 1)
        return any(path == span.path and start <= place < end for path, start, end in self.mixins)


def mixed(root: Node | None) -> Mixed:
    """Merge the mixins of a tree; where its shape is wrong, it is left as it is."""
    whole = Mixed(root)
    mixins, entities = (_mapping_at(root, key) for key in ("mixins", "entities"))
    users = [body for _, body in entities.value if _listed(body)] if entities else []
    if not isinstance(root, Mapping) or entities is None or not (mixins or users):
        return whole
    whole.mixins = [(path_of(n), _place(n.start_mark), _place(n.end_mark)) for _, n in (mixins.value if mixins else [])]
    mixing = _Mixing(whole.problems, {key.value: body for key, body in (mixins.value if mixins else [])})
    merged = [(key, mixing.entity(key.value, body)) for key, body in entities.value]
    for name in mixing.named:
        mixing.mixin(name)  # also those that no entity uses
    pairs = [(key, like(entities, merged) if value is entities else value) for key, value in root.value]
    whole.root = like(root, pairs)
    return whole


def _place(mark: object) -> Start:
    return getattr(mark, "line", 0), getattr(mark, "column", 0)


def _mapping_at(root: Node | None, key: str) -> Mapping | None:
    pairs = root.value if isinstance(root, Mapping) else []
    found = next((value for name, value in pairs if name.value == key), None)
    return found if isinstance(found, Mapping) else None


def _listed(body: Node) -> list[Scalar]:
    """The names that a body lists under `mixins`."""
    pairs = body.value if isinstance(body, Mapping) else []
    value = next((value for key, value in pairs if key.value == "mixins"), None)
    found = value.value if isinstance(value, nodes.Sequence) else [value]
    return [node for node in found if isinstance(node, Scalar) and node.value]


@dataclass(frozen=True)
class _Part:
    """A key with its value, and the mixin that it comes from."""

    key: Scalar
    value: Node
    mixin: str = ""


@dataclass
class _Body:
    """What an entity or a mixin holds: parts by place, lists by key, and the first node of every key."""

    parts: dict[Place, _Part] = field(default_factory=dict)
    lists: dict[str, list[Node]] = field(default_factory=dict)
    heads: dict[str, Pair] = field(default_factory=dict)


def _body(node: Mapping, mixin: str = "") -> _Body:
    body = _Body()
    for key, value in node.value:
        word = key.value
        if mixin and word in OWN:
            continue
        body.heads[word] = key, value
        if word in BY_NAME and isinstance(value, Mapping):
            body.parts.update({(word, name.value): _Part(name, inner, mixin) for name, inner in value.value})
        elif word in JOINED and isinstance(value, nodes.Sequence):
            body.lists[word] = value.value
        else:
            body.parts[word,] = _Part(key, value, mixin)
    return body


@dataclass
class _Mixing:
    """The mixins of a spec, merged with those that they list as they are asked for."""

    problems: list[Problem]
    named: dict[str, Node]
    open: list[str] = field(default_factory=list)
    done: dict[str, _Body] = field(default_factory=dict)

    def entity(self, name: str, node: Node) -> Node:
        """The body of an entity with all that its mixins bring."""
        if not isinstance(node, Mapping) or not _listed(node):
            return node
        return _node(self._merged(name, node, _body(node)), node)

    def mixin(self, name: str) -> _Body:
        """The body of a mixin with all that its own mixins bring."""
        node = self.named[name]
        if name not in self.done:
            self.open.append(name)
            self.done[name] = self._merged(name, node, _body(node, name)) if isinstance(node, Mapping) else _Body()
            self.open.pop()
        return self.done[name]

    def _merged(self, name: str, node: Mapping, own: _Body) -> _Body:
        whole = _Body()
        seen: set[str] = set()
        for item in _listed(node):
            if self._is_usable(name, item, seen):
                self._add(whole, self.mixin(item.value), own, (name, item))
            seen.add(item.value)
        return _over(whole, own)

    def _is_usable(self, name: str, item: Scalar, seen: set[str]) -> bool:
        word = item.value
        if word not in self.named:
            message = f"{name} lists the mixin {quoted(word)}, which is not defined"
            self._tell(item, "unknown-mixin", message, suggestion(word, self.named, "the mixins"))
        elif word in seen:
            self._tell(item, "duplicate-mixin", f"{name} lists the mixin {quoted(word)} twice", "remove one of the two")
        elif word in self.open:
            circle = " -> ".join([*self.open[self.open.index(word) :], word])
            self._tell(item, "mixin-cycle", f"the mixins list one another in a circle: {circle}", "break it somewhere")
        else:
            return True
        return False

    def _add(self, whole: _Body, more: _Body, own: _Body, user: tuple[str, Scalar]) -> None:
        """Join what one more mixin brings; where it clashes with another, the user must decide."""
        for place, part in more.parts.items():
            other = whole.parts.get(place)
            if other is not None and other.value is not part.value and place not in own.parts:
                self._tell_clash(place, (other.mixin, part.mixin), user)
            whole.parts[place] = other or part
        for key, items in more.lists.items():
            known = whole.lists.setdefault(key, [])
            whole.lists[key] = known + [item for item in items if not any(item is one for one in known)]
        whole.heads = more.heads | whole.heads

    def _tell_clash(self, place: Place, mixins: Sequence[str], user: tuple[str, Scalar]) -> None:
        what = f"the {BY_NAME[place[0]]} {quoted(place[1])}" if len(place) > 1 else f"the key `{place[0]}`"
        first, second = map(quoted, mixins)
        message = f"the mixins {first} and {second} of {user[0]} both have {what}"
        hint = f"declare it in {user[0]} itself, which then wins, or leave one of the mixins out"
        self._tell(user[1], "mixin-clash", message, hint)

    def _tell(self, node: Node, code: str, message: str, hint: str) -> None:
        self.problems.append(Problem(span_of(node), code, message, hint))


def _over(whole: _Body, own: _Body) -> _Body:
    """What mixins bring, with an entity's own keys over it."""
    own_whole = {place[0] for place in own.parts if len(place) == 1}
    kept = {place: part for place, part in whole.parts.items() if place[0] not in own_whole}
    lists = {key: [*whole.lists.get(key, []), *own.lists.get(key, [])] for key in (whole.lists | own.lists)}
    return _Body(kept | own.parts, lists, whole.heads | own.heads)


def _node(body: _Body, entity: Mapping) -> Mapping:
    """An entity's mapping of what it holds after all."""
    pairs: list[Pair] = []
    for word, (key, value) in body.heads.items():
        inner = [(part.key, part.value) for place, part in body.parts.items() if place[0] == word and len(place) > 1]
        if (word,) in body.parts:
            pairs.append((body.parts[word,].key, body.parts[word,].value))
        elif word in body.lists and isinstance(value, nodes.Sequence):
            items = body.lists[word]
            pairs.append((key, nodes.Sequence(value.tag, items, value.start_mark, value.end_mark, value.flow_style)))
        elif isinstance(value, Mapping):
            pairs.append((key, like(value, inner)))
    return like(entity, pairs)
