"""Whether an application honours an OpenAPI document: its own description, held against the document.

Every request that the document allows must be one that the application takes, and every answer
that the application gives must be one that the document describes. Answers of 4xx and 5xx that
the document does not mention may come from anywhere between a client and the application.
"""

from collections.abc import Iterator
from typing import Any

from tests.subschemas import Schemas

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
STYLES = {"query": "form", "cookie": "form", "path": "simple", "header": "simple"}
# Headers that OpenAPI describes elsewhere.
IGNORED_HEADERS = {"accept", "content-type", "authorization"}


def differences(document: dict[str, Any], application: dict[str, Any]) -> Iterator[str]:
    """Say where the application does not do what the document promises."""
    ours, theirs = dict(_operations(application)), dict(_operations(document))
    for key, operation in theirs.items():
        if key not in ours:
            yield f"{key}: is missing"
            continue
        comparison = Comparison(document, application, operation, ours[key])
        yield from (f"{key}: {difference}" for difference in comparison.differences())
    yield from (f"{key}: is not in the document" for key in ours.keys() - theirs.keys())


def _operations(document: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    seen: set[tuple[str, str]] = set()
    for path, found in document.get("paths", {}).items():
        item = resolved(document, found)
        for method in METHODS:
            # What follows `#` is in no request: a server cannot tell such operations apart.
            if method in item and (method, path.partition("#")[0]) not in seen:
                seen.add((method, path.partition("#")[0]))
                shared = item.get("parameters", [])
                yield f"{method.upper()} {path}", {"shared": shared, **item[method]}


def resolved(document: dict[str, Any], part: Any) -> Any:
    """Follow a reference to where it leads."""
    while isinstance(part, dict) and isinstance(reference := part.get("$ref"), str):
        found: Any = document
        for step in reference.removeprefix("#/").split("/"):
            found = found[step.replace("~1", "/").replace("~0", "~")]
        part = found
    return part


class Comparison:
    """One operation as the document has it and as the application does."""

    def __init__(
        self,
        document: dict[str, Any],
        application: dict[str, Any],
        theirs: dict[str, Any],
        ours: dict[str, Any],
    ) -> None:
        self.document, self.application = document, application
        self.theirs, self.ours = theirs, ours
        self.requests = Schemas(narrow=document, wide=application)
        self.responses = Schemas(narrow=application, wide=document)

    def differences(self) -> Iterator[str]:
        """Say where the two differ."""
        if "operationId" in self.theirs and self.theirs["operationId"] != self.ours["operationId"]:
            yield f"its operationId is {self.ours['operationId']}"
        if self.theirs.get("tags", []) != self.ours.get("tags", []):
            yield f"its tags are {self.ours.get('tags', [])}"
        yield from self._security()
        yield from self._parameters()
        yield from self._body()
        yield from self._answers()

    def _security(self) -> Iterator[str]:
        wanted = self.theirs.get("security", self.document.get("security", []))
        if _sorted(wanted) != _sorted(self.ours.get("security", [])):
            yield f"its security is {self.ours.get('security', [])}"

    def _parameters(self) -> Iterator[str]:
        theirs = _parameters(self.document, self.theirs)
        ours = _parameters(self.application, self.ours)
        for key, wanted in theirs.items():
            name = f"the {key[0]} parameter {key[1]}"
            if key not in ours:
                yield f"{name} is missing"
                continue
            found = ours[key]
            # A path without one of its parameters is another path.
            if found.get("required") and not wanted.get("required") and key[0] != "path":
                yield f"{name} is required"
            if _written(found) != _written(wanted):
                yield f"{name} is written otherwise: {_written(found)}"
            reason = self.requests.beyond(_schema(wanted), _schema(found))
            if reason:
                yield f"{name}: {reason}"
        for key in ours.keys() - theirs.keys():
            if ours[key].get("required", False):
                yield f"the {key[0]} parameter {key[1]} is not in the document, and required"

    def _body(self) -> Iterator[str]:
        wanted = resolved(self.document, self.theirs.get("requestBody", {}))
        found = resolved(self.application, self.ours.get("requestBody", {}))
        if found.get("required", False) and not wanted.get("required", False):
            yield "its body is required"
        for media_type, content in wanted.get("content", {}).items():
            if media_type not in found.get("content", {}):
                yield f"it takes no {media_type}"
                continue
            schema = found["content"][media_type].get("schema", True)
            if _is_read(media_type):
                reason = self.requests.beyond(content.get("schema", True), schema)
                if reason:
                    yield f"its body, {media_type}: {reason}"

    def _answers(self) -> Iterator[str]:
        theirs, ours = self.theirs.get("responses", {}), self.ours["responses"]
        yield from (f"it does not document {status}" for status in theirs if not _has(ours, status))
        for status, answer in ours.items():
            wanted = theirs.get(status) or theirs.get(f"{status[0]}XX") or theirs.get("default")
            if wanted is None:
                # A document may tell of errors alone, or of what comes before an answer.
                if status[0] not in "45" and any(named[0] not in "145" for named in theirs):
                    yield f"it answers {status}, which is not in the document"
                continue
            contents = resolved(self.document, wanted).get("content", {})
            yield from self._contents(status, contents, answer.get("content", {}))

    def _contents(self, status: str, theirs: dict[str, Any], ours: dict[str, Any]) -> Iterator[str]:
        for media_type in theirs.keys() - ours.keys():
            yield f"{status} has no {media_type}"
        for media_type, content in ours.items():
            if media_type not in theirs:
                yield f"{status} is {media_type}, which is not in the document"
            elif _is_read(media_type):
                wanted = theirs[media_type].get("schema", True)
                reason = self.responses.beyond(content.get("schema", True), wanted)
                if reason:
                    yield f"{status}, {media_type}: {reason}"


def _has(ours: dict[str, Any], status: str) -> bool:
    return status in ours or any(status == f"{own[0]}XX" for own in ours)


def _sorted(security: list[dict[str, Any]]) -> list[Any]:
    # Anybody may come in where nothing is asked for.
    kept = [sorted((name, sorted(scopes)) for name, scopes in one.items()) for one in security]
    return sorted(kept) if any(kept) else []


def _parameters(
    document: dict[str, Any], operation: dict[str, Any]
) -> dict[tuple[str, str], dict[str, Any]]:
    listed = [*operation["shared"], *operation.get("parameters", [])]
    found = [resolved(document, parameter) for parameter in listed]
    return {
        (parameter["in"], parameter["name"]): parameter
        for parameter in found
        if parameter["in"] != "header" or parameter["name"].lower() not in IGNORED_HEADERS
    }


def _written(parameter: dict[str, Any]) -> tuple[str, bool] | str:
    if "content" in parameter:
        return str(next(iter(parameter["content"])))
    style = parameter.get("style", STYLES[parameter["in"]])
    return style, parameter.get("explode", style == "form")


def _schema(parameter: dict[str, Any]) -> Any:
    if "content" in parameter:
        return next(iter(parameter["content"].values())).get("schema", True)
    return parameter.get("schema", True)


def _is_read(media_type: str) -> bool:
    """Whether the application reads or writes it by its schema."""
    plain = media_type.partition(";")[0].strip().lower()
    return plain == "application/json" or plain.endswith("+json")
