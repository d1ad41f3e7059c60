"""The operations of a document in groups, as routes, operations, tests and the application's start know them."""

from __future__ import annotations

from dataclasses import dataclass

from stackgen.model.document import Document, Operation
from stackgen.model.names import pascal, prose

FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")


@dataclass(frozen=True)
class Group:
    """The operations of one tag: the first of each."""

    module: str
    title: str
    description: str
    operations: tuple[Operation, ...]

    @property
    def class_name(self) -> str:
        """Of the class that does what they say."""
        word = pascal(self.module.strip("_"))
        return f"OperationsOn{word}" if word.startswith("Test") else f"{word}Operations"  # pytest collects TestX


def groups_of(document: Document | None) -> tuple[Group, ...]:
    """The operations of a document by the module of their routes, in the order of the document."""
    members: dict[str, list[Operation]] = {}
    for operation in document.operations if document else ():
        members.setdefault(operation.group, []).append(operation)
    docs = {tag.module: tag.description for tag in reversed(document.tags)} if document else {}
    return tuple(Group(module, prose(module), docs.get(module, ""), tuple(found)) for module, found in members.items())


def is_secured(document: Document | None) -> bool:
    """Whether a document has security schemes."""
    return bool(document and document.security_schemes)


def has_hidden_paths(document: Document | None) -> bool:
    """Whether a path stands before one that is more concrete, and takes its requests; or begins with a parameter."""
    paths = list(dict.fromkeys(one.route for one in document.operations)) if document else []
    split = [path.split("/") for path in paths]
    begins = any("{" in path[1] for path in split if len(path) > 1)
    return begins or any(_hides(one, other) for place, one in enumerate(split) for other in split[place + 1 :])


def _hides(one: list[str], other: list[str]) -> bool:
    """Whether the one takes what is meant for the other: where they differ first, a parameter for a word."""
    if len(one) != len(other):
        return False
    differing = [pair for pair in zip(one, other, strict=True) if pair[0] != pair[1]]
    takes_all = all("{" in mine or "{" in yours for mine, yours in differing)
    first = next((pair for pair in differing if ("{" in pair[0]) != ("{" in pair[1])), None)
    return takes_all and first is not None and "{" in first[0]


def tells_errors(document: Document | None) -> bool:
    """Whether some errors are told in the words of the document."""
    return bool(document and document.errors)


def takes_forms(document: Document | None) -> bool:
    """Whether some operation takes a form of HTML."""
    operations = document.operations if document else ()
    contents = (content for one in operations if one.body for content in one.body.contents)
    return any(content.media_type.startswith(FORMS) for content in contents)
