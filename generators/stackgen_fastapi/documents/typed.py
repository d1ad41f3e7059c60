"""A document in, the types of its parameters and contents out, and the modules of the models that these need."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from stackgen.artifacts.modelling import pydantic_models
from stackgen.model.document import Content, Document, Operation
from stackgen.model.reserved import BUILTIN_CLASSES
from stackgen_fastapi.documents.classes import Classes, classes_of
from stackgen_fastapi.documents.directions import Direction, Directions
from stackgen_fastapi.documents.media import is_form
from stackgen_fastapi.python import Code

# A class that is never written: its fields are all that operations take and give, so as to see how these are typed.
CONTENTS = "ContentsOfOperations"
# What the modules of routes and operations import or define.
TAKEN = frozenset(
    (
        *("APIRouter", "Annotated", "Any", "Body", "Content", "Contents", "Credentials", "Database", "Depends"),
        *("HTTPStatus", "InvalidValue", "NotImplementedActionError", "Operations", "Parameter", "Parameters"),
        *("Problem", "Request", "Response", "Secured", "Date", "Timestamp", CONTENTS),
        *("HTTPValidationError", "ValidationError"),  # FastAPI has schemas of these names
        *BUILTIN_CLASSES,
    )
)


@dataclass(frozen=True)
class Typed:
    """How the parameters and contents of a document's operations are typed."""

    document: Document
    package: str

    def content(self, content: Content, direction: Direction) -> Code:
        """The type of a body or an answer."""
        if not isinstance(content.schema, dict):
            return Code("Any", frozenset({("typing", "Any")}))
        key = self._keys[_spelled(self.directions.seen(content.schema, direction))]
        return self.classes.annotation(CONTENTS, key, f"{self.package}.schemas.document")

    def parameters(self, operation: Operation) -> Code:
        """The class of an operation's parameters."""
        name = self._parameters_name(operation)
        return Code(name, frozenset({(f"{self.package}.schemas.parameters", name)}))

    def attributes(self, operation: Operation) -> Mapping[str, str]:
        """The attribute of each parameter in that class, by `Parameter.attribute`."""
        return self.classes.fields(self._parameters_name(operation))

    @cached_property
    def directions(self) -> Directions:
        return Directions(self.document.schemas, TAKEN)

    @cached_property
    def classes(self) -> Classes:
        """All classes, those of parameters among them; text becomes numbers where a request has nothing else."""
        schemas: dict[str, Any] = dict(self.directions.all())
        schemas |= {self._parameters_name(one): self._of_parameters(one) for one in self._with_parameters}
        by_key = {key: json.loads(spelled) for spelled, key in self._keys.items()}
        schemas[CONTENTS] = {"type": "object", "properties": by_key, "required": [*by_key]}
        classes = classes_of(pydantic_models(schemas)).settled(f"{self.package}.schemas.formats", TAKEN - {CONTENTS})
        asked = classes.used([*self.parameter_names, *self._asked(classes)])
        return classes.lenient(classes.used([*self.parameter_names, *self._forms(classes)])).made_by_name(asked)

    @cached_property
    def _with_parameters(self) -> tuple[Operation, ...]:
        return tuple(operation for operation in self.document.operations if operation.parameters)

    @cached_property
    def parameter_names(self) -> tuple[str, ...]:
        return tuple(map(self._parameters_name, self._with_parameters))

    def _parameters_name(self, operation: Operation) -> str:
        name = f"{operation.names.pascal}Parameters"
        while name in self.document.schemas:
            name += "Given"
        return name

    def _of_parameters(self, operation: Operation) -> Any:
        properties: dict[str, Any] = {}
        for parameter in operation.parameters:
            schema = parameter.schema if isinstance(parameter.schema, dict) else {}
            about: dict[str, Any] = {"description": parameter.description} if parameter.description else {}
            about |= {"deprecated": True} if parameter.deprecated else {}
            properties[parameter.attribute] = self.directions.seen({**schema, **about}, "request")
        required = [parameter.attribute for parameter in operation.parameters if parameter.required]
        doc = f"What {operation.names.title} is asked with."
        return {"type": "object", "description": doc, "properties": properties, "required": required}

    def _asked(self, classes: Classes) -> Iterator[str]:
        """The classes that bodies of requests are."""
        for schema, way in self._typed_contents():
            if way == "request":
                yield from classes.named(CONTENTS, self._keys[_spelled(self.directions.seen(schema, way))])

    def _forms(self, classes: Classes) -> Iterator[str]:
        for operation in self.document.operations:
            for content in operation.body.contents if operation.body else ():
                if is_form(content.media_type) and content.schema:
                    key = self._keys[_spelled(self.directions.seen(content.schema, "request"))]
                    yield from classes.named(CONTENTS, key)

    @cached_property
    def _keys(self) -> Mapping[str, str]:
        """A field for each schema of a content."""
        spelled = (_spelled(self.directions.seen(schema, way)) for schema, way in self._typed_contents())
        return {text: f"content_{number}" for number, text in enumerate(dict.fromkeys(spelled))}

    def _contents(self) -> Iterator[tuple[Any, Direction]]:
        for operation in self.document.operations:
            for content in operation.body.contents if operation.body else ():
                yield content.schema, "request"
            for response in operation.responses:
                yield from ((content.schema, "response") for content in response.contents)

    def _typed_contents(self) -> Iterator[tuple[Any, Direction]]:
        """Those that say something."""
        return ((schema, way) for schema, way in self._contents() if isinstance(schema, dict))


def _spelled(schema: Any) -> str:
    return json.dumps(schema, sort_keys=True)
