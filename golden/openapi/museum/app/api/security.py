"""Who is asking: the credentials of a request, by the security schemes of the document."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from http import HTTPStatus
from typing import Any

from fastapi import Request
from fastapi.security import HTTPBasic
from fastapi.security.base import SecurityBase
from starlette.exceptions import HTTPException

MUSEUM_PLACEHOLDER_AUTH = HTTPBasic(scheme_name="MuseumPlaceholderAuth", auto_error=False)

SCHEMES: dict[str, SecurityBase] = {
    "MuseumPlaceholderAuth": MUSEUM_PLACEHOLDER_AUTH,
}


@dataclass(frozen=True)
class Credentials:
    """What a request says about who is asking, by the name of the scheme; and who that is."""

    given: Mapping[str, Any] = field(default_factory=dict)
    scopes: tuple[str, ...] = ()
    user: Any = None


async def check(credentials: Credentials, request: Request) -> Any:
    """Return who is asking; raise UnauthorizedError, or ForbiddenError, if the credentials are no good.

    Yours to write; until then, whatever is given is good.
    """
    return None


class Secured:
    """A dependency that asks for credentials: those of one of several sets of schemes.

    Each set gives the scopes that each of its schemes needs; an empty set lets anybody in.
    """

    def __init__(self, *alternatives: Mapping[str, tuple[str, ...]]) -> None:
        self.alternatives = alternatives

    async def __call__(self, request: Request) -> None:
        """Keep the credentials with the request, or answer 401."""
        for schemes in sorted(self.alternatives, key=len, reverse=True):
            given = {name: await _credential(name, request) for name in schemes}
            if all(given.values()):
                scopes = tuple(scope for wanted in schemes.values() for scope in wanted)
                credentials = Credentials(given, scopes)
                if given:
                    user = await check(credentials, request)
                    credentials = replace(credentials, user=user)
                request.state.credentials = credentials
                return
        schemes = self.alternatives[0]
        raise HTTPException(HTTPStatus.UNAUTHORIZED, headers=_challenge(next(iter(schemes))))


async def _credential(name: str, request: Request) -> Any:
    scheme: Any = SCHEMES[name]
    return await scheme(request)


def _challenge(name: str) -> dict[str, str]:
    model: Any = SCHEMES[name].model
    return {"WWW-Authenticate": (getattr(model, "scheme", None) or "Bearer").capitalize()}


def credentials_of(request: Request) -> Credentials:
    """Return the credentials of a request."""
    credentials: Credentials = getattr(request.state, "credentials", None) or Credentials()
    return credentials


def security_of(secured: Secured) -> list[dict[str, list[str]]]:
    """Return what OpenAPI says of it."""
    return [{name: [*scopes] for name, scopes in one.items()} for one in secured.alternatives]


def security_schemes() -> dict[str, Any]:
    """Return the schemes as OpenAPI describes them."""
    return {
        name: scheme.model.model_dump(mode="json", by_alias=True, exclude_none=True)
        for name, scheme in SCHEMES.items()
    }
