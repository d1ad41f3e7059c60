"""Document: the operations of an OpenAPI document, and what they have to do with entities, as frozen dataclasses.

Everything is checked and normalised: references lead to `#/components/schemas/…` alone, schemas are of JSON Schema
2020-12, and names that become Python are identifiers. Texts are the author's still: they reach code as literals only.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from stackgen.model.names import OperationNames

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"

Action: TypeAlias = Literal["list", "get", "create", "update", "replace", "delete"]
Place: TypeAlias = Literal["path", "query", "header", "cookie"]
Method: TypeAlias = Literal["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"]


@dataclass(frozen=True)
class Parameter:
    """A parameter of an operation; those of its path are among them."""

    name: str  # on the wire, as the document spells it
    attribute: str  # the Python parameter: unique among those of its operation
    place: Place
    schema: Json  # of the value; of `media_type`, what is in the text
    required: bool = False
    style: str = ""  # form, simple, deepObject …; the default of its place is filled in
    explode: bool = False
    description: str = ""
    deprecated: bool = False
    media_type: str = ""  # the value is a text of this type, such as JSON


@dataclass(frozen=True)
class Content:
    """A body of one media type."""

    media_type: str
    schema: Json = None  # None: anything; an object, or a union, without a name has been given one
    encoding: Mapping[str, Json] = field(default_factory=dict)  # of the parts of a form


@dataclass(frozen=True)
class Body:
    """What a request holds."""

    contents: tuple[Content, ...]
    required: bool = False
    description: str = ""


@dataclass(frozen=True)
class Header:
    """A header of a response."""

    name: str
    schema: Json
    required: bool = False
    description: str = ""


@dataclass(frozen=True)
class Response:
    """What an operation may answer."""

    status: str  # "200", "4XX" or "default"
    description: str = ""
    contents: tuple[Content, ...] = ()
    headers: tuple[Header, ...] = ()


@dataclass(frozen=True)
class SchemeUse:
    """A security scheme that a request satisfies."""

    scheme: str  # the name of a SecurityScheme
    scopes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Requirement:
    """Schemes that a request satisfies together; none: it may be anonymous."""

    uses: tuple[SchemeUse, ...] = ()


@dataclass(frozen=True)
class Paging:
    """How a list is paged: names of query parameters, and where in the answer the rest is told."""

    style: Literal["cursor", "offset", "page"]  # `page` counts pages
    limit: str = ""  # the parameters' names; empty: there is none
    position: str = ""  # of the cursor, the offset, or the number of the page
    first: int = 0  # the number of the first page
    size: int = 20  # how many without `limit`
    max: int = 100
    next: tuple[str, ...] = ()  # path of the next cursor in the answer; empty: it is not told
    total: tuple[str, ...] = ()  # path of the number of all rows
    count: tuple[str, ...] = ()  # path of the number of rows in this answer


@dataclass(frozen=True)
class Binding:
    """An operation that works on the rows of an entity."""

    entity: str  # its name in the model
    action: Action
    keys: Mapping[str, str] = field(default_factory=dict)  # path parameter -> JSON key of a key field
    parents: Mapping[str, str] = field(default_factory=dict)  # path parameter -> JSON key of a foreign column
    request_schema: str = ""  # the named schema of the item in the request's body
    response_schema: str = ""  # the named schema of an item in the answer
    status: str = ""  # of the answer when it is done; empty: the operation names none
    request_envelope: tuple[str, ...] = ()  # properties that lead to the item in the request's body
    response_envelope: tuple[str, ...] = ()  # properties that lead to the item, or to the list
    media_type: str = ""  # of the request's body and of the answer, JSON; empty: there is none
    paging: Paging | None = None  # None: the answer holds all rows
    filters: Mapping[str, str] = field(default_factory=dict)  # query parameter -> JSON key of a field
    given: Mapping[str, Json] = field(default_factory=dict)  # required properties of the envelope with one value


@dataclass(frozen=True)
class Operation:
    """An operation of the document."""

    method: Method
    path: str  # as the document spells it
    operation_id: str  # the document's, or derived from method and path; unique
    names: OperationNames  # `method` is the name of a function, unique among the operations
    route: str  # the path with the Python names of its parameters, as a router takes it
    group: str  # the module of its route: an identifier; of its first tag, or of its path
    tags: tuple[str, ...] = ()
    summary: str = ""
    description: str = ""
    deprecated: bool = False
    parameters: tuple[Parameter, ...] = ()
    body: Body | None = None
    responses: tuple[Response, ...] = ()
    security: tuple[Requirement, ...] = ()  # one of them suffices; none: the operation is public
    binding: Binding | None = None
    reason: str = ""  # without a binding: why
    pointer: str = ""  # JSON pointer into the document
    callbacks: tuple[str, ...] = ()


@dataclass(frozen=True)
class OAuthFlow:
    """A way to get a token."""

    kind: Literal["implicit", "password", "clientCredentials", "authorizationCode", "deviceAuthorization"]
    authorization_url: str = ""
    token_url: str = ""
    refresh_url: str = ""
    scopes: Mapping[str, str] = field(default_factory=dict)  # scope -> what it means


@dataclass(frozen=True)
class SecurityScheme:
    """A way to say who is asking."""

    name: str
    snake: str  # as an identifier, unique among the schemes
    kind: Literal["apiKey", "http", "oauth2", "openIdConnect", "mutualTLS"]
    place: Literal["", "query", "header", "cookie"] = ""  # of an API key
    parameter: str = ""  # of an API key
    scheme: str = ""  # of `http`, lower case: basic, bearer …
    bearer_format: str = ""
    flows: tuple[OAuthFlow, ...] = ()
    openid_url: str = ""
    description: str = ""


@dataclass(frozen=True)
class Tag:
    """A group of operations."""

    name: str
    module: str  # of its routes and stubs: an identifier; tags that differ in spelling alone share it
    description: str = ""


@dataclass(frozen=True)
class Property:
    """A property of a resource and the field that holds it."""

    name: str  # in the document
    field: str  # JSON key in the model
    readonly: bool = False
    writeonly: bool = False


@dataclass(frozen=True)
class Resource:
    """An entity that was recognised."""

    entity: str  # its name in the model
    schema: str  # the named schema of what is read
    path: str  # of the collection
    properties: tuple[Property, ...] = ()


@dataclass(frozen=True)
class ErrorShape:
    """A schema of errors that is understood."""

    schema: str  # the named schema
    template: Json  # JSON where `{"$told": …}` and `{"$each": …}` stand for what is known of an error


@dataclass(frozen=True)
class Recognition:
    """What was found of a schema or a path, for the table at the end of a build."""

    subject: str  # a path of a collection, or the name of a schema
    line: int  # in the document
    entity: str = ""  # empty: none
    operations: tuple[str, ...] = ()  # that work on it, by action
    reason: str = ""  # why it is no entity


@dataclass(frozen=True)
class Unhonoured:
    """Something that the document says and the application does not do."""

    pointer: str  # JSON pointer
    path: str  # the file
    line: int
    what: str


@dataclass(frozen=True)
class Document:
    """A whole OpenAPI document, bundled and normalised."""

    title: str
    version: str
    openapi: str  # the version of OpenAPI that it is written in
    text: str  # the bundled document as JSON, in its own order and words
    description: str = ""
    schemas: Mapping[str, Json] = field(default_factory=dict)  # by class name, an identifier in PascalCase
    words: Mapping[str, str] = field(default_factory=dict)  # class name -> the document's word, where they differ
    operations: tuple[Operation, ...] = ()
    tags: tuple[Tag, ...] = ()
    security_schemes: tuple[SecurityScheme, ...] = ()
    servers: tuple[str, ...] = ()
    webhooks: tuple[str, ...] = ()
    resources: tuple[Resource, ...] = ()
    recognised: tuple[Recognition, ...] = ()
    errors: tuple[ErrorShape, ...] = ()
    unhonoured: tuple[Unhonoured, ...] = ()

    def resource(self, entity: str) -> Resource:
        """What was recognised as the entity of a name."""
        return next(one for one in self.resources if one.entity == entity)
