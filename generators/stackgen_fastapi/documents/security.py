"""Security schemes as FastAPI knows them, and what operations need of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from stackgen.model.document import Document, Operation, SecurityScheme
from stackgen_fastapi.documents.wording import texts
from stackgen_fastapi.python import Code, Need, call, code, joined, literal, name, needs_of

_NEEDS = frozenset(
    (
        *(("collections.abc", "Mapping"), ("dataclasses", "dataclass")),
        *(("dataclasses", "field"), ("dataclasses", "replace")),
        *(("http", "HTTPStatus"), ("typing", "Any"), ("fastapi", "Request")),
        *(("fastapi.security.base", "SecurityBase"), ("starlette.exceptions", "HTTPException")),
    )
)
KEYS = {"header": "APIKeyHeader", "query": "APIKeyQuery", "cookie": "APIKeyCookie"}


@dataclass(frozen=True)
class SchemeView:
    """One scheme of security.py.j2. Name and value are source."""

    name: str
    constant: str
    value: str


@dataclass(frozen=True)
class SecurityView:
    """All that security.py.j2 may see."""

    imports: str
    schemes: tuple[SchemeView, ...]


def scheme_views(document: Document) -> tuple[tuple[SchemeView, ...], frozenset[Need]]:
    """The schemes that can be declared, and what they need."""
    found = [(scheme, _value(scheme)) for scheme in document.security_schemes]
    views = tuple(SchemeView(literal(one.name).text, _constant(one), value.text) for one, value in found)
    return views, needs_of(value for _, value in found) | _NEEDS


def _constant(scheme: SecurityScheme) -> str:
    return scheme.snake.upper()


def _value(scheme: SecurityScheme) -> Code:
    words: dict[str, Any] = {"scheme_name": scheme.name}
    words |= {"description": scheme.description} if scheme.description else {}
    more = [Code(f"{word}={literal(value)}") for word, value in words.items()]
    return call(*_made(scheme), *more, Code("auto_error=False"))


def _made(scheme: SecurityScheme) -> tuple[Code, ...]:
    """The class of a scheme and its own arguments."""
    if scheme.kind == "apiKey":
        return _known(KEYS[scheme.place or "header"]), Code(f"name={literal(scheme.parameter)}")
    if scheme.kind == "oauth2":
        return _known("OAuth2"), code("flows={}", literal(_flows(scheme)))
    if scheme.kind == "openIdConnect":
        return _known("OpenIdConnect"), Code(f"openIdConnectUrl={literal(scheme.openid_url)}")
    if scheme.scheme == "basic":
        return (_known("HTTPBasic"),)
    if scheme.scheme == "digest":
        return (_known("HTTPDigest"),)
    if scheme.scheme == "bearer":
        form = [Code(f"bearerFormat={literal(scheme.bearer_format)}")] if scheme.bearer_format else []
        return _known("HTTPBearer"), *form
    return name("fastapi.security.http", "HTTPBase"), Code(f"scheme={literal(scheme.scheme or 'bearer')}")


def _known(word: str) -> Code:
    return name("fastapi.security", word)


def _flows(scheme: SecurityScheme) -> dict[str, Any]:
    flows: dict[str, Any] = {}
    for flow in scheme.flows:
        urls = {
            "authorizationUrl": flow.authorization_url,
            "tokenUrl": flow.token_url,
            "refreshUrl": flow.refresh_url,
        }
        flows[flow.kind] = {word: url for word, url in urls.items() if url} | {"scopes": dict(flow.scopes)}
    return flows


def secured_by(document: Document, operation: Operation, package: str) -> Iterator[Code]:
    """The dependency of a route that asks for credentials; nothing for a public one."""
    known = {scheme.name for scheme in document.security_schemes}
    alternatives = [one.uses for one in operation.security if all(use.scheme in known for use in one.uses)]
    if not any(alternatives):
        return
    sets = (
        code("{{{}}}", joined(Code(f"{literal(use.scheme)}: {_scopes(use.scopes)}") for use in uses))
        for uses in alternatives
    )
    secured = call(name(f"{package}.api.security", "Secured"), *sets)
    yield code("dependencies=[{}]", call(name("fastapi", "Depends"), secured))


def _scopes(scopes: tuple[str, ...]) -> str:
    return texts(scopes).text
