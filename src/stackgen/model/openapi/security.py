"""Security: the schemes of a document, and what an operation requires of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from stackgen.model.document import OAuthFlow, Requirement, SchemeUse, SecurityScheme
from stackgen.model.openapi.desk import Desk, mappings
from stackgen.model.openapi.naming import Taken, attribute_word
from stackgen.reading.problems import quoted, suggestion

_KINDS = ("apiKey", "http", "oauth2", "openIdConnect", "mutualTLS")
_FLOWS = ("implicit", "password", "clientCredentials", "authorizationCode", "deviceAuthorization")


def schemes(desk: Desk) -> Iterator[SecurityScheme]:
    """The security schemes of the document."""
    taken = Taken()
    for name, written in mappings(desk.components.get("securitySchemes")):
        scheme, kind = desk.local(written)[0], desk.local(written)[0].get("type")
        if kind not in _KINDS:
            desk.wrong(scheme, "type", f"{quoted(kind)} is no kind of security", f"the kinds are {', '.join(_KINDS)}")
            continue
        if kind == "apiKey" and not (scheme.get("name") and scheme.get("in") in {"query", "header", "cookie"}):
            desk.wrong(scheme, "type", "an API key has a `name`, and `in` is query, header or cookie")
            continue
        yield _scheme(name, scheme, taken)


def _scheme(name: str, scheme: Any, taken: Taken) -> SecurityScheme:
    is_key = scheme["type"] == "apiKey"
    return SecurityScheme(
        name=name,
        snake=taken.free(attribute_word(name)),
        kind=scheme["type"],
        place=scheme["in"] if is_key else "",
        parameter=str(scheme["name"]) if is_key else "",
        scheme=str(scheme.get("scheme") or "").lower(),
        bearer_format=str(scheme.get("bearerFormat") or ""),
        flows=tuple(_flow(kind, flow) for kind, flow in mappings(scheme.get("flows")) if kind in _FLOWS),
        openid_url=str(scheme.get("openIdConnectUrl") or ""),
        description=str(scheme.get("description") or ""),
    )


def _flow(kind: Any, flow: dict[str, Any]) -> OAuthFlow:
    scopes = flow.get("scopes")
    return OAuthFlow(
        kind=kind,
        authorization_url=str(flow.get("authorizationUrl") or flow.get("deviceAuthorizationUrl") or ""),
        token_url=str(flow.get("tokenUrl") or ""),
        refresh_url=str(flow.get("refreshUrl") or ""),
        scopes={str(k): str(v or "") for k, v in scopes.items()} if isinstance(scopes, dict) else {},
    )


def requirements(desk: Desk, owner: Any, known: frozenset[str]) -> tuple[Requirement, ...] | None:
    """What `security` of an operation, or of the document, asks for; None if nothing is said there."""
    written = owner.get("security")
    if not isinstance(written, list):
        return None
    found = tuple(_requirement(desk, one, known) for one in written if isinstance(one, dict))
    return () if found == (Requirement(),) else found


def _requirement(desk: Desk, one: dict[str, Any], known: frozenset[str]) -> Requirement:
    for name, scopes in one.items():
        if name not in known:
            hint = suggestion(name, known, "the schemes") or "declare it under components/securitySchemes"
            desk.wrong(one, name, f"there is no security scheme {quoted(name)}", hint)
        elif not isinstance(scopes, list | None):
            desk.wrong(one, name, "the scopes of a scheme are a list", "write [] where there are none")
    lists = {name: scopes for name, scopes in one.items() if isinstance(scopes, list | None)}
    return Requirement(tuple(SchemeUse(name, tuple(map(str, scopes or ()))) for name, scopes in lists.items()))
