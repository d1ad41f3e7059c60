"""Who is asking."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self
from uuid import UUID

from app.errors import UnauthorizedError
from app.models.enums import Role


@dataclass(frozen=True, slots=True)
class Principal:
    """A user, as a token or a key says.

    `scopes` limit what the token or the key is for; they never give more than the role does.
    """

    id: UUID
    role: Role | None = None
    scopes: frozenset[str] | None = None  # None: no limits
    trusted: bool = False  # the operator alone: nothing that a request holds can say so

    @classmethod
    def of(cls, claims: Mapping[str, Any]) -> Self:
        """Return whom the claims of a token name."""
        role, scopes = claims.get("role"), claims.get("scope")
        try:
            return cls(
                UUID(claims["sub"]),
                None if role is None else Role(role),
                None if scopes is None else frozenset(scopes.split()),
            )
        except ValueError as error:  # a role that there is no longer
            raise UnauthorizedError("The token is not valid, or no longer.") from error

    def claims(self) -> dict[str, Any]:
        """Return what a token says of the user."""
        claims = {"sub": str(self.id)}
        if self.role is not None:
            claims["role"] = self.role.value
        if self.scopes is not None:
            claims["scope"] = " ".join(sorted(self.scopes))
        return claims


# The command line, jobs and tests: they see everything, and no rule of access holds them.
OPERATOR = Principal(UUID(int=0), trusted=True)
