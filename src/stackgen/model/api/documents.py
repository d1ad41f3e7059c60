"""Two OpenAPI documents in, what changes for clients out, operation by operation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from stackgen.model.api.compatibility import ApiChange
from stackgen.model.api.schemas import Comparison, Direction
from stackgen.model.document import Content, Document, Operation, Parameter, Response

_IN_PATH = re.compile(r"\{[^}]*\}")
_Key = tuple[str, str]


def document_changes(before: Document | None, after: Document | None) -> list[ApiChange]:
    """What changes for clients of two documents."""
    old, new = _operations(before), _operations(after)
    found = [ApiChange(True, _where(one), "is gone") for key, one in old.items() if key not in new]
    found += [ApiChange(False, _where(one), "is new") for key, one in new.items() if key not in old]
    if before is not None and after is not None:
        for key in old.keys() & new.keys():
            pair = Pair(before, after, old[key], new[key])
            found += [ApiChange(breaking, _where(new[key]), text) for breaking, text in pair.changes()]
    return sorted(dict.fromkeys(found), key=lambda change: (not change.breaking, change.where, change.text))


def schemas_of(document: Document | None) -> set[str]:
    """The names of the schemas, as the document spells them."""
    return {document.words.get(name, name) for name in document.schemas} if document else set()


def _operations(document: Document | None) -> dict[_Key, Operation]:
    """The operations by what tells them apart: the names of parameters in a path do not."""
    return {(one.method, _IN_PATH.sub("{}", one.path)): one for one in document.operations} if document else {}


def _where(operation: Operation) -> str:
    return f"{operation.method.upper()} {operation.path}"


@dataclass(frozen=True)
class Pair:
    """An operation before and after."""

    before: Document
    after: Document
    old: Operation
    new: Operation

    def changes(self) -> Iterator[tuple[bool, str]]:
        """Whether each change breaks clients, and what it is."""
        if self.old.operation_id != self.new.operation_id:
            yield False, f"operationId: {self.old.operation_id} -> {self.new.operation_id}"
        if self.new.deprecated and not self.old.deprecated:
            yield False, "is deprecated"
        yield from self._security()
        yield from self._parameters()
        yield from self._body()
        yield from self._answers()

    def _security(self) -> Iterator[tuple[bool, str]]:
        was, now = (
            {" and ".join(sorted(" ".join((use.scheme, *use.scopes)) for use in way.uses)) or "nobody" for way in ways}
            for ways in (self.old.security or (), self.new.security or ())
        )
        if not was and now:
            yield "nobody" not in now, f"needs {' or '.join(sorted(now))}"
        elif was and not now:
            yield False, "needs no credentials"
        else:
            yield from ((True, f"no longer takes {way}") for way in sorted(was - now))
            yield from ((False, f"takes {way}") for way in sorted(now - was))

    def _parameters(self) -> Iterator[tuple[bool, str]]:
        was, now = _parameters(self.old), _parameters(self.new)
        for key, one in was.items():
            if key not in now:
                yield True, f"the {one.place} parameter `{one.name}` is gone"
                continue
            other = now[key]
            what = f"the {other.place} parameter `{other.name}`"
            if one.required != other.required:
                yield other.required, f"{what} is {'' if other.required else 'no longer '}required"
            if (one.style, one.explode, one.media_type) != (other.style, other.explode, other.media_type):
                yield True, f"{what} is written otherwise"
            yield from self._schemas(one.schema, other.schema, "request", what)
        for key, one in now.items():
            if key not in was:
                more = " and required" if one.required else ""
                yield one.required, f"the {one.place} parameter `{one.name}` is new{more}"

    def _body(self) -> Iterator[tuple[bool, str]]:
        was, now = self.old.body, self.new.body
        if was is None or now is None:
            if was is not now:
                yield now is None or now.required, "takes no body" if now is None else "takes a body"
            return
        if was.required != now.required:
            yield now.required, f"the body is {'' if now.required else 'no longer '}required"
        yield from self._contents(was.contents, now.contents, "request", "the body")

    def _answers(self) -> Iterator[tuple[bool, str]]:
        was, now = ({one.status: one for one in side.responses} for side in (self.old, self.new))
        for status in sorted(was.keys() | now.keys()):
            if status not in now:
                yield status.startswith("2"), f"{status} is gone"
            elif status not in was:
                yield False, f"{status} is new"
            else:
                yield from self._contents(was[status].contents, now[status].contents, "response", status)
                yield from _headers(was[status], now[status])

    def _contents(
        self, was: tuple[Content, ...], now: tuple[Content, ...], direction: Direction, what: str
    ) -> Iterator[tuple[bool, str]]:
        old, new = ({one.media_type: one for one in side} for side in (was, now))
        yield from ((True, f"{what} is no longer {media_type}") for media_type in sorted(old.keys() - new.keys()))
        yield from ((False, f"{what} may be {media_type}") for media_type in sorted(new.keys() - old.keys()))
        for media_type in sorted(old.keys() & new.keys()):
            yield from self._schemas(old[media_type].schema, new[media_type].schema, direction, what)

    def _schemas(self, old: object, new: object, direction: Direction, what: str) -> Iterator[tuple[bool, str]]:
        comparison = Comparison(self.before.schemas, self.after.schemas, direction)
        yield from ((breaking, f"{what}: {text}") for breaking, text in comparison.changes(old, new))


def _parameters(operation: Operation) -> dict[_Key, Parameter]:
    """The parameters by place and name; those of the path by their number."""
    names = _IN_PATH.findall(operation.path)
    found: dict[_Key, Parameter] = {}
    for one in operation.parameters:
        in_path = one.place == "path" and f"{{{one.name}}}" in names
        found[one.place, str(names.index(f"{{{one.name}}}")) if in_path else one.name.lower()] = one
    return found


def _headers(old: Response, new: Response) -> Iterator[tuple[bool, str]]:
    was, now = ({one.name.lower(): one for one in side.headers} for side in (old, new))
    yield from (
        (True, f"{old.status}: the header {was[name].name} is gone") for name in sorted(was.keys() - now.keys())
    )
    yield from (
        (False, f"{old.status}: the header {now[name].name} is new") for name in sorted(now.keys() - was.keys())
    )
