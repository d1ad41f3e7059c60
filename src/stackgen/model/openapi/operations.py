"""Operations: the paths of a document -> its operations, with what they take and answer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from stackgen.model.document import Body, Content, Header, Operation, Parameter, Requirement, Response
from stackgen.model.names import operation_names, pascal
from stackgen.model.openapi.desk import Desk, mappings, pointer
from stackgen.model.openapi.naming import Taken, class_word, field_word, module_word
from stackgen.model.openapi.parameters import IN_PATH, parameters, server_path
from stackgen.model.openapi.security import requirements
from stackgen.reading.openapi.shapes import METHODS
from stackgen.reading.problems import quoted

_STATUS = re.compile(r"[1-5](?:\d\d|XX)|default")
_BINARY = re.compile(r"(?:image|audio|video|font)/.*|application/(?:octet-stream|pdf|zip|gzip)|text/.*")


@dataclass
class Operations:
    """Reads all operations of a document; the names it gives are unique among them."""

    desk: Desk
    schemes: frozenset[str]
    ids: set[str] = field(default_factory=set)
    functions: Taken = field(default_factory=Taken)
    served: dict[tuple[str, str], str] = field(default_factory=dict)  # method and shape of the path -> the path
    default: tuple[Requirement, ...] = ()

    def all(self) -> Iterator[Operation]:
        """The operations in the order of the document."""
        data = self.desk.written.data
        self.default = requirements(self.desk, data, self.schemes) or ()
        for path, item in mappings(data.get("paths")):
            for method in METHODS:
                if isinstance(item.get(method), dict) and self._is_served(path, method, item):
                    yield self._operation(path, method, item, item[method])
            for method in item.get("additionalOperations") or ():
                what = f"the method {quoted(method)} is not served"
                self.desk.leave(pointer("paths", path, "additionalOperations", method), item, None, what)

    def _is_served(self, path: str, method: str, item: Any) -> bool:
        """Whether a request can reach it; two paths that differ behind a `#` or in names alone are one."""
        place = pointer("paths", path, method)
        if method in {"trace", "query"}:
            self.desk.leave(place, item, method, f"the method {method.upper()} is not served")
            return False
        shape = method, IN_PATH.sub("{}", server_path(path))
        if shape in self.served:
            what = f"no request tells it from {method.upper()} {self.served[shape]}"
            self.desk.leave(place, item, method, what)
            return False
        self.served[shape] = path
        return True

    def _operation(self, path: str, method: Any, item: Any, written: Any) -> Operation:
        desk = self.desk
        operation_id = self._id(path, method, written)
        function = self.functions.free(field_word(operation_id, "operation"))
        word = pascal(function)
        own = requirements(desk, written, self.schemes)
        takes = tuple(parameters(desk, server_path(path), item, written, word))
        tags = tuple(str(tag) for tag in written.get("tags") or ())
        for name in written.get("callbacks") or {}:
            place = pointer("paths", path, method, "callbacks", name)
            desk.leave(place, written["callbacks"], name, "callbacks are kept in the document, and not made")
        return Operation(
            method=method,
            path=path,
            operation_id=operation_id,
            names=operation_names(function),
            route=_with_attributes(server_path(path), takes),
            group=module_word(tags[0]) if tags else _group(path),
            tags=tags,
            summary=written.get("summary") or "",
            description=written.get("description") or "",
            deprecated=written.get("deprecated") is True,
            parameters=takes,
            body=self._body(written, word),
            responses=tuple(self._responses(written, word)),
            security=self.default if own is None else own,
            pointer=pointer("paths", path, method),
            callbacks=tuple(written.get("callbacks") or ()),
        )

    def _id(self, path: str, method: str, written: Any) -> str:
        given = written.get("operationId")
        wanted = given or _derived(path, method)
        name, number = wanted, 2
        while name in self.ids:
            name, number = f"{wanted}{number}", number + 1
        if given and name != given:
            message = f"there is another operation {quoted(given)}; this one is called {quoted(name)}"
            self.desk.warn(written, "operationId", message)
        self.ids.add(name)
        return name

    def _body(self, written: Any, word: str) -> Body | None:
        body, component = self.desk.local(written.get("requestBody"))
        if not isinstance(body, dict) or not isinstance(body.get("content"), dict):
            return None
        named = class_word(component) if component else word
        contents = tuple(self._contents(body["content"], named if named.endswith("Body") else f"{named}Body"))
        return Body(contents, body.get("required") is True, body.get("description") or "") if contents else None

    def _responses(self, written: Any, word: str) -> Iterator[Response]:
        found = written.get("responses")
        if not isinstance(found, dict) or not found:
            self.desk.warn(written, "responses", "the operation has no `responses`; it answers 200")
            found = {"200": {"description": ""}}
        single = sum(1 for status in found if status.startswith("2")) <= 1
        for status, item in found.items():
            if status.startswith("x-"):
                continue
            if not _STATUS.fullmatch(status.upper() if status != "default" else status):
                message = f"{quoted(status)} is no status of an answer"
                self.desk.wrong(found, status, message, 'for example "200", "4XX" or "default"')
                continue
            code = status if status == "default" else status.upper()
            response, component = self.desk.local(item)
            plain = f"{word}Response" if single and code.startswith("2") else f"{word}{class_word(code)}Response"
            yield self._response(code, response, class_word(component) if component else plain)

    def _response(self, status: str, response: Any, word: str) -> Response:
        named = word if word.endswith("Response") else f"{word}Response"
        headers = (
            Header(
                name,
                self.desk.schema(header.get("schema"), f"{named}{class_word(name)}"),
                header.get("required") is True,
                header.get("description") or "",
            )
            for name, item in mappings(response.get("headers"))
            if isinstance(header := self.desk.local(item)[0], dict) and name.lower() != "content-type"
        )
        contents = self._contents(response.get("content") or {}, named)
        return Response(status, response.get("description") or "", tuple(contents), tuple(headers))

    def _contents(self, content: Any, word: str) -> Iterator[Content]:
        for media_type, item in mappings(content):
            media = self.desk.local(item)[0]
            schema = media.get("schema")
            if schema is not None and _BINARY.fullmatch(media_type):
                shown = self.desk.dialect.modern(schema)
            else:
                shown = self.desk.schema(schema, word)
            encoding = media.get("encoding")
            yield Content(media_type, shown, encoding if isinstance(encoding, dict) else {})


def _with_attributes(route: str, takes: tuple[Parameter, ...]) -> str:
    names = [one.attribute for one in takes if one.place == "path"]
    return IN_PATH.sub(lambda _: "{" + names.pop(0) + "}", route)


def _derived(path: str, method: str) -> str:
    """`GET /pets/{petId}` -> `getPetsByPetId`."""
    words = [f"By{class_word(step)}" if "{" in step else class_word(step, "") for step in path.split("/") if step]
    return method + "".join(words)


def _group(path: str) -> str:
    steps = [step for step in server_path(path).split("/") if step and "{" not in step]
    names = [step for step in steps if not re.fullmatch(r"v\d+(?:\.\d+)*|api", step)]
    return module_word((names or steps or ["root"])[0])
