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
        return f"{pascal(self.module.strip('_'))}Operations"


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


def takes_forms(document: Document | None) -> bool:
    """Whether some operation takes a form of HTML."""
    operations = document.operations if document else ()
    contents = (content for one in operations if one.body for content in one.body.contents)
    return any(content.media_type.startswith(FORMS) for content in contents)
